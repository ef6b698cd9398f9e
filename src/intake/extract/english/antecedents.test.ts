import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidIn } from '../said.fixture.ts';

/** A text, and who says what begins with some words of it. */
interface Meant {
  readonly text: string;
  readonly by: Readonly<Record<string, string>>;
}

const means = (table: readonly Meant[]): void => {
  for (const { text, by } of table) {
    const said = saidIn(text).map((one) => one.split(' | '));
    for (const [words, speaker] of Object.entries(by)) {
      const found = said.find((one) => one[3]?.startsWith(words));
      assert.equal(found?.[0], speaker, `${words} — in: ${text}`);
    }
  }
};

test('R-EXTRACT-18 the subject before is meant, unless a name, a title, kin or another pronoun tells that it is not', () => {
  means([
    {
      text: 'Interior Minister Karl Brandt spoke to President Jonas Weiss by telephone on Sunday night. He told reporters afterwards that the border would reopen.',
      by: { 'the border': 'Karl Brandt' },
    },
    {
      text: 'Defence lawyer Marcus Teale told Judge Elaine Porter that his client was ill. She said the trial would go on without him.',
      by: { 'the trial': 'Elaine Porter' },
    },
    {
      text: 'Marta Silva lost her ovens in the flood. Her nephew carried the flour upstairs. “I will bake again by Easter,” she said.',
      by: { 'I will': 'Marta Silva' },
    },
    {
      text: 'Dispatcher Lou Vance logged it as mist. She had forty calls that morning, she says.',
      by: { 'She had': 'Lou Vance' },
    },
    {
      text: 'Dolina Morrison met the mayor. Under cross-examination she admitted bookings had gone up.',
      by: { bookings: 'Dolina Morrison' },
    },
  ]);
});

test('R-EXTRACT-18 “it” is a body, “they” are several; what leads into a sentence is neither', () => {
  means([
    {
      text: 'Brightwell Homes has withdrawn its plan for 300 houses. In a letter to the parish council it blamed the cost of drains.',
      by: { 'the cost': 'Brightwell Homes' },
    },
    {
      text: 'Greenline, the tram operator, apologised to passengers on Thursday. They complained that no one had told them anything. It will refund all tickets, it said.',
      by: { 'no one': 'passengers', 'It will': 'Greenline' },
    },
    {
      text: 'Amnesty and the Red Cross have asked to see the prisoners. They said the camp held two hundred men.',
      by: { 'the camp': 'Amnesty and the Red Cross' },
    },
  ]);
});

test('R-EXTRACT-18 whoever was asked answers; a woman who gives a name is called by it; a description beside a name is no other', () => {
  means([
    {
      text: '"Is the valve closed?" Ms Tan asked the night engineer. He said it was shut. "Then why is the floor wet?" she said.',
      by: { 'it was shut': 'the night engineer', 'Then why': 'Tan' },
    },
    {
      text: 'A woman who gave her name only as Salma stood at the gate with two children. She said the guards had taken her papers.',
      by: { 'the guards': 'Salma' },
    },
    {
      text: 'The whistleblower, a former clerk at the bank, gave evidence from behind a screen. She had copied the ledger by hand, she said.',
      by: { 'She had': 'The whistleblower' },
    },
  ]);
});

test('R-EXTRACT-18 in a talk of two, what was asked and closed is answered by the other', () => {
  means([
    {
      text: '“Is it deep?” Ms Tan asked the ferryman.\n\n“Deep enough,” he said.\n\n“Have you measured it?”\n\n“My father did.”',
      by: { 'Deep enough': 'the ferryman', 'My father': 'the ferryman' },
    },
    {
      text: '“Who signed?” asked Lena Marsh.\n\n“I did,” said Ivo Brandt. “Who else?”\n\n“You had no right.”',
      by: { 'I did': 'Ivo Brandt', 'Who else': 'Ivo Brandt', 'You had': 'Lena Marsh' },
    },
  ]);
});

test('R-EXTRACT-18 whoever stands behind an owner, a place, an age or the verb may be meant; a predicate may not', () => {
  means([
    {
      text: "In the chamber the opposition's Greta Mann held up a fish. Minister Paul Oster said that it was in order. The fish, she replied, had been in order in March.",
      by: { 'The fish': 'Greta Mann' },
    },
    {
      text: 'Among those who came was a dentist from Lviv. She had driven all night. They would need teeth too, she said.',
      by: { 'They would': 'a dentist from Lviv' },
    },
    {
      text: 'The sheriff of Dunn County is not a patient man. There would be no third warning, he said on Sunday.',
      by: { 'There would': 'The sheriff of Dunn County' },
    },
    {
      text: "The queen's physician was asked about the night. The queen slept as monarchs do, he said.",
      by: { 'The queen slept': "The queen's physician" },
    },
    {
      text: 'A letter from the tax office reached Emil Novak on his hundredth birthday. It told him that he did not exist.',
      by: { 'he did': 'the tax office' },
    },
  ]);
});

test('R-EXTRACT-18 a first name that the text confirms is of one sex; who was named in another paragraph is further', () => {
  means([
    {
      text: 'The defendant, Carl Webb, told his sister that he had won the money. She told the police that he had found it.',
      by: { 'he had found': 'his sister' },
    },
    {
      text: 'The prime minister came late. The prime minister did not stop.\n\nThe phrase is that of Ngaire Oduya, a political scientist. She meant the last election, she says.',
      by: { 'She meant': 'Ngaire Oduya' },
    },
  ]);
});

test('R-EXTRACT-18 “the driver”, “the defendant”, “the operator” are who was told to be one; “one” is one of those named', () => {
  means([
    {
      text: 'Rafael Ortega, 61, a bus driver, was on his third coffee. “I heard a crack,” Ortega said. “Thank God for coffee,” the driver said.',
      by: { 'Thank God': 'Rafael Ortega' },
    },
    {
      text: 'Nigel Penrose, 58, denies 14 counts of fraud.\n\nAmelia Brandreth, prosecuting, said the trust had been abused.\n\nThe defendant told detectives that the payments were loans.',
      by: { 'the payments': 'Nigel Penrose' },
    },
    {
      text: 'Ammonia escaped from the cold store of Nordfrost AG at 13:40. The operator said that at most 1.8 tonnes were in the tank.',
      by: { 'at most': 'Nordfrost AG' },
    },
    {
      text: 'The rebels have offered a truce. Their commander, who calls himself Falcon, said the guns would fall silent at midnight.',
      by: { 'the guns': 'Falcon' },
    },
    {
      text: 'Analysts were unconvinced. “Nobody leaves for a garden,” one said.',
      by: { Nobody: 'Analysts' },
    },
  ]);
});

test('R-EXTRACT-18 a talk of two goes on by turns; a boy is nobody who has an office', () => {
  means([
    {
      text: '“How many did you see?” the examiner asked.\n\n“Nine,” said the boy.\n\n“You told the police seven.”\n\n“Two came later.”\n\nThe examiner, Vera Holub, wrote it down.',
      by: { 'How many': 'Vera Holub', Nine: 'the boy', 'You told': 'Vera Holub', 'Two came': 'the boy' },
    },
  ]);
});

test('R-EXTRACT-18 an owner is a person beside a name, a woman beside a comma, and a Latvian no Estonian', () => {
  means([
    {
      text: 'The owner, Bram Vos, was on the roof. He had tried to save the gears, he said. The commander, a woman half his size, carried him down. “He weighs nothing,” she said.',
      by: { 'He had': 'Bram Vos', 'He weighs': 'The commander' },
    },
    {
      text: 'Judge Carla Nunez gave the family until June. Their lawyer, Theo Banks, asked for September. He said afterwards that he would appeal.',
      by: { 'he would': 'Theo Banks' },
    },
    {
      text: 'The supermarket chain Palma withdrew the sausages on Tuesday. It had received, it said, one complaint.',
      by: { 'It had': 'Palma' },
    },
    {
      text: 'The Estonian delegate, Kadri Lepp, had forgotten her pen. The Latvian lent her his. “It is a lovely colour,” the Latvian said.',
      by: { 'It is': 'The Latvian' },
    },
    {
      text: 'Tove Ness came home with four toes. Her sponsor, a maker of socks, has asked for its logo back. “They were very good socks,” she said.',
      by: { 'They were': 'Tove Ness' },
    },
  ]);
});
