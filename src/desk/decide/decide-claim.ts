import { gateOf, permits } from '../../fold/gate.ts';
import { isPublished } from '../../fold/impact.ts';
import { type ClaimState, type State, statusOf } from '../../fold/state.ts';
import { cell } from '../../model/ids.ts';
import { moves } from '../../model/status.ts';
import type { Proposed } from '../../record/entry.ts';
import type { CommandOf } from '../commands/commands.ts';
import { holds, statusPolicies } from '../policies.ts';
import { called } from '../wording/called.ts';
import { droppedFault, goneFault, proposedOf } from './decide-claim-end.ts';
import { onlyByCorrection } from './decide-source.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  inState,
  refuse,
  staleness,
  unknown,
} from './decision.ts';

/** Opens a claim, or rewords one that nothing published shows. */
export function decideClaim(state: State, command: CommandOf<'claim.open'>): Decision {
  const subject = cell('claim', command.claim);
  const stale = staleness(state, subject, command.expected);
  if (stale) return refuse(stale);
  const old = state.claims.get(command.claim);
  if (old?.taken) return inState('taken-down', `${called(subject)} was taken down; use another id.`);
  const dropped = old && droppedFault(old);
  if (dropped) return dropped;
  if (old && isPublished(state, subject)) return onlyByCorrection(subject);
  return (
    claimFault(state, command.content) ??
    accept({ kind: 'claim.set', subject, body: { content: command.content } })
  );
}

/** Why a claim cannot be as it is written, or null. */
export function claimFault(
  state: State,
  content: CommandOf<'claim.open'>['content'],
): ReturnType<typeof refuse> | null {
  for (const actor of [...(content.of === null ? [] : [content.of]), ...content.adversaries]) {
    if (!state.actors.has(actor)) return unknown(cell('actor', actor));
  }
  return null;
}

/** Sets what a statement does to a claim, at once or with the post that it is for. At most 1,000 statements a claim. */
export function decideEvidence(state: State, command: CommandOf<'evidence.add'>): Decision {
  const subject = cell('claim', command.claim);
  const claim = state.claims.get(command.claim);
  if (!claim) return unknown(subject);
  const dropped = droppedFault(claim);
  if (dropped) return dropped;
  if (!state.statements.has(command.statement)) return unknown(cell('statement', command.statement));
  const { statement, stance, for: post } = command;
  const standing = claim.evidence.filter((evidence) => evidence.until === null);
  const waiting = claim.waiting.filter((evidence) => evidence.post === post);
  if ([...standing, ...waiting].some((one) => one.statement === statement && one.stance === stance)) {
    return refuse({
      code: 'exists',
      message: `That statement already stands so towards ${called(subject)}.`,
      what: subject,
    });
  }
  if (claim.evidence.length + claim.waiting.length >= 1000) {
    return refuse({ code: 'limit', message: 'A claim holds at most 1,000 pieces of evidence.', limit: 1000 });
  }
  return accept(
    post === undefined
      ? { kind: 'evidence.added', subject, body: { statement, stance } }
      : { kind: 'evidence.reserved', subject, body: { statement, stance, post } },
  );
}

/** Takes a statement off a claim. */
export function decideEvidenceEnd(state: State, command: CommandOf<'evidence.remove'>): Decision {
  const subject = cell('claim', command.claim);
  const claim = state.claims.get(command.claim);
  if (!claim) return unknown(subject);
  const { statement, reason, for: post } = command;
  const found =
    post === undefined
      ? claim.evidence.some((one) => one.statement === statement && one.until === null)
      : claim.waiting.some((one) => one.statement === statement && one.post === post);
  if (!found) return unknown(cell('statement', statement));
  return accept({
    kind: 'evidence.removed',
    subject,
    body: { statement, reason, ...(post !== undefined && { for: post }) },
  });
}

/** Records our own verification. */
export function decideVerification(state: State, command: CommandOf<'claim.verify'>): Decision {
  const subject = cell('claim', command.claim);
  const claim = state.claims.get(command.claim);
  if (!claim) return unknown(subject);
  const dropped = droppedFault(claim);
  if (dropped) return dropped;
  return accept({ kind: 'claim.verified', subject, body: { method: command.method } });
}

/** Sets a status. Above the gate it becomes a proposal that waits for a second senior. */
export function decideRuling(
  state: State,
  command: CommandOf<'claim.rule'>,
  { by }: DecisionContext,
): Decision {
  const { status, reason = null } = command;
  const subject = cell('claim', command.claim);
  const claim = state.claims.get(command.claim);
  if (!claim) return unknown(subject);
  const gone = goneFault(claim);
  if (gone) return gone;
  const stale = staleness(state, subject, command.expected);
  if (stale) return refuse(stale);
  const from = statusOf(claim);
  if (!moves[from].includes(status)) {
    const message = `A claim that is ${from} can become ${moves[from].join(', ')}, not ${status}.`;
    return refuse({ code: 'move', message, from, to: status });
  }
  if (!holds(by, statusPolicies[status])) {
    return refuse({
      code: 'forbidden',
      message: `Setting a claim to ${status} takes one of these roles: ${statusPolicies[status].join(', ')}.`,
    });
  }
  const gate = gateOf(state, claim);
  const note = { ceiling: gate.ceiling, because: gate.because };
  if (permits(gate, status))
    return accept(ruling(claim, { status, reason, gate: note, proposedBy: null, aboveGate: false }));
  const stands = gate.refutable ? 'refuted' : gate.ceiling;
  if (status === 'disputed') {
    return refuse({
      code: 'gate',
      message: 'Nothing on record denies or doubts this claim. Add that statement as evidence first.',
      ceiling: stands,
    });
  }
  if (!holds(by, ['senior']) || reason === null) {
    const message = `Its evidence carries it to ${stands}: ${gate.because}. Higher takes two seniors and a reason.`;
    return refuse({ code: 'gate', message, ceiling: stands });
  }
  return accept({ kind: 'claim.proposed', subject, body: { status, reason, gate: note } });
}

/** A second senior approves what one proposed above the gate. */
export function decideApproval(
  state: State,
  command: CommandOf<'claim.approve'>,
  { by }: DecisionContext,
): Decision {
  const found = proposedOf(state, command.claim);
  if (!found.ok) return found.error;
  const { claim, proposal } = found.value;
  if (proposal.by === by.id) {
    return refuse({ code: 'second-person', message: 'You proposed it; another senior has to approve.' });
  }
  const { status, reason, gate } = proposal;
  return accept(ruling(claim, { status, reason, gate, proposedBy: proposal.by, aboveGate: true }));
}

function ruling(claim: ClaimState, body: Extract<Proposed, { kind: 'claim.ruled' }>['body']): Proposed {
  return { kind: 'claim.ruled', subject: cell('claim', claim.id), body };
}
