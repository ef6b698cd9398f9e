import type { DeskLink } from './desk-link.ts';
import type { Progress } from './progress.ts';

export interface SendOptions {
  readonly slug: string;
  /** Goes on after a refusal. */
  readonly keepGoing: boolean;
  readonly progress: Progress;
  /** Told of each refusal: "line 7: …". */
  readonly refused: (sentence: string) => void;
}

export interface Sent {
  readonly accepted: number;
  readonly refused: number;
  /** The answer to the last accepted one; null where there was none. */
  readonly last: { readonly seq: number; readonly wire: number | null } | null;
}

const NEWLINE = 0x0a;

/** Sends each line of a stream as one command, in order; blank lines are passed over. Stops at the first refusal. */
export async function sendLines(
  link: DeskLink,
  bytes: AsyncIterable<Uint8Array>,
  options: SendOptions,
): Promise<Sent> {
  let [accepted, refused, number] = [0, 0, 0];
  let last: Sent['last'] = null;
  for await (const line of linesOf(bytes)) {
    number += 1;
    if (isBlank(line)) continue;
    const answer = await link.send(options.slug, line);
    if (answer.ok) {
      accepted += 1;
      last = { seq: answer.seq, wire: answer.wire };
      options.progress.at(accepted);
      continue;
    }
    refused += 1;
    options.progress.done();
    const { problems = [] } = answer;
    const sentences = problems.length > 1 ? problems.map(({ message }) => message) : [answer.message];
    for (const sentence of sentences) options.refused(`line ${number}: ${sentence} (${answer.code})`);
    if (!options.keepGoing) break;
  }
  options.progress.done();
  return { accepted, refused, last };
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array = new Uint8Array();
  for await (const piece of bytes) {
    held = held.length === 0 ? piece : Buffer.concat([held, piece]);
    for (let end = held.indexOf(NEWLINE); end !== -1; end = held.indexOf(NEWLINE)) {
      yield held.subarray(0, end);
      held = held.subarray(end + 1);
    }
  }
  if (held.length > 0) yield held;
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
