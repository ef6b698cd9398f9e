import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Case, sentences } from '../../src/browser/desk/compose/ghost-table.fixture.ts';
import { moreSentences } from '../../src/browser/desk/compose/ghost-table-more.fixture.ts';
import { extract } from '../../src/intake/extract/extract.ts';

/** How many of the sentences with statements, and of those without, are read as the desk's ghosts read them. May only grow. */
const LEAST_SAID = 60;
const LEAST_NONE = 21;

const bare = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(?:the|a|an) /, '')
    .replace(/[“”"]/g, '')
    .replace(/[,.]$/, '');

/** Who, by which act, through what, which words: roles and kinds of speakers are the ghosts' own business. */
function readIn(text: string): readonly string[] {
  return extract({ text, sent: '2024-03-23T01:00:00Z', zone: 'UTC' }).statements.map(
    ({ speaker, act, channel, words }) =>
      [
        bare(speaker.name),
        act,
        channel?.kind ?? 'other',
        bare(words.map(({ from, to }) => text.slice(from, to)).join(' … ')),
      ].join(' | '),
  );
}

const wantedOf = (says: readonly string[]): readonly string[] =>
  says.map((line) => {
    const [who = '', , act = '', through = '', words = ''] = line.split(' | ');
    return [bare(who.split(',')[0] ?? ''), act, through.split(' ')[0], bare(words)].join(' | ');
  });

/** The cases that are read as they want to be. */
const right = (cases: readonly Case[]): readonly Case[] =>
  cases.filter(({ text, says = [] }) => readIn(text).join('\n') === wantedOf(says).join('\n'));

test('R-EXTRACT-11 of the sentences of the desk’s ghosts as many are read as were', () => {
  const told = [...sentences, ...moreSentences].filter(({ says }) => says !== undefined);
  const [some, none] = [
    told.filter(({ says }) => says?.length !== 0),
    told.filter(({ says }) => says?.length === 0),
  ];
  assert.ok(right(some).length >= LEAST_SAID, `${right(some).length} of ${some.length}`);
  assert.ok(right(none).length >= LEAST_NONE, `${right(none).length} of ${none.length}`);
});
