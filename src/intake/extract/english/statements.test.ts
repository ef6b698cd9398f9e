import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Case, saidIn } from '../said.fixture.ts';

const holds = (table: readonly Case[]): void => {
  for (const { text, says } of table) assert.deepEqual(saidIn(text), says, text);
};

test('R-EXTRACT-05 words stand behind the verb, before it or on both sides of it', () => {
  holds([
    {
      text: 'The harbour board said the crane had been repaired.',
      says: ['The harbour board | said | – | the crane had been repaired'],
    },
    {
      text: 'Mayor Lena Marsh announced that the bridge would open on Monday.',
      says: ['Lena Marsh | announced | – | the bridge would open on Monday'],
    },
    {
      text: 'The pumps had failed, the operator said.',
      says: ['the operator | said | – | The pumps had failed'],
    },
    {
      text: '“We heard nothing,” said Ivo Brandt, a baker. “Then the lights went.”',
      says: ['Ivo Brandt | said | – | We heard nothing', 'Ivo Brandt | said | – | Then the lights went.'],
    },
    { text: 'The store, police say, was empty.', says: ['police | said | – | The store ⋯ was empty'] },
    {
      text: 'What the minister said then was that a vote would be fair.',
      says: ['the minister | said | – | a vote would be fair'],
    },
    {
      text: 'The tunnel is safe, as the inspector wrote on Telegram.',
      says: ['the inspector | said | telegram | The tunnel is safe'],
    },
    { text: '“Who locked the gate?” Ana Ruiz asked.', says: ['Ana Ruiz | asked | – | Who locked the gate?'] },
  ]);
});

test('R-EXTRACT-05 the subject of a verb is found over appositions, relative clauses and what stands between', () => {
  holds([
    {
      text: 'Petra van der Hoek, who has run the port since 2019, said on Tuesday that two cranes were idle.',
      says: ['Petra van der Hoek | said | – | two cranes were idle'],
    },
    {
      text: 'The head of the rescue service in Lindow, Tomas Ekdal, warned that the ice was thin.',
      says: ['Tomas Ekdal | warned | – | the ice was thin'],
    },
    {
      text: 'On Friday the interior ministry confirmed that nine people were held.',
      says: ['the interior ministry | confirmed | – | nine people were held'],
    },
    {
      text: 'A fisherman called Olu Bangura told reporters that the boat had capsized.',
      says: ['Olu Bangura | said | briefing | the boat had capsized'],
    },
    {
      text: 'Apple Inc. said it will open a plant in Texas.',
      says: ['Apple Inc | said | – | it will open a plant in Texas'],
    },
  ]);
});

test('R-EXTRACT-05 one subject serves several verbs, and a participle leans on the verb before', () => {
  holds([
    {
      text: 'The agency said the search went on, adding that the toll was likely to rise.',
      says: [
        'The agency | said | – | the search went on',
        'The agency | said | – | the toll was likely to rise',
      ],
    },
    {
      text: 'The governor told the paper that he would stay and warned that looters would be shot.',
      says: [
        'The governor | said | press | he would stay',
        'The governor | warned | press | looters would be shot',
      ],
    },
  ]);
});

test('R-EXTRACT-05 a thing, an order and a number can be what was said', () => {
  holds([
    { text: 'The ministry denied the report.', says: ['The ministry | denied | – | the report'] },
    {
      text: 'The council ordered residents to leave by noon.',
      says: ['The council | ordered | – | residents to leave by noon'],
    },
    { text: 'Police told drivers to turn back.', says: ['Police | ordered | – | to turn back'] },
    {
      text: 'The water company puts the damage at 3 million euros.',
      says: ['The water company | said | – | the damage at 3 million euros'],
    },
    {
      text: 'The rebels claimed responsibility for the raid in a post on Telegram.',
      says: ['The rebels | claimed | telegram | responsibility for the raid'],
    },
    {
      text: 'Sara Lind accused the firm of hiding the leak.',
      says: ['Sara Lind | claimed | – | the firm of hiding the leak'],
    },
  ]);
});

test('R-EXTRACT-06 phrases, nouns and marks attribute as verbs do', () => {
  holds([
    {
      text: 'According to the fire service, two sheds burned.',
      says: ['the fire service | said | – | two sheds burned'],
    },
    {
      text: 'Two sheds burned, according to court documents.',
      says: ['court documents | said | document | Two sheds burned'],
    },
    {
      text: 'Harbour master Ola Berg: “Nobody sails tonight.”',
      says: ['Ola Berg | said | – | Nobody sails tonight.'],
    },
    { text: 'Governor: fire mostly out', says: ['Governor | said | – | fire mostly out'] },
    {
      text: 'Fire mostly out in the north – governor',
      says: ['governor | said | – | Fire mostly out in the north'],
    },
    { text: 'Bridge at Carrow: closed until Monday', says: [] },
    {
      text: 'Lena Marsh shook her head: “Not before Friday.”',
      says: ['Lena Marsh | said | – | Not before Friday.'],
    },
  ]);
});

test('R-EXTRACT-07 nobody spoke in a negation, a refusal, a question, a condition or a passive', () => {
  holds(
    [
      'The mayor declined to comment.',
      'The mayor did not say whether the bridge would open.',
      'Did the ministry say when it was told?',
      'If police say so, the road is shut.',
      'The minister is expected to announce a date.',
      'The captain is said to have left.',
      'He said he could neither confirm nor deny it.',
      'Unverified reports of a second blast spread quickly.',
      'The mayor of Lindow called off the fair.',
    ].map((text) => ({ text, says: [] })),
  );
});

test('R-EXTRACT-08 a channel is what names it: whom one told, through what, the document that speaks', () => {
  holds([
    {
      text: 'In a letter to staff, the director said the plant would close.',
      says: ['the director | said | document | the plant would close'],
    },
    {
      text: 'Ana Ruiz told Radio Meridian that the road was open.',
      says: ['Ana Ruiz | said | broadcast | the road was open'],
    },
    {
      text: 'Ana Ruiz told us that the road was open.',
      says: ['Ana Ruiz | said | interview | the road was open'],
    },
    {
      text: 'The road was open, Ana Ruiz told a news conference in Brenn.',
      says: ['Ana Ruiz | said | briefing | The road was open'],
    },
    {
      text: 'The road was open, Ana Ruiz said by phone.',
      says: ['Ana Ruiz | said | phone | The road was open'],
    },
    {
      text: 'The ship’s log says the engine stopped at 02:10.',
      says: ['The ship’s log | said | document | the engine stopped at 02:10'],
    },
    {
      text: '“The road was never open,” Ana Ruiz fumed in an interview with a magazine.',
      says: ['Ana Ruiz | said | interview | The road was never open'],
    },
    {
      text: '“The road was never open,” she said on the breakfast show.',
      says: ['she | said | broadcast | The road was never open'],
    },
    {
      text: 'Ana Ruiz told investors on a call that the road was open.',
      says: ['Ana Ruiz | said | phone | the road was open'],
    },
    {
      text: 'The skipper radioed that the engine had stopped.',
      says: ['The skipper | said | phone | the engine had stopped'],
    },
    { text: 'Witnesses told Reuters they saw smoke.', says: ['Witnesses | said | wire | they saw smoke'] },
  ]);
});
