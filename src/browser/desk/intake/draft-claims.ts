/**
 * The claims of an item that somebody accepted, as blocks of the draft: each below the words that it was read from, with
 * what bears on it, as the composer records claims. Pure.
 */
import type { Node } from 'prosemirror-model';
import { overlap, type Span } from '../../../intake/extract/span.ts';
import { schema } from '../compose/schema.ts';
import { isAsserted } from '../compose/shown-claim.ts';
import type { ClaimToMake, FurtherEvidence } from '../compose/speech.ts';
import type { Claimed } from './claim-of.ts';
import type { Words } from './drafted-words.ts';

/** A claim with the place in the item below which it stands. */
interface TakenClaim {
  readonly at: number;
  readonly node: Node;
}

/** The accepted ones in the order of the item. Two that are one claim of the board are one block. */
export function claimsTaken(
  claimed: readonly Claimed[],
  words: readonly Words[],
  mint: (prefix: string) => string,
): readonly TakenClaim[] {
  const heads = claimed.filter(
    ({ known }, at) => known === null || claimed.findIndex((one) => one.known?.id === known.id) === at,
  );
  return heads.map((head) => {
    const { known, read, text, says, matter, of } = head;
    const all = known === null ? [head] : claimed.filter((one) => one.known?.id === known.id);
    const evidence = all.flatMap((one) => evidenceOf(one, words));
    const [first, ...more] = evidence.filter(
      ({ statement }, at) => evidence.findIndex((one) => one.statement === statement) === at,
    );
    const carrier = words.find(({ id }) => id === first?.statement);
    const at = carrier?.from ?? read.words[0]?.from ?? 0;
    const id = known?.id ?? mint('c');
    const own = carrier?.make.speech;
    const whose = of !== null && own && own.type !== 'unnamed' ? own.speaker : null;
    const make: ClaimToMake = {
      ...{ kind: 'claim', statement: first?.statement ?? null, stance: first?.stance ?? null },
      ...{ text: known === null ? text : null, matter, of: whose },
      ...(!isAsserted(evidence) && { aside: true }),
      ...(more.length > 0 && { more }),
      ...(says !== null && known === null && { says: { id: mint('c'), text: says } }),
    };
    return { at, node: schema.node('claim', { id, make }) };
  });
}

/** What bears on it and was accepted, by the words that stand in the draft: of several, those of the claim. */
function evidenceOf({ bears, read }: Claimed, words: readonly Words[]): readonly FurtherEvidence[] {
  return bears.flatMap(({ key, stance, is }) => {
    const own = is === 'accepted' && stance !== null ? words.filter(({ of }) => of === key) : [];
    const found = own.find((one) => read.words.some((span) => overlap(one, span))) ?? own[0];
    return found ? [{ statement: found.id, stance, by: found.make.speech.speaker }] : [];
  });
}

/** Those that stand below a run of the item. */
export function claimsIn({ from, to }: Span, claims: readonly TakenClaim[]): readonly Node[] {
  return claims.filter(({ at }) => from <= at && at < to).map(({ node }) => node);
}

/** Whoever takes responsibility is somebody of the desk: an interested party. */
export function withDoers(words: readonly Words[], claimed: readonly Claimed[]): readonly Words[] {
  const doers = new Set(
    claimed.flatMap(({ of, bears: [first] }) => (of !== null && first?.is === 'accepted' ? [first.key] : [])),
  );
  return words.map((one) => {
    const { speech } = one.make;
    const isDoer = doers.has(one.of) && speech.type !== 'unnamed' && !speech.named;
    return isDoer ? { ...one, make: { ...one.make, speech: { ...speech, named: true } } } : one;
  });
}
