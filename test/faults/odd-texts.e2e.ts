/** Texts that databases keep differently, by every way into the store, on both engines at once. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { realSha256 } from '../../src/cli/real-clock.ts';
import { type Command, commandSchemas } from '../../src/desk/commands/commands.ts';
import { commandExamples } from '../../src/http/desk/openapi-examples.ts';
import { dice } from '../../src/lib/dice.fixture.ts';
import { createNewsroom } from '../../src/newsroom/newsroom.ts';
import type { NewsroomStore } from '../../src/newsroom/ports.ts';
import { openAccess } from '../../src/store/postgres/open-access.ts';
import { openStore as openPostgres } from '../../src/store/postgres/open-store.ts';
import { openStore as openSqlite } from '../../src/store/sqlite/open-store.ts';
import { startPostgres } from '../rig/postgres.ts';

const ODD = {
  'U+0000': 'a\0b',
  'half of a surrogate pair': 'a\ud800b',
  'the other half': '\udc00',
  'a megabyte': 'x'.repeat(1_000_000),
  'what stands for neither': '\u{fffd}',
  'what is allowed': 'a\u{1f30a}b "quoted" \\u0000 \\ {braces}',
};
const SLUG = 'harbour-fire';

test('R-PG-04 every text of every command is refused before the store, or kept the same by both engines', async (t) => {
  const [lite, great] = await engines(t);
  const rooms = [await room(lite), await room(great)];
  const give = async (sent: { id: string; kind: string }) => {
    const parsed = commandSchemas[sent.kind as keyof typeof commandSchemas].safeParse(sent);
    if (!parsed.success) return null;
    const command = parsed.data as Command;
    now += 1000;
    const [one, other] = await Promise.all(
      rooms.map((newsroom) =>
        newsroom.act({
          slug: SLUG,
          by: { id: 'me', name: 'me', roles: ['senior', 'legal'] },
          ...{ command, payload: JSON.stringify(sent) },
        }),
      ),
    );
    assert.deepEqual(other, one, JSON.stringify(sent).slice(0, 300));
    assert.notEqual(one?.ok === false && one.error.code, 'unavailable', JSON.stringify(sent).slice(0, 300));
    return one;
  };
  let [ids, refused, given] = [0, 0, 0];
  for (const kind of ['coverage.open', 'coverage.start'] as const) await give(commandExamples[kind]);
  for (const example of Object.values(commandExamples)) {
    for (const place of textsOf(example))
      for (const [name, text] of Object.entries(ODD)) {
        ids += 1;
        const sent = put(place[0] === 'id' ? example : { ...example, id: `odd-${ids}` }, place, text);
        const answer = await give(sent as { id: string; kind: string });
        if (answer === null) refused += 1;
        else {
          given += 1;
          assert.doesNotMatch(name, /U\+0000|half/, `${example.kind} ${place.join('.')} takes ${name}`);
        }
      }
    await give({ ...example, id: `whole-${ids}` } as { id: string; kind: string });
  }
  assert.ok(refused > 500 && given > 50, `${refused} were refused, ${given} given`);
  assert.deepEqual(await everythingOf(great), await everythingOf(lite));
  await Promise.all(rooms.map((newsroom) => newsroom.close()));
});

test('R-PG-04 what is looked for by a text that nothing has is not found, by either engine', async (t) => {
  const [lite, great, url] = await engines(t);
  const access = await openAccess(url);
  t.after(() => access.close());
  for (const [name, text] of Object.entries(ODD)) {
    for (const store of [lite, great])
      await store.transaction(async (tx) => {
        assert.equal(await tx.coverage(text), null, name);
        assert.equal(await tx.command(text, 'id'), null, name);
        assert.equal(await tx.command('me', text), null, name);
        assert.deepEqual(await tx.entries(text, 0, 10), [], name);
      });
    assert.deepEqual(await great.wireRows(text), await lite.wireRows(text), name);
    assert.equal(await access.get('token', text), null, name);
    assert.deepEqual(await access.list('token', text), [], name);
    assert.equal(await access.forget({ of: text }), 0, name);
  }
  await Promise.all([lite.close(), great.close()]);
});

async function engines(t: TestContext): Promise<[NewsroomStore, NewsroomStore, string]> {
  const server = await startPostgres();
  t.after(() => server.stop());
  const url = await server.database();
  const lite = openSqlite({ path: ':memory:', projection: 1 }).store;
  return [lite, await openPostgres({ url, projection: 1 }), url];
}

/** The time of both newsrooms: a second more for each command, however often they look. */
let now = Date.parse('2026-11-25T12:00:00Z');

/** A newsroom whose clock and dice are the same each time. */
function room(store: NewsroomStore) {
  const roll = dice(4);
  return createNewsroom({
    ...{ store, sha256: realSha256 },
    clock: () => now,
    random: (length) => Uint8Array.from({ length }, () => Math.floor(roll() * 256)),
  });
}

async function everythingOf(store: NewsroomStore): Promise<unknown> {
  const row = await store.transaction((tx) => tx.coverage(SLUG));
  const entries = await store.transaction((tx) => tx.entries(row?.id ?? '', 0, 100_000));
  return [row, entries.map((entry) => ({ ...entry })), await store.wireRows(row?.id ?? '')];
}

/** The places of all texts within a command, but for its kind. */
function textsOf(value: unknown, place: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'string') return place[0] === 'kind' && place.length === 1 ? [] : [place];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...place, key]));
}

function put(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  const inner = put((value as Record<string, unknown>)[key], rest, text);
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? inner : one));
  return { ...(value as object), [key]: inner };
}
