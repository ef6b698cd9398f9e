import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extract.ts';
import { saidIn } from '../said.fixture.ts';

/** Who is read to say the last statement of a text. */
const lastBy = (text: string): string | undefined => saidIn(text).at(-1)?.split(' | ')[0];

const before = 'Eva Lang said it rained. ';

test('R-EXTRACT-10 a quotation beside no verb of speech is by its agent, the view it is in, the document that has it, or its label', () => {
  for (const [text, by] of [
    [
      'Plans to shut five libraries were described as “an act of civic vandalism” by campaigners.',
      'campaigners',
    ],
    ['The form was dismissed by the customs themselves as “a nice piece of work”.', 'the customs'],
    ['There were “at least four, all of them bad” by the reckoning of Dr Solveig Aune.', 'Solveig Aune'],
    ['“Cold and furious as ever” is how the paramedic described him.', 'the paramedic'],
    ['Its value appears in the policy as “a trifle or thereabouts”.', 'the policy'],
    [
      'A matron on the night shift does not dispute it, “except the part about gratitude”.',
      'A matron on the night shift',
    ],
    ['One neighbour, from behind a door: “Go away.”', 'One neighbour'],
    ['Wele, when I read it to him: “Unhindered by whom?”', 'Wele'],
    ['Alf Zammit, retired cane farmer, 81: “I sat it out in a bathtub.”', 'Alf Zammit'],
  ] as const)
    assert.equal(lastBy(before + text), by, text);
});

test('R-EXTRACT-10 a line that is a quotation heads an entry and is whose the entry then tells of', () => {
  const text =
    'Police said two men were held.\n\n‘He was polite’\n\nDanuta Wojcik, one of the tellers, has been talking to us. The man was polite, she recounts.';
  const { statements } = extract({ text, sent: '2031-03-04T12:00:00Z', zone: 'UTC' });
  const heading = statements.find(({ words: [first] }) => first && text.startsWith('He was', first.from));
  assert.equal(heading?.speaker.name, 'Danuta Wojcik');
});
