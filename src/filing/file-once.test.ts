/** messages that are filed more than once, servers that die over them, edits in between → one draft */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { had } from '../access/people.fixture.ts';
import { endPerson } from '../access/people.ts';
import { dropWay, reportFrom } from '../access/reporters.ts';
import { ANA, edit, type Linked, linked, message } from './reporters.fixture.ts';

test('R-REPORTER-03 a message is one draft, whether it comes again, is filed again, or the server dies in between', async () => {
  const here = await linked();
  const first = message(ANA, 'Once.');
  await here.telegram(first);
  assert.deepEqual(await here.file(true), ['draft'], 'done, and not kept');
  assert.deepEqual(await here.file(true), ['draft']);
  assert.deepEqual(await here.file(), ['draft']);
  await here.telegram(first);
  assert.deepEqual(await here.file(), []);
  await here.telegram(edit('Once, mended.'));
  await here.file(true);
  await here.file();
  assert.deepEqual(await here.posts(), ['ana | draft | Once, mended.']);
  assert.deepEqual(await here.items(), []);
});

test('R-REPORTER-03 an edit that comes before it is known what became of the message is the same draft', async () => {
  for (const deaths of [1, 2, 3]) {
    const here = await linked();
    await here.telegram(message(ANA, 'Once.'));
    for (let died = 1; died <= deaths; died += 1) {
      assert.deepEqual(await here.file(true), ['draft'], 'done, and not kept');
      await here.telegram(edit(`Once, mended ${died}.`));
    }
    assert.deepEqual(await here.file(true), ['draft'], 'once more');
    assert.deepEqual(await here.file(), ['draft']);
    assert.deepEqual(await here.posts(), [`ana | draft | Once, mended ${deaths}.`]);
    await here.telegram(edit('Once, at last.'));
    await here.file();
    assert.deepEqual(await here.posts(), ['ana | draft | Once, at last.'], 'and goes on as any other');
    assert.deepEqual(await here.items(), []);
  }
});

test('R-REPORTER-03 an edit that says again what was said at first is what the draft says', async () => {
  const here = await linked();
  await here.telegram(message(ANA, 'Once.'));
  await here.file(true);
  await here.telegram(edit('Twice.'));
  await here.file(true);
  await here.telegram(edit('Once.'));
  await here.file();
  assert.deepEqual(await here.posts(), ['ana | draft | Once.']);
  await here.telegram(edit('Once, at last.'));
  await here.file();
  assert.deepEqual(await here.posts(), ['ana | draft | Once, at last.']);
  assert.deepEqual(await here.items(), []);
});

test('R-REPORTER-03 where the server died before the message was a draft its edit is one', async () => {
  const here = await linked();
  await here.telegram(message(ANA, 'Once.'));
  assert.deepEqual(await here.begin(), 1, 'kept that it has begun, and not done');
  await here.telegram(edit('Once, mended.'));
  await here.file();
  await here.telegram(edit('Once, at last.'));
  await here.file();
  assert.deepEqual(await here.posts(), ['ana | draft | Once, at last.']);
  assert.deepEqual(await here.items(), []);
});

test('R-REPORTER-03 what was a draft when the server died is one draft, whatever became of the reporter since', async () => {
  const admin = { id: 'command-line', session: null };
  const became = {
    removed: async ({ people, ana }: Linked) =>
      void had(await endPerson(people, admin, { id: ana.id, why: 'left' })),
    dropped: async ({ people, ana }: Linked) =>
      void had(await dropWay(people, await people.who(ana.session), 'telegram')),
    'elsewhere now': async ({ people, ana }: Linked) =>
      void had(await reportFrom(people, await people.who(ana.session), 'vote')),
  };
  for (const [what, does] of Object.entries(became)) {
    const here = await linked();
    await here.telegram(message(ANA, 'Once.'));
    assert.deepEqual(await here.file(true), ['draft'], 'done, and not kept');
    await does(here);
    assert.deepEqual(await here.file(), ['draft'], what);
    const drafts = [...(await here.posts()), ...(await here.posts('vote'))];
    assert.deepEqual([drafts.length, await here.items()], [1, []], what);
  }
});
