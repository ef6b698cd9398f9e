import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Case, saidIn } from '../said.fixture.ts';

const holds = (table: readonly Case[]): void => {
  for (const { text, says } of table) assert.deepEqual(saidIn(text), says, text);
};

test('R-EXTRACT-15 a participle that opens its sentence speaks for the subject of the clause behind it', () => {
  holds([
    {
      text: 'Saying the count was false, Mr. Orr refused to sign.',
      says: ['Orr | said | – | the count was false'],
    },
    {
      text: 'Warning that fuel was short, the harbour board appealed for two tankers.',
      says: [
        'the harbour board | warned | – | fuel was short',
        'the harbour board | asked | – | two tankers',
      ],
    },
    {
      text: 'Calling the ruling a disgrace, the minister left the hall.',
      says: ['the minister | said | – | the ruling a disgrace'],
    },
    { text: 'Walking to the hall, the minister fell.', says: [] },
  ]);
});

test('R-EXTRACT-15 what somebody is says what they think', () => {
  holds([
    {
      text: 'The mayor was adamant that the bridge would open in May.',
      says: ['The mayor | claimed | – | the bridge would open in May'],
    },
    {
      text: 'Officials are confident the fire is out.',
      says: ['Officials | believed | – | the fire is out'],
    },
    { text: 'Nurses have been critical of the rota.', says: ['Nurses | said | – | the rota'] },
    { text: 'The minister is not sure that the plan will work.', says: [] },
    { text: 'It is clear that the bridge is closed.', says: [] },
  ]);
});

test('R-EXTRACT-15 polls, documents and shares of people speak', () => {
  holds([
    {
      text: 'New polls released Sunday showed Marsh with a slim lead.',
      says: ['New polls | said | – | Marsh with a slim lead'],
    },
    {
      text: 'Court records show the firm knew of the leak.',
      says: ['Court records | said | document | the firm knew of the leak'],
    },
    {
      text: 'About 40 percent of voters said they were undecided.',
      says: ['40 percent of voters | said | – | they were undecided'],
    },
    {
      text: 'A survey of nurses has, however, found that rotas are too long.',
      says: ['A survey of nurses | said | document | rotas are too long'],
    },
    {
      text: 'She had not read a memo urging drivers to stay away.',
      says: ['a memo | asked | document | drivers to stay away'],
    },
    { text: 'Police questioned two men and a boy.', says: [] },
  ]);
});

test('R-EXTRACT-15 names of newspapers’ English: looks, titles within, parentheses, names in marks, two people', () => {
  holds([
    { text: '“We won,” said a tearful Lena Marsh.', says: ['Lena Marsh | said | – | We won'] },
    {
      text: 'Former Ohio Gov. Ben Orr called the plan “unwise.”',
      says: ['Ben Orr | said | – | the plan “unwise.”'],
    },
    {
      text: 'Rep. Ana Ruiz (D-Ohio) said the bill was dead.',
      says: ['Ana Ruiz | said | – | the bill was dead'],
    },
    {
      text: 'Ana Ruiz, author of “The Long Road,” said the book was done.',
      says: ['Ana Ruiz | said | – | the book was done'],
    },
    {
      text: 'Ben Orr and Speaker Ana Ruiz said the talks had failed.',
      says: ['Ben Orr and Speaker Ana Ruiz | said | – | the talks had failed'],
    },
    { text: 'Cook said the tests were flawed.', says: ['Cook | said | – | the tests were flawed'] },
  ]);
});

test('R-EXTRACT-15 verbs that begin or go on, asides and gatherings stand between speaker and words', () => {
  holds([
    {
      text: 'He continued to insist that the vote was stolen.',
      says: ['He | claimed | – | the vote was stolen'],
    },
    {
      text: 'Ms. Ruiz has begun urging drivers to stay home.',
      says: ['Ruiz | asked | – | drivers to stay home'],
    },
    {
      text: 'Marsh told a gathering in Lindow she would stay.',
      says: ['Marsh | said | briefing | she would stay'],
    },
    {
      text: 'Orr said the inquiry was over, but Orr did not say why.',
      says: ['Orr | said | – | the inquiry was over'],
    },
    {
      text: 'She recalled hearing two bangs.',
      says: ['She | said | – | hearing two bangs'],
    },
    {
      text: 'As Ms. Ruiz noted, the road was shut.',
      says: ['Ruiz | said | – | the road was shut'],
    },
    {
      text: '“That is untrue,” Ben Orr said on CBS’s “Face the Nation.”',
      says: ['Ben Orr | said | broadcast | That is untrue'],
    },
  ]);
});

test('R-EXTRACT-15 a headline is of the person whom the text hears, or of their camp', () => {
  holds([
    {
      text: 'Ruiz: no new trams before May\n\nMayor Ana Ruiz said the depot was full.',
      says: ['Ana Ruiz | said | – | no new trams before May', 'Ana Ruiz | said | – | the depot was full'],
    },
    {
      text: 'Lindow: no new trams before May\n\nMayor Ana Ruiz said the depot was full.',
      says: ['Ana Ruiz | said | – | the depot was full'],
    },
    { text: 'Orr campaign: we were ready\n\nRain fell.', says: ['Orr campaign | said | – | we were ready'] },
  ]);
});

test('R-EXTRACT-15 the point of U.S., Inc. or Dec. ends a sentence where the next word surely begins one', () => {
  holds([
    {
      text: 'Orr said he would leave the U.S. He gave no date.',
      says: ['Orr | said | – | he would leave the U.S.'],
    },
    {
      text: 'Ruiz said she sold her stake in Holm Inc. The firm fell.',
      says: ['Ruiz | said | – | she sold her stake in Holm Inc'],
    },
    {
      text: 'Ruiz said the U.S. Army would pay.',
      says: ['Ruiz | said | – | the U.S. Army would pay'],
    },
  ]);
});

test('R-EXTRACT-10 an outlet passes on what those say whom it cites behind their words', () => {
  holds([
    {
      text: 'Reuters reported that a deal was near, citing two officials.',
      says: ['two officials | said | – | a deal was near'],
    },
  ]);
});

test('R-EXTRACT-09 “the governor”, “the Lindow manager” is whom the text is about, unless they have another office', () => {
  holds([
    {
      text: 'Ana Orr refused to concede. “Count again,” the governor told supporters.',
      says: ['Ana Orr | said | briefing | Count again'],
    },
    {
      text: 'Mayor Ana Orr refused to sign. “Count again,” the governor told supporters.',
      says: ['the governor | said | briefing | Count again'],
    },
    {
      text: 'Ivo Lind said he had nine fit players. The Lindow manager said two were boys.',
      says: ['Ivo Lind | said | – | he had nine fit players', 'Ivo Lind | said | – | two were boys'],
    },
  ]);
});

test('R-EXTRACT-09 a statement, post or reply speaks for whoever put it out', () => {
  holds([
    {
      text: 'Holm Steel said on X the mill was safe. “We are sorry,” the post read.',
      says: ['Holm Steel | said | social | the mill was safe', 'Holm Steel | said | social | We are sorry'],
    },
    {
      text: 'Ana Ruiz was asked twice. Ruiz’s reply said the tests were done.',
      says: ['Ana Ruiz | said | document | the tests were done'],
    },
    { text: 'A report says the mill was safe.', says: ['A report | said | document | the mill was safe'] },
  ]);
});

test('R-EXTRACT-09 “it” is the owner of what the sentence began with', () => {
  holds([
    {
      text: 'The company’s shares fell after it said sales had dropped.',
      says: ['The company | said | – | sales had dropped'],
    },
  ]);
});

test('R-EXTRACT-09 what was done with whoever speaks is nobody: “contacted by the Herald, the minister said”', () => {
  holds(
    ['Contacted', 'Asked', 'Interviewed', 'Cornered'].map((opens) => ({
      text: `${opens} by the Herald, the minister said the talks had failed.`,
      says: ['the minister | said | – | the talks had failed'],
    })),
  );
});
