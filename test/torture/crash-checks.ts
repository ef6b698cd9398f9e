/** What was promised to those who sent commands and to those who read, held against a store. */
import { isDeepStrictEqual } from 'node:util';
import { emptyMirror, type Mirror, materialise } from '../../src/client/materialise.ts';
import type { NewsroomStore } from '../../src/newsroom/ports.ts';
import { entriesOf } from '../../src/newsroom/rebuild.ts';

export interface Sent {
  readonly by: string;
  readonly command: { readonly id: string; readonly kind: string };
  /** When it was first and last sent, counted over all sendings. */
  first?: number;
  last?: number;
  /** Its answer; none while all that was said is that nothing could be stored just now. */
  answer?: {
    readonly ok: boolean;
    readonly value?: { readonly seq: number };
    readonly error?: { code: string };
  };
}

/** The ids of the commands in the record of a coverage, in order, each as often as it was done. */
export async function recorded(store: NewsroomStore, slug: string): Promise<string[]> {
  const row = await store.transaction((tx) => tx.coverage(slug));
  const ids: string[] = [];
  for await (const { header } of entriesOf(store, row?.id ?? ''))
    if (ids.at(-1) !== header.command) ids.push(header.command);
  return ids;
}

/** What was acknowledged is in the record as it lies there after the last death; what was refused is not. */
export function lostOrUndue(kept: readonly string[], sent: readonly Sent[]): string[] {
  const done = new Set(kept);
  return sent.flatMap(({ command, answer }) => {
    if (answer?.ok && !done.has(command.id))
      return [`${command.id} was acknowledged and is not in the record`];
    return answer && !answer.ok && done.has(command.id)
      ? [`${command.id} was refused and is in the record`]
      : [];
  });
}

/**
 * Each accepted command was done once, and none before one whose last sending was over, machines' apart
 * from people's. (A refusal that went down with
 * its process is decided anew when its command comes again, after what was sent with it.) A takedown whose line was in
 * the ledger and whose commit was cut off is done again at the start, under an id of its own.
 */
export function outOfOrder(all: readonly string[], sent: readonly Sent[]): string[] {
  const known = new Map(sent.map((one) => [one.command.id, one]));
  const kept = all.flatMap((id) => known.get(id) ?? []);
  const failures = new Set(kept).size === kept.length ? [] : ['a command was done twice'];
  const latest = { people: 0, machines: 0 };
  for (const { by, command, first = 0, last = 0 } of kept) {
    const lane = by === 'machine' ? 'machines' : 'people';
    if (last < latest[lane]) failures.push(`${command.id} was done after what was sent after it`);
    latest[lane] = Math.max(latest[lane], first);
  }
  return failures;
}

/** How a reader differs from what a server at a port of 127.0.0.1 has, once it has had 10 s to come there. */
export async function readerUnlike(slug: string, port: number, mirror: () => Mirror): Promise<string[]> {
  const has = await fetchAll(slug, port);
  for (const deadline = Date.now() + 10_000; mirror().has < has.has && Date.now() < deadline; )
    await new Promise((later) => setTimeout(later, 5));
  const had = mirror();
  const failures: string[] = [];
  if (had.cursor !== has.cursor) failures.push(`a reader ended at ${had.cursor}, the wire at ${has.cursor}`);
  for (const [key, document] of has.documents)
    if (!isDeepStrictEqual(had.documents.get(key), document)) failures.push(`a reader has another ${key}`);
  if (had.documents.size !== has.documents.size)
    failures.push('a reader has documents that the wire has not');
  return failures;
}

async function fetchAll(slug: string, port: number): Promise<Mirror> {
  const answer = await fetch(`http://127.0.0.1:${port}/live/${slug}/changes`);
  const mirror = materialise(emptyMirror, (await answer.json()) as Parameters<typeof materialise>[1]);
  return mirror === 'hole' ? emptyMirror : mirror;
}
