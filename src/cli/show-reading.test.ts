import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../intake/extract/extract.ts';
import type { ProposedStatement, Reading } from '../intake/extract/reading.ts';
import { showReading } from './show-reading.ts';

const text = 'The fire 🔥 is “out”, Ana Ruiz wrote on Telegram. At least 40 people were hurt.';
const at = (words: string): { from: number; to: number } => {
  const from = text.indexOf(words);
  assert.notEqual(from, -1, words);
  return { from, to: from + words.length };
};

const statement: ProposedStatement = {
  words: [at('The fire 🔥 is “out”')],
  quoted: [at('out')],
  speaker: {
    span: at('Ana Ruiz'),
    name: 'Ana Ruiz',
    named: at('Ana Ruiz'),
    role: null,
    type: 'person',
    vague: false,
  },
  act: 'said',
  cue: at('wrote'),
  channel: { span: at('on Telegram'), kind: 'telegram', name: null },
  relay: null,
  responsibility: false,
  confidence: 'high',
};

const reading: Reading = {
  language: { tag: 'en', confidence: 'high' },
  sentences: [at('The fire 🔥 is “out”, Ana Ruiz wrote on Telegram.'), at('At least 40 people were hurt.')],
  statements: [statement],
  figures: [
    {
      span: at('At least 40'),
      min: 40,
      max: null,
      counts: at('people'),
      casualties: true,
      confidence: 'high',
    },
  ],
  dates: [],
  hedges: [],
};

test('R-INTAKE-01 each span is underlined below its own characters, and told below its sentence', () => {
  assert.deepEqual(showReading(text, reading, 96), [
    '  The fire 🔥 is “out”, Ana Ruiz wrote on Telegram.',
    '  ────────────────────  ════════ ~~~~~ ┄┄┄┄┄┄┄┄┄┄┄',
    '    1  Ana Ruiz · said · through telegram · with words verbatim · high confidence',
    '',
    '  At least 40 people were hurt.',
    '  ^^^^^^^^^^^',
    '       figure  “At least 40” = at least 40 · “people”',
    '',
  ]);
});

test('R-INTAKE-02 a long sentence is shown in rows, none wider than asked, and no character is lost', () => {
  const rows = showReading(text, reading, 20).filter((line) => !/[─═~┄^]{2}|^ {4}|^$/.test(line));
  assert.ok(rows.every((row) => row.length <= 22));
  assert.equal(rows.map((row) => row.trim()).join(' '), text);
});

test('R-INTAKE-03 what a terminal would obey is shown as a space', () => {
  const bad = 'He said \u001b[31mred\u202e.';
  const all = { from: 0, to: bad.length };
  const none: Reading = { ...reading, sentences: [all], statements: [], figures: [] };
  assert.deepEqual(showReading(bad, none, 96), ['  He said  [31mred .', '']);
});

test('R-INTAKE-10 a claim is told below its sentence with who bears on it, how, and what the text says of it', () => {
  const told = 'The firm rejected that. Ana Ruiz said the dam had burst. This could not be verified.';
  const whole = extract({ text: told, sent: '2031-03-24T06:00:00Z', zone: 'UTC' });
  const spoken = whole.statements.findIndex(({ speaker }) => speaker.name === 'Ana Ruiz');
  const lines = showReading(told, whole, 96);
  assert.deepEqual(
    lines.filter((line) => /^ {7,}(?:claim|asserts|hedged)/.test(line)),
    [
      '       claim   “the dam had burst” · high confidence',
      `               asserts by ${spoken + 1}  Ana Ruiz`,
      '               hedged as unverified  “could not be verified”',
    ],
  );
  assert.ok(lines.some((line) => line.startsWith(`    ${spoken + 1}  Ana Ruiz`)));
  const { claims: _, ...before } = whole;
  assert.ok(!showReading(told, before, 96).some((line) => /claim {3}/.test(line)));
});
