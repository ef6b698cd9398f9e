import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidIn } from '../said.fixture.ts';

/** Who says which words in a sentence. */
const says = (text: string): readonly string[] =>
  saidIn(text).map((one) => {
    const [who, , , words] = one.split(' | ');
    return `${who} | ${words}`;
  });

const holds = (table: Readonly<Record<string, string | null>>): void => {
  for (const [text, said] of Object.entries(table))
    assert.deepEqual(says(text), said === null ? [] : said.split(' & '), text);
};

test('R-EXTRACT-05 a word or two can be all that was said', () => {
  holds({
    'Wolves, the shepherd says.': 'the shepherd | Wolves',
    'Six, says the school; nine, say the parents.': 'the school | Six & the parents | nine',
    'The foreman thinks not.': 'The foreman | not',
    'Her sister admits as much.': 'Her sister | as much',
    'Her lawyer called it theft.': 'Her lawyer | it theft',
    'She called them liars.': 'She | them liars',
    'The police have ruled it out.': 'The police | it',
    'The company puts it down to rust.': 'The company | it down to rust',
    'Some said gas, others a bomb.': 'Some | gas & others | a bomb',
    'The bank denies it and so does the broker.': 'The bank | it',
    'The trust said yes, the council no.': 'The trust | yes & the council | no',
    'She says not to worry.': 'She | not to worry',
    'The archivist blames himself.': 'The archivist | himself',
  });
});

test('R-EXTRACT-07 what is done by hand or foot and sounds as telling does is none', () => {
  holds({
    'He brushed the crumbs off and stood up.': null,
    'The children played down by the river until dark.': null,
    'He remembered the keys and went back.': null,
    'The doctor put the coat down to dry.': null,
    'The nurse called him a taxi.': null,
    'They made it two hours late.': null,
    'The men called it a day.': null,
    'Not one of the four men arrested at the quay has said who paid them.': null,
  });
});

test('R-EXTRACT-05 a subject goes on over whatever hangs on it', () => {
  holds({
    'A boy of about nine pointed at the roof and said his sister was still up there.':
      'A boy of about nine | his sister was still up there',
    'The girl sitting next to him on the bus remembered a man with a red bag.':
      'The girl sitting next to him on the bus | a man with a red bag',
    'A neighbour two doors down, who asked us not to use his name, said he heard four shots.':
      'A neighbour two doors down | he heard four shots',
    'Most of the passengers I spoke to said they had slept through it.':
      'Most of the passengers | they had slept through it',
    'A man who gave his name only as Petr, and who had driven through the night from Lom, said the tunnel was open.':
      'A man who gave his name only as Petr | the tunnel was open',
    'The last of the lodgers to leave, a student of law, swears the stairs were dry.':
      'The last of the lodgers to leave, a student of law | the stairs were dry',
    'J., 31, who drives a van, said he had been stopped six times.': 'J | he had been stopped six times',
    'A few of the older women said they would stay whatever came.':
      'A few of the older women | they would stay whatever came',
  });
});

test('R-EXTRACT-05 what is done in order to tell, set phrases and hearers with a clause stand between', () => {
  holds({
    'She rang the school at ten to say the boy was ill.': 'She | the boy was ill',
    'The warden did in the end concede that the keys had been copied.':
      'The warden | the keys had been copied',
    'By the time the council admitted that the water was unfit, 300 people had fallen ill.':
      'the council | the water was unfit',
    'The clerk, whom the judge accused of losing the file, wept.': 'the judge | losing the file',
    'The sergeant ran in shouting that the store was alight.': 'The sergeant | the store was alight',
    'The porter says he knows nothing, the manager that he saw it all.':
      'The porter | he knows nothing & the manager | he saw it all',
    'While insisting that no one was hurt, the firm closed the site.': 'the firm | no one was hurt',
    'The water came, as a carter put it, like a wall with teeth.':
      'a carter | The water came ⋯ like a wall with teeth',
  });
});
