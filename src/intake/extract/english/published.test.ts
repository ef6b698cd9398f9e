import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Case, saidIn } from '../said.fixture.ts';

const holds = (table: readonly Case[]): void => {
  for (const { text, says } of table) assert.deepEqual(saidIn(text), says, text);
};

test('R-EXTRACT-15 shares of people and documents speak under the names that papers give them', () => {
  holds([
    {
      text: 'Forty percent of those polled said they had moved.',
      says: ['Forty percent of those | said | – | they had moved'],
    },
    { text: 'Nearly half said they rent.', says: ['half | said | – | they rent'] },
    {
      text: 'According to the CBS estimates, prices will rise.',
      says: ['the CBS estimates | said | – | prices will rise'],
    },
    {
      text: 'A survey issued early this week by Orr Rent Records found that rents fell.',
      says: ['A survey issued early this week by Orr Rent Records | said | – | rents fell'],
    },
  ]);
});

test('R-EXTRACT-15 where somebody is from is not who speaks', () => {
  holds([
    {
      text: 'Ana Ruiz of Fargo, North Dakota says the road is shut.',
      says: ['Ana Ruiz | said | – | the road is shut'],
    },
    {
      text: 'At a rally in Austin, Texas, the senator said the road was shut.',
      says: ['the senator | said | briefing | the road was shut'],
    },
    {
      text: 'On a visit to Lindow, the minister said the power was back.',
      says: ['the minister | said | – | the power was back'],
    },
    {
      text: 'Ana Ruiz of the city’s Parks and Recreation Department said the pool would close.',
      says: ['Ana Ruiz | said | – | the pool would close'],
    },
  ]);
});

test('R-EXTRACT-15 a channel has the names of stations, hosts and papers', () => {
  holds([
    {
      text: 'She told Sky News presenter Nell Orr that the fund was empty.',
      says: ['She | said | broadcast | the fund was empty'],
    },
    {
      text: 'She told BBC Radio 4’s Today programme on Monday that the fund was empty.',
      says: ['She | said | broadcast | the fund was empty'],
    },
    {
      text: 'Orr told Sky Sports following a 3-0 defeat by Lindow: “We were poor.”',
      says: ['Orr | said | broadcast | We were poor.'],
    },
    {
      text: 'The minister said in remarks carried by the daily Al-Nur no talks were planned.',
      says: ['The minister | said | press | no talks were planned'],
    },
    {
      text: 'The senator aired a television ad claiming that her rival had lied.',
      says: ['The senator | claimed | broadcast | her rival had lied'],
    },
    {
      text: 'The council heard from residents that the noise was constant.',
      says: ['residents | said | briefing | the noise was constant'],
    },
  ]);
});

test('R-EXTRACT-15 what only looks like speech is none', () => {
  holds([
    { text: 'After maintaining the old pace for an hour, the boat turned.', says: [] },
    { text: 'Wardens went out in a scheme called “Clean Coast Month.”', says: [] },
    { text: 'The school never got the desks she asked for last autumn.', says: [] },
    { text: 'His brother, standing by the bed, waved.', says: [] },
  ]);
});

test('R-EXTRACT-15 asides and relative clauses end where the clause goes on', () => {
  holds([
    { text: 'Orr, who police say was drunk, was charged.', says: ['police | said | – | was drunk'] },
    { text: 'Orr, saying he was tired, left early.', says: ['Orr | said | – | he was tired'] },
    {
      text: 'The firm, accused by the union of hiding the leak, said it would appeal.',
      says: ['the union | claimed | – | hiding the leak', 'The firm | said | – | it would appeal'],
    },
    {
      text: 'In a statement, Ana Ruiz, the mayor, said the driver who hit the boy had fled.',
      says: ['Ana Ruiz | said | document | the driver who hit the boy had fled'],
    },
    {
      text: 'The mayor, who told Orr that the dam was safe, resigned. The report left out Nell Orr, who said she would go.',
      says: ['The mayor | said | – | the dam was safe', 'Nell Orr | said | – | she would go'],
    },
    { text: 'Orr pleaded not guilty.', says: ['Orr | denied | – | not guilty'] },
    {
      text: 'Orr denied that he had told anyone to lie.',
      says: ['Orr | denied | – | he had told anyone to lie'],
    },
  ]);
});

test('R-EXTRACT-15 marks as typewriters and wires set them are quotations', () => {
  holds([
    { text: '‘‘We ran,’’ said Ana Ruiz.', says: ['Ana Ruiz | said | – | We ran'] },
    {
      text: 'Asked what was next, Orr said, ”There is no more.”',
      says: ['Orr | said | – | There is no more.'],
    },
    {
      text: 'Speaking on CNN’s “State of the Union,” Orr said the war was won.',
      says: ['Orr | said | broadcast | the war was won'],
    },
  ]);
});

test('R-EXTRACT-15 what the sentence before told is whose “that’s according to” says', () => {
  holds([
    {
      text: 'Two men were hurt in the fire. That’s according to police.',
      says: ['police | said | – | Two men were hurt in the fire'],
    },
    { text: 'The bridge opened in May. That is according to plan.', says: [] },
  ]);
});

test('R-EXTRACT-15 what others have heard or report somebody to have said is their statement', () => {
  holds([
    {
      text: 'Orr was heard saying the vote was rigged.',
      says: ['Orr | said | – | the vote was rigged'],
    },
    {
      text: 'Orr is on record as saying the war was a mistake.',
      says: ['Orr | said | – | the war was a mistake'],
    },
    {
      text: 'Orr is reported to have told friends that he would run.',
      says: ['Orr | said | – | he would run'],
    },
    { text: 'Said Ana Ruiz, who lives there: “It is over.”', says: ['Ana Ruiz | said | – | It is over.'] },
    {
      text: 'The actress took to Instagram to say she had been ill.',
      says: ['The actress | said | social | she had been ill'],
    },
    { text: 'Orr was seen shouting at the referee.', says: [] },
  ]);
});

test('R-EXTRACT-15 papers describe whom they quote before the name, and bodies with more words than one', () => {
  holds([
    { text: '“We ran,” said concerned parent Nell Orr.', says: ['Nell Orr | said | – | We ran'] },
    { text: '“We ran,” eyewitness Ahmad Orr said.', says: ['Ahmad Orr | said | – | We ran'] },
    {
      text: 'A manager with a payment processing firm said the rule was bad.',
      says: ['A manager with a payment processing firm | said | – | the rule was bad'],
    },
    {
      text: 'Lindow police chief Sayed Orr said the road was shut.',
      says: ['Sayed Orr | said | – | the road was shut'],
    },
    {
      text: 'Orr, whose designs were ones that changed the town, resigned on Monday, saying he was tired.',
      says: ['Orr | said | – | he was tired'],
    },
    {
      text: 'Ana Ruiz said she would not come with a day’s warning adding that nobody had asked her.',
      says: [
        'Ana Ruiz | said | – | she would not come with a day’s warning',
        'Ana Ruiz | said | – | nobody had asked her',
      ],
    },
    { text: 'In May he finished his third novel, Get Up, Lindow, which sold well.', says: [] },
    { text: 'The crane broke twice - leaving the yard some two days behind.', says: [] },
    { text: 'Until Norland reassures its neighbours the dam holds, talks are off.', says: [] },
  ]);
});

test('R-EXTRACT-05 marks and dashes as typewriters, mail and two keyboards have them', () => {
  holds([
    {
      text: "''We will rebuild the pier,'' said Ana Ruiz, the mayor. ''It is ours.''",
      says: ['Ana Ruiz | said | – | We will rebuild the pier', 'Ana Ruiz | said | – | It is ours.'],
    },
    {
      text: '“The pier is safe," Mr. Manning said. "It was tested twice.”',
      says: ['Manning | said | – | The pier is safe', 'Manning | said | – | It was tested twice.'],
    },
    {
      text: '" We will rebuild it , " Ana Ruiz said .',
      says: ['Ana Ruiz | said | – | We will rebuild it'],
    },
    {
      text: 'The mayor -- who was elected in May -- said the pier was safe.',
      says: ['The mayor | said | – | the pier was safe'],
    },
    {
      text: "Ana Ruiz - the harbour's lawyer - told the council that the pier was safe.",
      says: ['Ana Ruiz | said | briefing | the pier was safe'],
    },
    {
      text: 'The harbour master told the council in May that the\npier was safe.',
      says: ['The harbour master | said | briefing | the\npier was safe'],
    },
  ]);
});

test('R-EXTRACT-05 a subject with two relative clauses, a head behind “said”, and how somebody responded', () => {
  holds([
    {
      text: 'A woman who lives on the quay and who asked not to be named said she heard a bang.',
      says: ['A woman who lives on the quay and who asked not to be named | said | – | she heard a bang'],
    },
    {
      text: 'The council responded by calling the report “a slur” and accusing its author of theft.',
      says: [
        'The council | said | – | the report “a slur”',
        'The council | claimed | – | its author of theft',
      ],
    },
    {
      text: "Despite the firm's insistence that the pier was safe, a judge closed it.",
      says: ['the firm | claimed | – | the pier was safe'],
    },
    {
      text: 'Orr saw it differently: “Nobody was warned,” he said.',
      says: ['Orr | said | – | Nobody was warned'],
    },
    {
      text: 'A batch of e-mails released this week showed that the harbour had been warned.',
      says: ['A batch of e-mails | said | document | the harbour had been warned'],
    },
    {
      text: '“They were late,” Ruiz said of the crews, according to a pool report.',
      says: ['Ruiz | said | – | They were late'],
    },
    { text: 'The ferry has no paper pointing to negligence.', says: [] },
  ]);
});

test('R-EXTRACT-05 several subjects in a row, a dash before “saying”, headings in capitals', () => {
  holds([
    {
      text: 'An aide said letters from Orr, Ruiz and Holm were in the file.',
      says: ['An aide | said | – | letters from Orr, Ruiz and Holm were in the file'],
    },
    {
      text: 'Ana Ruiz rejected the plan — saying the pier was safe.',
      says: ['Ana Ruiz | denied | – | the plan', 'Ana Ruiz | said | – | the pier was safe'],
    },
    {
      text: 'Ana Ruiz said the pier was safe.\n“THE PIER IS SAFE”\nThe council met on Tuesday.',
      says: ['Ana Ruiz | said | – | the pier was safe'],
    },
    {
      text: 'We are running it exactly according to the way we are supposed to.',
      says: [],
    },
  ]);
});
