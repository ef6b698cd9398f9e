import type { DeskLink } from './desk-link.ts';
import { linesOf } from './lines-of.ts';
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
    const command = number === 1 ? withoutMark(line) : line;
    if (isBlank(command)) continue;
    const answer = await link.send(options.slug, command);
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
    if (answer.code === 'invalid-json' && !isClosed(command))
      options.refused(`line ${number}: Each line has to hold one whole command.`);
    if (!options.keepGoing) break;
  }
  options.progress.done();
  return { accepted, refused, last };
}

/** Without the byte order mark that some editors put before a text. */
function withoutMark(line: Uint8Array): Uint8Array {
  return line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf ? line.subarray(3) : line;
}

/** Whether a line ends as a JSON object does. */
function isClosed(line: Uint8Array): boolean {
  return Buffer.from(line).toString('latin1').trimEnd().endsWith('}');
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
