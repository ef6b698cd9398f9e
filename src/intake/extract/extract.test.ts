import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { spokenIn } from './english/statements.ts';
import { extract } from './extract.ts';
import type { Item } from './item.ts';
import type { Reading } from './reading.ts';
import { sentencesOf } from './sentences.ts';
import type { Span } from './span.ts';

type Read = (item: Item) => Reading;
const item = (text: string): Item => ({ text, sent: '2031-03-04T12:00:00Z', zone: 'UTC' });

/** Spans of a reading that are no part of its text, or not told as part of it. */
function wrongSpans(text: string, { sentences, statements }: Reading): readonly string[] {
  const wrong: string[] = [];
  const look = (where: string, span: Span | null | undefined): void => {
    if (
      span &&
      !(Number.isInteger(span.from) && span.from >= 0 && span.from < span.to && span.to <= text.length)
    )
      wrong.push(`${where} ${span.from}–${span.to}`);
  };
  for (const one of sentences) look('sentence', one);
  for (const one of statements) {
    for (const span of one.words) look('words', span);
    for (const span of one.quoted) look('quoted', span);
    for (const span of [
      one.speaker.span,
      one.speaker.named,
      one.speaker.role,
      one.cue,
      one.channel?.span,
      one.relay,
    ])
      look('span', span);
    if (one.words.length === 0) wrong.push('no words');
    if (one.speaker.named && one.speaker.name !== text.slice(one.speaker.named.from, one.speaker.named.to))
      wrong.push(`name ${one.speaker.name}`);
  }
  return wrong;
}

/** What a reader breaks on one text: it throws, tells spans that are not there, or tells two things of the same text. */
function faults(read: Read, text: string): readonly string[] {
  try {
    const one = read(item(text));
    const same = JSON.stringify(one) === JSON.stringify(read(item(text)));
    return [...wrongSpans(text, one), ...(same ? [] : ['told otherwise the second time'])];
  } catch (cause) {
    return [`threw ${String(cause)}`];
  }
}

const words =
  'the a mayor Ana Ruiz of Lindow who said says told reporters that it was out , , . : “ ” " « » \' — ( ) according to and but not was called puts at 40 adding asked whether Tass reports I she they the company in a post on Telegram her deputy “No.” \n\n \ud800 £ 5.30pm J.K. 🕘 says: quoted as saying by'.split(
    ' ',
  );
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...words), { maxLength: 90 }).map((all) => all.join(' ')),
);

test('R-EXTRACT-01 law: of any string every span is a part of it, and a name stands where it says', () => {
  fc.assert(
    fc.property(anyText, (text) => assert.deepEqual(faults(extract, text), [])),
    { seed: 11, numRuns: 1500 },
  );
});

test('R-EXTRACT-01 the checker finds a span outside the text and a name that does not stand there', () => {
  const text = 'Ana Ruiz said it was out.';
  const shifted: Read = (one) => {
    const reading = extract(one);
    return {
      ...reading,
      statements: reading.statements.map((told) => ({
        ...told,
        words: told.words.map(({ from, to }) => ({ from, to: to + 9 })),
      })),
    };
  };
  const renamed: Read = (one) => {
    const reading = extract(one);
    return {
      ...reading,
      statements: reading.statements.map((told) => ({ ...told, speaker: { ...told.speaker, name: 'Ana' } })),
    };
  };
  assert.equal(faults(shifted, text).length, 1);
  assert.equal(faults(renamed, text).length, 1);
});

test('R-EXTRACT-02 the hardest strings are read without a throw', () => {
  for (const text of [
    '',
    ' ',
    '\ud800',
    '\udfff“',
    '"'.repeat(20_000),
    '“'.repeat(20_000),
    '«'.repeat(5000) + '»'.repeat(5000),
    'a'.repeat(50_000),
    '\n'.repeat(9000),
    'said '.repeat(5000),
    '\u0000\u200b said: "',
    'Ana Ruiz, '.repeat(4000),
    '('.repeat(4000),
    '’s '.repeat(4000),
  ])
    assert.deepEqual(faults(extract, text), [], JSON.stringify(text.slice(0, 12)));
});

test('R-EXTRACT-02 the checker finds a reader that throws, and one that remembers', () => {
  const throwing: Read = () => {
    throw new RangeError('no');
  };
  let calls = 0;
  const remembering: Read = (one) => {
    calls += 1;
    return { ...extract(one), language: { tag: calls % 2 === 0 ? 'en' : null, confidence: 'low' } };
  };
  assert.match(faults(throwing, 'x').join(), /threw/);
  assert.match(faults(remembering, 'x').join(), /second time/);
});

/** How often a reader looks at the pieces of one sentence. */
function looks(
  text: string,
  read: (sentence: ReturnType<typeof sentencesOf>[number]) => unknown,
): { readonly looks: number; readonly pieces: number } {
  const [sentence] = sentencesOf(text);
  if (!sentence) return { looks: 0, pieces: 0 };
  let count = 0;
  const pieces = new Proxy(sentence.pieces, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) count += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  read({ ...sentence, pieces });
  return { looks: count, pieces: sentence.pieces.length };
}

/** A reader looks at each piece of a sentence no oftener than this, however long it is. */
const MOST_LOOKS = 3000;
const long = [
  'the mayor of Lindow, ',
  'said ',
  'she said, ',
  'who said that ',
  'Ana Ruiz and ',
  'according to the mayor, ',
  'adding that it was, ',
  'put it at 4, and ',
  'told reporters in a post on Telegram, ',
  'a, ',
  'the firm is ',
  'says — ',
];

test('R-EXTRACT-03 a sentence is read in a bounded number of looks at each of its words', () => {
  for (const unit of long) {
    const { looks: all, pieces } = looks(unit.repeat(400), spokenIn);
    assert.ok(
      pieces > 100 && all / pieces < MOST_LOOKS,
      `${unit}: ${Math.round(all / pieces)} looks a piece`,
    );
  }
});

test('R-EXTRACT-03 the counter finds a reader that looks at every pair of words', () => {
  const { looks: all, pieces } = looks('said '.repeat(400), ({ pieces }) => {
    for (let at = 0; at < pieces.length; at += 1) for (let round = 0; round < 10; round += 1) pieces.slice(0);
  });
  assert.ok(all / pieces >= MOST_LOOKS);
});

test('R-EXTRACT-03 a text is read as its sentences are: none is longer than a bound, and each is looked at once', () => {
  for (const unit of long) {
    const [one, four] = [100, 400].map((times) => sentencesOf(`${unit}\n\n`.repeat(times)));
    assert.equal(four?.length, (one?.length ?? 0) * 4, unit);
  }
  assert.ok(sentencesOf('said '.repeat(5000)).every(({ pieces }) => pieces.length <= 400));
});
