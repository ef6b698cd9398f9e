/** What a statement does to the proposition of its words, by its verb and its act. Pure. */
import { cueForms } from '../english/cue-verbs.ts';
import type { ClaimStance, Language, ProposedStatement } from '../reading.ts';

/** How a statement bears on its words, and what they have to be so that they are a claim. */
export interface Bearing {
  readonly stance: ClaimStance;
  /** `fact`: a clause that tells one; `thing`: what is denied, confirmed or counted may be a thing as well. */
  readonly takes: 'fact' | 'thing';
}

/** English verbs that pass judgement on what they name, or promise it. */
const judging =
  /^(?:condemn|criticise|criticize|denounce|decry|slam|praise|hail|welcome|deplore|lambast|ridicule|mock|applaud|commend|laud|castigate|rebuke|chide|downplay|deride|lampoon|pan|slate|excoriate|berate|admonish|chastise|upbraid|reprimand|congratulate|cite|brand|label|characterise|characterize|portray|apologise|apologize|liken|defend|thank|blast|assail|skewer|tout|promise|pledge|vow|threaten|guarantee|offer|argue|joke|quip|preach|boast of|play|hit|lash|pour|express|voice|raise|speak|talk|complain|stand|object|come|call|name|dub|term)$/;
/** Verbs that say what somebody takes to be so, and mean a fact. */
const taking = /^(?:believe|suspect|conclude|think|presume|assume|understand|deduce|infer)$/;
const counting = /^(?:put|estimate|calculate|reckon|give|count|revise|raise|lower|cut|set|project)$/;
const doubting = /\bdoubt|сомн|сумнів/iu;
const slavicJudging =
  /^(?:осуд|засуд|раскритик|критик|приветств|вітал|вітає|похвал|хвал|поблагодар|благодар|подяку|дяку|поздрав|привіта|пообещ|обещ|пообіця|обіця|пригроз|угрожа|погрож|грозит|предлож|предлаг|запропон|пропону|рекоменд|порекоменд|посовет|совет|порад|радит|радить|выра[зж]|вислов|поруч|доруч|назв|назыв|назива|назив|охаракт|окрест|именует|гарант|поклял|клян|присяг|обяза|зобов|извин|вибач|шут|жарт|жалу|скарж|посет|сету|надее|споді|ожида|очіку|рассчит|розрах|спрогноз|прогноз|предска|передбач|опаса|боится|боїться|побою)/u;
const slavicTaking = /^(?:полага|подозр|підозр|предполож|припуск|припуст|допуска)/u;
/** “Не исключил”, “не виключає”: what may be. */
const leavingOpen = /(?:не )?(?:исключ|виключ)/u;

/** Null where the statement carries none: orders, questions, hopes, judgements. */
export function bearingOf(
  { act, cue, relay }: ProposedStatement,
  cueWords: string,
  language: Language | null,
): Bearing | null {
  const isSlavic = language === 'ru' || language === 'uk';
  if (act === 'asked' || act === 'ordered') return null;
  if (cue && doubting.test(cueWords)) return { stance: 'doubts', takes: 'thing' };
  if (act === 'denied') return { stance: 'denies', takes: 'thing' };
  const isJudging = cue !== null && (isSlavic ? judgesSlavic(cueWords, act) : judges(cueWords, act));
  if (isJudging) return null;
  const told = relay === null ? 'asserts' : 'relays';
  if (act === 'confirmed') return { stance: relay === null ? 'confirms' : 'relays', takes: 'thing' };
  if (act === 'claimed') return { stance: told, takes: 'thing' };
  return { stance: told, takes: 'fact' };
}

/** The base of the first English verb of speaking in a cue; the cue itself where it has none. */
export function verbIn(cueWords: string): string {
  const words = cueWords.split(/[^\p{L}'-]+/u);
  for (const word of words) {
    const base = cueForms.get(word)?.verb.base;
    if (base !== undefined) return base;
  }
  return words[0] ?? '';
}

function judges(cueWords: string, act: ProposedStatement['act']): boolean {
  const base = verbIn(cueWords);
  if (act === 'believed') return !taking.test(base) && !counts(cueWords);
  return judging.test(base) && !counts(cueWords);
}

/** “Put the dead at five”: what is counted is said to be so. */
export const counts = (cueWords: string): boolean =>
  counting.test(verbIn(cueWords)) || /^(?:put|puts|gave|gives)\b/.test(cueWords);

function judgesSlavic(cueWords: string, act: ProposedStatement['act']): boolean {
  const isOpen = leavingOpen.test(cueWords);
  if (act === 'believed') return isOpen || !cueWords.split(' ').some((word) => slavicTaking.test(word));
  return isOpen || cueWords.split(' ').some((word) => slavicJudging.test(word));
}
