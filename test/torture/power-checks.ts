/** What must hold of a store that is opened after the power went. */
import { isDeepStrictEqual } from 'node:util';
import { realClock, realRandom, realSha256 } from '../../src/cli/real-clock.ts';
import { loadRoom } from '../../src/newsroom/desk-room.ts';
import { createNewsroom } from '../../src/newsroom/newsroom.ts';
import type { CoverageRow, NewsroomStore, TakedownLedger } from '../../src/newsroom/ports.ts';
import { entriesOf } from '../../src/newsroom/rebuild.ts';
import { overdue } from '../../src/newsroom/recovery.ts';
import { verify } from '../../src/newsroom/verify.ts';
import { type Answer, type Given, give, SLUG } from './power-history.ts';

export interface Promised {
  /** All that was ever sent. */
  readonly sent: readonly Given[];
  /** What had been answered before the cut. */
  readonly answers: ReadonlyMap<string, Answer>;
}

export interface Aftermath {
  /** Accepted and acknowledged before the cut. */
  readonly acknowledged: number;
  /** How many of them are not there. */
  readonly lost: number;
  readonly failures: readonly string[];
}

/**
 * Opens the newsroom of a store and holds it against what was promised: what was acknowledged is there, nothing is
 * that was never sent or was refused, it verifies, repeated ids get their first answer, what the ledger orders is done,
 * and it takes new commands. Closes the store.
 */
export async function afterPower(
  store: NewsroomStore,
  ledger: TakedownLedger | undefined,
  { sent, answers }: Promised,
): Promise<Aftermath> {
  const failures: string[] = [];
  const accepted = [...answers].filter(([, answer]) => answer.ok).map(([id]) => id);
  const known = new Map(sent.map((one) => [one.command.id, one]));
  const kept = await commandsIn(store);
  const lost = accepted.filter((id) => !kept.has(id));
  for (const id of lost) failures.push(`${id} was acknowledged and is not there`);
  for (const id of kept) {
    if (!known.has(id) && !id.startsWith('again-')) failures.push(`${id} is there and was never sent`);
    if (answers.get(id)?.ok === false) failures.push(`${id} is there and was refused`);
  }
  failures.push(...(await found(store, kept.size === 0)));

  const newsroom = await createNewsroom({
    ...{ store, clock: realClock, random: realRandom, sha256: realSha256 },
    ...(ledger && { ledger }),
    fault: (fault) => failures.push(`a fault: ${fault}`),
  });
  if (ledger) failures.push(...(await ledgerHolds(store, ledger, { sent, answers })));
  for (const one of sent) {
    const { id } = one.command;
    const first = answers.get(id);
    if (first?.ok === false || (!first && !kept.has(id))) continue;
    const again = await give(newsroom, one);
    if (first && !isDeepStrictEqual(JSON.parse(JSON.stringify(again)), first) && !lost.includes(id))
      failures.push(`${id} was answered ${JSON.stringify(first)}, and again ${JSON.stringify(again)}`);
    if (!first && !again.ok) failures.push(`${id} is there, and is answered ${JSON.stringify(again)}`);
  }
  // The cut may have come while nobody published; whoever is `first` may lift that.
  const thaw = { id: 'thawed', kind: 'coverage.thaw', reason: 'The light is back.' };
  await give(newsroom, { by: 'first', command: thaw });
  const next = {
    id: 'afterwards',
    kind: 'post.publish',
    post: 'afterwards',
    content: { title: 'It is over' },
  };
  if (kept.has('start') && !(await give(newsroom, { by: 'first', command: next })).ok)
    failures.push('it takes no new command');
  failures.push(...(await found(store, kept.size === 0)));
  await newsroom.close();
  return { acknowledged: accepted.length, lost: lost.length, failures };
}

async function rowOf(store: NewsroomStore): Promise<CoverageRow | null> {
  return store.transaction((tx) => tx.coverage(SLUG));
}

/** The ids of the commands in the record. */
async function commandsIn(store: NewsroomStore): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { header } of entriesOf(store, (await rowOf(store))?.id ?? '')) ids.add(header.command);
  return ids;
}

async function found(store: NewsroomStore, isEmpty: boolean): Promise<readonly string[]> {
  const seen = await verify(store, SLUG, realSha256);
  if (seen) return seen.findings.map((finding) => `verify: ${finding}`);
  return isEmpty ? [] : ['there is no coverage any more'];
}

/** Every line can be read, what was acknowledged as taken down has one, and nothing that a line orders is still to be done. */
async function ledgerHolds(
  store: NewsroomStore,
  ledger: TakedownLedger,
  { sent, answers }: Promised,
): Promise<readonly string[]> {
  const lines = await ledger.read();
  const missing = sent.flatMap(({ command }) => {
    const { subject } = command as unknown as { subject?: { kind: string; id: string } };
    if (command.kind !== 'takedown.order' || !answers.get(command.id)?.ok || !subject) return [];
    const stands = lines.some(
      (line) => line.act === 'takedown' && line.cell === `${subject.kind}:${subject.id}`,
    );
    return stands ? [] : [`the ledger lacks ${command.id}`];
  });
  const row = await rowOf(store);
  if (!row) return missing;
  const room = await store.transaction((tx) => loadRoom(tx, row));
  return overdue(room, lines) ? [...missing, 'what the ledger orders is not done'] : missing;
}
