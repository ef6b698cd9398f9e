import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { NO_HINTS } from './hints.ts';
import type { RawItem } from './raw-item.ts';
import { readCap } from './read-cap.ts';

const head = {
  identifier: 'a-1',
  sender: 'met@weather.example',
  sent: '2024-03-22T20:00:00+03:00',
  status: 'Actual',
  msgType: 'Alert',
  scope: 'Public',
};
const INFO = `<info><category>Met</category><event>Storm</event><urgency>Immediate</urgency><severity>Severe</severity>
  <certainty>Likely</certainty><expires>2024-03-23T06:00:00+03:00</expires><senderName>Weather Office</senderName><headline>Storm tonight</headline>
  <description>Winds of 120 km/h.\n\nTrees may fall.</description><instruction>Stay in.</instruction><web>https://weather.example/1</web>
  <area><areaDesc>Coast</areaDesc></area><area><areaDesc>Hills</areaDesc></area></info>`;

const alert = (more: Record<string, string> = {}, infos = INFO, version = '1.2') =>
  `<?xml version="1.0"?><alert xmlns="urn:oasis:names:tc:emergency:cap:${version}">${Object.entries({
    ...head,
    ...more,
  })
    .map(([name, value]) => (value ? `<${name}>${value}</${name}>` : ''))
    .join('')}${infos}</alert>`;

function read(text: string, languages: readonly string[] = []) {
  return readCap(Buffer.from(text), { ...NO_HINTS, languages });
}

/** The one item, and the faults. */
function one(
  text: string,
  languages: readonly string[] = [],
): RawItem & { readonly faults: readonly string[] } {
  const parsed = read(text, languages);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.error);
  const [item, ...more] = parsed.value.items;
  assert.ok(item && more.length === 0);
  return { ...item, faults: parsed.value.faults };
}

test('R-SOURCE-20 an alert of CAP 1.1 or 1.2 is one item: its words, areas, instants, severity and act', () => {
  for (const version of ['1.1', '1.2']) {
    const { faults, ...item } = one(alert({}, INFO, version));
    assert.deepEqual(item, {
      external: 'met@weather.example,a-1',
      title: 'Storm tonight',
      text: 'Storm tonight\n\nWinds of 120 km/h.\n\nTrees may fall.\n\nStay in.\n\nCoast; Hills',
      sentAt: '2024-03-22T17:00:00.000Z',
      ...{
        link: 'https://weather.example/1',
        author: 'Weather Office',
        credit: null,
        language: null,
        withdrawn: false,
      },
      alert: {
        ...{
          identifier: 'a-1',
          sender: 'met@weather.example',
          status: 'actual',
          act: 'alert',
          references: [],
        },
        ...{ severity: 'severe', sent: '2024-03-22T17:00:00.000Z', expires: '2024-03-23T03:00:00.000Z' },
        ...{ event: 'Storm', areas: ['Coast', 'Hills'] },
      },
    });
    assert.deepEqual(faults, []);
  }
  for (const status of ['Exercise', 'System', 'Test', 'Draft'])
    assert.equal(one(alert({ status })).alert?.status, status.toLowerCase());
});

test('R-SOURCE-21 of several languages the house’s is read, with all its areas and the gravest severity', () => {
  const info = (language: string, word: string, severity: string) =>
    `<info><language>${language}</language><event>${word}</event><severity>${severity}</severity><headline>${word}</headline>
    <expires>2024-03-23T0${word.length}:00:00Z</expires><area><areaDesc>${word}s</areaDesc></area></info>`;
  const both = alert(
    {},
    info('en-CA', 'Storm', 'Minor') + info('fr-CA', 'Orage', 'Minor') + info('fr-CA', 'Vent', 'Extreme'),
  );
  const french = one(both, ['de', 'fr']);
  assert.deepEqual(
    [french.title, french.language, french.alert?.severity, french.alert?.areas, french.alert?.expires],
    ['Orage', 'fr-CA', 'extreme', ['Orages', 'Vents'], '2024-03-23T05:00:00.000Z'],
  );
  assert.deepEqual(
    [one(both).title, one(both, ['fr-CA']).title, one(both, ['ru']).title],
    ['Storm', 'Orage', 'Storm'],
  );
});

test('R-SOURCE-22 references are checked for their form; an act without any is told', () => {
  const { alert: told, faults } = one(
    alert({
      msgType: 'Cancel',
      references: 'met@weather.example,a-0,2024-03-22T19:00:00+03:00 wrong x,y,2024-03-22T19:00:00',
    }),
  );
  assert.deepEqual(told?.references, [
    { sender: 'met@weather.example', identifier: 'a-0', sent: '2024-03-22T16:00:00.000Z' },
  ]);
  assert.deepEqual([told?.act, faults.length], ['cancel', 2]);
  for (const msgType of ['Update', 'Cancel', 'Ack', 'Error'])
    assert.match(one(alert({ msgType, references: '' })).faults.join(), /refers to none/, msgType);
});

test('R-SOURCE-23 an alert without name, sender, instant, status, kind or public scope is refused; lesser faults are told', () => {
  for (const [more, why] of [
    [{ identifier: '' }, /under which name/],
    [{ sender: 'a b' }, /spaces or commas/],
    [{ sent: '2024-03-22T20:00:00' }, /offset from Greenwich/],
    [{ sent: 'now' }, /offset from Greenwich/],
    [{ status: 'Real' }, /“Real”, is none of CAP/],
    [{ msgType: '' }, /none of CAP/],
    [{ scope: '' }, /no scope/],
    [{ scope: 'Private' }, /not for the public/],
  ] as const) {
    const parsed = read(alert(more));
    assert.match(parsed.ok ? '' : parsed.error, why);
  }
  assert.match(one(alert({ sent: '2024-03-22T20:00:00Z' })).faults.join(), /ends in Z/);
  const odd = one(
    alert({}, INFO.replace('Severe', 'Awful').replace('2024-03-23T06:00:00+03:00', 'tomorrow')),
  );
  assert.deepEqual([odd.alert?.severity, odd.alert?.expires, odd.faults.length], ['unknown', null, 2]);
  for (const text of [
    '<rss/>',
    '<alert/>',
    'words',
    '',
    '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">',
  ])
    assert.equal(read(text).ok, false, text);
});

test('R-SOURCE-24 the published examples of alerts are read, and the invalid one is refused', (t) => {
  const folder = join(import.meta.dirname, '../../../../shared/data/cap');
  if (!existsSync(folder)) return t.diagnostic('../shared/data/cap is not there: its examples were not read');
  for (const name of [
    'australia',
    'canada',
    'earthquake',
    'no_optional_fields',
    'wcatwc-warning',
    'weather',
  ]) {
    const item = one(readFileSync(join(folder, `${name}.cap`), 'utf8'));
    assert.ok(item.alert && item.sentAt, name);
    if (name !== 'no_optional_fields') assert.ok(item.text.length > 50, name);
  }
  const invalid = read(readFileSync(join(folder, 'invalid.cap'), 'utf8'));
  assert.match(invalid.ok ? '' : invalid.error, /no scope/);
});
