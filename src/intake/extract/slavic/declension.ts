/** The cases of a Russian or Ukrainian noun or adjective by its ending. Pure; forms that no word has do no harm. */

/** Nominative, genitive, dative, accusative, instrumental, prepositional. */
export type Case = 'n' | 'g' | 'd' | 'a' | 'i' | 'p';

export interface Form {
  readonly form: string;
  readonly cases: string;
  readonly plural: boolean;
}

type Ending = readonly [string, string, boolean];

const one = (list: string): readonly Ending[] =>
  list.split(' ').map((entry) => {
    const [ending = '', cases = ''] = entry.split('/');
    const plural = cases === cases.toUpperCase();
    return [ending === '-' ? '' : ending, cases.toLowerCase(), plural] as const;
  });

/** Endings by declension: `ending/cases`, capitals for the plural. */
const declensions = {
  ru: {
    hard: one('-/na а/ga у/d ом/i ем/i е/p ы/NA и/NA а/NA ов/GA ев/GA ей/GA ам/D ами/I ах/P'),
    softM: one('ь/na я/ga ю/d ем/i е/p и/NA ей/GA ям/D ями/I ях/P'),
    short: one('й/na я/ga ю/d ем/i е/p и/NA ев/GA ям/D ями/I ях/P ии/p'),
    a: one('а/n ы/g и/g е/dp у/a ой/i ей/i ою/i ы/NA и/NA -/GA ам/D ами/I ах/P'),
    ya: one('я/n и/gdp е/dp ю/a ей/i и/NA й/GA ь/GA ям/D ями/I ях/P'),
    o: one('о/na а/g у/d ом/i е/p а/NA -/GA ам/D ами/I ах/P'),
    ie: one('е/na я/g ю/d ем/i и/p е/p я/NA й/GA ям/D ями/I ях/P'),
    softF: one('ь/na и/gdp ью/i и/NA ей/GA ям/D ями/I ях/P'),
    adjM: one(
      'ый/na ий/na ой/na ого/ga его/ga ому/d ему/d ым/i им/i ом/p ем/p ые/NA ие/NA ых/GAP их/GAP ым/D им/D ыми/I ими/I',
    ),
    adjF: one('ая/n яя/n ой/gdip ей/gdip ую/a юю/a ые/NA ие/NA ых/GAP их/GAP ым/D им/D ыми/I ими/I'),
  },
  uk: {
    hard: one('-/na а/ga у/dgp ові/dp еві/dp ом/i ем/i і/p и/NA і/NA ів/GA їв/GA ей/GA ам/D ами/I ах/P'),
    softM: one('ь/na я/ga ю/dp еві/dp ем/i і/p і/NA ів/GA ям/D ями/I ях/P'),
    short: one('й/na я/ga ю/dp єві/dp єм/i ї/p ї/NA їв/GA ям/D ями/I ях/P'),
    a: one('а/n и/g і/dp у/a ою/i ею/i и/NA і/NA -/GA ам/D ами/I ах/P'),
    ya: one('я/n і/gdp ї/gdp ю/a єю/i ею/i і/NA ї/NA й/GA ь/GA ям/D ями/I ях/P'),
    o: one('о/na а/g у/dp ом/i і/p а/NA -/GA ам/D ами/I ах/P'),
    ie: one('я/na ю/dp ям/i і/p ь/GA ям/D ями/I ях/P'),
    softF: one('ь/na і/gdp ю/i і/NA ей/GA ям/D ями/I ях/P'),
    adjM: one('ий/na ій/na ого/ga ього/ga ому/dp ьому/dp им/i ім/p і/NA их/GAP ими/I'),
    adjF: one('а/n я/n ої/g ій/dp у/a ою/i і/NA их/GAP им/D ими/I'),
  },
} as const;

type Kind = keyof (typeof declensions)['ru'];

const softFeminine =
  /(?:ость|область|печать|мать|дочь|площадь|сеть|связь|часть|власть|помощь|ість|мережа|допомога)$/;
const indeclinable =
  /^(?:замначальника|замминистра|заммэра|замглавы|замдиректора|атташе|аташе|радио|радіо|метро|медиа|медіа|обленерго|облэнерго|укренерго|сми|змі|росзмі)$|(?:энерго|енерго|обороны|оборони|просвещения|науки|труда|культуры|политики|цифры|цифри|развития|образования)$/;

/** Russian nouns whose plural ends in “а”: “директора”, “тренера”; of others that is the genitive alone. */
const pluralA =
  /(?:директор|доктор|профессор|тренер|инспектор|фельдшер|мастер|повар|шофер|инструктор|ректор|кондуктор|редактор|корпус|катер|сторож|кучер|офицер|штурман|адмирал)$/;

/** The forms of a noun in the nominative singular. */
export function formsOf(noun: string, language: 'ru' | 'uk'): readonly Form[] {
  const kind = kindOf(noun, language);
  if (kind === null) return [{ form: noun, cases: 'ngdaip', plural: false }];
  const [stem, oblique] = stemsOf(noun, kind, language);
  if (irregular[noun]) return irregular[noun];
  const own = declensions[language][kind].filter(
    ([ending, , plural]) =>
      !(language === 'ru' && kind === 'hard' && plural && ending === 'а') || pluralA.test(noun),
  );
  const found = own.map(([ending, cases, plural]) => ({
    form: (cases.includes('n') && !plural ? stem : oblique) + ending,
    cases,
    plural,
  }));
  // “депутатка, депутатці”, “подруга, подрузі”.
  const soft = kind === 'a' && language === 'uk' ? softened(noun) : null;
  if (soft) return [...found, { form: soft, cases: 'dp', plural: false }];
  // "лікар, лікаря": soft, without “ь” in the nominative.
  if (kind === 'softM' && /р$/.test(noun)) return [...found, { form: noun, cases: 'n', plural: false }];
  // "житель, жителя" in the nominative plural of "-анин": "селяне, селяни".
  if (/(?:анин|янин)$/.test(noun)) {
    const base = noun.slice(0, -2);
    const plurals = language === 'ru' ? 'е/NA -/GA ам/D ами/I ах/P' : 'и/NA -/GA ам/D ами/I ах/P';
    return [
      ...found,
      ...one(plurals).map(([ending, cases]) => ({ form: base + ending, cases, plural: true })),
    ];
  }
  return found;
}

/** “Депутатці”: the dative of a Ukrainian noun in “-ка”, “-га”, “-ха”. */
function softened(noun: string): string | null {
  const soft = { к: 'ц', г: 'з', х: 'с' }[noun.at(-2) ?? ''];
  return soft ? `${noun.slice(0, -2)}${soft}і` : null;
}

const listed = (list: string): readonly Form[] =>
  list.split(' ').map((entry) => {
    const [form = '', cases = ''] = entry.split('/');
    return { form, cases: cases.toLowerCase(), plural: cases === cases.toUpperCase() };
  });

/** Nouns of no declension. */
const irregular: Readonly<Record<string, readonly Form[]>> = {
  мать: listed('мать/na матери/gdp матерью/i матери/N матерей/GA матерям/D матерями/I матерях/P'),
  дочь: listed('дочь/na дочери/gdp дочерью/i дочери/N дочерей/GA дочерям/D дочерьми/I дочерях/P'),
  мати: listed("мати/n матері/gdp матір/a матір'ю/i матері/N матерів/GA матерям/D матерями/I матерях/P"),
};

/** Ukrainian nouns in “-ар” that are soft: “лікар, лікаря”. */
const softAr =
  /(?:лік|секрет|кух|бібліотек|пек|ворот|пис|аптек|господ|волод|ток|вол|шахт|кобз|вівч|кос|бонд|гонч|чобот|рим|лим|друк|байк|казк|знах|слюс|корчм|шинк|виноград|палам|дзвон|пушк|козар|коз|золот)ар$|лікар$|проводир$|пастир$/;

function kindOf(noun: string, language: 'ru' | 'uk'): Kind | null {
  if (
    indeclinable.test(noun) ||
    !/[аеёиоуыэюяіїє]/.test(noun) ||
    (/^\p{L}{1,5}$/u.test(noun) && acronyms.has(noun))
  )
    return null;
  if (/(?:ый|ий|ой)$/.test(noun) && language === 'ru' && !/(?:муфтий|партий)$/.test(noun)) return 'adjM';
  if (/(?:ий)$/.test(noun) && language === 'uk') return 'adjM';
  if (/(?:ая|яя)$/.test(noun)) return 'adjF';
  if (
    language === 'uk' &&
    /^(?:уповноважена|чергова|слідча|(?:теле|радіо)?ведуча|потерпіла|постраждала|поліцейська|військова|керуюча|підозрювана|обвинувачена|засуджена|затримана|підсудна|патрульна)$/.test(
      noun,
    )
  )
    return 'adjF';
  if (/й$/.test(noun)) return 'short';
  if (language === 'uk' && softAr.test(noun)) return 'softM';
  if (/ь$/.test(noun)) return softFeminine.test(noun) && !/^г[оі]сть$/.test(noun) ? 'softF' : 'softM';
  if (/а$/.test(noun)) return 'a';
  if (/[нт]тя$|ння$/.test(noun) && language === 'uk') return 'ie';
  if (/я$/.test(noun)) return 'ya';
  if (/о$/.test(noun)) return 'o';
  if (/е$/.test(noun)) return language === 'ru' && /[иь]е$/.test(noun) ? 'ie' : null;
  if (/[уюиіїэё]$/.test(noun)) return null;
  return 'hard';
}

const acronyms = new Set(
  'мид мвд мчс фсб фсин фас цик гибдд гаи ес оон воз обсе нато ржд ао ооо пао оао нии тасс риа рбк нтв мк мзс мвс дснс сбу дбр набу сап цвк нбу моз єс вооз обсє ова кмва ода мва гур зсу тцк тов ат пат пп нв унн тсн ріа afp cnn bbc'.split(
    ' ',
  ),
);

/** The stem of the nominative and that of the other cases: “боец, бойца”, “посадовець, посадовця”. */
function stemsOf(noun: string, kind: Kind, language: 'ru' | 'uk'): readonly [string, string] {
  if (kind === 'hard') {
    if (/посол$/.test(noun)) return [noun, `${noun.slice(0, -2)}л`];
    if (/[^ео]ец$/.test(noun)) return [noun, `${noun.slice(0, -2)}ц`];
    if (/оец$/.test(noun)) return [noun, `${noun.slice(0, -2)}йц`];
    return [noun, noun];
  }
  if (kind === 'softM' && !/ь$/.test(noun)) return [noun, noun];
  const base =
    kind === 'adjM' || kind === 'adjF' ? noun.replace(/(?:ый|ий|ой|ій|ая|яя|а)$/, '') : noun.slice(0, -1);
  if (kind === 'softM' && language === 'uk') {
    if (noun === 'гість') return [base, 'гост'];
    if (/єць$/.test(noun)) return [base, `${noun.slice(0, -3)}йц`];
    if (/ець$/.test(noun)) return [base, `${noun.slice(0, -3)}ц`];
    if (/ень$/.test(noun)) return [base, `${noun.slice(0, -3)}н`];
  }
  return [base, base];
}
