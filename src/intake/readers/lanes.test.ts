/** jobs that are quick, slow, and break what does them → which are answered, and how many lanes it takes. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { openIntakeRows } from '../../store/sqlite/open-intake.ts';
import { extract } from '../extract/extract.ts';
import { keepItems } from '../items/keep-items.ts';
import { rawItem } from '../sources/raw-item.fixture.ts';
import type { Done, Job } from './jobs.ts';
import { type Lane, openLanes } from './lanes.ts';
import { openReaders } from './open-readers.ts';

/** Lanes that never answer a job in which “slow” stands, break over “bad”, and cannot begin while `dead`. */
function planted<J, D>(does: (job: J) => D) {
  const seen = { begun: 0, ended: 0, faults: 0, dead: false, spent: 0 };
  const begin = (): Lane<J, D> => {
    seen.begun += 1;
    let over = false;
    return {
      ready: seen.dead ? Promise.reject(new Error('no memory')) : Promise.resolve(),
      get gone() {
        return over;
      },
      do(job) {
        const words = JSON.stringify(job);
        if (words.includes('bad')) return Promise.reject(new Error('it broke'));
        return words.includes('slow') ? new Promise(() => {}) : Promise.resolve(does(job));
      },
      // Whoever is asked has taken all its time meanwhile.
      spent: async () => {
        seen.spent += 20;
        return seen.spent;
      },
      end() {
        if (!over) seen.ended += 1;
        over = true;
      },
    };
  };
  const fault = () => {
    seen.faults += 1;
  };
  return { seen, begin, fault };
}

const lanes = (t: TestContext, most: number) => {
  const { seen, begin, fault } = planted((job: string) => job.toUpperCase());
  const open = openLanes({ begin, most, within: 20, fault });
  t.after(() => open.close());
  return { ...open, seen };
};

test('R-RUN-11 a job that takes too long ends its lane, and what waits behind it is done in the next', async (t) => {
  const { do: does, seen } = lanes(t, 1);
  const answers = await Promise.all(['a', 'slow', 'b', 'c'].map((job) => does(job)));
  assert.deepEqual(answers, [
    { ok: true, value: 'A' },
    { ok: false, error: 'late' },
    { ok: true, value: 'B' },
    { ok: true, value: 'C' },
  ]);
  assert.deepEqual([seen.begun, seen.ended, seen.faults], [2, 1, 0]);
});

test('R-RUN-11 a job that breaks its lane is told of, and none behind it', async (t) => {
  const { do: does, seen } = lanes(t, 1);
  assert.deepEqual(await Promise.all([does('bad'), does('a')]), [
    { ok: false, error: 'broken' },
    { ok: true, value: 'A' },
  ]);
  assert.deepEqual([seen.begun, seen.faults], [2, 1]);
});

test('R-RUN-11 one lane is begun for one job after another; none before the first, a second one where a job has waited', async (t) => {
  const { do: does, seen } = lanes(t, 2);
  assert.equal(seen.begun, 0);
  for (const job of ['a', 'b', 'c']) await does(job);
  assert.equal(seen.begun, 1);
});

test('R-RUN-11 where none can begin the asker learns of it, and the next one may', async (t) => {
  const { do: does, seen } = lanes(t, 1);
  seen.dead = true;
  await assert.rejects(does('a'), /no memory/);
  seen.dead = false;
  assert.deepEqual(await does('a'), { ok: true, value: 'A' });
});

test('R-RUN-11 once they are closed nothing waits for ever', async (t) => {
  const { do: does, close } = lanes(t, 1);
  const under = does('slow');
  const behind = does('a');
  close();
  await assert.rejects(behind, /closed/);
  await assert.rejects(under, /closed/);
  await assert.rejects(does('b'), /closed/);
});

/** Items whose texts are read in planted lanes. */
async function items(t: TestContext) {
  const { seen, begin, fault } = planted(
    (job: Job): Done =>
      job.do === 'extract'
        ? { do: 'extract', reading: extract(job.item) }
        : { do: 'parse', read: { ok: true, value: { items: [], faults: [] } }, bytes: job.bytes },
  );
  const readers = openReaders(begin, fault, { forText: 20, forDocument: 20 });
  t.after(() => readers.close());
  const rows = await openIntakeRows(':memory:', () => 1_000_000_000_000);
  let last = 0;
  const kept = keepItems(rows, { mint: () => `i${++last}`, hash: () => 'x', read: readers.extract });
  return { kept, readers, seen };
}

test('R-RUN-11 an item whose text cannot be read in time is kept with a reading that says so, and is not read again', async (t) => {
  const { kept, seen } = await items(t);
  const texts = [
    '“It is slow,” Ana Ruiz said.',
    '“It is bad,” Ana Ruiz said.',
    '“It is over,” Ana Ruiz said.',
  ];
  await kept.bring({
    ...{ source: 's', coverages: ['storm'], zone: 'UTC', original: null },
    items: texts.map((text, at) => rawItem({ external: `${at}`, text })),
  });
  while (await kept.readNext());
  const listed = await kept.list('storm', null, false);
  const read = await Promise.all(listed.items.map(({ item }) => kept.read('storm', item.id, false)));
  const of = (text: string) => read.find((one) => one?.item.words.endsWith(text))?.reading;
  assert.deepEqual(
    texts.map((text) => [of(text)?.unread, of(text)?.statements.length]),
    [
      ['late', 0],
      ['broken', 0],
      [undefined, 1],
    ],
  );
  assert.equal(seen.ended, 2, 'each was read once');
});

test('R-RUN-12 a document that cannot be parsed in time is a sentence, and the next one is parsed', async (t) => {
  const { readers } = await items(t);
  const parse = async (words: string) => {
    const hints = { type: words, zone: null, languages: [], address: null };
    return (await readers.parse('body', new TextEncoder().encode(words), hints)).read;
  };
  const late = await parse('slow');
  assert.match(late.ok ? '' : late.error, /longer than 10 seconds/);
  const bad = await parse('bad');
  assert.match(bad.ok ? '' : bad.error, /fault of Stet/);
  assert.equal((await parse('quick')).ok, true);
});
