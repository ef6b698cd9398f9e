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

export const table: readonly Case[] = [
  // Verb first, clause after.
  {
    text: 'The White House confirmed that the United States had warned Russian authorities earlier in March.',
    says: [
      'White House, organisation | – | confirmed | briefing | the United States had warned Russian authorities earlier in March',
    ],
  },
  {
    text: 'A spokeswoman for the National Security Council, Adrienne Watson, said the US had information about a planned attack in Moscow.',
    says: [
      'Adrienne Watson | spokeswoman for the National Security Council | said | briefing | the US had information about a planned attack in Moscow',
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
    says: ['Kremlin, organisation | – | announced | briefing | the president would cancel his trip'],
  },
  {
    text: 'The health ministry says the number of people in hospital has doubled.',
    says: [
      'health ministry, organisation | – | said | briefing | the number of people in hospital has doubled',
    ],
  },
  {
    text: 'The FSB said four men had been stopped near the border.',
    says: ['FSB, organisation | – | said | briefing | four men had been stopped near the border'],
  },
  {
    text: 'Dmitry Peskov told reporters there was nothing to add for now.',
    says: ['Dmitry Peskov | – | said | briefing | there was nothing to add for now'],
  },
  {
    text: 'Foreign Minister Elena Ruiz warned that the border would be closed for a week.',
    says: ['Elena Ruiz | foreign minister | warned | briefing | the border would be closed for a week'],
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
    says: ['Oleg Petrenko | Gen. | said | briefing | the bridge had been hit twice'],
  },
  {
    text: 'But Hamas said none of its fighters had been in the building.',
    says: ['Hamas, group | – | said | briefing | none of its fighters had been in the building'],
  },
  {
    text: 'Ukraine’s foreign ministry denied that its forces had crossed the river.',
    says: [
      'Ukraine’s foreign ministry, organisation | – | denied | briefing | its forces had crossed the river',
    ],
  },
  {
    text: 'The Kremlin dismissed the warnings as scaremongering.',
    says: ['Kremlin, organisation | – | denied | briefing | dismissed the warnings as scaremongering'],
  },
  {
    text: 'Kyiv has denied any involvement in the attack.',
    says: ['Kyiv, organisation | – | denied | briefing | any involvement in the attack'],
  },
  {
    text: 'An Islamic State affiliate claimed responsibility for the attack on the concert hall.',
    says: [
      'an Islamic State affiliate, group, unnamed | – | claimed | briefing | responsibility for the attack on the concert hall',
    ],
  },
  {
    text: 'Islamic State claimed responsibility for the attack in a post on Telegram.',
    says: ['Islamic State, group | – | claimed | telegram | responsibility for the attack'],
    miss: 'the channel at the end stays within the words',
  },
  {
    text: 'ISIS-K has claimed that it carried out the attack.',
    says: ['ISIS-K, group | – | claimed | briefing | it carried out the attack'],
  },
  {
    text: 'Zelensky accused Moscow of shifting the blame.',
    says: [],
  },
  {
    text: 'President Volodymyr Zelensky accused Moscow of shifting the blame.',
    says: ['Volodymyr Zelensky | president | said | briefing | accused Moscow of shifting the blame'],
  },
  {
    text: 'The UN estimates that 11 million people live in the path of the storm.',
    says: ['UN, organisation | – | said | briefing | 11 million people live in the path of the storm'],
  },
  // Clause first.
  {
    text: 'The fire at the hall is mostly out, Governor Andrey Vorobyov said on Telegram.',
    says: ['Andrey Vorobyov | governor | said | telegram | The fire at the hall is mostly out'],
  },
  {
    text: 'Some pockets are still burning, said Andrey Vorobyov, the governor of the Moscow region.',
    says: [
      'Andrey Vorobyov | governor of the Moscow region | said | briefing | Some pockets are still burning',
    ],
  },
  {
    text: 'The roof has fallen in, the emergencies ministry said.',
    says: ['emergencies ministry, organisation | – | said | briefing | The roof has fallen in'],
  },
  {
    text: 'The airport is closed until further notice, its operator said in a statement.',
    says: [
      'its operator, organisation, unnamed | – | said | document | The airport is closed until further notice',
    ],
  },
  {
    text: 'Three bodies were found in the stairwell, a security official said.',
    says: ['a security official, unnamed | – | said | briefing | Three bodies were found in the stairwell'],
    counts: [],
  },
  {
    text: 'All trains to the north are cancelled, the rail operator Norline announced on X.',
    says: [
      'Norline, organisation | rail operator | announced | social | All trains to the north are cancelled',
    ],
    miss: 'a company with one unknown name',
  },
  // According to.
  {
    text: 'According to the interior ministry, two of the gunmen fled on foot.',
    says: ['interior ministry, organisation | – | said | briefing | two of the gunmen fled on foot'],
  },
  {
    text: 'The gunmen arrived in a white car, according to the Investigative Committee.',
    says: ['Investigative Committee, organisation | – | said | briefing | The gunmen arrived in a white car'],
  },
  {
    text: 'According to Adrienne Watson, a spokeswoman for the National Security Council, the US shared what it knew.',
    says: [
      'Adrienne Watson | spokeswoman for the National Security Council | said | briefing | the US shared what it knew',
    ],
  },
  {
    text: 'The doors were locked, according to two witnesses.',
    says: ['two witnesses, unnamed | – | said | briefing | The doors were locked'],
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
    says: ['Ana Ruiz | nurse at the hospital | said | briefing | “We had no warning at all,” | verbatim'],
    miss: 'a trade that is no office',
  },
  {
    text: 'Governor Andrey Vorobyov said the fire was "mostly eliminated".',
    says: ['Andrey Vorobyov | governor | said | briefing | "mostly eliminated" | verbatim'],
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
      'the spokesman for the UN office in Manila, unnamed | – | said | briefing | "This was a mistake," | verbatim',
    ],
  },
  {
    text: 'The president said: “Those who did this will be found.”',
    says: ['the president, unnamed | – | said | briefing | “Those who did this will be found.” | verbatim'],
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
      'Kremlin, organisation | – | said | briefing | it was told nothing',
      'Kremlin, organisation | – | said | briefing | the warnings were too vague',
    ],
  },
  {
    text: 'Police confirmed one arrest. Mayor Ana Ruiz said the centre was safe.',
    says: [
      'police, organisation, unnamed | – | confirmed | briefing | one arrest',
      'Ana Ruiz | mayor | said | briefing | the centre was safe',
    ],
  },
  // Those without a name.
  {
    text: 'Officials said the power would be back by night.',
    says: ['officials, unnamed | – | said | briefing | the power would be back by night'],
  },
  {
    text: 'Experts say many fighters went from there to Syria.',
    says: ['experts, unnamed | – | said | briefing | many fighters went from there to Syria'],
  },
  {
    text: 'Counter-terrorism experts say the group has long had Russia in its sights.',
    says: [
      'counter-terrorism experts, unnamed | – | said | briefing | the group has long had Russia in its sights',
    ],
  },
  {
    text: 'A senior European diplomat told Reuters the talks had failed.',
    says: ['a senior European diplomat, unnamed | – | said | wire Reuters | the talks had failed'],
  },
  {
    text: 'Two people familiar with the inquiry said the driver was asleep.',
    says: ['two people familiar with the inquiry, unnamed | – | said | briefing | the driver was asleep'],
  },
  {
    text: 'Police believe the attackers had help.',
    says: ['police, organisation, unnamed | – | believed | briefing | the attackers had help'],
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
  // Numbers.
  {
    text: 'At least 40 people were killed and more than 100 wounded.',
    counts: ['killed | 40 | – | At least 40', 'wounded | 100 | – | more than 100'],
  },
  { text: 'The death toll rose to 133.', counts: ['killed | 133 | 133 | 133'] },
  {
    text: 'The Investigative Committee said 133 people are dead, including three children.',
    says: [
      'Investigative Committee, organisation | – | said | briefing | 133 people are dead, including three children',
    ],
    counts: ['killed | 133 | 133 | 133'],
  },
  {
    text: 'Between 2,000 and 2,500 people were killed, the president said.',
    says: ['the president, unnamed | – | said | briefing | Between 2,000 and 2,500 people were killed'],
    counts: ['killed | 2000 | 2500 | Between 2,000 and 2,500'],
  },
  { text: 'Dozens were wounded in the stampede.', counts: ['wounded | – | – | Dozens'] },
  { text: 'A bomb on the metro in 2017 killed 15 people.', counts: ['killed | 15 | 15 | 15'] },
  { text: 'Up to 10,000 are feared dead on the coast.', counts: ['feared dead | – | 10000 | Up to 10,000'] },
  { text: 'All 224 people on board were killed.', counts: ['on board | 224 | 224 | 224'] },
  { text: 'A blast tore through the market, killing 12.', counts: ['killed | 12 | 12 | 12'] },
  { text: 'Twelve people have been arrested.', counts: ['arrested | 12 | 12 | Twelve'] },
  {
    text: 'The official count stood at 1,774 dead and 2,487 injured.',
    counts: ['killed | 1774 | 1774 | 1,774', 'wounded | 2487 | 2487 | 2,487'],
  },
  {
    text: 'Nearly 1.2 million people were evacuated.',
    counts: ['evacuated | 1200000 | 1200000 | Nearly 1.2 million'],
  },
  { text: 'The storm destroyed about 300 homes.', counts: ['destroyed | 300 | 300 | about 300'] },
  { text: 'There are 4,460 evacuation centres.', counts: ['evacuation centres | 4460 | 4460 | 4,460'] },
  { text: 'The number of injured has risen to 152.', counts: ['wounded | 152 | 152 | 152'] },
  // Written after the rules, before they were first run on them.
  {
    text: 'Russia’s Investigative Committee said on Saturday that it had opened a criminal case.',
    says: [
      'Russia’s Investigative Committee, organisation | – | said | briefing | it had opened a criminal case',
    ],
  },
  {
    text: 'French President Emmanuel Macron condemned the attack.',
    says: ['Emmanuel Macron | French president | said | briefing | condemned the attack'],
  },
  { text: 'Sergei Sobyanin, Moscow’s mayor, called off all public events.', says: [] },
  {
    text: 'The mayor of Moscow, Sergei Sobyanin, announced that all public events were cancelled for the weekend.',
    says: [
      'Sergei Sobyanin | mayor of Moscow | announced | briefing | all public events were cancelled for the weekend',
    ],
  },
  {
    text: 'In a statement, the US embassy said it was monitoring the situation.',
    says: ['US embassy, organisation | – | said | document | it was monitoring the situation'],
  },
  {
    text: 'Speaking to reporters in Manila, the interior secretary, Mar Roxas, said 2,357 people had died.',
    says: ['Mar Roxas | interior secretary | said | briefing | 2,357 people had died'],
    counts: ['killed | 2357 | 2357 | 2,357'],
  },
  {
    text: 'The UN’s humanitarian office later admitted the figure was a mistake.',
    says: ['UN’s humanitarian office, organisation | – | said | briefing | the figure was a mistake'],
  },
  {
    text: 'Rescue workers said they had pulled 12 people from the rubble.',
    says: ['rescue workers, unnamed | – | said | briefing | they had pulled 12 people from the rubble'],
    counts: [],
  },
  {
    text: 'Local media reported that roads were blocked.',
    says: ['local media, unnamed | – | said | briefing | roads were blocked'],
  },
  {
    text: 'The airline says none of its aircraft were in the area at the time.',
    says: [
      'the airline, organisation, unnamed | – | said | briefing | none of its aircraft were in the area at the time',
    ],
  },
  {
    text: '“There were bodies everywhere,” a witness who gave his name as Pavel told the BBC.',
    says: [
      'a witness who gave his name as Pavel, unnamed | – | said | broadcast BBC | “There were bodies everywhere,” | verbatim',
    ],
  },
  {
    text: 'Nobody was hurt, the fire service said in a post on X.',
    says: ['fire service, organisation | – | said | social | Nobody was hurt'],
  },
  {
    text: 'Hospital officials said that at least nine children were among the injured.',
    says: [
      'hospital officials, unnamed | – | said | briefing | at least nine children were among the injured',
    ],
  },
  { text: 'Putin has vowed to punish those behind the attack.', says: [] },
  { text: 'The Pentagon declined to comment.', says: [] },
  { text: 'Witnesses described scenes of panic.', says: [] },
  {
    text: 'Israel’s military said it was checking the report.',
    says: ['Israel’s military, organisation | – | said | briefing | it was checking the report'],
  },
  {
    text: 'Residents told AFP that the water came within minutes.',
    says: ['residents, unnamed | – | said | wire AFP | the water came within minutes'],
  },
  {
    text: 'The toll could rise further, warned Deputy Governor Maria Lim.',
    says: ['Maria Lim | deputy governor | warned | briefing | The toll could rise further'],
  },
  {
    text: 'A White House official, who asked not to be named, said the call had lasted an hour.',
    says: ['a White House official, unnamed | – | said | briefing | the call had lasted an hour'],
  },
  {
    text: 'More than 600,000 people have been displaced by the typhoon, the UN says.',
    says: [
      'UN, organisation | – | said | briefing | More than 600,000 people have been displaced by the typhoon',
    ],
    counts: ['displaced | 600000 | – | More than 600,000'],
  },
  { text: 'Nine people died when the ferry sank.', says: [], counts: ['killed | 9 | 9 | Nine'] },
  { text: 'Police shot dead two men near the bridge.', says: [], counts: ['killed | 2 | 2 | two'] },
  {
    text: 'The number of confirmed deaths has reached 2,360, the national disaster council said.',
    says: [
      'national disaster council, organisation | – | said | briefing | The number of confirmed deaths has reached 2,360',
    ],
    counts: ['killed | 2360 | 2360 | 2,360'],
  },
  { text: 'Three of the wounded are in a critical condition.', says: [], counts: [] },
  {
    text: 'Sweden’s prime minister, Ulf Kristersson, said his government would send help.',
    says: ['Ulf Kristersson | Sweden’s prime minister | said | briefing | his government would send help'],
  },
  { text: 'Asked about the warning, Peskov said he could not comment.', says: [] },
  {
    text: 'The fire has been put out, officials say, but smoke still hangs over the site.',
    says: ['officials, unnamed | – | said | briefing | The fire has been put out'],
  },
  {
    text: 'Health Secretary Enrique Ona tells the broadcaster ABS-CBN that hospitals are overwhelmed.',
    says: ['Enrique Ona | health secretary | said | briefing | hospitals are overwhelmed'],
  },
  { text: 'We’re getting reports of an explosion in the city centre.', says: [] },
  { text: 'The BBC has not been able to verify the claim.', says: [] },
  {
    text: 'The Russian defence ministry said in its daily briefing that 15 drones had been shot down.',
    says: ['Russian defence ministry, organisation | – | said | briefing | 15 drones had been shot down'],
    counts: [],
  },
  {
    text: 'It said the strikes had killed two fishermen and injured a third.',
    says: [],
    counts: ['killed | 2 | 2 | two'],
  },
];
