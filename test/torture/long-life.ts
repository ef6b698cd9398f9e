/**
 * A store in a file that lives through a long random history with takedowns and erasures, in which every word is
 * unique; and what must hold of it afterwards.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Command, commandSchemas } from '../../src/desk/commands/commands.ts';
import { fold } from '../../src/fold/fold.ts';
import { initialState } from '../../src/fold/initial-state.ts';
import type { State } from '../../src/fold/state.ts';
import { type Given, giver, randomHistory } from '../../src/newsroom/history.fixture.ts';
import { createNewsroom } from '../../src/newsroom/newsroom.ts';
import type { NewsroomStore } from '../../src/newsroom/ports.ts';
import { entriesOf, rebuild, rebuildSets } from '../../src/newsroom/rebuild.ts';
import { verify } from '../../src/newsroom/verify.ts';
import { decodeEntry } from '../../src/record/codec.ts';
import { takedownLedger } from '../../src/store/sqlite/ledger.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';

export interface LongLife {
  readonly accepted: number;
  readonly entries: number;
  readonly erased: number;
  readonly versions: number;
  /** Versions that rest on erased bodies: kept as they lie, for they cannot be made again. */
  readonly uncompared: number;
  /** Erased words that were looked for in every byte of the store's files. */
  readonly searched: number;
  readonly failures: readonly string[];
}

export interface LongLifePlan {
  readonly seed: number;
  readonly length: number;
  /** `false` plants a store that leaves destroyed words where they lay: in a journal that a reader holds open. */
  readonly scrub?: boolean;
}

const SLUG = 'a-story';
const WORD = /zq\d+x/g;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export async function liveLong({ seed, length, scrub = true }: LongLifePlan): Promise<LongLife> {
  const data = mkdtempSync(join(tmpdir(), 'stet-long-'));
  const path = join(data, 'stet.sqlite');
  const failures: string[] = [];
  try {
    const { store } = openStore({ path, projection: 1 });
    const holder = scrub ? null : readingSince(path);
    const newsroom = await createNewsroom({
      ...{ sha256, random: (bytes: number) => randomBytes(bytes), clock: Date.now },
      store: scrub ? store : { ...store, scrub: async () => {} },
      ledger: takedownLedger(data),
      fault: (fault) => failures.push(`a fault: ${fault}`),
    });
    let words = 0;
    let accepted = 0;
    const give = async (by: Given['by'], sent: Record<string, unknown>) => {
      const payload = JSON.stringify(sent).replace(/Words \d+/g, () => `Words zq${++words}x`);
      const schema = commandSchemas[sent.kind as keyof typeof commandSchemas];
      const command = schema.parse(JSON.parse(payload)) as Command;
      const answer = await newsroom.act({ slug: SLUG, by: giver(by), command, payload });
      if (answer.ok) accepted += 1;
      return answer.ok ? command : null;
    };
    await give('first', { id: 'open', kind: 'coverage.open', slug: SLUG, headline: 'A fire' });
    await give('first', { id: 'start', kind: 'coverage.start' });
    /** The words of each entry, as long as they lay there. */
    const written = new Map<number, string[]>();
    let id = '';
    let n = 0;
    for (const { kind, fields, by } of randomHistory(seed, length, Date.now())) {
      const done = await give(by, { id: `c${++n}`, kind, ...fields });
      const erasure = done ? erasable(done) : null;
      if (erasure) {
        const { subject } = erasure;
        await give('first', { id: `c${n}-e1`, kind: 'erasure.propose', ...erasure, reason: 'Words 1' });
        await give('second', { id: `c${n}-e2`, kind: 'erasure.approve', subject });
      }
      await store.transaction(async (tx) => {
        id ||= (await tx.coverage(SLUG))?.id ?? '';
        for (const { header, body } of await tx.entries(id, Math.max(0, ...tail(written)), 100))
          written.set(header.seq, body?.match(WORD) ?? []);
      });
    }

    const found = await verify(store, SLUG, sha256);
    if (!found) return { ...nothing, failures: ['there is no coverage'] };
    failures.push(...found.findings);
    failures.push(...(await foldsInTwo(store, id, found.entries)));
    const { searched, left } = await leftOvers(store, data, id, written);
    failures.push(...left);
    failures.push(...(await rebuildsTheSame(store, path, id)));
    failures.push(...(await leftOvers(store, data, id, written)).left);
    holder?.close();
    await newsroom.close();
    return { ...found, accepted, searched, failures };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** A reader of the store's first state, for whose sake the journal keeps everything that is written after it. */
function readingSince(path: string): DatabaseSync {
  const reader = new DatabaseSync(path, { readOnly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from entry').get();
  return reader;
}

/** What may be erased once a command is done. */
function erasable(done: Command): { subject: { kind: string; id: string }; versions: string } | null {
  if (done.kind === 'takedown.order') return { subject: done.subject, versions: 'all' };
  if (done.kind !== 'correction.publish' || done.earlier !== 'closed') return null;
  const [repair] = done.repairs;
  switch (repair?.kind) {
    case 'statement':
      return { subject: { kind: 'statement', id: repair.statement }, versions: 'earlier' };
    case 'claim':
      return { subject: { kind: 'claim', id: repair.claim }, versions: 'earlier' };
    case 'post':
      return { subject: { kind: 'post', id: repair.post }, versions: 'earlier' };
    case 'figure':
      return { subject: { kind: 'figure', id: repair.figure }, versions: 'earlier' };
    case 'estimate':
      return { subject: { kind: 'estimate', id: repair.estimate }, versions: 'earlier' };
    case 'incident':
      return { subject: { kind: 'incident', id: repair.incident }, versions: 'earlier' };
  }
  return null;
}

const nothing = { accepted: 0, entries: 0, erased: 0, versions: 0, uncompared: 0, searched: 0 };

function tail(written: ReadonlyMap<number, unknown>): number[] {
  return written.size === 0 ? [] : [written.size];
}

/** The record folded up to some place and then the rest is the record folded whole. */
async function foldsInTwo(store: NewsroomStore, id: string, entries: number): Promise<string[]> {
  const upTo = async (state: State, from: number, to: number) => {
    let now = state;
    for await (const sealed of entriesOf(store, id))
      if (sealed.header.seq > from && sealed.header.seq <= to) now = fold(now, decodeEntry(sealed));
    return now;
  };
  const middle = Math.floor(entries / 2);
  const whole = await upTo(initialState, 0, entries);
  const inTwo = await upTo(await upTo(initialState, 0, middle), middle, entries);
  return JSON.stringify(whole) === JSON.stringify(inTwo) ? [] : ['a fold in two parts is another state'];
}

/**
 * Every version of the wire that does not rest on erased bodies is destroyed, with sets and grounds, and made again: the
 * public tables are then what they were, byte for byte. (What rests on what, which is private, may be less afterwards:
 * what rested on something through erased words alone no longer does.)
 */
async function rebuildsTheSame(store: NewsroomStore, path: string, id: string): Promise<string[]> {
  const before = wireTables(path);
  const { uncertain } = await rebuildSets(entriesOf(store, id), sha256);
  const side = new DatabaseSync(path, { timeout: 5000 });
  side.exec('pragma secure_delete = on');
  const damage = side.prepare("update wire set body = '{}', title = null, latest = 0 where n = ?");
  side.exec('begin');
  for (const { n, seq, key } of side.prepare('select n, seq, key from wire').all())
    if (!uncertain.has(`${seq} ${key}`)) damage.run(Number(n));
  side.exec('delete from wire_set where seq % 3 = 0; delete from ground where seq % 2 = 0; commit');
  side.close();
  if (wireTables(path) === before) return ['the wire was not destroyed'];
  const made = await rebuild(store, SLUG, sha256);
  const after = wireTables(path);
  return after === before ? [] : [`the wire made again differs (${JSON.stringify(made)})`];
}

function wireTables(path: string): string {
  const side = new DatabaseSync(path, { readOnly: true });
  const rows = [
    'select coverage, key, seq, at, kind, state, place, key_event, pinned, title, body, latest from wire order by seq, key',
    'select * from veiled order by coverage, seq, key',
    'select * from wire_set order by coverage, seq',
    'select * from wire_coverage',
  ].map((query) => side.prepare(query).all());
  side.close();
  return JSON.stringify(rows);
}

/** Words of destroyed bodies, and of no other, in the bytes of the store's files. */
async function leftOvers(
  store: NewsroomStore,
  data: string,
  id: string,
  written: ReadonlyMap<number, readonly string[]>,
): Promise<{ searched: number; left: string[] }> {
  const gone = new Set<string>();
  const alive = new Set<string>();
  for await (const { header, body } of entriesOf(store, id))
    for (const word of written.get(header.seq) ?? []) (body === null ? gone : alive).add(word);
  const left: string[] = [];
  for (const file of readdirSync(data)) {
    const text = readFileSync(join(data, file), 'latin1');
    for (const word of new Set(text.match(WORD)))
      if (gone.has(word) && !alive.has(word)) left.push(`${word}, which was erased, stands in ${file}`);
  }
  return { searched: gone.size, left };
}
