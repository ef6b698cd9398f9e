/** Who of those met before is meant again in Russian and Ukrainian: “он”, “по её словам”, “губернатор”, a surname. Pure. */
import type { Span } from '../span.ts';
import type { Who } from '../spoken.ts';

/** Somebody whom the text has named or described before. */
export interface Known {
  readonly who: Who;
  /** In the nominative. */
  readonly name: string;
  readonly roleText: string;
  /** Named only in another case than that of a subject: no pronoun means them. */
  readonly oblique?: boolean;
}

/** Offices and descriptions that can stand for any person named before. */
const anybody =
  /^(?:мужчина|женщина|чоловік|жінка|девушка|дівчина|юноша|пенсионер|пенсионерка|пенсіонер|пенсіонерка|спасатель|рятувальник|комиссар|комісар|парламентарий|парламентар|офицер|офіцер|политолог|політолог|эпидемиолог|учёный|ученый|науковець|медик|аналитик|аналітик|юрист|правозащитник|правозахисник|активист|активіст|активистка|активістка|представительница|представниця|руководительница|очільниця|чиновница|чиновниця|эксперт|синоптик|синоптикиня|вчений|автор|собеседница|співрозмовниця|полицейский|поліцейський|посадовиця|топ-менеджер|бизнесмен|бізнесмен|предприниматель|підприємець|врач|лікарка|чиновник|посадовець|посадовиця|собеседник|співрозмовник|политик|політик|дипломат|спикер|спікер|эксперт|експерт|специалист|фахівець|врач|лікар|военный|военнослужащий|очільник|глава|голова|руководитель|керівник|керівниця|директор|представитель|представник|речник|пресс-секретарь)$/;

/** Bodies that can stand for any body named before. */
const anyBody =
  /^(?:компания|компанія|ведомство|відомство|организация|організація|предприятие|підприємство|агентство|фирма|фірма|структура|группа|група|группировка|угруповання|служба|оператор|учреждение|установа|завод|холдинг|концерн|комитет|комітет|издание|видання|партия|партія|движение|рух|терминал|термінал)$/;

/** Whoever of those heard (the last one last) is meant; null where it is somebody new. `told`: it stands behind a quotation. */
export function heardBefore(who: Who, heard: readonly Known[], told: boolean): Known | null {
  if (who.by === 'pronoun') return byPronoun(who, heard);
  const called = who.called ?? '';
  // “Её представитель” is somebody new: whose stands before.
  const isOwned =
    who.by === 'office' && who.span.to - who.span.from > called.length + 1 && !called.includes(' ');
  if (who.by === 'name' && who.type === 'person') return byName(called, heard);
  const plain = called.toLowerCase();
  const same = heard.findLast(({ name }) => name.toLowerCase() === plain);
  if (same) return same;
  if (who.by === 'body' && plain.includes(' ')) return shorter(plain, heard);
  if (plain.includes(' ')) return who.by === 'office' && !who.vague ? longer(who, plain, heard) : null;
  if (who.by === 'office' && who.vague)
    return anybody.test(who.head) && heard.at(-1)?.who.by === 'name' ? (heard.at(-1) ?? null) : null;
  if (isOwned) return null;
  if (who.by === 'office') {
    const stem = stemOf(synonyms.get(who.head) ?? who.head);
    const inRole = heard.findLast((one) => one.who.by === 'name' && isRole(one.roleText, stem));
    const head = /^(?:губернатор|градоначальник)$/.test(who.head)
      ? heard.findLast((one) => one.who.by === 'name' && isRole(one.roleText, 'глав'))
      : undefined;
    if (inRole ?? head) return inRole ?? head ?? null;
    if (anybody.test(who.head)) return persons(heard);
    return posts.test(who.head) || !told ? withoutRole(who, heard) : lastPerson(who, heard);
  }
  if (who.by !== 'body' || (who.name !== null && /\P{L}/u.test(called))) return null;
  const stem = stemOf(who.head);
  const inName = heard.findLast((one) => one.who.by === 'body' && begins(one, who.head, stem));
  return (
    inName ??
    (anyBody.test(who.head)
      ? (heard.findLast((one) => one.who.by === 'body' && !one.who.outlet) ?? null)
      : null)
  );
}

/** Offices that are told by another word. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['защитник', 'адвокат'],
  ['защитница', 'адвокат'],
  ['захисник', 'адвокат'],
  ['захисниця', 'адвокат'],
  ['градоначальник', 'мэр'],
  ['премьер', 'премьер-министр'],
  ["прем'єр", "прем'єр-міністр"],
]);

const ranks =
  /^(?:генерал|полковн|подполковн|підполковн|майо|капита|капіта|лейтена|сержа|адмира|адміра|професс|профес|доктор|докто|академи|акаде)/;

/** Whether a role's own noun, its adjectives aside, has a stem: not “директор оператора” for “оператор”. */
function isRole(roleText: string, stem: string): boolean {
  if (ranks.test(stem)) return hasWord(roleText, stem);
  const words = roleText.split(/[\s-]+/);
  const at = words.findIndex((word) => word.startsWith(stem));
  return (
    at >= 0 &&
    words
      .slice(0, at)
      .every(
        (word) =>
          /(?:ый|ий|ой|ая|яя|ого|его|ому|ему|ым|им|ой|а|ої|ій|ою|вице|віце|экс|екс|зам|перв\S+)$/.test(
            word,
          ) || word.length < 5,
      )
  );
}

/** “Адвокат говорит о «порке»” before the text has named them: the first who is named with that office. */
export function namedLater(who: Who, named: readonly Who[], slice: (span: Span) => string): Who | null {
  if (who.by !== 'office' || who.vague || (who.called ?? ' ').includes(' ') || anybody.test(who.head))
    return null;
  if (who.span.to - who.span.from > (who.called ?? '').length + 1) return null;
  const stem = stemOf(synonyms.get(who.head) ?? who.head);
  const byStem = (one: string): Who | null =>
    named.find(({ role }) => role !== null && isRole(slice(role).toLowerCase(), one)) ?? null;
  return byStem(stem) ?? (who.head === 'губернатор' ? byStem('глав') : null);
}

/** What an office's second word tells of the office that the text named: “глава города” is the mayor. */
const offices: readonly (readonly [RegExp, RegExp])[] = [
  [/город|міста|мегаполис/, /мэр|мер(?!к)|міськ|градонач|глав/],
  [/регион|област|кра[яю]|республик|області|регіон/, /губернатор|глав|ова|начальник|очільник|голова/],
  [/мид|мзс|внешнеполит|зовнішньопол|дипломат/, /мид|мзс|иностранных|закордонних/],
  [/кремл/, /президент|кремл/],
  [/минобороны|міноборони|оборон/, /оборон/],
  [/государств|держав|стран|країн/, /президент|премьер|прем'єр/],
  [/правительств|уряд|кабмин|кабмін/, /премьер|прем'єр/],
  [
    /ведомств|відомств|компани|компані|министерств|міністерств|организац|організац|предприят|підприєм|партии|партії|фонда|фонду|клуба|клубу|комитет|комітет|агентств|агенці|служб/,
    /./,
  ],
];

/** “Глава города”, “представитель Кремля”: the last person who was heard, where their office can be told so. */
function holder(plain: string, heard: readonly Known[]): Known | null {
  const last = heard.findLast(({ who }) => who.by === 'name' && who.type === 'person');
  if (!last || last.roleText === '') return null;
  const rest = plain.slice(plain.indexOf(' ') + 1);
  const fits = offices.find(([of]) => of.test(rest));
  return fits?.[1].test(last.roleText) ? last : null;
}

/** “Обрывает фельдшер шутников”: an office with words behind it, held by somebody whom the text named just before. */
function longer(who: Who, plain: string, heard: readonly Known[]): Known | null {
  const stem = stemOf(who.head);
  if (!plain.startsWith(stem)) return null;
  const held = holder(plain, heard);
  if (held) return held;
  return heard.slice(-3).findLast((one) => one.who.by === 'name' && isRole(one.roleText, stem)) ?? null;
}

/** “Прокуратура области” after “прокуратура Вельегонской области”; “надзорное ведомство” after any body. */
function shorter(plain: string, heard: readonly Known[]): Known | null {
  const words = plain.split(' ');
  if (words.length !== 2) return null;
  const [first = '', last = ''] = words;
  const longer = heard.findLast(
    ({ who, name }) =>
      who.by === 'body' &&
      name.toLowerCase().startsWith(`${first} `) &&
      name.toLowerCase().endsWith(` ${last}`),
  );
  if (longer) return longer;
  return /^(?:ведомство|відомство)$/.test(last)
    ? (heard.findLast(({ who }) => who.by === 'body' && !who.outlet) ?? null)
    : null;
}

/** Whether a body's name begins with a noun, its adjectives aside. */
const begins = ({ who, name }: Known, head: string, stem: string): boolean =>
  who.head === head || hasWord(name.toLowerCase().split(' ').slice(0, 2).join(' '), stem);

function byPronoun({ head, gender }: Who, all: readonly Known[]): Known | null {
  const heard = all.filter((one) => !one.oblique);
  if (head === 'там' || head === 'мы')
    return heard.findLast((one) => one.who.by === 'body') ?? heard.at(-1) ?? null;
  if (gender === 'p')
    return heard.findLast((one) => one.who.gender === 'p' || one.who.by === 'body') ?? heard.at(-1) ?? null;
  const fitting = heard.findLast(
    (one) =>
      one.who.gender === gender ||
      ((one.who.gender ?? null) === null && /^(?:name|noun)$/.test(one.who.by) && gender !== 'n'),
  );
  const last = heard.at(-1);
  // Somebody of the other gender is not meant.
  return fitting ?? (last && (last.who.gender ?? gender) === gender ? last : null);
}

function byName(called: string, heard: readonly Known[]): Known | null {
  const words = called.split(' ');
  const last = words.at(-1) ?? '';
  const found = heard.findLast((one) => {
    if (one.who.by !== 'name') return false;
    const others = one.name.split(' ');
    if (words.length === 2 && others.length === 2 && /(?:вна|вич)$/.test(last))
      return isSameWord(others[0] ?? '', words[0] ?? '');
    if (!isSameWord(others.at(-1) ?? '', last))
      return (
        words.length === 2 &&
        others.length === 3 &&
        isSameWord(others[0] ?? '', words[0] ?? '') &&
        isSameWord(others[1] ?? '', last)
      );
    return (
      words.length === 1 ||
      others.length === 1 ||
      isSameWord(others[0] ?? '', words[0] ?? '') ||
      /^(?:фон|ван|де|аль)$/i.test(words[0] ?? '')
    );
  });
  return found ?? null;
}

/** Offices of which a town or house has one: without a name they mean whoever has that office. */
const posts =
  /^(?:губернатор|мэр|мер|мерка|министр|міністр|міністерка|президент|премьер|прем'єр|глава|голова|директор|гендиректор|прокурор|судья|суддя|адвокат|спикер|спікер|секретарь|секретар|посол|консул|следователь|слідчий|депутат|сенатор|король|канцлер|командир|полковник|генерал|майор|капитан|капітан|ректор|тренер|папа|патриарх|сын|дочь|муж|жена|мать|отец|брат|сестра|син|дочка|чоловік|дружина|мати|батько)/;

/** “Зітхає співачка”: whoever of that gender was named last. */
function lastPerson(who: Who, heard: readonly Known[]): Known | null {
  const last = heard.at(-1);
  if (last?.who.by !== 'name' || last.who.type !== 'person' || !who.gender) return null;
  return last.who.gender === who.gender ? last : null;
}

/** “Каже фермер” right after a name without any office: the same one. */
function withoutRole(who: Who, heard: readonly Known[]): Known | null {
  const last = heard.at(-1);
  if (last?.who.by !== 'name' || last.who.type !== 'person' || last.roleText !== '') return null;
  return who.gender && last.who.gender && who.gender !== last.who.gender ? null : last;
}

const persons = (heard: readonly Known[]): Known | null =>
  heard.findLast(({ who }) => who.by === 'name') ?? null;
const stemOf = (lemma: string): string =>
  lemma.length > 5 ? lemma.slice(0, -2) : lemma.length > 3 ? lemma.slice(0, -1) : lemma;
const hasWord = (text: string, stem: string): boolean =>
  ` ${text}`.includes(` ${stem}`) || text.includes(`-${stem}`);

/** The same word, perhaps in another case. */
export function isSameWord(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase().replaceAll('ё', 'е'), other.toLowerCase().replaceAll('ё', 'е')];
  if (a === b) return true;
  const least = Math.max(3, Math.min(a.length, b.length) - 2);
  return (
    Math.abs(a.length - b.length) <= 3 &&
    a.length >= 3 &&
    b.length >= 3 &&
    a.slice(0, least) === b.slice(0, least)
  );
}
