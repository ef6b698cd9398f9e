/** What is asked by whoever has no right to it: the newsroom reads nothing of the coverage for them. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import { cell } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { createNewsroom } from './newsroom.ts';
import type { NewsroomStore } from './ports.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const senior: Person = { id: 'senior', name: 'senior', roles: ['senior'] };
const outside: Person = { id: 'x', name: 'x', roles: [], grants: { elsewhere: ['senior'] } };
const program: Person = { id: 'token:gauge', name: 'gauge', roles: ['feed'] };
const admin: Person = { id: 'admin', name: 'admin', roles: ['admin'] };
const contributor: Person = { id: 'c', name: 'c', roles: ['contributor'] };

/** A coverage in a store, and a newsroom that has none of it in memory; `read` counts the pages of records that it reads. */
async function cold() {
  const { store } = openStore({ path: ':memory:', projection: 1 });
  const counted = { read: 0 };
  const watched: NewsroomStore = {
    ...store,
    transaction: (work) =>
      store.transaction((tx) =>
        work({
          ...tx,
          entries: (...asked) => {
            counted.read += 1;
            return tx.entries(...asked);
          },
        }),
      ),
  };
  const tools = { sha256, random: (length: number) => randomBytes(length), clock: Date.now };
  let ids = 0;
  const request = (slug: string, by: Person, kind: CommandKind, fields: object = {}) => {
    const sent = { id: `c${++ids}`, kind, ...fields };
    return { slug, by, command: commandSchemas[kind].parse(sent) as Command, payload: JSON.stringify(sent) };
  };
  const first = await createNewsroom({ store: { ...store, close: async () => {} }, ...tools });
  for (const [kind, fields] of [
    ['coverage.open', { slug: 'secret', headline: 'A secret' }],
    ['post.write', { post: 'p', content: { title: 'A draft' } }],
  ] as const)
    assert.ok((await first.act(request('secret', senior, kind, fields))).ok);
  const newsroom = await createNewsroom({ store: watched, ...tools });
  counted.read = 0;
  return { newsroom, counted, request };
}

type Cold = Awaited<ReturnType<typeof cold>>;

const questions: Record<string, (of: Cold, slug: string, by: Person) => Promise<unknown>> = {
  view: ({ newsroom }, slug, by) => newsroom.view(slug, by),
  board: ({ newsroom }, slug, by) => newsroom.board(slug, by, null),
  head: ({ newsroom }, slug, by) => newsroom.head(slug, by),
  log: ({ newsroom }, slug, by) => newsroom.log(slug, by, 0),
  history: ({ newsroom }, slug, by) => newsroom.history(slug, by, cell('post', 'p')),
  impact: ({ newsroom }, slug, by) => newsroom.impact(slug, by, cell('post', 'p')),
  media: ({ newsroom }, slug, by) => newsroom.media(slug, by, 'none'),
  write: ({ newsroom, request }, slug, by) =>
    newsroom.act(request(slug, by, 'post.write', { post: 'p', content: { title: 'x' } })),
  start: ({ newsroom, request }, slug, by) => newsroom.act(request(slug, by, 'coverage.start')),
  preview: ({ newsroom, request }, slug, by) => newsroom.preview(request(slug, by, 'coverage.start')),
};

test('R-RIGHTS-13 nothing of a coverage is read for whoever sees nothing of it, and its answer is that of none', async () => {
  const of = await cold();
  for (const [name, ask] of Object.entries(questions))
    for (const by of [outside, program, admin]) {
      const there = await ask(of, 'secret', by);
      assert.deepEqual(there, await ask(of, 'nowhere', by), `${name} by ${by.id}`);
      assert.equal(of.counted.read, 0, `${name} by ${by.id}`);
    }
  await questions.view?.(of, 'secret', senior);
  assert.ok(of.counted.read > 0, 'the count counts');
});

test('R-RIGHTS-13 a role that a command never takes is refused before its coverage is read', async () => {
  const of = await cold();
  const refused = await of.newsroom.act(of.request('secret', contributor, 'coverage.start'));
  assert.equal(!refused.ok && refused.error.code, 'forbidden');
  const nowhere = await of.newsroom.act(of.request('nowhere', contributor, 'coverage.start'));
  assert.equal(!nowhere.ok && nowhere.error.code, 'unknown');
  const opening = { slug: 'secret', headline: 'Again' };
  const open = await of.newsroom.act(of.request('secret', contributor, 'coverage.open', opening));
  assert.equal(!open.ok && open.error.code, 'forbidden');
  const looked = await of.newsroom.preview(of.request('secret', contributor, 'coverage.start'));
  assert.equal(looked && !looked.ok && looked.error.code, 'forbidden');
  assert.equal(of.counted.read, 0);
});
