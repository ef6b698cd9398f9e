/** keys, answers in any order → what is told last is of the words that stand there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Found } from '../../../desk/search/found.ts';
import type { Asked } from './api.ts';
import { type Heard, searchServer } from './ask-server.ts';

/** A search whose pauses end, and whose answers come, when it is said. */
function searching() {
  const told: Heard[] = [];
  const asked: { words: string; answer: (asked: Asked<Found>) => Promise<void> }[] = [];
  const pauses = new Set<() => void>();
  const search = searchServer({
    ask(address) {
      const words = new URL(address, 'http://x').searchParams.get('q') ?? '';
      const { promise, resolve } = Promise.withResolvers<Asked<Found>>();
      asked.push({ words, answer: async (one) => (resolve(one), new Promise((done) => setImmediate(done))) });
      return promise;
    },
    later(_, act) {
      pauses.add(act);
      return () => pauses.delete(act);
    },
    told: (heard) => told.push(heard),
  });
  const pause = () => {
    for (const act of pauses) act();
    pauses.clear();
  };
  return { search, told, asked, pause };
}

const of = (words: string): Asked<Found> => ({
  ok: true,
  json: {
    ...{ more: false },
    hits: [
      {
        ...{ coverage: 'a-fire', kind: 'post', id: words, state: null, at: '' },
        snippet: { text: words, matches: [] },
      },
    ],
  },
});
const lost: Asked<Found> = { ok: false, status: 0, refusal: { code: 'lost', message: 'Lost.' } };
const says = (heard: Heard | undefined) =>
  heard?.state === 'found' ? heard.hits.map(({ id }) => id).join() : heard?.state;

test('R-SEARCH-07 it is asked once the typing pauses, and for the last words', async () => {
  const { search, asked, pause, told } = searching();
  for (const words of ['f', 'fi', 'fir ', 'fire']) search.typed(words);
  assert.equal(asked.length, 0);
  pause();
  assert.deepEqual(
    asked.map(({ words }) => words),
    ['fire'],
  );
  await asked[0]?.answer(of('fire'));
  assert.equal(says(told.at(-1)), 'fire');
  search.typed('  ');
  pause();
  assert.deepEqual([asked.length, says(told.at(-1))], [1, 'nothing']);
});

test('R-SEARCH-07 in whatever order answers come, none replaces that of newer words', async () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(words, fc.infiniteStream(fc.nat()), async (typed, order) => {
      const { search, asked, pause, told } = searching();
      for (const one of typed) {
        search.typed(one);
        pause();
      }
      const waiting = [...asked];
      while (waiting.length > 0) {
        const [one] = waiting.splice((order.next().value ?? 0) % waiting.length, 1);
        await one?.answer(of(one.words));
        assert.ok(['asking', typed.at(-1)].includes(says(told.at(-1))), `${says(told.at(-1))} of ${typed}`);
      }
      assert.equal(says(told.at(-1)), typed.at(-1));
    }),
    { numRuns: 60 },
  );
});

test('R-SEARCH-07 a lost answer says so, a question that is none says why, and after its end nothing is told', async () => {
  const { search, asked, pause, told } = searching();
  search.typed('fire');
  pause();
  await asked[0]?.answer(lost);
  assert.deepEqual(told.at(-1), { state: 'lost' });
  search.typed('!');
  pause();
  const message = 'q has neither letters nor digits.';
  await asked[1]?.answer({ ok: false, status: 422, refusal: { code: 'invalid', message } });
  assert.deepEqual(told.at(-1), { state: 'refused', says: message });
  search.typed('water');
  pause();
  const before = told.length;
  search.end();
  await asked[2]?.answer(of('water'));
  assert.equal(told.length, before);
});
