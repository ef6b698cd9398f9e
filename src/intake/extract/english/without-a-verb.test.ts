import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidIn } from '../said.fixture.ts';

/** A sentence and who says what in it, by which act: “who | act | words”. */
type Row = readonly [text: string, ...says: readonly string[]];

const holds = (table: readonly Row[]): void => {
  for (const [text, ...says] of table)
    assert.deepEqual(
      saidIn(text).map((one) => {
        const [who, act, , words] = one.split(' | ');
        return `${who} | ${act} | ${words}`;
      }),
      says,
      text,
    );
};

test('R-EXTRACT-19 by whose account something is so is told by a phrase before it, behind it or beside it; where something lies is not', () => {
  holds([
    [
      'On the captain’s own reckoning the ferry carried 212, on the company’s 180.',
      'the captain | said | the ferry carried 212',
      'the company | said | 180',
    ],
    [
      'The bridge would hold, in the surveyor’s reading; it would not, in hers.',
      'the surveyor | said | The bridge would hold',
      'the surveyor | said | it would not',
    ],
    [
      'The fire, if the landlord is to be believed, began in a toaster.',
      'the landlord | said | The fire ⋯ began in a toaster',
    ],
    [
      'The wreck lies at 40 metres if the fishermen are to be believed.',
      'the fishermen | said | The wreck lies at 40 metres',
    ],
    ['By order of the prefect the beaches are closed.', 'the prefect | ordered | the beaches are closed'],
    ['To the widow, it was murder.', 'the widow | believed | it was murder'],
    ['To hear the pilot tell it, the night was calm.', 'the pilot | said | the night was calm'],
    ['He told it in his own words.'],
    ['By then the police had gone.'],
    ['On the night of the storm 40 boats sank.'],
    ['She sold the house on the advice of her brother.'],
    ['In the report of the inspector two pages are missing.'],
  ]);
});

test('R-EXTRACT-19 what a noun’s verdict is, who stands before a colon, and what is done with words before one is speech; a gesture or a judgement is none', () => {
  holds([
    [
      'The company’s line has always been that nobody drank it.',
      'The company’s line | said | nobody drank it',
    ],
    ['The mayor’s theory is a gas leak.', 'The mayor | said | a gas leak'],
    ['Pilot error was the inspector’s conclusion.', 'the inspector | said | Pilot error'],
    ['“Never,” was the general’s answer when we asked.', 'the general | said | Never'],
    ['A curfew is what the police want.', 'the police | asked | A curfew'],
    [
      'The doctor’s count is at least 12, the priest’s nine.',
      'The doctor | said | at least 12',
      'the priest | said | nine',
    ],
    ['The verdict from the bridge: nothing to be done.', 'the bridge | said | nothing to be done'],
    ['From the hospital: two dead, nine in surgery.', 'the hospital | said | two dead, nine in surgery'],
    ['Rescue service later: all aboard were found.', 'Rescue service | said | all aboard were found'],
    ['The coastguard had one piece of advice: stay ashore.', 'The coastguard | said | stay ashore'],
    ['The bishop has an explanation: the candle was wet.', 'The bishop | said | the candle was wet'],
    [
      'The harbour master was brisk: no ship sails before noon.',
      'The harbour master | said | no ship sails before noon',
    ],
    ['Roofs yes, boats none (pilot’s words).', 'pilot | said | Roofs yes, boats none'],
    ['Her first answer was a shrug.'],
    ['His reply was immediate.'],
    ['Word of the year: drizzle.'],
    ['The reason for the delay: fog.'],
    ['The key was the answer.'],
  ]);
});

test('R-EXTRACT-19 everyday verbs speak by what stands beside them; errands and belongings do not', () => {
  holds([
    ['The girls took the smoke for fog.', 'The girls | believed | the smoke for fog'],
    ['Mrs Osei held the council responsible.', 'Osei | claimed | the council responsible'],
    ['The surveyor gave the wall two years.', 'The surveyor | said | the wall two years'],
    ['The porter has the time as ten past two.', 'The porter | said | the time as ten past two'],
    ['Its front page had it that the mint was empty.', 'Its front page | said | the mint was empty'],
    ['The dam, the engineers would have us believe, is sound.', 'the engineers | said | The dam ⋯ is sound'],
    [
      'The fishermen want their nets back, the ministry its boat.',
      'The fishermen | asked | their nets back',
      'the ministry | asked | its boat',
    ],
    ['The miller has no doubt it was the brakes.', 'The miller | believed | it was the brakes'],
    ['The mayor knows nothing of any letter.', 'The mayor | denied | any letter'],
    ['The sexton was having none of it.', 'The sexton | denied | it'],
    ['Somebody had chalked NEVER AGAIN on the wall.', 'somebody not named | said | NEVER AGAIN'],
    [
      'The diver reckons two hours, the skipper three.',
      'The diver | believed | two hours',
      'the skipper | believed | three',
    ],
    ['The guard took him for a walk.'],
    ['The ferry takes cars for free.'],
    ['The hotel has a pool as a rule.'],
    ['The firm wanted a new van.'],
  ]);
});

test('R-EXTRACT-19 a thing and what it is called are told with who calls it so, in the passive and in a relative clause', () => {
  holds([
    ['It gave a figure that the ministry called premature.', 'the ministry | said | a figure ⋯ premature'],
    ['The loss was put at 4 million by insurers.', 'insurers | said | The loss ⋯ at 4 million'],
    [
      'The strike was declared unlawful by the labour minister.',
      'the labour minister | announced | The strike ⋯ unlawful',
    ],
    ['What the firm calls an incident killed nine people.', 'the firm | said | an incident'],
    ['Kitchen talk, his boss calls that.', 'his boss | said | Kitchen talk'],
    ['“Cold and furious” is how the medic described him.', 'the medic | said | Cold and furious'],
    ['The house was found empty by police.'],
    ['The town was called Lindow by its founders.'],
  ]);
});

test('R-EXTRACT-19 what is told by nobody who is named is somebody’s who is not named; an order that was given so is none', () => {
  holds([
    [
      'It was suggested to the clerk, more than once, that the ink was fresh.',
      'somebody not named | said | the ink was fresh',
    ],
    ['It has been put about that wards were closed.', 'somebody not named | claimed | wards were closed'],
    ['Word went round that the bank was shut.', 'somebody not named | said | the bank was shut'],
    ['There was talk of a second boat.', 'somebody not named | claimed | a second boat'],
    [
      'Those who maintain that the bridge was mined should bring proof.',
      'somebody not named | claimed | the bridge was mined',
    ],
    ['The minister was told that the dam was cracked.', 'somebody not named | said | the dam was cracked'],
    ['The captain is said by his crew to have slept.', 'his crew | said | to have slept'],
    ['Relatives were told to wait.'],
  ]);
});

test('R-EXTRACT-19 what somebody had to do in order to speak is a part of the verb', () => {
  holds([
    [
      'The inspector has been at pains to stress that nobody is under suspicion.',
      'The inspector | said | nobody is under suspicion',
    ],
    ['The firm went so far as to say that the valve was new.', 'The firm | said | the valve was new'],
    ['The bursar had to admit that the safe was empty.', 'The bursar | confirmed | the safe was empty'],
  ]);
});

test('R-EXTRACT-19 what a relative clause tells ends with it, and whoever it hangs on speaks over it', () => {
  holds([
    [
      'Three drivers, one of whom said the lights were out, were held.',
      'one of whom | said | the lights were out',
    ],
    [
      'The woman, whom the police believe to be from Lindow, gave no name.',
      'the police | believed | The woman ⋯ to be from Lindow',
    ],
    [
      'The captain, who the owners say was asleep, blames the pilot.',
      'the owners | said | was asleep',
      'The captain | claimed | the pilot',
    ],
    ['The letter, in which she says she is tired, was read in court.', 'she | said | she is tired'],
    [
      'The letter in which she accuses the bank of theft was never sent.',
      'she | claimed | the bank of theft',
    ],
    ['Lawyers whom we consulted discourage anyone from paying.', 'Lawyers | asked | anyone from paying'],
    ['A circus that wintered nearby says it owns nine.', 'A circus that wintered | said | it owns nine'],
  ]);
});

test('R-EXTRACT-19 a message that is sent or left is its sender’s, and what is overheard is whose it was', () => {
  holds([
    ['She sent word to the mill that she was ill.', 'She | said | she was ill'],
    ['She left orders that the goats be fed.', 'She | ordered | the goats be fed'],
    ['He gave evidence that the gate was open.', 'He | said | the gate was open'],
    ['Two neighbours heard him shout that the gas was on.', 'him | said | the gas was on'],
    ['He left the house that his father had built.'],
    ['We heard the bell.'],
  ]);
});

test('R-EXTRACT-19 somebody described speaks, however long the description; what opinions differ on is parted', () => {
  holds([
    ['The last man off the boat says he counted nine.', 'The last man off the boat | said | he counted nine'],
    [
      'An official who asked not to be named put the cost at nine million.',
      'An official who asked not to be named | said | the cost at nine million',
    ],
    ['One of them, on a promise that we print no name, calls it a farce.', 'One of them | said | it a farce'],
    ['Not everyone agrees: the vet speaks of poison.', 'the vet | said | poison'],
    [
      'Opinions differ: the vet says poison, the keeper age.',
      'the vet | said | poison',
      'the keeper | said | age',
    ],
    [
      'Sources differ on the number: nine, say some; ten, say others.',
      'some | said | nine',
      'others | said | ten',
    ],
    ['The first to arrive, a baker, found the gate open.'],
  ]);
});
