/**
 * The propositions of a text that can be verified, by what was read from it: which statements carry one, which bear on
 * the same one, and what the text says of how sure it is. Every span is a part of the text. Deterministic; takes time
 * in proportion to the text. Proposals alone: which status a claim has is for people to say.
 */
import type {
  ClaimStance,
  Confidence,
  ProposedClaim,
  ProposedEvidence,
  ProposedStatement,
  Reading,
} from '../reading.ts';
import { type Span, spanOver, within } from '../span.ts';
import type { Token } from '../tokens.ts';
import { calledLiar, callsUntrue, deniesBefore, isWish, refersBack, withoutReport } from './back.ts';
import { ClaimWords } from './claim-words.ts';
import { carries } from './content.ts';
import { hedgedWords, Said } from './hedged.ts';
import { hedgesOn } from './hedges-on.ts';
import { isOwnDeed } from './own-deed.ts';
import { type Print, printOf, sameness } from './same.ts';
import { bearingOf } from './stance.ts';

/** What is read of a claim before all of the text is known. */
interface Found {
  words: readonly Span[];
  readonly kind: ProposedClaim['kind'];
  readonly evidence: ProposedEvidence[];
  readonly print: Print;
  readonly speaker: string | null;
  readonly confidence: Confidence;
  /** The hull of the words, and how long they are; null until somebody asks. */
  size: Size | null;
}

interface Size {
  readonly around: Span | null;
  readonly length: number;
}

/** A statement is compared with so many claims before it. */
const NEAR = 24;
/** No more statements of one text bear on one claim. */
const MOST_EVIDENCE = 40;
/** Somebody who takes responsibility twice within so many characters takes it for one deed. */
const ONE_DEED = 400;

const against: Readonly<Record<ClaimStance, ClaimStance>> = {
  ...{ asserts: 'denies', confirms: 'denies', relays: 'denies', denies: 'asserts', doubts: 'doubts' },
};

/** All claims of a reading, in the order of the text. */
export function claimsIn(text: string, tokens: readonly Token[], reading: Reading): readonly ProposedClaim[] {
  const words = new ClaimWords(text, tokens);
  const found: Found[] = [];
  reading.statements.forEach((statement, at) => {
    bear(found, statement, at, words, reading);
  });
  relayed(found, reading);
  const said = new Said(reading.statements);
  let sentence = 0;
  for (const hedge of reading.hedges) {
    while ((reading.sentences[sentence]?.to ?? Number.POSITIVE_INFINITY) <= hedge.span.from) sentence += 1;
    const spans = hedgedWords(hedge, reading.sentences[sentence], said, words);
    const inside = words.inAll(spans);
    if (spans.length === 0 || !carries(inside, reading.language.tag, 'fact', false)) continue;
    if (found.at(-1)?.speaker === null && found.at(-1)?.words[0]?.from === spans[0]?.from) continue;
    const print = printOf(inside, reading.language.tag);
    found.push({
      ...{ words: spans, kind: 'told', evidence: [], print, speaker: null, confidence: 'medium', size: null },
    });
  }
  const sorted = found.toSorted((a, b) => (a.words[0]?.from ?? 0) - (b.words[0]?.from ?? 0));
  const hedges = hedgesOn(sorted, reading, words);
  return sorted.map(({ words: spans, kind, evidence, confidence }, at) => ({
    ...{ words: spans, kind, evidence, hedges: hedges.get(at) ?? [], status: 'unverified', confidence },
  }));
}

/** Adds what one statement says: a claim of its own, or evidence for one that is there. */
function bear(
  found: Found[],
  statement: ProposedStatement,
  at: number,
  words: ClaimWords,
  reading: Reading,
): void {
  const { cue, words: spans, speaker } = statement;
  const { tag } = reading.language;
  const bearing = bearingOf(statement, cue ? words.low(cue) : '', tag);
  const tokens = words.inAll(spans);
  if (!bearing) {
    // “Called that account a fabrication”.
    const isTurnedDown = statement.act === 'said' && refersBack(tokens) && callsUntrue(tokens);
    if (isTurnedDown) add(lastOf(found, speaker.name), at, 'denies');
    return;
  }
  const { stance, takes } = bearing;
  if (isOwnDeed(statement, tokens)) {
    takeDeed(found, statement, at, tokens, reading);
    return;
  }
  const liar = calledLiar(tokens);
  if (liar !== null) {
    const theirs = found.slice(-NEAR).findLast((one) => one.speaker?.toLowerCase().includes(liar) === true);
    add(theirs, at, 'denies');
    return;
  }
  const isBack = takes === 'thing' && statement.act !== 'claimed' && refersBack(tokens);
  if (isBack || deniesBefore(tokens)) {
    add(lastOf(found, speaker.name), at, isBack ? stance : 'denies');
    return;
  }
  if (stance === 'denies' && isWish(tokens)) return;
  const own = takes === 'thing' ? withoutReport(spans, tokens) : spans;
  const inside = own === spans ? tokens : words.inAll(own);
  if (!carries(inside, tag, kindOf(statement, takes), statement.quoted.length > 0, cue ? words.low(cue) : ''))
    return;
  const print = printOf(inside, tag);
  const size: Size = { around: spanOver(own), length: lengthOf(own) };
  for (let one = found.length - 1; one >= Math.max(0, found.length - NEAR); one -= 1) {
    const other = found[one];
    // What one says of what another said holds its words: two propositions.
    const is = other ? sameness(other.print, print) : null;
    if (!other || is === null) continue;
    const theirs = sizeOf(other);
    const isHeld = isIn(own, theirs.around) || isIn(other.words, size.around);
    if (isHeld && Math.abs(size.length - theirs.length) >= 4) continue;
    add(other, at, is === 'yes' ? stance : against[stance]);
    return;
  }
  const evidence = [{ statement: at, stance }];
  found.push({
    words: own,
    kind: 'told',
    evidence,
    print,
    speaker: speaker.name,
    confidence: sureOf(statement),
    size,
  });
}

/** How far the words of a claim reach. */
function sizeOf(one: Found): Size {
  one.size ??= { around: spanOver(one.words), length: lengthOf(one.words) };
  return one.size;
}

/** What somebody else said last. */
const lastOf = (found: readonly Found[], speaker: string): Found | undefined =>
  found.slice(-NEAR).findLast((one) => one.speaker !== speaker);

function isIn(inner: readonly Span[], around: Span | null): boolean {
  return around !== null && inner.every((one) => within(one, around));
}

/** What the words of a statement have to be: of what is warned of a clause alone. */
function kindOf({ act }: ProposedStatement, takes: 'fact' | 'thing'): 'fact' | 'thing' | 'clause' {
  return act === 'warned' ? 'clause' : takes;
}

function add(claim: Found | undefined, statement: number, stance: ClaimStance): void {
  if (!claim || claim.evidence.length >= MOST_EVIDENCE) return;
  if (claim.evidence.every((one) => one.statement !== statement)) claim.evidence.push({ statement, stance });
}

/** Somebody takes responsibility; what they say of it right behind is the same claim, in more words. */
function takeDeed(
  found: Found[],
  statement: ProposedStatement,
  at: number,
  tokens: readonly Token[],
  { language }: Reading,
): void {
  const { words, speaker } = statement;
  const from = words[0]?.from ?? 0;
  const same = found
    .slice(-NEAR)
    .findLast(
      (one) =>
        one.kind === 'responsibility' &&
        one.speaker === speaker.name &&
        from - (one.words.at(-1)?.to ?? 0) < ONE_DEED,
    );
  if (same) {
    if (lengthOf(same.words) < SHORT) [same.words, same.size] = [words, null];
    add(same, at, 'asserts');
    return;
  }
  const print = printOf(tokens, language.tag);
  const evidence: ProposedEvidence[] = [{ statement: at, stance: 'asserts' }];
  found.push({
    ...{ words, kind: 'responsibility', evidence, print, speaker: speaker.name },
    confidence: sureOf(statement),
    size: null,
  });
}

/** Shorter words name no deed: “responsibility”. */
const SHORT = 18;
const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

/** Whoever tells what another one said passes that on. */
function relayed(found: readonly Found[], { statements }: Reading): void {
  for (const claim of found)
    for (const { statement: inner, stance } of [...claim.evidence]) {
      const told = statements[inner];
      if (!told?.speaker.span || stance === 'denies' || stance === 'doubts') continue;
      for (let outer = Math.max(0, inner - 3); outer < Math.min(statements.length, inner + 4); outer += 1) {
        if (outer === inner || statements[outer]?.speaker.name === told.speaker.name) continue;
        const around = spanOver(statements[outer]?.words ?? []);
        if (around && within(told.speaker.span, around) && isIn(told.words, around))
          add(claim, outer, 'relays');
      }
    }
}

/** As sure as the statement that it was read from, and no surer than its kind of statement was measured to be. */
function sureOf({ confidence, act, quoted }: ProposedStatement): Confidence {
  if (confidence === 'low') return 'low';
  const isPlain = act === 'claimed' || act === 'confirmed' || act === 'denied' || quoted.length === 0;
  return isPlain ? confidence : 'medium';
}
