import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extract.ts';
import { type Case, saidIn } from '../said.fixture.ts';

const holds = (table: readonly Case[]): void => {
  for (const { text, says } of table)
    assert.deepEqual(
      saidIn(text).map((one) =>
        one
          .split(' | ')
          .filter((_, at) => at === 0 || at === 3)
          .join(' | '),
      ),
      says,
      text,
    );
};

test('R-EXTRACT-09 a pronoun, a surname, an office and “the company” are whom the text has named', () => {
  holds([
    {
      text: 'Lena Marsh said the port was open. She added that two cranes were idle.',
      says: ['Lena Marsh | the port was open', 'Lena Marsh | two cranes were idle'],
    },
    {
      text: 'Tomas Ekdal, head of the rescue service, said ten were safe. Later Ekdal said eleven were.',
      says: ['Tomas Ekdal | ten were safe', 'Tomas Ekdal | eleven were'],
    },
    {
      text: 'The mayor, Ana Ruiz, opened the hall. “Come in,” the mayor said.',
      says: ['Ana Ruiz | Come in'],
    },
    {
      text: 'The operator, Halitrom, has closed the shaft. The company said nobody was hurt.',
      says: ['Halitrom | nobody was hurt'],
    },
    {
      text: 'Police said the road was shut. The diversion is long, they added.',
      says: ['Police | the road was shut', 'Police | The diversion is long'],
    },
    {
      text: 'By Mara Quist, correspondent\n\nI suspect the bank will be sold.',
      says: ['Mara Quist | the bank will be sold'],
    },
    {
      text: 'UN says 40 are safe\n\nThe United Nations has sent a team.',
      says: ['United Nations | 40 are safe'],
    },
  ]);
});

test('R-EXTRACT-10 a quotation goes on over sentences and paragraphs, a colon waits for the next paragraph', () => {
  holds([
    {
      text: '“It was dark,” Ivo Brandt said. “We ran.”',
      says: ['Ivo Brandt | It was dark', 'Ivo Brandt | We ran.'],
    },
    {
      text: 'Ola Berg told reporters:\n\n“We have one more.\n\n“He had no name.”',
      says: ['Ola Berg | We have one more.', 'Ola Berg | He had no name.'],
    },
    {
      text: 'According to the health office:\n\nUpper Oruza – 14\nLower Oruza – 9\n\nThe road is open.',
      says: ['the health office | Upper Oruza – 14\nLower Oruza – 9'],
    },
  ]);
});

test('R-EXTRACT-10 what an agency or paper passes on is its speaker’s, with the relay beside it', () => {
  const text = 'Four men were held, the FSB said, Tass reports.';
  const [one, ...others] = extract({ text, sent: '2031-03-04T12:00:00Z', zone: 'UTC' }).statements;
  assert.equal(others.length, 0);
  assert.equal(one?.speaker.name, 'FSB');
  assert.equal(one?.relay && text.slice(one.relay.from, one.relay.to), 'Tass');
});

test('R-EXTRACT-09 a description that a sentence without a verb presents, and a headline’s, are of whoever is named or quoted next', () => {
  holds([
    {
      text: 'The court sat late. Then the tailor. Emre Kaya denied nothing. The tailor said there were scissors.',
      says: ['Emre Kaya | there were scissors'],
    },
    {
      text: 'Airport chief: ‘We should have stopped boarding sooner’\n\nPassengers spent the night in buses.\n\nManaging director Ilaria Fossombrone apologised: “We should have stopped boarding sooner.”',
      says: [
        'Ilaria Fossombrone | We should have stopped boarding sooner',
        'Ilaria Fossombrone | We should have stopped boarding sooner.',
      ],
    },
  ]);
});

test('R-EXTRACT-09 an office is whom the text ties to it further on; a maker of chips is the firm whose shares fell', () => {
  holds([
    {
      text: 'Mexico’s finance minister said the loan was repaid. It rained. The minister, Raul Vega, said the number was right.',
      says: ['Raul Vega | the loan was repaid', 'Raul Vega | the number was right'],
    },
    {
      text: 'Shares in Orbis fell. The chipmaker said orders had dried up.',
      says: ['Orbis | orders had dried up'],
    },
  ]);
});

test('R-EXTRACT-09 a title of the other sex names somebody else of that surname', () => {
  holds([
    {
      text: 'Zookeeper Ali Rafiq slept in the cage. The tiger snored, he said. “I meant the sofa,” said Mrs Rafiq.',
      says: ['Ali Rafiq | The tiger snored', 'Rafiq | I meant the sofa'],
    },
  ]);
});
