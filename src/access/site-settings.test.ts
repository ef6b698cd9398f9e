/** somebody changes the settings of the house → what stands, what is said beside a field, what the log has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { err, ok } from '../lib/result.ts';
import { ownNotes } from '../model/house-notes.ts';
import type { AccessRefusal } from './access-refusal.ts';
import { had, people, refusal, whence } from './people.fixture.ts';
import { wholeLog } from './personal-data.ts';
import * as site from './site-settings.ts';

const look = { name: 'The Harbour', light: '#7A4D00', dark: '' };
const notes = {
  correction: 'Put right.\n\n  Put right: [[what]].  \nPut right.',
  clarification: '',
  withdrawal: 'Gone.',
  'top-post': '',
};

async function house(more: object = {}) {
  const world = { ...people(), ...more };
  const { session } = await world.join('maria', ['admin']);
  return { world, by: { who: await world.who(session), whence } };
}

/** The sentence beside each field. */
function beside(said: AccessRefusal): Record<string, string> {
  assert.equal(said.code, 'invalid');
  return Object.fromEntries(
    said.code === 'invalid' ? said.problems.map(({ path, message }) => [path, message]) : [],
  );
}

test('R-SITE-01 a change names the version that it was made from; whoever has not seen the last one is told so', async () => {
  const { world, by } = await house();
  assert.deepEqual((await site.siteSettings(world)).version, 0);
  assert.deepEqual(had(await site.changeLook(world, by, { expected: 0, ...look })), { version: 1 });
  const late = refusal(await site.removeLogo(world, by, { expected: 0 }));
  assert.deepEqual([late.code, late.code === 'state' && late.state], ['state', 'changed']);
  const both = await Promise.all(
    ['One', 'Other'].map((name) => site.changeLook(world, by, { expected: 1, ...look, name })),
  );
  assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
  const { name, light, dark, version } = await site.siteSettings(world);
  assert.deepEqual([light, dark, version], ['#7a4d00', null, 2]);
  assert.match(String(name), /^(One|Other)$/);
  had(await site.changeLook(world, by, { expected: 2, name: ' ', light: '', dark: '' }));
  const empty = await site.siteSettings(world);
  assert.deepEqual([empty.name, empty.light], [null, null], 'empty is as it came');
});

test('R-SITE-02 each change is a line of the log: who, when, from where, what', async () => {
  const told: string[] = [];
  const { world, by } = await house({ siteMoved: async () => void told.push('moved') });
  had(await site.changeLook(world, by, { expected: 0, ...look }));
  had(await site.changeNotes(world, by, { expected: 1, language: 'en', ...notes }));
  refusal(await site.changeLook(world, by, { expected: 2, ...look, light: 'red' }));
  const lines = (await wholeLog(world.store)).filter(({ kind }) => kind === 'site.changed');
  assert.deepEqual(
    lines.map(({ by: who, says }) => [who, says?.address, says?.session, says?.name ?? says?.notes]),
    ['The Harbour', 'en'].map((what) => [
      by.who.account.id,
      whence.address,
      by.who.session.body.handle,
      what,
    ]),
  );
  assert.equal(told.length, 2);
});

test('R-SITE-05 a colour that is too faint on its ground is refused beside its field, with the nearest that holds', async () => {
  const { world, by } = await house();
  const said = beside(
    refusal(await site.changeLook(world, by, { expected: 0, name: '', light: '#ffcc00', dark: '#333333' })),
  );
  assert.match(
    String(said.light),
    /light page is 1\.3\d to 1, and it takes 4\.5 to 1\. The nearest that holds is #[0-9a-f]{6}\.$/,
  );
  assert.match(String(said.dark), /dark page is 1\.1\d to 1/);
  const nearest = /is (#[0-9a-f]{6})\.$/.exec(String(said.light))?.[1] ?? '';
  had(await site.changeLook(world, by, { expected: 0, name: '', light: nearest, dark: '#ffcc00' }));
  for (const light of ['red', '#fff', '#ffcc00}', 'url(x)', '#12345g', '#1234567'])
    assert.match(
      String(beside(refusal(await site.changeLook(world, by, { expected: 1, ...look, light }))).light),
      /six digits/,
    );
});

test('R-SITE-06 a name stands on one line, of 80 characters at most, and turns no text around it', async () => {
  const { world, by } = await house();
  for (const name of ['a\nb', 'x'.repeat(81), 'a\u202eb', 'a\u0000b'])
    assert.ok(beside(refusal(await site.changeLook(world, by, { expected: 0, ...look, name }))).name, name);
  had(await site.changeLook(world, by, { expected: 0, ...look, name: '</title><b>“O’Neill” & Sons' }));
});

test('R-SITE-08 a logo lies under the hash of its bytes; the one before stays, older ones and a removed one do not', async () => {
  const readLogo = async (bytes: Buffer) =>
    bytes.length === 0 ? err('Choose a file.') : ok({ width: 40, height: 20, bytes });
  const { world, by } = await house({ readLogo });
  const put = async (words: string, expected: number) => {
    const bytes = Buffer.from(words).toString('base64');
    return site.changeLogo(world, by, { expected, bytes });
  };
  assert.equal(beside(refusal(await put('', 0))).bytes, 'Choose a file.');
  const files: (string | undefined)[] = [];
  for (const [at, words] of ['one', 'two', 'three', 'three', 'two'].entries()) {
    had(await put(words, at));
    files.push((await site.siteSettings(world)).logo?.file);
  }
  assert.match(String(files[0]), /^logo-[0-9a-f]{32}\.webp$/);
  assert.deepEqual([files[3], files[4]], [files[2], files[1]]);
  const kept = async () => (await world.store.list('logo')).map(({ id }) => id).sort();
  assert.deepEqual(await kept(), [files[1], files[2]].sort());
  had(await site.removeLogo(world, by, { expected: 5 }));
  assert.deepEqual([await kept(), (await site.siteSettings(world)).logo], [[], null]);
});

test('R-SITE-09 texts are one a line, each once; a language goes back to how they came', async () => {
  const { world, by } = await house();
  had(await site.changeNotes(world, by, { expected: 0, language: 'PT-br', ...notes }));
  assert.deepEqual((await site.siteSettings(world)).notes, {
    'pt-BR': {
      correction: ['Put right.', 'Put right: [[what]].'],
      clarification: [],
      withdrawal: ['Gone.'],
      'top-post': [],
    },
  });
  const said = beside(
    refusal(
      await site.changeNotes(world, by, {
        ...{ expected: 1, language: 'en', ...notes, withdrawal: 'x'.repeat(501) },
        correction: Array.from({ length: 21 }, (_, n) => `Text ${n}`).join('\n'),
      }),
    ),
  );
  assert.match(String(said.withdrawal), /at most 500 characters/);
  assert.match(String(said.correction), /At most 20 texts/);
  had(await site.notesAsTheyCame(world, by, { expected: 1, language: 'pt-BR' }));
  assert.deepEqual((await site.siteSettings(world)).notes, {});
  assert.ok(ownNotes.withdrawal.length > 0);
});

test('R-SITE-10 languages are tags after BCP 47, each once, the usual one among them; the zone is a known one', async () => {
  const { world, by } = await house();
  const tongues = { languages: ['EN', 'pt-br', 'en', 'ar'], language: 'AR', zone: 'Europe/Moscow' };
  had(await site.changeTongues(world, by, { expected: 0, ...tongues }));
  const { languages, language, zone } = await site.siteSettings(world);
  assert.deepEqual([languages, language, zone], [['en', 'pt-BR', 'ar'], 'ar', 'Europe/Moscow']);
  const said = async (more: object) =>
    Object.keys(beside(refusal(await site.changeTongues(world, by, { expected: 1, ...tongues, ...more }))));
  assert.deepEqual(await said({ languages: ['klingonish'] }), ['languages']);
  assert.deepEqual(await said({ languages: [] }), ['languages']);
  assert.deepEqual(await said({ language: 'de' }), ['language']);
  assert.deepEqual(await said({ zone: 'Mars/Olympus', language: '' }), ['language', 'zone']);
});
