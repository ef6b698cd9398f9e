import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Moment } from '../model/moment.ts';
import { statuses } from '../model/status.ts';
import type { Standing } from '../wire/documents.ts';
import { english } from './phrases-en.ts';
import { said, standing } from './sample.fixture.ts';
import { standingSentence, type WhyPart } from './standing-sentence.ts';

/** "word | why", with a moment as its minute. */
function sentence(more: Partial<Standing>): string {
  const { word, why } = standingSentence(standing(more), english);
  const part = (one: WhyPart) => (typeof one === 'string' ? one : (one satisfies Moment).at.slice(11, 16));
  return `${word ?? '–'} | ${why.map((note) => note.map(part).join(', ')).join(' · ')}`;
}

const governor = { by: ['The regional governor'], channel: 'telegram', saidAt: said(112) } as const;

test('R-PAGE-09 a status says who did what', () => {
  const cases: [Partial<Standing>, string][] = [
    [
      { ...governor, by: ['The regional governor'] },
      'reported | The regional governor, on Telegram, 19:52 · single source',
    ],
    [{ by: ['White House'], statements: 2 }, 'reported | White House · 2 statements, 1 origin'],
    [
      { ...governor, by: ['The regional governor'], statements: 9 },
      'reported | The regional governor, on Telegram, 19:52 · 9 statements, 1 origin',
    ],
    [{ basis: 'claimant', by: ['the group'] }, 'claimed by the group | not confirmed'],
    [
      { basis: 'claimant', by: ['the US'], statements: 2 },
      'claimed by the US | 2 statements, 1 origin · not confirmed',
    ],
    [{ basis: 'claimant', by: [] }, 'claimed by one party | not confirmed'],
    [
      { status: 'confirmed', basis: 'observation', by: [], saidAt: said(118) },
      'confirmed | seen by our reporter, 19:58',
    ],
    [{ status: 'refuted', basis: 'observation', by: [] }, 'refuted | our reporter saw otherwise'],
    [
      { status: 'confirmed', basis: 'authority', by: ['the fire service'], channel: 'briefing' },
      'confirmed | the fire service, at a briefing · the authority responsible',
    ],
    [
      { status: 'confirmed', basis: 'origins', by: ['A', 'B'], statements: 3, origins: 2 },
      'confirmed | 2 independent origins · A and B',
    ],
    [{ status: 'confirmed', basis: 'verification', by: [] }, 'confirmed | verified by our own means'],
    [
      { status: 'unverified', basis: 'none', by: [], statements: 0, origins: 0 },
      'unverified | no source on the record',
    ],
    [{ status: 'confirmed', basis: 'decision', by: [] }, 'confirmed | a decision of our editors'],
  ];
  for (const [given, expected] of cases) assert.equal(sentence(given), expected);
});

test('R-PAGE-09 sources that are not named are not counted', () => {
  assert.equal(
    sentence({ basis: 'unnamed', by: [], statements: 0, origins: 0 }),
    'reported | sources not named',
  );
});

test('R-PAGE-09 denials name who denies, whatever the status', () => {
  assert.equal(
    sentence({ deniedBy: ['the ministry'] }),
    'reported | the harbour master · single source · denied by the ministry',
  );
  for (const status of statuses.filter((one) => one !== 'superseded' && one !== 'withdrawn')) {
    assert.match(sentence({ status, deniedBy: ['A', 'B', 'C'] }), /denied by A, B and C$/, status);
    assert.match(sentence({ status, deniedBy: ['A'], underReview: true }), /denied by A$/, status);
  }
});

test('R-PAGE-09 what no longer carries its status is under review and says nothing else of it', () => {
  for (const status of statuses.filter((one) => one !== 'superseded' && one !== 'withdrawn')) {
    assert.equal(
      sentence({ status, underReview: true }),
      'under review | what it rested on is being checked again',
    );
  }
});

test('R-PAGE-09 superseded is never shown as a status', () => {
  assert.equal(sentence({ status: 'superseded' }), '– | no longer the latest information');
  assert.equal(standingSentence(standing({ status: 'superseded', underReview: true }), english).word, null);
});
