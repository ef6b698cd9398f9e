/**
 * The gate: how far the evidence of a claim carries it, and why. Read from the state, so that the desk decides by it
 * and the projection shows what it says. Rules: LANGUAGE.md, "The gate"; SPEC R-GATE.
 */
import type { Status } from '../model/status.ts';
import { originsOf } from './independence.ts';
import { type Source, sides, sourcesOf } from './source.ts';
import { type ClaimState, type State, statusAt } from './state.ts';

/** The strongest ground that one side of the evidence has, from none upwards. */
export type Basis =
  | 'none'
  | 'unnamed'
  | 'claimant'
  | 'attribution'
  | 'origins'
  | 'authority'
  | 'observation'
  | 'verification';

export interface Side {
  readonly basis: Basis;
  readonly sources: readonly Source[];
  readonly origins: readonly (readonly Source[])[];
}

export interface Gate {
  /** The highest status on the way unverified, reported, confirmed that evidence for the claim allows. */
  readonly ceiling: 'unverified' | 'reported' | 'confirmed';
  /** Whether the evidence against it would confirm its opposite. */
  readonly refutable: boolean;
  /** Whether anything live speaks against it or doubts it. */
  readonly disputable: boolean;
  readonly supporting: Side;
  readonly opposing: Side;
  /** For the desk, in one line. */
  readonly because: string;
}

const carries: ReadonlySet<Basis> = new Set(['origins', 'authority', 'observation', 'verification']);

/** What the gate says of a claim as of a record number (default: now). Judged once for a state, however many ask. */
export function gateOf(state: State, claim: ClaimState, seq: number = state.seq): Gate {
  const gates = judged.get(state) ?? new Map<number, Map<ClaimState, Gate>>();
  const known = gates.get(seq) ?? new Map<ClaimState, Gate>();
  const gate = known.get(claim) ?? judge(state, claim, seq);
  judged.set(state, gates.set(seq, known.set(claim, gate)));
  return gate;
}

/** What was judged already: a hundred posts may show the same claim. */
const judged = new WeakMap<State, Map<number, Map<ClaimState, Gate>>>();

function judge(state: State, claim: ClaimState, seq: number): Gate {
  const opposing = sideOf(claim, sourcesOf(state, claim, sides.opposing, seq), false, false);
  const denied = opposing.sources.some((source) => source.competent);
  const verified = claim.verified.some((at) => at <= seq);
  const supporting = sideOf(claim, sourcesOf(state, claim, sides.supporting, seq), denied, verified);
  const ceiling = carries.has(supporting.basis)
    ? 'confirmed'
    : supporting.basis === 'none'
      ? 'unverified'
      : 'reported';
  return {
    ceiling,
    refutable: carries.has(opposing.basis),
    disputable: sourcesOf(state, claim, sides.contesting, seq).length > 0,
    supporting,
    opposing,
    because: explain(supporting),
  };
}

/** Whether the gate lets a status stand. Stepping back (superseded, withdrawn, unverified) needs no evidence. */
export function permits(gate: Gate, status: Status): boolean {
  switch (status) {
    case 'confirmed':
      return gate.ceiling === 'confirmed';
    case 'reported':
      return gate.ceiling !== 'unverified';
    case 'refuted':
      return gate.refutable;
    case 'disputed':
      return gate.disputable;
    default:
      return true;
  }
}

/** Whether a status stands that its evidence no longer carries, and no second person put it there. */
export function isUnderReview(state: State, claim: ClaimState, seq: number = state.seq): boolean {
  const ruling = claim.rulings.findLast((one) => one.seq <= seq);
  return (
    ruling !== undefined && !ruling.aboveGate && !permits(gateOf(state, claim, seq), statusAt(claim, seq))
  );
}

/** Two witnesses never confirm responsibility or a suspect's identity, nor does our own. */
function sideOf(claim: ClaimState, sources: readonly Source[], denied: boolean, verified: boolean): Side {
  const origins = originsOf(sources);
  const guilt = claim.content?.matter === 'responsibility' || claim.content?.matter === 'identity';
  return { basis: basisOf(), sources, origins };

  function basisOf(): Basis {
    if (verified) return 'verification';
    if (!guilt && sources.some(isOwnObservation)) return 'observation';
    if (sources.some(isAuthority)) return 'authority';
    const impartial = originsOf(
      sources.filter((source) => !source.interested && !(guilt && source.statement.content.witness)),
    );
    if (!denied && impartial.length >= 2 && impartial.some((group) => group.some((source) => source.named)))
      return 'origins';
    const named = sources.filter((source) => source.named);
    if (named.length > 0) return named.every((source) => source.interested) ? 'claimant' : 'attribution';
    return sources.length > 0 ? 'unnamed' : 'none';
  }
}

function isOwnObservation({ statement, root }: Source): boolean {
  return root === statement && statement.content.channel.kind === 'observation' && statement.content.witness;
}

function isAuthority(source: Source): boolean {
  return (
    source.root === source.statement &&
    source.competent &&
    source.named &&
    !source.interested &&
    source.statement.content.onTheRecord
  );
}

function explain({ sources, origins, basis }: Side): string {
  const names = origins.map(
    (group) => group[0]?.actor?.content?.name ?? group[0]?.root?.content.speaker ?? 'unnamed',
  );
  const count = `${plural(sources.length, 'statement')}, ${plural(origins.length, 'origin')}`;
  return `${count}${names.length > 0 ? `: ${names.slice(0, 5).join('; ')}` : ''} (${basis})`;
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
