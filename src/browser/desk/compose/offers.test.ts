/** What `@` and `/` offer, told as "name · hint". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BoardStore } from '../sync/board-store.ts';
import { actorNamed, rememberActors } from './known.ts';
import { offersFor } from './offers.ts';

const actor = (id: string, name: string, role: string | null, aliases: readonly string[] = []) => ({
  [`actors/${id}`]: { id, content: { name, role, aliases, type: 'person' } },
});

function board(docs: object): BoardStore {
  const store = new BoardStore();
  store.apply({ from: null, cursor: '1', head: 1, docs, gone: [] } as never);
  return store;
}

const library = board({
  ...actor('a', 'Andrey Vorobyov', 'governor of the Moscow region'),
  ...actor('b', 'Adrienne Watson', 'spokeswoman', ['A. Watson']),
  'claims/c': { id: 'c', content: { text: 'The gunmen came in a white car' }, status: 'unverified' },
});

function offered(by: '@' | '/', words: string, mayName = true, store = library): readonly string[] {
  const world = {
    ...{ board: store, mint: (prefix: string) => prefix, briefing: () => null, mayName },
    ...{ addActor: () => 'x', picture: () => {}, openBriefing: () => {}, incident: () => {}, fill: () => {} },
    kinds: () => [{ name: 'Key event', on: false, turn: () => {} }],
  };
  return offersFor(world, { by, words, from: 0, to: 0 } as never).map(({ name, hint }) =>
    hint === '' ? name : `${name} · ${hint}`,
  );
}

test('R-COMPOSE-06 "@" offers actors by the beginnings of name, alias and role, and a new one where there is none', () => {
  assert.deepEqual(offered('@', 'vor'), ['Andrey Vorobyov · governor of the Moscow region']);
  assert.deepEqual(offered('@', 'gov mos'), ['Andrey Vorobyov · governor of the Moscow region']);
  assert.deepEqual(offered('@', 'obyov'), ['Add “obyov” · new in the library']);
  assert.deepEqual(offered('@', 'Elena Ruiz'), ['Add “Elena Ruiz” · new in the library']);
  assert.deepEqual(offered('@', 'Elena Ruiz', false), [], 'who may add nobody is offered nobody');
  assert.deepEqual(offered('@', 'xy'), []);
});

test('R-COMPOSE-06 "/" offers what can be made before what is on the board, nine at most', () => {
  assert.deepEqual(offered('/', 'quot'), ['Quotation · words of somebody, set apart']);
  assert.deepEqual(offered('/', 'key'), ['Key event · mark the post']);
  assert.deepEqual(offered('/', 'white'), ['Claim: The gunmen came in a white car · ◌ Unverified']);
  const many = Array.from({ length: 20 }, (_, n) => [
    `claims/c${n}`,
    { id: `c${n}`, content: { text: `Claim ${n}` }, status: 'reported' },
  ]);
  const all = offered('/', '', true, board(Object.fromEntries(many)));
  assert.equal(all.length, 9);
  assert.match(String(all[0]), /^Quotation/);
});

test('R-COMPOSE-02 an actor is known by name and alias, also while it is only on its way to the board', () => {
  assert.equal(actorNamed(library, 'A. Watson'), 'b');
  const empty = board({});
  assert.equal(actorNamed(empty, 'Ana Ruiz'), null);
  rememberActors(empty, [{ kind: 'actor.set', actor: 'a-9', content: { name: 'Ana Ruiz' } }]);
  assert.equal(actorNamed(empty, 'Ana Ruiz'), 'a-9');
  assert.equal(actorNamed(library, 'Ana Ruiz'), null);
});
