/** Whom an office or description without a name means: “губернатор”, “глава города”, “артистка”, “наставник эстонцев”. Pure. */
import type { Who } from '../spoken.ts';
import { setOf } from '../words.ts';
import type { Holders } from './holders.ts';
import { isAgain, kindsOf } from './kinds.ts';
import type { Known } from './known.ts';
import { isLeader } from './leaders.ts';
import { couldBe, isRole, kindsOfRole, LONGEST_ROLE, mayHold, post, stemOf } from './roles.ts';

/** Offices and descriptions that can stand for any person named before. */
const anybody =
  /^(?:ветеран|ветеранка|старик|старушка|старец|дед|дедушка|бабушка|хозяин|хозяйка|мастер|мастерица|герой|героиня|юбиляр|юбилярша|путешественник|путешественница|изобретатель|моряк|летчик|военный|дідусь|бабуся|бабця|господар|господиня|майстер|майстриня|ювіляр|ювілярка|мандрівник|мандрівниця|винахідник|винахідниця|льотчик|мужчина|женщина|чоловік|жінка|девушка|дівчина|юноша|пенсионер|пенсионерка|пенсіонер|пенсіонерка|спасатель|рятувальник|комиссар|комісар|избранник|избранница|обранець|обраниця|парламентарий|парламентар|офицер|офіцер|политолог|політолог|эпидемиолог|учёный|ученый|науковець|медик|аналитик|аналітик|юрист|правозащитник|правозахисник|активист|активіст|активистка|активістка|представительница|представниця|руководительница|очільниця|чиновница|чиновниця|эксперт|синоптик|синоптикиня|вчений|автор|собеседница|співрозмовниця|полицейский|поліцейський|посадовиця|топ-менеджер|бизнесмен|бізнесмен|предприниматель|підприємець|врач|лікарка|чиновник|посадовець|посадовиця|собеседник|співрозмовник|политик|політик|дипломат|спикер|спікер|эксперт|експерт|специалист|фахівець|врач|лікар|военный|военнослужащий|очільник|глава|голова|руководитель|керівник|керівниця|директор|представитель|представник|речник|пресс-секретарь)$/;

/** Whoever of those heard has an office; null where it is somebody new. `told`: it stands behind a quotation. */
export function holderOf(who: Who, heard: readonly Known[], told: boolean): Known | null {
  return namedHolder(who, heard, told) ?? unnamed(who, heard);
}

/** “Специалист” right after “психолог”: the same one, whom the text does not name. */
function unnamed(who: Who, heard: readonly Known[]): Known | null {
  const last = heard.slice(-3).findLast(({ who: one }) => one.by !== 'body');
  if (last?.who.by !== 'office' || !fits(who, last) || who.span.from - last.who.span.to > NEAR) return null;
  const kinds = kindsOf(last.who.head);
  const isShort = (who.called ?? '').split(' ').length <= 2;
  if (post.test(who.head) && post.test(last.who.head)) return null;
  return isShort && last.who.head !== who.head && kindsOf(who.head).some((kind) => kinds.includes(kind))
    ? last
    : null;
}

/** So many characters on, an unnamed office is told by another word. */
const NEAR = 400;

function namedHolder(who: Who, heard: readonly Known[], told: boolean): Known | null {
  const called = who.called ?? '';
  const plain = called.toLowerCase();
  const people = heard.filter((one) => one.who.by === 'name' && one.who.type === 'person');
  // “Собеседник агентства” is the source that was heard before.
  if (informant.test(who.head) && heard.at(-1) && /собеседник|співрозмовник/.test(who.head))
    return heard.findLast((one) => one.who.by !== 'pronoun' && informant.test(one.who.head)) ?? null;
  // “Собеседник издания”: whoever was quoted last.
  if (/^(?:собеседни|співрозмовни)/.test(plain) && ofOutlet.test(plain)) {
    const source = heard.findLast((one) => informant.test(one.who.head));
    return source ?? heard.slice(-3).findLast((one) => /^(?:name|office)$/.test(one.who.by)) ?? null;
  }
  const bare = withoutEpithet(who);
  if (bare) return namedHolder(bare, heard, told);
  if (plain.includes(' ')) return who.vague ? null : longer(who, called, people, heard);
  if (who.vague)
    return (
      ofKind(who, people.slice(-3)) ??
      (anybody.test(who.head) && heard.at(-1)?.who.by === 'name' ? (heard.at(-1) ?? null) : null)
    );
  // “Её представитель” is somebody new: whose stands before.
  if (who.span.to - who.span.from > called.length + 1) return null;
  const stem = stemOf(synonyms.get(who.head) ?? who.head);
  const inRole =
    people.findLast((one) => isRole(one.roleText, stem) || isInFull(who.head, one.roleText)) ??
    (deputy.test(who.head)
      ? people.findLast((one) => fits(who, one) && parliament.test(one.roleText))
      : undefined);
  const head = /^(?:губернатор|градоначальник)$/.test(who.head)
    ? people.findLast((one) => isRole(one.roleText, 'глав'))
    : undefined;
  if (inRole ?? head) return inRole ?? head ?? null;
  // “Науковець” right after somebody whose office tells nothing of what they are.
  const near = heard.at(-1);
  if (
    near?.who.by === 'name' &&
    near.who.type === 'person' &&
    fits(who, near) &&
    /колег/.test(near.roleText) &&
    (anybody.test(who.head) || isAgain(who.head))
  )
    return near;
  const kin = ofKind(who, lastOf(people, heard));
  if (kin) return kin;
  if (/^м[иі]н[иі]сте?р/.test(who.head)) {
    const minister = people.findLast((one) => fits(who, one) && ofMinistry.test(one.roleText));
    if (minister) return minister;
  }
  if (anybody.test(who.head) || isAgain(who.head)) return lately(who, people);
  return posts.test(who.head) ? withoutRole(who, heard) : told ? lastPerson(who, heard) : null;
}

/** “Народный избранник”, “известный певец”: a description whose adjective tells nobody apart; null where it has none. */
function withoutEpithet(who: Who): Who | null {
  const [first = '', head = '', more] = (who.called ?? '').split(' ', 3);
  if (!head || more !== undefined || !epithet.test(first.toLowerCase())) return null;
  return { ...who, called: head, span: { from: who.span.to - head.length, to: who.span.to } };
}

const epithet =
  /^(?:народн|известн|знаменит|популярн|прославлен|опальн|бывш|экс|опытн|отставн|нынешн|покойн|словоохотлив|уважаем|сам|відом|знамени|популярн|уславлен|колишн|досвідчен|відставн|нинішн|покійн|шановн|балакуч)/;

/** Beginnings that stand for an adjective or a noun of their own. */
const shortened: readonly (readonly [string, RegExp])[] = [
  ['глав', /^главн/],
  ['голов', /^головн/],
  ['ген', /^генеральн/],
  ['зам', /^заместит/],
  ['спец', /^специальн|^спеціальн/],
  ['гос', /^государств/],
  ['держ', /^державн/],
];

/** “Головлікар” of a “головний лікар”, “гендиректор” of a “генеральный директор”. */
function isInFull(head: string, roleText: string): boolean {
  const [short, full] = shortened.find(([one]) => head.startsWith(one) && head.length > one.length + 3) ?? [];
  if (!short || !full) return false;
  const rest = stemOf(head.slice(short.length));
  const words = roleText.slice(0, 300).split(/[\s-]+/, LONGEST_ROLE);
  return words.some((word, at) => full.test(word) && (words[at + 1] ?? '').startsWith(rest));
}

const deputy =
  /^(?:избранник|избранница|обранець|обраниця|депутат|парламентар|нардеп|сенатор|законодател|политик|політик)/;
const parliament =
  /госдум|рады|ради\b|думы|совфед|совета федерации|сенат|парламент|фракци|фракці|заксобрани|бундестаг|конгресс|сейм|депутат|нардеп|комитета|комітету/;

/** Whose informant is one of an outlet. */
const ofOutlet =
  / (?:издания|агентства|газеты|портала|канала|телеканала|редакции|сайта|журнала|видання|агенції|газети|порталу|каналу|телеканалу|редакції|сайту|журналу|«)/;

const informant = /^(?:источник|собеседник|собеседница|джерело|співрозмовник|співрозмовниця|инсайдер)$/;

/** Whoever is at the head of a ministry, told as “міністерка”. */
const ofMinistry =
  /^(?:врио |в\.о\. |т\.в\.о\. )?(?:глав|очільн|голов|керівн|керманич|руководит|шеф)\p{L}{0,9} (?:м[иі]н|мид|мзс|мвд|мвс|моз|мон\b|мчс|дипломат|военного ведомства|оборонного)/u;

/** Nobody of another gender is meant. */
const fits = (who: Who, one: Known): boolean =>
  !who.gender || !one.who.gender || who.gender === one.who.gender;

/** Whoever was named last, rather as a subject than in another case. */
function lately(who: Who, all: readonly Known[]): Known | null {
  const people = all.filter(
    (one) =>
      couldBe(who, one) &&
      ((one.who.gender ?? null) !== null || one.roleText !== '' || one.name.includes(' ')),
  );
  return (
    people.findLast((one) => fits(who, one) && !one.oblique) ??
    people.findLast((one) => fits(who, one)) ??
    null
  );
}

/** No longer ago is somebody told by a word of their kind. */
const LATELY = 8;

/** Those of them who were named lately. */
function lastOf(people: readonly Known[], heard: readonly Known[]): readonly Known[] {
  const now = heard.at(-1)?.sentence ?? 0;
  return people.filter(({ sentence }) => sentence === undefined || now - sentence <= LATELY);
}

/** “Медик” of a cardiologist: whoever was named last with an office of the same kind. */
function ofKind(who: Who, people: readonly Known[]): Known | null {
  const kinds = kindsOf(who.head);
  if (kinds.length === 0) return null;
  return (
    people.findLast(
      (one) =>
        fits(who, one) &&
        mayHold(who.head, one.roleText) &&
        kindsOfRole(one.roleText).some((kind) => kinds.includes(kind)),
    ) ?? null
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

/** “Адвокат говорит о «порке»” before the text has named them: the first who is named with that office. */
export function namedLater(who: Who, named: Holders): Who | null {
  if (who.by !== 'office' || who.vague || anybody.test(who.head)) return null;
  const called = who.called ?? '';
  if (called.includes(' ')) {
    // “начальник склада”, whom the text later calls “Начальник, Борис Фукс”.
    const later = named.behind(stemOf(who.head), who.span.to);
    if (later && plainBegins(called, who.head)) return later;
    const words = wordsOf(called);
    return named.among(NAMED, (role) => holds(words, role, who.head));
  }
  if (who.span.to - who.span.from > called.length + 1) return null;
  const stem = stemOf(synonyms.get(who.head) ?? who.head);
  return (
    named.inRole(stem, who.gender) ?? (who.head === 'губернатор' ? named.inRole('глав', who.gender) : null)
  );
}

const plainBegins = (called: string, head: string): boolean => called.toLowerCase().startsWith(stemOf(head));

/** No more of those named anywhere are looked at for a description of several words. */
const NAMED = 40;

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

/** “Обрывает фельдшер шутников”, “очільник області”: an office with words behind it, held by somebody whom the text named. */
function longer(who: Who, called: string, people: readonly Known[], heard: readonly Known[]): Known | null {
  const plain = called.toLowerCase();
  const words = wordsOf(called);
  const whole = people.findLast((one) => fits(who, one) && holds(words, one.roleText, who.head));
  if (whole) return whole;
  const leader = people.findLast((one) => isLeader(one.name, who.head, plain));
  if (leader) return leader;
  const last = people.at(-1);
  if (!last) return null;
  const stem = stemOf(who.head);
  if (plain.startsWith(stem)) {
    const held = last.roleText === '' ? null : holder(plain, last);
    if (held) return held;
    const near = heard.slice(-3).findLast((one) => one.who.by === 'name' && isRole(one.roleText, stem));
    if (near && !differs(called, near.roleText)) return near;
  }
  if (isAgain(who.head) && heard.at(-1) === last && last.roleText === '' && fits(who, last)) return last;
  const kin = ofKind(who, people.slice(-2));
  const isSame = kin !== null && (isRole(kin.roleText, stem) || isAgain(who.head));
  if (kin && isSame && (isAgain(who.head) || !differs(called, kin.roleText))) return kin;
  if (
    last.roleText === '' &&
    heard.at(-1) === last &&
    fits(who, last) &&
    isGeneric(plain) &&
    who.span.from - last.who.span.to < NEAR
  )
    return last;
  return isAgain(who.head) && /^\p{Ll}/u.test(called) && last.roleText === '' && fits(who, last)
    ? last
    : null;
}

/** “Глава держави”, “глава Заречного района”: whoever was named last without any office. */
function isGeneric(plain: string): boolean {
  const all = plain.split(' ', 5);
  const words = /^(?:нов|нынешн|нинішн|теперешн|теперішн|бывш|колишн)/.test(plain) ? all.slice(1) : all;
  const [head = '', first = '', second] = words;
  const of = second === undefined ? first : /(?:ого|его|ой|ей|ої)$/.test(first) ? second : '';
  return words.length <= 3 && genericHeads.test(head) && genericBodies.has(of);
}

const genericHeads =
  /^(?:глава|голова|очільни|керівни|руководител|начальни|директор|лидер|лідер|представни|представител|владел|власни|мэр$|мер$|староста)/;

const genericBodies = setOf(
  'государства держави страны країни ведомства відомства города міста региона регіону области області района району округа поселения поселка села селища громады громади края краю республики республіки правительства уряду компании компанії партии партії организации організації клуба клубу учреждения установи фонда фонду завода заводу больницы лікарні школы школи музея музею театра театру приюта притулку управления управління службы служби депо порта порту',
);

/** “Глава города”, “представитель Кремля”: the last person who was heard, where their office can be told so. */
function holder(plain: string, last: Known): Known | null {
  const rest = plain.slice(plain.indexOf(' ') + 1);
  const told = offices.find(([of]) => of.test(rest));
  if (!told?.[1].test(last.roleText)) return null;
  if (told[1].source !== '.') return last;
  const kinds = kindsOf(plain.slice(0, plain.indexOf(' ')));
  const isSame = isRole(last.roleText, stemOf(plain.slice(0, plain.indexOf(' '))));
  return isSame || kindsOfRole(last.roleText).some((kind) => kinds.includes(kind)) ? last : null;
}

const wordsOf = (called: string): readonly string[] =>
  called
    .toLowerCase()
    .split(/[\s«»"]+/, LONGEST_ROLE)
    .filter((word) => word.length > 2);

/** Whether all words of a description stand in a role, the first noun perhaps by another of its kind. */
function holds(words: readonly string[], roleText: string, head: string): boolean {
  if (roleText === '' || words.length < 2) return false;
  const role = roleText.slice(0, 300).split(/[\s«»",]+/, 3 * LONGEST_ROLE);
  const kinds = kindsOf(head);
  return words.every(
    (word) =>
      role.some((one) => one.startsWith(stemOf(word))) ||
      (word.startsWith(stemOf(head)) && kindsOfRole(roleText).some((kind) => kinds.includes(kind))),
  );
}

/** Whether a description has a proper name that the role lacks: “президент Франции” is not that of Ukraine. */
function differs(called: string, roleText: string): boolean {
  if (!/\p{L}/u.test(roleText)) return false;
  return called
    .split(/\s+/, LONGEST_ROLE)
    .slice(1)
    .filter((word) => /^\p{Lu}/u.test(word))
    .some((word) => {
      const low = word.toLowerCase();
      if (roleText.includes(low.length > 5 ? low.slice(0, 5) : stemOf(low))) return false;
      return !isShort(word, roleText);
    });
}

/** “ХОВА” of “Харківська ОВА”, “МОЗ” of “Міністерство охорони здоров’я”. */
function isShort(word: string, roleText: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(word)) return false;
  const low = word.toLowerCase();
  const words = roleText.slice(0, 300).split(/[\s-]+/, 3 * LONGEST_ROLE);
  if (words.some((one) => one.length > 2 && low.endsWith(one))) return true;
  // “ДСНС” of “Державна служба України з надзвичайних ситуацій”: small words and the country are left out.
  let found = 0;
  for (const one of words) if (one.charAt(0) === low.charAt(found)) found += 1;
  return found === low.length;
}

/** Offices of which a town or house has one: without a name they mean whoever has that office. */
const posts =
  /^(?:губернатор|мэр|мер|мерка|министр|міністр|міністерка|президент|премьер|прем'єр|глава|голова|директор|гендиректор|прокурор|судья|суддя|адвокат|спикер|спікер|секретарь|секретар|посол|консул|следователь|слідчий|депутат|сенатор|король|канцлер|командир|полковник|генерал|майор|капитан|капітан|ректор|тренер|папа|патриарх|сын|дочь|муж|жена|мать|отец|брат|сестра|син|дочка|чоловік|дружина|мати|батько)/;

/** “Зітхає співачка”: whoever of that gender was named last. */
export function lastPerson(who: Who, heard: readonly Known[]): Known | null {
  const last = heard.at(-1);
  if (last?.who.by !== 'name' || last.who.type !== 'person' || !who.gender) return null;
  const gender = last.who.gender ?? (/[ая]$/.test(last.name) ? 'f' : 'm');
  return gender === who.gender ? last : null;
}

/** No further on is an office told of a name without one. */
const NEXT = 250;

/** “Каже фермер” right after a name without any office: the same one. */
function withoutRole(who: Who, heard: readonly Known[]): Known | null {
  const last = heard.at(-1);
  if (last?.who.by !== 'name' || last.who.type !== 'person' || last.roleText !== '') return null;
  if (who.span.from - last.who.span.to > NEXT) return null;
  return who.gender && last.who.gender && who.gender !== last.who.gender ? null : last;
}
