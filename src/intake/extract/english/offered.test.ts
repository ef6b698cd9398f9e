import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Case, saidIn } from '../said.fixture.ts';

const holds = (table: readonly Case[]): void => {
  for (const { text, says } of table) assert.deepEqual(saidIn(text), says, text);
};

test('R-EXTRACT-12 a quotation beside any verb is whoever does that verb', () => {
  holds([
    {
      text: '“The pumps are dead,” Olga Brandt fumed. “Nobody came.”',
      says: ['Olga Brandt | said | – | The pumps are dead', 'Olga Brandt | said | – | Nobody came.'],
    },
    {
      text: '“Who pays for this?” Tom Hale of the traders’ league wants to know.',
      says: ['Tom Hale | asked | – | Who pays for this?'],
    },
    {
      text: 'Mara Quist sees “a council that has lost its nerve”.',
      says: ['Mara Quist | said | – | a council that has lost its nerve'],
    },
    {
      text: "``We have no plans,'' said Mr. Hale.",
      says: ['Hale | said | – | We have no plans'],
    },
    { text: 'They sailed on the “Morning Star” to a town called “New Hope”.', says: [] },
  ]);
});

test('R-EXTRACT-12 a quotation that stands alone is whoever spoke before it, is in focus or is named behind it', () => {
  holds([
    {
      text: 'Lena Marsh, head of the port, announced a cut. “It will hurt every family here.”',
      says: ['Lena Marsh | announced | – | a cut', 'Lena Marsh | said | – | It will hurt every family here.'],
    },
    {
      text: 'Ana Ruiz stood by the gate. “They took the keys.”',
      says: ['Ana Ruiz | said | – | They took the keys.'],
    },
    {
      text: '“We taped the mirrors first.” Hairdresser Kim Aldous, by text message.',
      says: ['Kim Aldous | said | social | We taped the mirrors first.'],
    },
    {
      text: '‘It was like thunder’\n\nIvo Brandt has kept the light since 2019. “It was like thunder, and then nothing,” he said.',
      says: [
        'Ivo Brandt | said | – | It was like thunder',
        'Ivo Brandt | said | – | It was like thunder, and then nothing',
      ],
    },
  ]);
});

test('R-EXTRACT-13 what somebody says in a quotation that somebody said is a statement of that one too', () => {
  holds([
    {
      text: '“The captain told the crew that the doors were locked,” Ana Ruiz said.',
      says: [
        'Ana Ruiz | said | – | The captain told the crew that the doors were locked',
        'The captain | said | – | the doors were locked',
      ],
    },
    {
      text: '“I warned in March that the beam was cracked,” said Tom Hale.',
      says: [
        'Tom Hale | said | – | I warned in March that the beam was cracked',
        'Tom Hale | warned | – | the beam was cracked',
      ],
    },
    { text: '“I think it will rain,” said Tom Hale.', says: ['Tom Hale | said | – | I think it will rain'] },
  ]);
});

test('R-EXTRACT-14 passives, tellings, labels and headlines attribute', () => {
  holds([
    {
      text: 'The bridge was described by engineers as “a miracle of neglect”.',
      says: ['engineers | said | – | The bridge ⋯ a miracle of neglect'],
    },
    {
      text: 'The mayor was told by her advisers that the dam would hold.',
      says: ['her advisers | said | – | the dam would hold'],
    },
    {
      text: 'By her own account, Lena Marsh never saw the letter.',
      says: ['Lena Marsh | said | – | Lena Marsh never saw the letter'],
    },
    { text: 'As Tom Hale put it, the port is closed.', says: ['Tom Hale | said | – | the port is closed'] },
    {
      text: 'Mayor Ana Ruiz on X, 08:14: “All passengers are ashore.”',
      says: ['Ana Ruiz | said | social | All passengers are ashore.'],
    },
    {
      text: 'Stores Say Higher Prices Will Hurt Small Towns',
      says: ['Stores | said | – | Higher Prices Will Hurt Small Towns'],
    },
    {
      text: 'The board made it clear that it would not pay.',
      says: ['The board | said | – | it would not pay'],
    },
    {
      text: 'Two barges sank, Radio Meridian reports, citing the harbour master.',
      says: ['the harbour master | said | – | Two barges sank'],
    },
  ]);
});

test('R-EXTRACT-14 what was said begins behind a dateline and ends where the writer goes on', () => {
  holds([
    {
      text: 'LINDOW, Conn. (Meridian) — Two barges sank overnight, killing four, officials said.',
      says: ['officials | said | – | Two barges sank overnight, killing four'],
    },
    {
      text: 'The council said the road was open but declined to comment on the bridge.',
      says: ['The council | said | – | the road was open'],
    },
    {
      text: 'Higher prices, the grocer insisted, would come last.',
      says: ['the grocer | claimed | – | Higher prices ⋯ would come last'],
    },
    {
      text: 'Anna Lind KC, prosecuting, said the books were burned.',
      says: ['Anna Lind | said | – | the books were burned'],
    },
    {
      text: 'A clerk, who asked not to be named, said the books were burned.',
      says: ['A clerk | said | – | the books were burned'],
    },
  ]);
});
