/** What a name that somebody wrote by itself is the name of, and whether a description says who speaks at all. Pure. */
import {
  bodyNouns,
  groupNouns,
  manyNouns,
  oneWordBodies,
  roleNouns,
} from '../../../intake/extract/english/who-words.ts';
import type { ActorType } from '../../../model/speech.ts';

/** Beginnings of the nouns of institutions in Russian and Ukrainian. */
const slavicBodies =
  /^(?:министерств|міністерств|служб|комитет|комітет|комисси|комісі|совет|рад[аиіу]$|полици|поліці|суд$|прокуратур|агентств|корпораци|корпораці|компани|компані|управлени|управлінн|департамент|правительств|уряд$|офис$|офіс$|администраци|адміністраці|центр|фонд|парти|парті|бригад|больниц|лікарн|университет|університет|посольств|кремл)/u;
/** Those who speak as many, in the two. */
const slavicMany =
  /^(?:эксперты|чиновники|источники?|свидетели|очевидцы|аналитики|сми|жители|власти|експерти|посадовці|джерел[ао]|свідки|очевидці|аналітики|змі|мешканці)$/u;

/** A person where the words do not say. */
export function typeOfName(name: string): ActorType {
  const words = name
    .trim()
    .replace(/^the /iu, '')
    .split(/\s+/u)
    .slice(0, 16)
    .map((text) => ({ text, low: text.toLowerCase().replace(/[’']s$/u, '') }));
  const [first] = words;
  if (!first || first.text === '') return 'person';
  const isDefinite = /^the \p{Lu}/iu.test(name.trim());
  const isGroup = words.some(({ low }) => groupNouns.has(low));
  const isBody = (low: string) => bodyNouns.has(low) || slavicBodies.test(low);
  if (words.length === 1) {
    if (isGroup) return 'group';
    const isOne = oneWordBodies.has(first.low) || isAcronym(first.text) || isDefinite;
    return isOne || slavicBodies.test(first.low) ? 'organisation' : 'person';
  }
  if (isGroup && !words.some(({ low }) => bodyNouns.has(low))) return 'group';
  const isOffice = words.slice(0, -1).some(({ low }) => roleNouns.has(low));
  const isInstitution =
    words.some(({ low }) => isBody(low)) && (!isOffice || isBody(words.at(-1)?.low ?? ''));
  return isInstitution || isDefinite || words.some(({ text }) => isAcronym(text)) ? 'organisation' : 'person';
}

const isAcronym = (text: string): boolean =>
  /^\p{Lu}[\p{Lu}\p{N}.-]+$/u.test(text) && /\p{Lu}.?\p{Lu}/u.test(text);

/** Whether a description says next to nothing of who speaks: "experts", "counter-terrorism experts", "officials". */
export function isVague(description: string): boolean {
  const words = description.toLowerCase().trim().split(/\s+/u);
  const last = words.at(-1) ?? '';
  return words.length <= 3 && (slavicMany.test(last) || (manyNouns.has(last) && !bodyNouns.has(last)));
}
