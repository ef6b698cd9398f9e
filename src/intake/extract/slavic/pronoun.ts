/** Whom “он”, “она”, “тот”, “последний” mean: everybody lately named is weighed by gender, place and distance. Pure. */
import type { Gender, Who } from '../spoken.ts';
import type { Known } from './known.ts';
import { isEpicene } from './verb-gender.ts';

/** Somebody whom a pronoun may mean. */
export interface Candidate<One extends Known = Known> {
  readonly known: One;
  /** How many sentences ago they were named last: 0 is this one. */
  readonly back: number;
  /** In another case than that of a subject; `first` where their sentence begins with them. */
  readonly aside: 'no' | 'first' | 'yes';
  /** Whether a paragraph ended since. */
  readonly isOver: boolean;
}

/** Who is meant, and whether somebody else could as well be. */
export interface Meant<One extends Known> {
  readonly known: One;
  readonly isSure: boolean;
}

/** Nobody who weighs less is meant. */
const LEAST = 0.2;
/** So much more than the next one’s weight is sure. */
const CLEAR = 0.7;

/** The one of the candidates whom a pronoun of a gender means; null where nobody can be. */
export function meantBy<One extends Known>(
  who: Pick<Who, 'head'>,
  gender: Gender,
  candidates: readonly Candidate<One>[],
): Meant<One> | null {
  const isOther = /^(?:тот|та|той)$/.test(who.head);
  const isLast = /^(?:последний|последняя|останній|остання)$/.test(who.head);
  let best: { readonly one: Candidate<One>; readonly weight: number } | null = null;
  let next = Number.NEGATIVE_INFINITY;
  for (const one of candidates) {
    const agreed = agreement(one, gender, isOther, isLast);
    if (agreed === null) continue;
    const weight = agreed + (isOther ? placeOfOther(one) : isLast ? -0.5 * one.back : placeOf(one));
    if (best === null || weight >= best.weight) {
      if (best !== null && best.one.known.name !== one.known.name) next = Math.max(next, best.weight);
      best = { one, weight };
    } else if (one.known.name !== best.one.known.name) next = Math.max(next, weight);
  }
  if (best === null || best.weight < LEAST) return null;
  return { known: best.one.known, isSure: best.weight >= 2 && best.weight - next >= CLEAR };
}

/** How well a gender fits; null where it does not. */
function agreement(
  { known, back, aside }: Candidate,
  gender: Gender,
  isOther: boolean,
  isLast: boolean,
): number | null {
  const { who: one, name, isMan } = known;
  // “Источник” is no “он” where anybody else was named.
  if (one.vague && aside !== 'no' && !isOther && !isLast && back > 0)
    return one.gender === gender ? 0.3 : null;
  // A body only where the sentence before is about it.
  if (one.by === 'body')
    return one.gender === gender ? (isOther ? 1.5 : aside === 'no' && back <= 1 ? 1.7 : 0.4) : null;
  if (one.gender === gender) return one.vague ? 1.6 : 2;
  // “Собеседники и источник …”: the last of several.
  if (isLast && one.gender === 'p' && back <= 1) return 1.8;
  if (one.by === 'office' && one.gender === 'm' && gender === 'f')
    return isMan !== true && isEpicene(one.head) ? 0.7 : null;
  if ((one.gender ?? null) !== null) return null;
  if (one.by === 'name') return /[аяА-Я]я?$/.test(name) === (gender === 'f') ? 1.4 : 1;
  return one.by === 'office' ? 1.2 : one.by === 'noun' && gender !== 'n' ? 0.3 : null;
}

/** Subjects and whoever spoke before whoever stands in another case, the nearer the better. */
function placeOf({ aside, back, isOver }: Candidate): number {
  const far = 0.4 * Math.min(back, 6) + (isOver ? 0.6 : 0);
  if (aside === 'no') return 1.5 - far;
  if (back > 2) return -9;
  return (back === 0 ? 1.5 : aside === 'first' ? 1.2 : 0.5) - far;
}

/** “Тот” is the one who was no subject, and was named just before. */
function placeOfOther({ aside, back, isOver }: Candidate): number {
  if (back > 3) return -9;
  return (aside === 'no' ? 0 : 1.5) - 0.9 * back - (isOver ? 0.5 : 0);
}
