/** A desk of 20,000 posts over ten coverages: what a question costs, and what the index adds to an append. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, commandSchemas, type SentKind } from '../src/desk/commands/commands.ts';
import { readSought } from '../src/desk/search/sought.ts';
import type { Person } from '../src/model/person.ts';
import { createNewsroom } from '../src/newsroom/newsroom.ts';
import type { NewsroomStore } from '../src/newsroom/ports.ts';
import { openStore } from '../src/store/sqlite/open-store.ts';
import { percentile } from './server.ts';

const COVERAGES = 10;
const POSTS = 20_000;
const TURNS = 100;
/** Appends of one round with the index, and of one without; so many rounds of each, in turn. */
const APPENDS = 150;
const ROUNDS = 8;
const senior: Person = { id: 'first', name: 'first', roles: ['senior', 'legal'] };
const guest: Person = { id: 'guest', name: 'guest', roles: ['contributor'] };
const vocabulary = Array.from({ length: 4000 }, (_, n) => `word${(n * 7919) % 4000}`);

/** Prints times, and a ratio. */
export async function benchSearch(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
  try {
    const { store } = openStore({ path: join(folder, 'stet.sqlite'), projection: 4, synchronous: 'OFF' });
    await questions(store);
    await store.close();
    await appends(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function questions(store: NewsroomStore): Promise<void> {
  const { newsroom, give } = await room(store);
  for (let n = 0; n < COVERAGES; n += 1) {
    await give(`story-${n}`, 'coverage.open', { slug: `story-${n}`, headline: 'A harbour' });
    await give(`story-${n}`, 'coverage.start');
    await Promise.all(
      Array.from({ length: POSTS / COVERAGES }, (_, post) =>
        give(`story-${n}`, post % 4 === 0 ? 'post.write' : 'post.publish', postOf(n * 100_000 + post)),
      ),
    );
  }
  const asked: Record<string, (turn: number) => string> = {
    'a rare word': (turn) => `${vocabulary[turn * 31]} ${vocabulary[turn * 17]}`,
    'a word of every post': () => 'harbour',
    'a beginning of three letters': () => 'wor',
    'a phrase': (turn) => `"${vocabulary[turn]} of the harbour"`,
  };
  for (const by of [senior, guest])
    for (const [what, question] of Object.entries(asked)) {
      const times: number[] = [];
      for (let turn = 0; turn < TURNS; turn += 1) {
        const read = readSought(question(turn));
        if (!read.ok) throw new Error(read.error);
        const begun = performance.now();
        await newsroom.search({ by, sought: read.value, coverage: null, kind: null, limit: 20 });
        times.push(performance.now() - begun);
      }
      times.sort((a, b) => a - b);
      const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
      console.log(
        `  ${`search, ${POSTS} posts, ${what} (${by.roles[0]}):`.padEnd(66)}p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
      );
    }
}

/** The same appends one by one, each after its fsync, into a store that keeps the index and one that does not. */
async function appends(folder: string): Promise<void> {
  const open = (name: string) => openStore({ path: join(folder, name), projection: 4 }).store;
  const bare = open('without.sqlite');
  const without: NewsroomStore = {
    ...bare,
    transaction: (work) =>
      bare.transaction((tx) => work({ ...tx, append: (given) => tx.append({ ...given, search: null }) })),
  };
  const rooms = [await room(open('with.sqlite')), await room(without)] as const;
  for (const { give } of rooms)
    await give('story', 'coverage.open', { slug: 'story', headline: 'A harbour' });
  for (const { give } of rooms) await give('story', 'coverage.start');
  const times: [number, number] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, { give }] of rooms.entries()) {
      const begun = performance.now();
      for (let n = 0; n < APPENDS; n += 1) await give('story', 'post.publish', postOf(round * APPENDS + n));
      times[index as 0 | 1] += performance.now() - begun;
    }
  const each = times.map((time) => time / (ROUNDS * APPENDS));
  console.log(
    `  ${'a published post, with the index against without:'.padEnd(66)}${(times[0] / times[1]).toFixed(2)} × (${each.map((time) => time.toFixed(2)).join(' and ')} ms)`,
  );
  for (const { newsroom } of rooms) await newsroom.close();
}

function postOf(n: number): object {
  const word = (index: number) => vocabulary[(n * 13 + index * 97) % vocabulary.length];
  const text = Array.from({ length: 40 }, (_, index) => word(index)).join(' ');
  return { post: `p-${n}`, content: { title: `${word(41)} of the harbour`, body: text } };
}

async function room(store: NewsroomStore) {
  const newsroom = await createNewsroom({
    ...{ store, random: randomBytes, clock: Date.now },
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  });
  let ids = 0;
  const give = async (slug: string, kind: SentKind, fields: object = {}) => {
    const sent = { id: `c-${++ids}`, kind, ...fields };
    const command = commandSchemas[kind].parse(sent) as Command;
    const done = await newsroom.act({ slug, by: senior, command, payload: JSON.stringify(sent) });
    if (!done.ok) throw new Error(done.error.message);
  };
  return { newsroom, give };
}
