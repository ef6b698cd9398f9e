import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidIn } from '../said.fixture.ts';

/** A text with who says what in it. */
interface Told {
  readonly text: string;
  readonly says: readonly string[];
}

const holds = (table: readonly Told[]): void => {
  for (const { text, says } of table)
    assert.deepEqual(
      saidIn(text).map((one) => {
        const [who, , , words] = one.split(' | ');
        return `${who} | ${words}`;
      }),
      says,
      text,
    );
};

test('R-EXTRACT-16 a description without a name means whom the text was about, by kind, by age, by what they are called again', () => {
  holds([
    {
      text: 'Police Sergeant Dan Wells pulled the driver from the car. The officer later told the inquest he had smelled petrol.',
      says: ['Dan Wells | he had smelled petrol'],
    },
    {
      text: 'Tom Keller, who kept goal for Hartfield, bought the pub in 2019. The former goalkeeper says he was never told about the damp.',
      says: ['Tom Keller | he was never told about the damp'],
    },
    {
      text: 'Mr Ekdal (52), of Pier Road, was held on Monday. Garda Aoife Lally read a note in which the 52-year-old described the sea as calm.',
      says: ['Ekdal | the sea as calm'],
    },
    {
      text: 'The Northern Dock Company and the dockers’ union met on Monday. The union said it had been offered nothing. The company said its offer was fair.',
      says: [
        'the dockers’ union | it had been offered nothing',
        'Northern Dock Company | its offer was fair',
      ],
    },
    {
      text: 'Kofi Mensah and Dele Ade were held on Monday. The pair deny everything. “We were fishing,” Mensah told the court.',
      says: ['Kofi Mensah and Dele Ade | everything', 'Kofi Mensah | We were fishing'],
    },
    {
      text: 'Judge Helen Marks asked the witness whether he had slept. He said he had not. She told him to sit down.',
      says: ['Helen Marks | whether he had slept', 'the witness | he had not', 'Helen Marks | to sit down'],
    },
    {
      text: 'The chief executive of the Port of Halden has told MPs that nobody ordered the crane.\n\n“I sign 400 pages a week,” Jonas Brekke said.',
      says: ['Jonas Brekke | nobody ordered the crane', 'Jonas Brekke | I sign 400 pages a week'],
    },
    {
      text: 'Researchers at the University of Lindow matched two maps. The risk rose, they found, by a tenth.',
      says: ['Researchers at the University of Lindow | The risk rose ⋯ by a tenth'],
    },
    {
      text: 'Mayor Ana Orr opened the hall. “Come in,” the governor said.',
      says: ['the governor | Come in'],
    },
  ]);
});

test('R-EXTRACT-17 nouns of telling hold what was said; a number is told of another without a verb; courts hear what nobody is told to say', () => {
  holds([
    {
      text: 'An assessment by the harbour board that the wall would hold was shown to the council.',
      says: ['the harbour board | the wall would hold'],
    },
    {
      text: 'The ministry’s view is that the contract was lawful.',
      says: ['The ministry | the contract was lawful'],
    },
    {
      text: 'Concern is growing among partners that families are charged.',
      says: ['partners | families are charged'],
    },
    {
      text: 'Calls by opposition MPs for a public inquiry have been ignored.',
      says: ['opposition MPs | a public inquiry'],
    },
    {
      text: 'The union says twelve, the board six, and nobody has asked the divers.',
      says: ['The union | twelve', 'the board | six'],
    },
    {
      text: 'The court heard that Mr Lowe had bought petrol.',
      says: ['somebody not named | Mr Lowe had bought petrol'],
    },
    {
      text: 'For Marta Ellis, the closure is a betrayal of every family.',
      says: ['Marta Ellis | the closure is a betrayal of every family'],
    },
    { text: 'For the minister, the day began at six.', says: [] },
    { text: 'A call to the office was not answered. The claim is due.', says: [] },
  ]);
});

test('R-EXTRACT-17 what was said ends at the writer’s words about it and begins behind the clause before', () => {
  holds([
    {
      text: 'The operator said the pump had been replaced in May, which is not what its own log shows.',
      says: ['The operator | the pump had been replaced in May'],
    },
    {
      text: 'The bank said it had acted “in good faith throughout”, a phrase that appears eleven times.',
      says: ['The bank | it had acted “in good faith throughout”'],
    },
    {
      text: 'The government sought to calm nerves: no prison would go unstaffed, a minister told the Commons.',
      says: ['a minister | no prison would go unstaffed'],
    },
    {
      text: 'A senator who pushed for limits on spraying was warned by his leader to drop the bill.',
      says: ['A senator | limits on spraying', 'his leader | to drop the bill'],
    },
    {
      text: 'The envoy puts the toll at 87, up from 61 a week ago.',
      says: ['The envoy | the toll at 87'],
    },
    {
      text: 'When Ana Ruiz admitted that she had not, he ordered for both.',
      says: ['Ana Ruiz | she had not'],
    },
  ]);
});

test('R-EXTRACT-17 the rest of a quotation behind an aside, a quotation behind a gesture and notes without a subject have their speaker', () => {
  holds([
    {
      text: '“The wall,” says Mr Okafor, tapping it, “is all that works.”',
      says: ['Okafor | The wall ⋯ is all that works.'],
    },
    {
      text: 'Asked about the missing minutes, Mr Lund smiled. “I would look for them in the sea.”',
      says: ['Lund | I would look for them in the sea.'],
    },
    {
      text: 'Mr Dane said that his deputy had said it was clean. “If I doubt her I cannot sleep.”',
      says: [
        'Dane | his deputy had said it was clean',
        'his deputy | it was clean',
        'Dane | If I doubt her I cannot sleep.',
      ],
    },
    {
      text: '14:02 Police have asked people to leave.',
      says: ['Police | people to leave'],
    },
  ]);
});
