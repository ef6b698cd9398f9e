/** Who of those met before is meant again in Russian and Ukrainian: “он”, “по её словам”, “губернатор”, a surname. Pure. */

import type { Who } from '../spoken.ts';
import { bodyMeant } from './bodies.ts';
import { holderOf, lastPerson } from './held.ts';
import type { Known } from './known.ts';
import { hasWord, stemOf } from './roles.ts';

/** Whoever stands before a court or is held. */
const accused =
  /^(?:подсудим|обвиняем|осужденн|осуждённ|задержанн|фигурант|подозреваем|арестованн|подзащитн|заключенн|підсудн|обвинувачен|засуджен|затриман|підозрюван|підзахисн|заарештован)/;

const fits = (who: Who, { who: one }: Known): boolean =>
  !who.gender || !one.gender || who.gender === one.gender;

/** No judge, prosecutor or lawyer does. */
const mayStandTrial = ({ roleText }: Known): boolean =>
  !/суд[ьд]|прокур|адвок|обвинит|обвинувач|захисн|защитн|следоват|слідч|представ|речн|журнал|корресп/.test(
    roleText,
  );

/** Whoever of those heard (the last one last) is meant; null where it is somebody new. `told`: it stands behind a quotation. */
export function heardBefore(who: Who, all: readonly Known[], told: boolean): Known | null {
  if (accused.test(who.head) && who.by === 'office') {
    const one = all.filter(
      (known) =>
        known.who.by === 'name' &&
        known.who.type === 'person' &&
        known.name.includes(' ') &&
        fits(who, known) &&
        mayStandTrial(known),
    );
    if (one.length > 0) return one.findLast(({ oblique }) => oblique) ?? one.at(-1) ?? null;
  }
  const heard = all.filter((one) => !one.told);
  if (who.by === 'pronoun') return byPronoun(who, heard);
  const called = who.called ?? '';
  if (who.by === 'name' && who.type === 'person') return byName(called, heard);
  const plain = called.toLowerCase();
  // “Неизвестный мужчина” is nobody whom the text has named.
  if (
    /^(?:неизвестн|невідом|нек(?:ий|ая|то)|какой-то|какая-то|якийсь|якась|другой|другая|інший|інша|ещё один|еще один|ще один)/.test(
      plain,
    )
  )
    return null;
  const same = heard.findLast(({ low }) => low === plain);
  if (same) return same;
  if (who.by === 'body' && plain.includes(' ')) return shorter(who, plain, heard);
  if (who.by === 'office') return holderOf(who, heard, told);
  if (who.by === 'noun') return told && !plain.includes(' ') ? lastPerson(who, heard) : null;
  if (who.by !== 'body' || (who.name !== null && /\P{L}/u.test(called))) return null;
  const stem = stemOf(who.head);
  const inName = [...heard, ...(who.head === 'суд' ? all.filter((one) => one.told) : [])].findLast(
    (one) => one.who.by === 'body' && begins(one, who.head, stem),
  );
  return inName ?? bodyMeant(who, heard);
}

/** “Прокуратура области” after “прокуратура Вельегонской области”; “надзорное ведомство” after any body. */
function shorter(who: Who, plain: string, heard: readonly Known[]): Known | null {
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
  if (!/^(?:ведомство|відомство)$/.test(last)) return null;
  // “её внешнеполитическое ведомство” is somebody else's.
  if (who.span.to - who.span.from > plain.length + 3) return null;
  const named = ministries.find(([adjective]) => adjective.test(first))?.[1];
  const exact = named
    ? heard.findLast((one) => one.who.by === 'body' && named.test(one.name.toLowerCase()))
    : null;
  return exact ?? bodyMeant({ ...who, head: last }, heard);
}

/** Which body an adjective before “ведомство” means. */
const ministries: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:надзорн|наглядов)/, /прокуратур/],
  [/^(?:оборонн|военн|військов)/, /оборон/],
  [/^(?:антимонопольн)/, /фас|антимонопольн|амку/],
  [/^(?:спасательн|рятувальн)/, /мчс|дснс/],
];

/** Whether a body's name begins with a noun, its adjectives aside. */
const begins = ({ who, name }: Known, head: string, stem: string): boolean =>
  who.head === head ||
  (head.length > 5 && who.head.endsWith(head)) ||
  hasWord(name.toLowerCase().split(' ').slice(0, 2).join(' '), stem);

/** “Там”, “они”: a body or several; whom “он” and “она” mean is weighed in `pronoun.ts`. */
function byPronoun({ head, gender }: Who, all: readonly Known[]): Known | null {
  const heard = all.filter((one) => !one.oblique);
  if (head === 'там' || head === 'мы')
    return heard.findLast((one) => one.who.by === 'body') ?? heard.at(-1) ?? null;
  if (gender === 'p')
    return heard.findLast((one) => one.who.gender === 'p' || one.who.by === 'body') ?? heard.at(-1) ?? null;
  return null;
}

function byName(called: string, heard: readonly Known[]): Known | null {
  const words = wordsOf(called.toLowerCase());
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const isPatronymic = words.length === 2 && /(?:вна|вич)$/.test(called);
  const isParticle = /^(?:фон|ван|де|аль)$/.test(first);
  const found = heard.findLast((one) => {
    if (one.who.by !== 'name') return false;
    const others = one.words;
    if (isPatronymic && others.length === 2) return isSame(others[0] ?? '', first);
    if (!isSame(others.at(-1) ?? '', last))
      return (
        words.length === 2 &&
        others.length === 3 &&
        isSame(others[0] ?? '', first) &&
        isSame(others[1] ?? '', last)
      );
    return words.length === 1 || others.length === 1 || isSame(others[0] ?? '', first) || isParticle;
  });
  return found ?? null;
}

/** The words of a name in small letters, “ё” as “е”. */
export const wordsOf = (low: string): readonly string[] => low.replaceAll('ё', 'е').split(' ');

/** The same word, perhaps in another case. */
export const isSameWord = (one: string, other: string): boolean =>
  isSame(one.toLowerCase().replaceAll('ё', 'е'), other.toLowerCase().replaceAll('ё', 'е'));

/** The same of two words in small letters. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  const least = Math.max(3, Math.min(a.length, b.length) - 2);
  return (
    Math.abs(a.length - b.length) <= 3 && a.length >= 3 && b.length >= 3 && a.startsWith(b.slice(0, least))
  );
}
