/**
 * The claims of an item as the desk would keep them: in whose words, which one of the board that is, and what bears on
 * it. Pure. A claim is proposed as unverified; nothing here gives it another status.
 */
import type { ClaimStance, ProposedClaim, Reading } from '../../../intake/extract/reading.ts';
import { overlap } from '../../../intake/extract/span.ts';
import { capital } from '../../../lib/text.ts';
import { LONGEST } from '../../../model/lengths.ts';
import type { Matter } from '../../../model/matters.ts';
import { type Responsibility, responsibilityIn } from '../compose/ghost-responsibility.ts';
import { isAsserted } from '../compose/shown-claim.ts';
import { claimsLike, isSameClaim, wordsOfClaims } from '../words/like-claim.ts';
import { shortened } from '../words/lookup.ts';
import type { Became, Decisions, MendedClaim, Said } from './decisions.ts';

/** A claim of the board. */
export interface KnownClaim {
  readonly id: string;
  readonly text: string;
}

/** A statement that bears on a claim. */
export interface Bears {
  /** The key of the proposal: where it was merged, of what it is part of now. */
  readonly key: string;
  readonly stance: ClaimStance | null;
  readonly speaker: string;
  readonly is: Became;
  /** Whoever’s words all of its words are as well: the draft has them as theirs alone; null: they are its own. */
  readonly within: string | null;
}

/** A claim as it would be recorded. */
export interface Claimed {
  readonly key: string;
  readonly is: Became;
  readonly read: ProposedClaim;
  readonly text: string;
  /** The one of the board that it is; null: a new one. */
  readonly known: KnownClaim | null;
  /** Those of the board that have most of its words, the likeliest first. */
  readonly like: readonly KnownClaim[];
  readonly bears: readonly Bears[];
  readonly matter: Matter;
  /** Whose responsibility it is about; null: nobody's. */
  readonly of: string | null;
  /** Of a claim of responsibility: the other one, that they say so. */
  readonly says: string | null;
}

/** All claims of a reading as they are now, in the order of its text. */
export function claimedIn(
  text: string,
  reading: Reading,
  decisions: Decisions,
  said: readonly Said[],
  board: readonly KnownClaim[],
): readonly Claimed[] {
  const words = wordsOfClaims(board);
  return (reading.claims ?? []).map((read, at): Claimed => {
    const key = `c${at}`;
    const { is = 'offered', claim: mended = null } = decisions.get(key) ?? {};
    const own = wordsOf(text, read);
    const bears = bearing(read, decisions, said, mended);
    const first = said.find((one) => one.at === read.evidence[0]?.statement);
    const pair = read.kind === 'responsibility' && first ? pairOf(own, first.speaker, reading) : null;
    const whole = pair?.did ?? sentenceOf(own, first);
    const like = claimsLike(whole, words).flatMap((id) => board.find((one) => one.id === id) ?? []);
    // What is only like it may be another number, another name or the opposite: it is chosen, or is not meant.
    const usual = like.find((one) => isSameClaim(one.text, whole)) ?? null;
    // Nobody says so who, as somebody put it, does not assert it.
    const isSaid = mended === null || bears[0] === undefined || isAsserted(bears.slice(0, 1));
    const says = pair && isSaid ? (mended?.says ?? pair.says) : null;
    const isDeed = pair !== null || (first?.cue === 'denied' && ofDeeds.test(own));
    return {
      ...{ key, is, read, like, bears, says },
      known: mended ? (board.find(({ id }) => id === mended.known) ?? null) : usual,
      text: mended?.text ?? whole,
      ...(isDeed ? { matter: 'responsibility', of: first?.speaker ?? null } : { matter: 'event', of: null }),
    };
  });
}

/** Of what is denied: whether somebody did it themselves. */
const ofDeeds =
  /^(?:any |all )?(?:responsib|involve)|^(?:свою |любую |будь-яку )?(?:причаст|ответственн|відповідальн)/iu;

/** What a form begins with. */
export const asClaimed = ({ text, says, known, bears }: Claimed): MendedClaim => ({
  text,
  says,
  known: known?.id ?? null,
  stances: Object.fromEntries(bears.map(({ key, stance }) => [key, stance])),
});

/**
 * A mended one as a pair to train with has it: its words, whether it is one of the board’s, and what bears on it, by the
 * places of the statements. Words of the board are no part of a pair: what is taken down there would stay here.
 */
export const asPair = ({ text, known, bears }: Claimed, said: readonly Said[]): object => ({
  text: known === null ? text : null,
  known: known !== null,
  evidence: bears.map(({ key, stance }) => ({
    ...{ statement: said.find((one) => one.key === key)?.at ?? null, stance },
  })),
});

/** Its words as they stand in the text, in one line. */
function wordsOf(text: string, { words }: ProposedClaim): string {
  const own = words
    .map(({ from, to }) => text.slice(from, to).trim())
    .join(' ')
    .replace(/\s+/gu, ' ');
  return own.replace(/^["“„«]([^"“”„«»]*)["”“»]$/u, '$1').trim();
}

/** What bears on it, each statement once: those that were merged as what they are part of. */
function bearing(
  { evidence }: ProposedClaim,
  decisions: Decisions,
  said: readonly Said[],
  mended: MendedClaim | null,
): readonly Bears[] {
  const found = new Map<string, Bears>();
  for (const { statement, stance } of evidence) {
    const one = said.find(({ at }) => at === statement);
    const root = one && rootOf(decisions, said, one);
    if (!root || found.has(root.key)) continue;
    const { key, speaker, is } = root;
    found.set(key, {
      key,
      speaker,
      is,
      within: aroundOf(said, root),
      stance: mended ? (mended.stances[key] ?? null) : stance,
    });
  }
  return [...found.values()];
}

/** The speaker of accepted words before it that have all of its words. */
function aroundOf(said: readonly Said[], one: Said): string | null {
  const before = said.slice(0, said.indexOf(one)).filter(({ is }) => is === 'accepted');
  const around = before.find(({ words }) =>
    one.words.every((span) => words.some((other) => overlap(other, span))),
  );
  return around?.speaker ?? null;
}

function rootOf(decisions: Decisions, said: readonly Said[], one: Said): Said {
  const { is, into = null } = decisions.get(one.key) ?? {};
  const next = is === 'merged' && into !== one.key ? said.find(({ key }) => key === into) : undefined;
  return next ? rootOf(decisions, said, next) : one;
}

/** A claim of responsibility as two. */
function pairOf(own: string, speaker: string, { language }: Reading): Responsibility {
  const told = responsibilityIn(own, { speaker, cue: 'claimed' });
  if (told) return { did: fit(told.did), says: fit(told.says) };
  const who = capital(speaker);
  const verb = language.tag === 'ru' ? 'говорит' : language.tag === 'uk' ? 'каже' : 'says';
  const deed = shortened(own, LONGEST.claim - who.length - verb.length - 6);
  return { did: fit(`${who}: ${deed}`), says: fit(`${who} ${verb}: “${deed}”`) };
}

/** Words in which whoever speaks means themselves: as a claim alone they would be the desk’s. */
const ownVoice =
  /(?:^|[^\p{L}])(?:I|[Ww]e|us|[Oo]urs?|[Mm]y|me|[Яя]|[Мм]еня|[Мм]не|[Мм]о[яйеёию]|[Мм]оих|[Мм]ы|[Нн]а[см]|[Нн]аш(?:а|е|и|у|ей|его|ему|их|им|ими|ої|ого|ому)?|[Мм]ене|[Мм]ені|[Мм]ій|[Мм]и)(?=$|[^\p{L}])/u;

/** As a sentence that stands alone; what has no subject of its own, or is told of oneself, with whoever is meant before it. */
function sentenceOf(own: string, first: Said | undefined): string {
  const isShort = own.split(' ').length < 3 && (first?.cue === 'denied' || first?.cue === 'confirmed');
  const isBare = isShort || ownVoice.test(own) || /^(?:having |being )?\p{L}{3,}ing\b/u.test(own);
  const whole = isBare && first ? `${capital(first.speaker)}: ${own}` : capital(own);
  return fit(whole);
}

/** As long as a claim may be. */
const fit = (words: string): string => ended(shortened(words, LONGEST.claim - 1));
const ended = (words: string): string =>
  /[.!?…]["”»]?$/u.test(words) ? words : `${words.replace(/[,;:]$/u, '')}.`;
