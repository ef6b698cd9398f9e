/** A desk of 5,000 posts: what a whole board costs, and a set after one command; beside the whole view, in one thread. */
import { createHash, randomBytes } from 'node:crypto';
import { type Command, commandSchemas, type SentKind } from '../src/desk/commands/commands.ts';
import type { Person } from '../src/model/person.ts';
import { createNewsroom } from '../src/newsroom/newsroom.ts';
import { PROJECTION_VERSION } from '../src/project/view.ts';
import { openStore } from '../src/store/sqlite/open-store.ts';
import { percentile } from './server.ts';

const POSTS = 5000;
const STATEMENTS = 500;
const CLAIMS = 200;
const FIGURES = 50;
const TURNS = 60;
const slug = 'large-story';
const senior: Person = { id: 'first', name: 'first', roles: ['senior', 'legal'] };
const guest: Person = { id: 'guest', name: 'guest', roles: ['contributor'] };

/** Prints times and bytes. */
export async function benchBoards(): Promise<void> {
  const { store } = openStore({ path: ':memory:', projection: PROJECTION_VERSION });
  const newsroom = await createNewsroom({
    ...{ store, random: randomBytes, clock: Date.now },
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  });
  let ids = 0;
  const give = async (kind: SentKind, fields: object = {}) => {
    const sent = { id: `c-${++ids}`, kind, ...fields };
    const command = commandSchemas[kind].parse(sent) as Command;
    const done = await newsroom.act({ slug, by: senior, command, payload: JSON.stringify(sent) });
    if (!done.ok) throw new Error(done.error.message);
  };
  const each = (count: number, act: (n: number) => Promise<void>) =>
    Promise.all(Array.from({ length: count }, (_, n) => act(n)));
  const text = 'The port expects a decision by the evening; ferries wait outside the mole until then.';
  const said = (n: number) => ({
    ...{ speaker: `harbour master of pier ${n}`, cue: 'said', channel: { kind: 'briefing' }, text },
  });
  const body = (n: number) => [
    { type: 'paragraph', content: [{ type: 'text', text: `${text} ${text}` }] },
    { type: 'statement', id: `s-${n % STATEMENTS}` },
    { type: 'claim', id: `c-${n % CLAIMS}` },
  ];
  await give('coverage.open', { slug, headline: 'A harbour' });
  await give('coverage.start');
  await each(STATEMENTS, (n) => give('statement.record', { statement: `s-${n}`, content: said(n) }));
  await each(CLAIMS, (n) =>
    give('claim.open', { claim: `c-${n}`, content: { text: `Pier ${n} is closed` } }),
  );
  await each(STATEMENTS, (n) =>
    give('evidence.add', { claim: `c-${n % CLAIMS}`, statement: `s-${n}`, stance: 'asserts' }),
  );
  await each(FIGURES, (n) =>
    give('figure.open', { figure: `f-${n}`, content: { label: `ships at pier ${n}` } }),
  );
  await each(STATEMENTS, (n) =>
    give('estimate.add', {
      ...{ estimate: `e-${n}`, figure: `f-${n % FIGURES}` },
      content: { min: n, statement: `s-${n}` },
    }),
  );
  await each(POSTS, (n) =>
    give('post.publish', { post: `p-${n}`, content: { title: `Update ${n}`, body: body(n) } }),
  );

  console.log(
    `boards: ${POSTS} posts, ${STATEMENTS} statements, ${CLAIMS} claims, ${FIGURES} figures with ${STATEMENTS} numbers`,
  );
  const view = await timed(() => newsroom.view(slug, senior));
  row('the whole view', view.ms, view.text);
  for (const by of [senior, guest]) {
    const first = await timed(() => newsroom.board(slug, by, null));
    const again = await timed(() => newsroom.board(slug, by, null));
    const who = by === senior ? 'who works in it' : 'a contributor';
    row(`a whole board, ${who}, first`, first.ms, first.text);
    row(`the same again, kept`, again.ms, again.text);
  }
  const commands: Record<string, (n: number) => Promise<void>> = {
    'after a post written': (n) =>
      give('post.write', { post: `d-${n}`, content: { title: 'A draft', body: body(n) } }),
    'after a statement taken back': (n) =>
      give('statement.retract', { statement: `s-${n}`, reason: 'Wrong.' }),
    'after an estimate': (n) =>
      give('estimate.add', {
        estimate: `x-${n}`,
        figure: `f-${n % FIGURES}`,
        content: { min: n, statement: `s-${n + 100}` },
      }),
  };
  const cursorOf = async (by: Person) =>
    (JSON.parse((await newsroom.board(slug, by, null)) ?? '') as { cursor: string }).cursor;
  for (const [what, command] of Object.entries(commands)) {
    const [times, guests]: [number[], number[]] = [[], []];
    let [set, seen] = ['', ''];
    for (let n = 0; n < TURNS; n += 1) {
      const [cursor, theirs] = [await cursorOf(senior), await cursorOf(guest)];
      await command(n);
      const next = await timed(() => newsroom.board(slug, senior, cursor));
      times.push(next.ms);
      const others = await timed(() => newsroom.board(slug, guest, theirs));
      guests.push(others.ms);
      [set, seen] = [next.text, others.text];
    }
    const told = (who: string, all: number[], text: string) => {
      all.sort((a, b) => a - b);
      row(`a set ${what}${who}`, percentile(all, 0.5), text, `p95 ${percentile(all, 0.95).toFixed(1)} ms`);
    };
    told('', times, set);
    told(', a contributor', guests, seen);
  }
  const quiet = await cursorOf(senior);
  const none = await timed(() => newsroom.board(slug, senior, quiet));
  row('a set when nothing happened', none.ms, none.text);
  await newsroom.close();
}

function row(what: string, ms: number, text: string, more = ''): void {
  const bytes = Buffer.byteLength(text);
  const size = bytes < 100_000 ? `${bytes} bytes` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  console.log(`  ${`${what}:`.padEnd(46)}${ms.toFixed(1).padStart(7)} ms  ${size}${more && `  ${more}`}`);
}

async function timed(work: () => Promise<string | null>): Promise<{ ms: number; text: string }> {
  const begun = performance.now();
  const text = (await work()) ?? '';
  return { ms: performance.now() - begun, text };
}
