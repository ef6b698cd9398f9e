/** What every engine must do with the settings of the house: by the hand of people, and by a process for readers. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { NewLine } from '../access/access-log.ts';
import type { AccessStore, Put } from '../access/access-store.ts';
import type { WireReading } from '../wire/reading.ts';
import { nothingSet } from '../wire/site.ts';

const line: NewLine = {
  ...{ at: '2026-01-01T00:00:00.000Z', kind: 'site.changed', by: 'me', of: null, says: {}, salt: '00' },
};
const secret = 'qzx-private-text';
const file = `logo-${'0a'.repeat(16)}.webp`;
const site = (expected: number, name: string | null): Put<'site'> => ({
  ...{ kind: 'site', id: 'site', account: null, expected },
  body: {
    ...{ name, light: '#7a4d00', dark: null, logo: { file, width: 32, height: 8 } },
    ...{ languages: ['en', secret], language: 'en', zone: 'UTC' },
    notes: { en: { correction: [secret], clarification: [], withdrawal: [], 'top-post': [] } },
  },
});
const logo: Put<'logo'> = {
  ...{ kind: 'logo', id: file, account: null, expected: 0 },
  body: { bytes: Buffer.from('picture').toString('base64') },
};

/** A store of people, and a reading of the same store that can see what readers may alone. */
export interface SiteHands {
  readonly access: AccessStore;
  readonly reading: WireReading;
}

/** Declares the tests of one engine; `open` gives an empty store. */
export function siteContract({
  name,
  open,
}: {
  readonly name: string;
  open(t: TestContext): Promise<SiteHands>;
}): void {
  test(`R-SITE-03 name, colours and logo are where readers’ processes read, as soon as they are set, and no other setting is (${name})`, async (t) => {
    const { access, reading } = await open(t);
    assert.deepEqual(await reading.site(), nothingSet);
    assert.equal(await reading.logo(file), null);
    assert.equal(await access.write({ puts: [site(0, 'Ü “The” Harbour'), logo], log: [line] }), 'written');
    const shown = await reading.site();
    assert.deepEqual(shown, {
      ...{ version: 1, name: 'Ü “The” Harbour', light: '#7a4d00', dark: null },
      logo: { file, width: 32, height: 8 },
    });
    assert.equal(JSON.stringify(shown).includes(secret), false);
    assert.equal(String(await reading.logo(file)), 'picture');
    assert.equal(await access.write({ puts: [site(0, 'Other')], log: [line] }), 'stale');
    assert.equal((await reading.site()).name, 'Ü “The” Harbour', 'what was not written is not shown');
    await access.write({ puts: [site(1, null)], drops: [{ kind: 'logo', id: file }], log: [line] });
    assert.deepEqual([(await reading.site()).version, (await reading.site()).name], [2, null]);
    assert.equal(await reading.logo(file), null);
    for (const odd of ['\u0000', 'site\u0000', '']) assert.equal(await reading.logo(odd), null);
  });

  test(`R-SITE-04 a copy of the store has them, for readers too (${name})`, async (t) => {
    const { access, reading } = await open(t);
    const rows = [
      { ...site(0, 'Copied'), version: 7 },
      { ...logo, version: 1 },
    ].map(({ expected: _, ...row }) => row);
    await access.adopt(rows, []);
    assert.deepEqual([(await reading.site()).version, (await reading.site()).name], [7, 'Copied']);
    assert.equal(String(await reading.logo(file)), 'picture');
    assert.equal((await access.get('site', 'site'))?.body.notes.en?.correction[0], secret);
  });
}
