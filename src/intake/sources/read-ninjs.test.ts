import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readNinjs } from './read-ninjs.ts';

const read = (json: unknown) => {
  const parsed = readNinjs(Buffer.from(JSON.stringify(json)));
  return parsed.ok ? parsed.value : { items: [], faults: [parsed.error] };
};
const item = (json: unknown) => read(json).items[0];

test('R-SOURCE-30 ninjs 1, 2 and 3 give the same item', () => {
  const common = { uri: 'urn:n:1', language: 'en' };
  const one = {
    ...{
      ...common,
      versioncreated: '2024-03-22T20:00:00+03:00',
      byline: 'Ana Ruiz',
      copyrightholder: 'Agency',
    },
    ...{ headline: 'Fire', body_html: '<p>One.</p><p>Two.</p>', body_text: 'no', pubstatus: 'usable' },
  };
  const two = {
    ...{
      ...common,
      versionCreated: '2024-03-22T20:00:00+03:00',
      by: 'Ana Ruiz',
      copyrightHolder: 'Agency',
      pubStatus: 'usable',
    },
    headlines: [
      { role: 'short', value: 'F' },
      { role: 'main', value: 'Fire' },
    ],
    bodies: [
      { role: 'text', contentType: 'text/plain', value: 'no' },
      { contentType: 'text/html', value: '<p>One.</p><p>Two.' },
    ],
  };
  assert.deepEqual(item(one), item(two));
  assert.deepEqual(item(one), {
    ...{
      external: 'urn:n:1',
      title: 'Fire',
      text: 'One.\n\nTwo.',
      sentAt: '2024-03-22T17:00:00.000Z',
      link: null,
    },
    ...{ author: 'Ana Ruiz', credit: 'Agency', language: 'en', alert: null, withdrawn: false },
  });
});

test('R-SOURCE-31 a later version has the same name; what is cancelled or withheld is withdrawn', () => {
  const of = (more: object) => item({ uri: 'urn:n:1', headlines: [{ value: 'x' }], ...more });
  assert.deepEqual(
    [of({ version: '2' })?.external, of({ pubStatus: 'usable' })?.withdrawn],
    ['urn:n:1', false],
  );
  for (const pubStatus of ['canceled', 'cancelled', 'withheld'])
    assert.equal(of({ pubStatus })?.withdrawn, true, pubStatus);
  assert.equal(item({ uri: 'urn:n:1', pubstatus: 'canceled' })?.withdrawn, true);
  assert.match(
    read({ uri: 'urn:n:1', headline: 'x', pubstatus: 'gone' }).faults.join(),
    /“gone”.*none of ninjs/,
  );
});

test('R-SOURCE-32 what Superdesk sends is read: guid, offsets without a colon, words of its own', () => {
  const superdesk = {
    ...{
      guid: 'tag:sd:1',
      type: 'text',
      versioncreated: '2024-03-22T20:00:00+0000',
      evolvedfrom: 'tag:sd:0',
      signal: [],
      priority: 6,
    },
    ...{ headline: 'Fire', body_html: '<p>One.</p>', byline: 'Ana', source: 'Agency', pubstatus: 'usable' },
  };
  const { external, sentAt, text, credit } = item(superdesk) ?? {};
  assert.deepEqual(
    [external, sentAt, text, credit],
    ['tag:sd:1', '2024-03-22T20:00:00.000Z', 'One.', 'Agency'],
  );
});

test('R-SOURCE-32 a list is read item by item; a picture brings its caption; other JSON is refused', () => {
  const picture = { uri: 'urn:p:1', type: 'picture', descriptions: [{ role: 'caption', value: 'A fire.' }] };
  const list = read([picture, { other: true }]);
  assert.deepEqual([list.items[0]?.text, list.faults.length], ['A fire.', 2]);
  for (const other of [{}, [], null, 1, { uri: 'x' }, { headline: 'x' }, 'words'])
    assert.match(read(other).faults[0] ?? '', /no ninjs/);
  assert.equal(readNinjs(Buffer.from('{')).ok, false);
});

test('R-SOURCE-33 the published examples of ninjs are read, with their words', (t) => {
  const folder = join(import.meta.dirname, '../../../../shared/data/ninjs/examples');
  if (!existsSync(folder))
    return t.diagnostic('../shared/data/ninjs is not there: its examples were not read');
  for (const name of readdirSync(folder)) {
    const parsed = readNinjs(readFileSync(join(folder, name)));
    assert.ok(parsed.ok && parsed.value.items.length === 1, name);
    const [one] = parsed.value.items;
    assert.ok(one && one.text.length > 20 && !/<\/?p>/.test(one.text), name);
  }
});
