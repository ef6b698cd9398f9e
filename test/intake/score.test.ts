import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ProposedStatement, Reading } from '../../src/intake/extract/reading.ts';
import { claimScoreOf, scoreOf } from './run-score.ts';
import { addTo, f1, isSameName, noScore, type Score } from './score.ts';
import { addClaims, noClaimScore } from './score-claims.ts';
import { type Place, readVector, type Vector } from './vector.ts';

const read = readVector({
  ...{ genre: 'wire', language: 'en', sent: '2031-03-23T01:10:00+03:00', zone: 'Europe/Moscow' },
  text: 'At least 40 people were hurt on Sunday, Ana Ruiz said. “It is out,” she added on Telegram.',
  statements: [
    {
      ...{
        words: 'At least 40 people were hurt on Sunday',
        source: 'Ana Ruiz',
        speaker: 'Ana Ruiz',
        role: null,
      },
      ...{ cue: 'said', act: 'said', channel: null, via: null, quoted: [] },
      ...{ vague: false, relay: null, responsibility: false },
    },
    {
      ...{ words: 'It is out', source: 'she', speaker: 'Ana Ruiz', role: null, cue: 'added', act: 'said' },
      ...{ channel: 'on Telegram', via: 'telegram', quoted: ['It is out'] },
      ...{ vague: false, relay: null, responsibility: false },
    },
  ],
  figures: [{ words: 'At least 40', min: 40, max: null, counts: 'people hurt', casualties: true }],
  dates: [{ words: 'on Sunday', value: '2031-03-23' }],
  ...{ hedges: [], not: [] },
});
assert.ok('vector' in read);
const { vector } = read;

const right: Reading = readingOf(vector);

function readingOf({ statements, figures, dates }: Vector): Reading {
  return {
    language: { tag: 'en', confidence: 'high' },
    sentences: [],
    statements: statements.map(
      ({ words, quoted, source, speaker, cue, act, channel, via }): ProposedStatement => ({
        ...{ words, quoted, act, cue, relay: null, responsibility: false, confidence: 'high' },
        speaker: { span: source, name: speaker, named: null, role: null, type: 'person', vague: false },
        channel: channel && via ? { span: channel, kind: via, name: null } : null,
      }),
    ),
    figures: figures.map(({ words, min, max, casualties }) => ({
      ...{ span: words, min, max, counts: null, casualties, confidence: 'high' },
    })),
    dates: dates.map(({ words, value }) => ({ span: words, value, confidence: 'high' })),
    hedges: [],
  };
}

function scored(reading: Reading): Score {
  const score = noScore();
  addTo(score, vector, reading);
  return score;
}

test('R-INTAKE-06 what is read as an editor did counts whole', () => {
  const score = scored(right);
  for (const [name, tally] of Object.entries(score))
    assert.equal(tally.right, tally.wanted || tally.proposed, name);
  assert.equal(f1(score.statements), 1);
  assert.deepEqual(score.high, { right: 2, proposed: 2, wanted: 0 });
});

test('R-INTAKE-06 what is read wrongly is found', () => {
  const [one, other] = right.statements;
  assert.ok(one && other);
  const speaker = { ...other.speaker, name: 'Tom Hale' };
  const blamed = scored({ ...right, statements: [one, { ...other, speaker }] });
  assert.deepEqual(
    [blamed.statements.right, blamed.words.right, blamed.quotedBy.right, blamed.high.right],
    [1, 2, 0, 1],
  );
  const short = scored({ ...right, statements: [{ ...one, words: [{ from: 0, to: 8 }] }, other] });
  assert.equal(short.words.right, 1);
  const more = scored({ ...right, statements: [one, other, { ...one, words: [{ from: 40, to: 53 }] }] });
  assert.ok(f1(more.statements) < 1);
  const silent = scored({ ...right, statements: [one, { ...other, channel: null }] });
  assert.deepEqual([silent.channels.right, silent.channels.wanted], [0, 1]);
  const [figure] = right.figures;
  const [date] = right.dates;
  assert.ok(figure && date);
  assert.equal(scored({ ...right, figures: [{ ...figure, max: 40 }] }).figures.right, 0);
  assert.equal(scored({ ...right, dates: [{ ...date, value: '2031-03-24' }] }).dates.right, 0);
  assert.equal(scored({ ...right, statements: [one, { ...other, quoted: [] }] }).quotations.right, 0);
});

test('R-INTAKE-06 the same name is known in full and in part, in cases, and no other', () => {
  assert.ok(isSameName('Ana Ruiz', 'Ruiz') && isSameName('the port authority', 'port authority'));
  assert.ok(isSameName('Андрей Воробьёв', 'Андрея Воробьева'));
  assert.ok(!isSameName('Ana Ruiz', 'Ana Reis') && !isSameName('the mayor', 'the major'));
});

test('R-INTAKE-09 the scorer finds a claim that is missing, one that is made up, another stance and another hedge', () => {
  const annotated = readVector({
    ...{ genre: 'wire', language: 'en', sent: '2031-03-23T01:10:00+03:00', zone: 'UTC', text: vector.text },
    statements: [],
    ...{ figures: [], dates: [], not: [], hedges: [{ words: 'Sunday', kind: 'believed' }] },
    claims: [{ words: 'At least 40 people were hurt on Sunday', hedges: [0] }, { words: 'It is out' }],
  });
  assert.ok('vector' in annotated && annotated.vector.claims);
  const [first, other] = annotated.vector.claims;
  const [statement] = vector.statements;
  assert.ok(first && other && statement);
  const of = {
    ...annotated.vector,
    statements: [statement],
    claims: [{ ...first, evidence: [[0, 'denies']] as const }, other],
  };
  const hedges = annotated.vector.hedges.map(({ words: span, kind }) => ({ span, kind }));
  const claimed = (words: Place, stance: 'asserts' | 'denies', unsure: readonly number[]) => ({
    ...{ words: [words], kind: 'told' as const, evidence: [{ statement: 0, stance }], hedges: unsure },
    ...{ status: 'unverified' as const, confidence: 'high' as const },
  });
  const [whole] = first.words;
  assert.ok(whole);
  const scoredBy = (...claims: ReturnType<typeof claimed>[]) => {
    const score = noClaimScore();
    const misses = addClaims(score, of as unknown as Vector, { ...right, hedges, claims });
    return { score, misses };
  };
  const good = scoredBy(claimed(whole, 'denies', [0])).score;
  assert.deepEqual(
    [good.claims.right, good.claims.wanted, good.evidence.right, good.hedges.right],
    [1, 2, 1, 1],
  );
  const bad = scoredBy(claimed(whole, 'asserts', []), claimed({ from: 40, to: 53 }, 'asserts', []));
  assert.deepEqual([bad.score.claims.proposed, bad.score.evidence.right, bad.score.hedges.right], [2, 0, 0]);
  assert.equal(bad.misses.filter((one) => /missed|no denies|no hedge|made up/.test(one)).length, 4);
});

/* What docs/intake.md tells of claims that were only scored, rounded down. */
test('R-INTAKE-09 claims that were only scored are read no worse than was told', () => {
  const folders = ['train', 'rounds'].map((name) => join(import.meta.dirname, '../vectors/intake', name));
  const { claims, evidence, texts } = claimScoreOf(folders, true);
  assert.equal(texts.count, 8);
  assert.ok(f1(claims) >= 0.87, `claims: ${f1(claims).toFixed(3)}`);
  assert.ok(f1(evidence) >= 0.85, `evidence: ${f1(evidence).toFixed(3)}`);
});

/* What docs/intake.md tells of the half that was put aside, rounded down. Goals stand there too; these hold what was reached. */
const floors: Partial<Record<keyof Score, number>> = {
  statements: 0.65,
  words: 0.78,
  channels: 0.79,
  figures: 0.87,
  dates: 0.83,
  hedges: 0.79,
};

/* The same by language, for those whose rules are not English ones. */
const floorsOf: Readonly<Record<string, Partial<Record<keyof Score, number>>>> = {
  'ru-': { statements: 0.48, words: 0.66, figures: 0.89, dates: 0.86, hedges: 0.88 },
  'uk-': { statements: 0.62, words: 0.79, figures: 0.94, dates: 0.83, hedges: 0.8 },
};

test('R-INTAKE-07 the half that was put aside is read no worse than was told', () => {
  const score = scoreOf(join(import.meta.dirname, '../vectors/intake/test'));
  for (const [name, floor] of Object.entries(floors) as [keyof Score, number][]) {
    const reached = f1(score[name]);
    assert.ok(reached >= floor, `${name}: ${reached.toFixed(3)}, told ${floor}`);
  }
});

test('R-INTAKE-07 Russian and Ukrainian texts that were put aside are read no worse than was told', () => {
  for (const [language, floors] of Object.entries(floorsOf)) {
    const score = scoreOf(join(import.meta.dirname, '../vectors/intake/test'), language);
    for (const [name, floor] of Object.entries(floors) as [keyof Score, number][]) {
      const reached = f1(score[name]);
      assert.ok(reached >= floor, `${language} ${name}: ${reached.toFixed(3)}, told ${floor}`);
    }
  }
});
