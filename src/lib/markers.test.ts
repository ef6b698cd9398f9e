import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markersIn } from './markers.ts';

const marked: readonly (readonly [text: string, ...found: readonly string[]])[] = [
  ['TK people were hurt', 'TK'],
  ['He said TK.', 'TK'],
  ['(TK)', 'TK'],
  ['TK TK', 'TK', 'TK'],
  ['TK\nThe fire', 'TK'],
  ['TKTK Killed', 'TKTK'],
  ['Mayor XXX said', 'XXX'],
  ['DO NOT PUBLISH', 'DO NOT PUBLISH'],
  ['Names: DO  NOT\nPUBLISH yet', 'DO  NOT\nPUBLISH'],
  ['DONOTPUBLISH', 'DONOTPUBLISH'],
  ['do not publish until six', 'do not publish'],
  ['A fire. Do not publish.', 'Do not publish'],
  ['A fire [do-not-publish]', 'do-not-publish'],
  ['said [who?] today', '[who?]'],
  ['according to [Source ?]', '[Source ?]'],
  ['[name], 40', '[name]'],
  ['jailed for [[years]] years', '[[years]]'],
  ['[[name]]', '[[name]]'],
];

test('R-UNFIN-02 marks of unfinished work are found as they stand', () => {
  for (const [text, ...found] of marked) assert.deepEqual(markersIn(text), found, text);
});

test('R-UNFIN-02 names, numbers, words spoken of and ordinary sentences are no marks', () => {
  for (const text of [
    'TK Maxx opens',
    'flight TK 1951',
    'flight TK1951',
    'the TK-chef',
    'NTK',
    'tk xxx',
    'XXX-rated',
    'the film “XXX”',
    'printers write “TK” there',
    'stamped “DO NOT PUBLISH”',
    'We do not publish names of minors.',
    '“Do not publish my name,” she said.',
    'he did it [sic], she said […]',
    'XXXL',
  ])
    assert.deepEqual(markersIn(text), [], text);
});

test('R-UNFIN-02 in the very words of others only what stands in brackets is the desk’s', () => {
  assert.deepEqual(markersIn('DO NOT PUBLISH, TK, XXX: do not publish', true), []);
  assert.deepEqual(markersIn('I told [name] so [[when]]', true), ['[[when]]', '[name]']);
});
