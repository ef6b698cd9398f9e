/** somebody × a question or a command → what is read of a coverage before they are answered. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import { readSought } from '../desk/search/sought.ts';
import { cell } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { createNewsroom } from './newsroom.ts';

const P = cell('post', 'p');
const senior: Person = { id: 'me', name: 'me', roles: ['senior'] };
const elsewhere: Person = { id: 'x', name: 'x', roles: [], grants: { other: ['senior', 'legal'] } };
const admin: Person = { id: 'y', name: 'y', roles: ['admin'] };
const program: Person = { id: 'token:z', name: 'z', roles: ['feed'] };

const commandOf = (kind: CommandKind, id: string, fields: object): Command =>
  commandSchemas[kind].parse({ id, kind, ...fields }) as Command;
const writing = (id: string) => commandOf('post.write', id, { post: 'p', content: { title: 'x' } });

/** A newsroom that has a coverage "hidden" with a post and remembers nothing of it; `reads` are those of coverages. */
async function cold(t: TestContext) {
  const { store } = openStore({ path: ':memory:', projection: 1 });
  const tools = {
    sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
    random: (length: number) => randomBytes(length),
    clock: () => Date.parse('2026-01-01T00:00:00Z'),
  };
  const first = await createNewsroom({ store, ...tools });
  for (const command of [
    commandOf('coverage.open', 'o', { slug: 'hidden', headline: 'A fire' }),
    writing('w'),
  ])
    assert.ok((await first.act({ slug: 'hidden', by: senior, command, payload: '' })).ok);
  const fire = readSought('fire');
  const sought = fire.ok ? fire.value : [];
  const reads: string[] = [];
  const counted: typeof store = {
    ...store,
    transaction: (work) =>
      store.transaction((tx) =>
        work({
          ...tx,
          savepoint: (inner) => tx.savepoint(inner),
          coverage: (slug) => {
            reads.push(slug);
            return tx.coverage(slug);
          },
        }),
      ),
  };
  const newsroom = await createNewsroom({ store: counted, ...tools });
  t.after(() => newsroom.close());
  const act = (slug: string, by: Person, command: Command) =>
    newsroom.act({ slug, by, command, payload: '' });
  const questions = {
    view: (slug: string, by: Person) => newsroom.view(slug, by),
    board: (slug: string, by: Person) => newsroom.board(slug, by, null),
    head: (slug: string, by: Person) => newsroom.head(slug, by),
    log: (slug: string, by: Person) => newsroom.log(slug, by, 0),
    history: (slug: string, by: Person) => newsroom.history(slug, by, P),
    impact: (slug: string, by: Person) => newsroom.impact(slug, by, P),
    media: (slug: string, by: Person) => newsroom.media(slug, by, 'm'),
    search: (slug: string, by: Person) =>
      newsroom.search({ by, sought, coverage: slug, kind: null, limit: 5 }),
    act: (slug: string, by: Person) => act(slug, by, writing(`${by.name}-${slug}`)),
    preview: (slug: string, by: Person) =>
      newsroom.preview({ slug, by, command: writing(`${by.name}-${slug}`), payload: '' }),
    'preview of several': (slug: string, by: Person) =>
      newsroom.preview({
        ...{ slug, by, payload: '', before: [writing('b')] },
        command: commandOf('coverage.start', `s-${slug}`, {}),
      }),
  };
  return { reads, questions };
}

test('R-RIGHTS-13 who has no part in a coverage is answered before anything of it is read, as of one that is not there', async (t) => {
  const { reads, questions } = await cold(t);
  reads.length = 0;
  for (const [name, ask] of Object.entries(questions))
    for (const by of [elsewhere, admin, program]) {
      const hidden = await ask('hidden', by);
      assert.deepEqual(hidden, await ask('absent', by), `${name} by ${by.name}`);
      assert.deepEqual(reads, [], `${name} by ${by.name}`);
    }
  for (const [name, ask] of Object.entries(questions)) {
    reads.length = 0;
    await ask('hidden', senior);
    assert.ok(
      reads.includes('hidden') || name === 'search',
      `${name} is asked of the record by who works there`,
    );
  }
});
