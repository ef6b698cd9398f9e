/** What is said of a claim and moves nothing: it stays as it is, it is raised no further, it was opened by mistake. */
import { isDenied } from '../../fold/denial.ts';
import { gateOf } from '../../fold/gate.ts';
import { isRoot } from '../../fold/impact.ts';
import { type ClaimState, type State, statusOf } from '../../fold/state.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { type Cell, cell, cellId, cellKind } from '../../model/ids.ts';
import { referencesOf } from '../../model/rich-text.ts';
import type { CommandOf } from '../commands/commands.ts';
import { editors, holds } from '../policies.ts';
import { called } from '../wording/called.ts';
import { accept, type Decision, type DecisionContext, inState, refuse, unknown } from './decision.ts';

/** Answers a denial: the status stays. A later denial waits for an answer of its own. */
export function decideKeeping(state: State, command: CommandOf<'claim.keep'>): Decision {
  const subject = cell('claim', command.claim);
  const claim = state.claims.get(command.claim);
  if (!claim) return unknown(subject);
  const gone = goneFault(claim);
  if (gone) return gone;
  const status = statusOf(claim);
  const upTo = Math.min(command.upTo ?? state.seq, state.seq);
  if (!isDenied(state, claim, upTo))
    return inState('answered', `No denial of ${called(subject)} waits for an answer: it is ${status}.`);
  const { ceiling, because } = gateOf(state, claim);
  const body = { status, reason: command.reason, gate: { ceiling, because }, upTo };
  return accept({ kind: 'claim.kept', subject, body });
}

/** Ends a proposal above the gate without doing it. */
export function decideDecline(state: State, command: CommandOf<'claim.decline'>): Decision {
  const found = proposedOf(state, command.claim);
  if (!found.ok) return found.error;
  const { claim, proposal } = found.value;
  return accept({
    kind: 'claim.declined',
    subject: cell('claim', claim.id),
    body: { status: proposal.status, reason: command.reason, proposedBy: proposal.by },
  });
}

/** Drops a claim: one's own, or anybody's as an editor, while nothing that readers have or are to get shows it. */
export function decideDrop(
  state: State,
  command: CommandOf<'claim.drop'>,
  { by }: DecisionContext,
): Decision {
  const subject = cell('claim', command.claim);
  const claim = state.claims.get(command.claim);
  if (!claim) return unknown(subject);
  const gone = goneFault(claim);
  if (gone) return gone;
  if (claim.openedBy !== by.id && !holds(by, editors))
    return refuse({ code: 'forbidden', message: 'Editors drop the claims of others.' });
  const shows = showsIt(state, subject);
  if (shows) return inState('shown', `${called(shows)} shows ${called(subject)}; take it out there first.`);
  return accept({ kind: 'claim.dropped', subject, body: { reason: command.reason } });
}

type Proposal = NonNullable<ClaimState['proposal']>;

/** A claim with the status that is proposed for it above the gate; else why there is none to answer. */
export function proposedOf(
  state: State,
  id: string,
): Result<{ readonly claim: ClaimState; readonly proposal: Proposal }, Decision> {
  const subject = cell('claim', id);
  const claim = state.claims.get(id);
  if (!claim) return err(unknown(subject));
  const gone = goneFault(claim);
  if (gone) return err(gone);
  const { proposal } = claim;
  return proposal
    ? ok({ claim, proposal })
    : err(inState('no-proposal', `No status above the gate is proposed for ${called(subject)}.`));
}

/** Refuses what is done to a claim that is not there any more, or null. */
export function goneFault(claim: ClaimState): ReturnType<typeof refuse> | null {
  const subject = cell('claim', claim.id);
  if (claim.taken !== null) return inState('taken-down', `${called(subject)} was taken down.`);
  return droppedFault(claim);
}

/** The same of one that was dropped alone. */
export function droppedFault(claim: ClaimState): ReturnType<typeof refuse> | null {
  return claim.dropped === null
    ? null
    : inState('dropped', `${called(cell('claim', claim.id))} was dropped; open it under another id.`);
}

/** What is published or scheduled and stands on a claim, whether or not the coverage has begun, or an incident. */
function showsIt(state: State, claim: Cell): Cell | null {
  for (const user of state.users.get(claim) ?? []) {
    const id = cellId(user);
    if (cellKind(user) === 'incident' && state.incidents.get(id)?.taken === null) return user;
    if (cellKind(user) === 'post' && state.posts.get(id)?.taken !== null) continue;
    if (isRoot(state, user)) return user;
  }
  for (const post of state.posts.values())
    if (post.phase === 'scheduled' && referencesOf(post.content?.body ?? []).includes(claim))
      return cell('post', post.id);
  return null;
}
