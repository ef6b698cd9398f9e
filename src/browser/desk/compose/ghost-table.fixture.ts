/**
 * Sentences as newsrooms write them, in words of our own, with what should be offered for each. A statement is told as
 * "who | role | cue | channel | the words", a figure as "label | min | max | the words". `miss`: not yet, and why.
 */
export interface Case {
  readonly text: string;
  readonly says?: readonly string[];
  readonly counts?: readonly string[];
  readonly miss?: string;
}

/** Who spoke last before each sentence that goes on with "she" or "the ministry". */
export const before = 'Adrienne Watson';

export const sentences: readonly Case[] = [
  // Verb first, clause after.
  {
    text: 'The White House confirmed that the United States had warned Russian authorities earlier in March.',
    says: [
      'White House, organisation | – | confirmed | other | the United States had warned Russian authorities earlier in March',
    ],
  },
  {
    text: 'A spokeswoman for the National Security Council, Adrienne Watson, said the US had information about a planned attack in Moscow.',
    says: [
      'Adrienne Watson | spokeswoman for the National Security Council | said | other | the US had information about a planned attack in Moscow',
    ],
  },
  {
    text: 'Adrienne Watson, a spokeswoman for the National Security Council, said in a statement that the warning was shared with Moscow.',
    says: [
      'Adrienne Watson | spokeswoman for the National Security Council | said | document | the warning was shared with Moscow',
    ],
  },
  {
    text: 'Andrey Vorobyov, the governor of the Moscow region, wrote on Telegram that emergency services could enter the auditorium.',
    says: [
      'Andrey Vorobyov | governor of the Moscow region | said | telegram | emergency services could enter the auditorium',
    ],
  },
  {
    text: 'Moscow region governor Andrey Vorobyov said on Telegram the fire was mostly out.',
    says: ['Andrey Vorobyov | Moscow region governor | said | telegram | the fire was mostly out'],
  },
  {
    text: 'President Vladimir Putin told the nation in a televised address that all four gunmen were held.',
    says: ['Vladimir Putin | president | said | broadcast | all four gunmen were held'],
  },
  {
    text: 'On Friday the Kremlin announced that the president would cancel his trip.',
    says: ['Kremlin, organisation | – | announced | other | the president would cancel his trip'],
  },
  {
    text: 'The health ministry says the number of people in hospital has doubled.',
    says: ['health ministry, organisation | – | said | other | the number of people in hospital has doubled'],
  },
  {
    text: 'The FSB said four men had been stopped near the border.',
    says: ['FSB, organisation | – | said | other | four men had been stopped near the border'],
  },
  {
    text: 'Dmitry Peskov told reporters there was nothing to add for now.',
    says: ['Dmitry Peskov | – | said | briefing | there was nothing to add for now'],
  },
  {
    text: 'Foreign Minister Elena Ruiz warned that the border would be closed for a week.',
    says: ['Elena Ruiz | foreign minister | warned | other | the border would be closed for a week'],
  },
  {
    text: 'Martin Hale, the airport’s operations director, told the BBC the runway would reopen by noon.',
    says: [
      'Martin Hale | airport’s operations director | said | broadcast BBC | the runway would reopen by noon',
    ],
  },
  {
    text: 'Mayor Ana Ruiz told a news conference that schools would stay shut on Monday.',
    says: ['Ana Ruiz | mayor | said | briefing | schools would stay shut on Monday'],
  },
  {
    text: 'Gen. Oleg Petrenko said the bridge had been hit twice.',
    says: ['Oleg Petrenko | Gen. | said | other | the bridge had been hit twice'],
  },
  {
    text: 'But Hamas said none of its fighters had been in the building.',
    says: ['Hamas, group | – | said | other | none of its fighters had been in the building'],
  },
  {
    text: 'Ukraine’s foreign ministry denied that its forces had crossed the river.',
    says: [
      'Ukraine’s foreign ministry, organisation | – | denied | other | its forces had crossed the river',
    ],
  },
  {
    text: 'The Kremlin dismissed the warnings as scaremongering.',
    says: ['Kremlin, organisation | – | denied | other | dismissed the warnings as scaremongering'],
  },
  {
    text: 'Kyiv has denied any involvement in the attack.',
    says: ['Kyiv, organisation | – | denied | other | any involvement in the attack'],
  },
  {
    text: 'An Islamic State affiliate claimed responsibility for the attack on the concert hall.',
    says: [
      'an Islamic State affiliate, group, unnamed | – | claimed | other | responsibility for the attack on the concert hall',
    ],
  },
  {
    text: 'Islamic State claimed responsibility for the attack in a post on Telegram.',
    says: ['Islamic State, group | – | claimed | telegram | responsibility for the attack'],
  },
  {
    text: 'ISIS-K has claimed that it carried out the attack.',
    says: ['ISIS-K, group | – | claimed | other | it carried out the attack'],
  },
  {
    text: 'Zelensky accused Moscow of shifting the blame.',
    says: [],
  },
  {
    text: 'President Volodymyr Zelensky accused Moscow of shifting the blame.',
    says: ['Volodymyr Zelensky | president | said | other | accused Moscow of shifting the blame'],
    miss: 'whoever accuses claims: one act for a verb, as at intake',
  },
  {
    text: 'The UN estimates that 11 million people live in the path of the storm.',
    says: ['UN, organisation | – | said | other | 11 million people live in the path of the storm'],
    miss: 'whoever estimates believes: one act for a verb, as at intake',
  },
  // Clause first.
  {
    text: 'The fire at the hall is mostly out, Governor Andrey Vorobyov said on Telegram.',
    says: ['Andrey Vorobyov | governor | said | telegram | The fire at the hall is mostly out'],
  },
  {
    text: 'Some pockets are still burning, said Andrey Vorobyov, the governor of the Moscow region.',
    says: ['Andrey Vorobyov | governor of the Moscow region | said | other | Some pockets are still burning'],
  },
  {
    text: 'The roof has fallen in, the emergencies ministry said.',
    says: ['emergencies ministry, organisation | – | said | other | The roof has fallen in'],
  },
  {
    text: 'The airport is closed until further notice, its operator said in a statement.',
    says: [
      'its operator, organisation, unnamed | – | said | document | The airport is closed until further notice',
    ],
  },
  {
    text: 'Three bodies were found in the stairwell, a security official said.',
    says: ['a security official, unnamed | – | said | other | Three bodies were found in the stairwell'],
    counts: [],
  },
  {
    text: 'All trains to the north are cancelled, the rail operator Norline announced on X.',
    says: [
      'Norline, organisation | rail operator | announced | social | All trains to the north are cancelled',
    ],
  },
  // According to.
  {
    text: 'According to the interior ministry, two of the gunmen fled on foot.',
    says: ['interior ministry, organisation | – | said | other | two of the gunmen fled on foot'],
  },
  {
    text: 'The gunmen arrived in a white car, according to the Investigative Committee.',
    says: ['Investigative Committee, organisation | – | said | other | The gunmen arrived in a white car'],
  },
  {
    text: 'According to Adrienne Watson, a spokeswoman for the National Security Council, the US shared what it knew.',
    says: [
      'Adrienne Watson | spokeswoman for the National Security Council | said | other | the US shared what it knew',
    ],
  },
  {
    text: 'The doors were locked, according to two witnesses.',
    says: ['two witnesses, unnamed | – | said | other | The doors were locked'],
  },
  // Relays.
  {
    text: 'The suspects were heading for the border, the FSB said, Tass reports.',
    says: ['FSB, organisation, relay | – | said | wire Tass | The suspects were heading for the border'],
  },
  {
    text: 'Tass reports that the health ministry said 60 people were in a serious condition.',
    says: [
      'health ministry, organisation, relay | – | said | wire Tass | 60 people were in a serious condition',
    ],
    counts: [],
  },
  {
    text: 'Reuters reported that the port had been closed.',
    says: ['Reuters, organisation | – | said | wire Reuters | the port had been closed'],
  },
  {
    text: 'Interfax quoted the FSB as saying that the car had been found.',
    says: ['FSB, organisation, relay | – | said | wire Interfax | the car had been found'],
  },
  // Quotations.
  {
    text: '“We had no warning at all,” said Ana Ruiz, a nurse at the hospital.',
    says: ['Ana Ruiz | nurse at the hospital | said | other | “We had no warning at all,” | verbatim'],
  },
  {
    text: 'Governor Andrey Vorobyov said the fire was "mostly eliminated".',
    says: ['Andrey Vorobyov | governor | said | other | "mostly eliminated" | verbatim'],
  },
  {
    text: '“The search goes on,” Mayor Ana Ruiz told reporters. “Nobody has given up.”',
    says: [
      'Ana Ruiz | mayor | said | briefing | “The search goes on,” | verbatim',
      'Ana Ruiz | mayor | said | briefing | “Nobody has given up.” | verbatim',
    ],
  },
  {
    text: '"This was a mistake," the spokesman for the UN office in Manila said.',
    says: [
      'the spokesman for the UN office in Manila, unnamed | – | said | other | "This was a mistake," | verbatim',
    ],
  },
  {
    text: 'The president said: “Those who did this will be found.”',
    says: ['the president, unnamed | – | said | other | “Those who did this will be found.” | verbatim'],
  },
  {
    text: '“It is over,” she said, “and we can go home now.”',
    says: [
      'Adrienne Watson | spokeswoman | said | document | “It is over,” | verbatim',
      'Adrienne Watson | spokeswoman | said | document | “and we can go home now.” | verbatim',
    ],
  },
  // Going on.
  {
    text: 'She added that the warning had been specific.',
    says: ['Adrienne Watson | spokeswoman | said | document | the warning had been specific'],
  },
  {
    text: 'The warning had named concerts, she told reporters.',
    says: ['Adrienne Watson | spokeswoman | said | briefing | The warning had named concerts'],
  },
  {
    text: 'The Kremlin said it was told nothing. It later said the warnings were too vague.',
    says: [
      'Kremlin, organisation | – | said | other | it was told nothing',
      'Kremlin, organisation | – | said | other | the warnings were too vague',
    ],
  },
  {
    text: 'Police confirmed one arrest. Mayor Ana Ruiz said the centre was safe.',
    says: [
      'police, organisation, unnamed | – | confirmed | other | one arrest',
      'Ana Ruiz | mayor | said | other | the centre was safe',
    ],
  },
  // Those without a name.
  {
    text: 'Officials said the power would be back by night.',
    says: ['officials, unnamed | – | said | other | the power would be back by night'],
  },
  {
    text: 'Experts say many fighters went from there to Syria.',
    says: ['experts, unnamed | – | said | other | many fighters went from there to Syria'],
  },
  {
    text: 'Counter-terrorism experts say the group has long had Russia in its sights.',
    says: [
      'counter-terrorism experts, unnamed | – | said | other | the group has long had Russia in its sights',
    ],
  },
  {
    text: 'A senior European diplomat told Reuters the talks had failed.',
    says: ['a senior European diplomat, unnamed | – | said | wire Reuters | the talks had failed'],
  },
  {
    text: 'Two people familiar with the inquiry said the driver was asleep.',
    says: ['two people familiar with the inquiry, unnamed | – | said | other | the driver was asleep'],
  },
  {
    text: 'Police believe the attackers had help.',
    says: ['police, organisation, unnamed | – | believed | other | the attackers had help'],
  },
  // Nobody said it.
  { text: 'Many of the victims are believed to have died in the auditorium.', says: [] },
  { text: 'The gunmen are said to be in their twenties.', says: [] },
  { text: 'The ministry has not confirmed the report.', says: [] },
  { text: 'The claims could not be independently confirmed.', says: [] },
  { text: 'It was not immediately clear who had ordered the evacuation.', says: [] },
  { text: 'The embassy declined to say whether its staff had left.', says: [] },
  { text: 'If the governor confirms the count, the figure will be the highest in a decade.', says: [] },
  { text: 'The president is expected to announce a day of mourning.', says: [] },
  { text: 'Relatives were told to wait at the hotel.', says: [] },
  { text: 'The reports of a second blast are unconfirmed.', says: [] },
  { text: 'Did the White House say when it had told Moscow?', says: [] },
  { text: 'In 2015 a Russian airliner was destroyed over Sinai.', says: [], counts: [] },
  { text: 'The hall can seat more than 6,000 people.', says: [], counts: [] },
];
