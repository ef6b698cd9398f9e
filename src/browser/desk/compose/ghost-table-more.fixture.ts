/** More sentences: with numbers, and those of which the rules were told only after their first run over them. */
import type { Case } from './ghost-table.fixture.ts';

export const moreSentences: readonly Case[] = [
  // Numbers.
  {
    text: 'At least 40 people were killed and more than 100 wounded.',
    counts: ['killed | 40 | – | At least 40', 'wounded | 100 | – | more than 100'],
  },
  { text: 'The death toll rose to 133.', counts: ['killed | 133 | 133 | 133'] },
  {
    text: 'The Investigative Committee said 133 people are dead, including three children.',
    says: [
      'Investigative Committee, organisation | – | said | other | 133 people are dead, including three children',
    ],
    counts: ['killed | 133 | 133 | 133'],
  },
  {
    text: 'Between 2,000 and 2,500 people were killed, the president said.',
    says: ['the president, unnamed | – | said | other | Between 2,000 and 2,500 people were killed'],
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
      'Russia’s Investigative Committee, organisation | – | said | other | it had opened a criminal case',
    ],
  },
  {
    text: 'French President Emmanuel Macron condemned the attack.',
    says: ['Emmanuel Macron | French president | said | other | condemned the attack'],
  },
  { text: 'Sergei Sobyanin, Moscow’s mayor, called off all public events.', says: [] },
  {
    text: 'The mayor of Moscow, Sergei Sobyanin, announced that all public events were cancelled for the weekend.',
    says: [
      'Sergei Sobyanin | mayor of Moscow | announced | other | all public events were cancelled for the weekend',
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
    says: ['UN’s humanitarian office, organisation | – | said | other | the figure was a mistake'],
    miss: 'whoever admits confirms: one act for a verb, as at intake',
  },
  {
    text: 'Rescue workers said they had pulled 12 people from the rubble.',
    says: ['rescue workers, unnamed | – | said | other | they had pulled 12 people from the rubble'],
    counts: [],
  },
  {
    text: 'Local media reported that roads were blocked.',
    says: ['local media, unnamed | – | said | other | roads were blocked'],
  },
  {
    text: 'The airline says none of its aircraft were in the area at the time.',
    says: [
      'the airline, organisation, unnamed | – | said | other | none of its aircraft were in the area at the time',
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
    says: ['hospital officials, unnamed | – | said | other | at least nine children were among the injured'],
  },
  { text: 'Putin has vowed to punish those behind the attack.', says: [] },
  { text: 'The Pentagon declined to comment.', says: [] },
  { text: 'Witnesses described scenes of panic.', says: [] },
  {
    text: 'Israel’s military said it was checking the report.',
    says: ['Israel’s military, organisation | – | said | other | it was checking the report'],
  },
  {
    text: 'Residents told AFP that the water came within minutes.',
    says: ['residents, unnamed | – | said | wire AFP | the water came within minutes'],
  },
  {
    text: 'The toll could rise further, warned Deputy Governor Maria Lim.',
    says: ['Maria Lim | deputy governor | warned | other | The toll could rise further'],
  },
  {
    text: 'A White House official, who asked not to be named, said the call had lasted an hour.',
    says: ['a White House official, unnamed | – | said | other | the call had lasted an hour'],
  },
  {
    text: 'More than 600,000 people have been displaced by the typhoon, the UN says.',
    says: [
      'UN, organisation | – | said | other | More than 600,000 people have been displaced by the typhoon',
    ],
    counts: ['displaced | 600000 | – | More than 600,000'],
  },
  { text: 'Nine people died when the ferry sank.', says: [], counts: ['killed | 9 | 9 | Nine'] },
  { text: 'Police shot dead two men near the bridge.', says: [], counts: ['killed | 2 | 2 | two'] },
  {
    text: 'The number of confirmed deaths has reached 2,360, the national disaster council said.',
    says: [
      'national disaster council, organisation | – | said | other | The number of confirmed deaths has reached 2,360',
    ],
    counts: ['killed | 2360 | 2360 | 2,360'],
  },
  { text: 'Three of the wounded are in a critical condition.', says: [], counts: [] },
  {
    text: 'Sweden’s prime minister, Ulf Kristersson, said his government would send help.',
    says: ['Ulf Kristersson | Sweden’s prime minister | said | other | his government would send help'],
  },
  { text: 'Asked about the warning, Peskov said he could not comment.', says: [] },
  {
    text: 'The fire has been put out, officials say, but smoke still hangs over the site.',
    says: ['officials, unnamed | – | said | other | The fire has been put out'],
  },
  {
    text: 'Health Secretary Enrique Ona tells the broadcaster ABS-CBN that hospitals are overwhelmed.',
    says: ['Enrique Ona | health secretary | said | broadcast ABS-CBN | hospitals are overwhelmed'],
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
