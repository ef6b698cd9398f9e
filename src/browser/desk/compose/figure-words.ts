/** The words by which a number counts people or things that a desk keeps a figure of. Data. */

const labelled = (table: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(table.flatMap(([label, words]) => words.split(' ').map((word) => [word, label] as const)));

/** Behind a number, with its label. */
export const afterNumber = labelled([
  ['killed', 'killed dead deaths died die fatalities perished kill kills lives'],
  ['wounded', 'wounded injured hurt wounds injures casualties'],
  ['missing', 'missing unaccounted'],
  ['arrested', 'arrested detained arrests'],
  ['evacuated', 'evacuated'],
  ['displaced', 'displaced homeless'],
  ['rescued', 'rescued'],
  ['in hospital', 'hospitalised hospitalized'],
  ['destroyed', 'destroyed'],
  ['damaged', 'damaged'],
]);

/** Verbs right before their number. */
export const beforeNumber = labelled([
  ['killed', 'killed killing kills claimed'],
  ['wounded', 'wounded wounding injured injuring'],
  ['arrested', 'arrested detained'],
  ['displaced', 'displaced displacing'],
  ['evacuated', 'evacuated'],
  ['rescued', 'rescued'],
  ['destroyed', 'destroyed'],
  ['damaged', 'damaged'],
]);

/** What may stand between a number and the word that says what it counts. */
export const between: ReadonlySet<string> = new Set(
  'people persons victims civilians residents children child men man women woman person officers soldiers passengers workers students firefighters fans concertgoers migrants homes houses buildings flats others more other of them have has had been were was are is being now also still confirmed reported listed known feared presumed as to be a further and or'.split(
    ' ',
  ),
);

/** What stands between "the toll", or "the number of dead", and the number. */
export const steady: ReadonlySet<string> = new Set(
  'has had have rose risen rises climbed reached stands stood now is was at to of from passed hit went up fell currently in the attack fire confirmed official people death'.split(
    ' ',
  ),
);

/** Beginnings of words in Russian and Ukrainian, with the label that they give. The first that fits counts. */
export const slavicCounted: readonly (readonly [RegExp, string])[] = [
  [/^(?:погиб|убит|жертв|скончал|умер)/u, 'погибшие'],
  [/^(?:загин|вбит|загибл|помер)/u, 'загиблі'],
  [/^(?:ранен|раны$)/u, 'раненые'],
  [/^(?:поранен)/u, 'поранені'],
  [/^(?:пострада)/u, 'пострадавшие'],
  [/^(?:постражда|травмован)/u, 'постраждалі'],
  [/^(?:пропав|пропал)/u, 'пропавшие без вести'],
  [/^(?:зник)/u, 'зниклі безвісти'],
  [/^(?:задержан)/u, 'задержанные'],
  [/^(?:затриман)/u, 'затримані'],
  [/^(?:эвакуирова)/u, 'эвакуированные'],
  [/^(?:евакуйова|евакуюва)/u, 'евакуйовані'],
  [/^(?:спасен|спасли|спасены)/u, 'спасённые'],
  [/^(?:врятова)/u, 'врятовані'],
  [/^(?:госпитализирова)/u, 'в больницах'],
  [/^(?:госпіталізова)/u, 'у лікарнях'],
  [/^(?:разруш)/u, 'разрушено'],
  [/^(?:зруйнов)/u, 'зруйновано'],
  [/^(?:поврежд)/u, 'повреждено'],
  [/^(?:пошкодж)/u, 'пошкоджено'],
];
