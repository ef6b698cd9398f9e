/**
 * The fold: entries → state. Pure, deterministic and incremental: folding a prefix and then the rest gives what
 * folding all gives. A kind of entry that is not handled here does not compile. An erased body leaves its act
 * standing and its words empty.
 */
import { type Entry, type EntryKind, erasable, type Proposed } from '../record/entry.ts';
import { foldActEnd, foldActProposal, foldApproval, foldPassed, foldRead } from './fold-act.ts';
import { foldAlertProposal, foldAlertSent } from './fold-alert.ts';
import { foldAuthorityEnd, foldGrant, foldNotice, foldNoticeEnd } from './fold-authority.ts';
import {
  foldClaim,
  foldDecline,
  foldDrop,
  foldEvidence,
  foldEvidenceEnd,
  foldEvidenceReserved,
  foldKeeping,
  foldProposal,
  foldRuling,
  foldVerification,
} from './fold-claim.ts';
import { foldEnd, foldOpening, foldPanel, foldSetting, foldStart, foldText } from './fold-coverage.ts';
import {
  foldDisplay,
  foldDropped,
  foldEstimate,
  foldEstimateReserved,
  foldFigure,
  foldHeld,
  foldOvertaken,
  foldRestored,
  foldTouched,
  foldUnreserved,
} from './fold-figure.ts';
import { foldFreeze, foldThaw } from './fold-freeze.ts';
import { foldGrade } from './fold-grade.ts';
import { foldIncident } from './fold-incident.ts';
import { foldLegalHold, foldLegalRelease } from './fold-legal-hold.ts';
import { foldMedia, foldUsers } from './fold-media.ts';
import { foldAnswer, foldBrief, foldNote, foldNoteEnd, foldReturnNote } from './fold-note.ts';
import { foldCarried, foldLesson, foldLink, foldSettlement } from './fold-parts.ts';
import {
  foldDraft,
  foldEnding,
  foldMove,
  foldPhase,
  foldPublication,
  foldSchedule,
  foldScheduleEnd,
  foldUpdate,
  setPost,
} from './fold-post.ts';
import { foldDiscard, foldPrepared, foldPreparedEnd } from './fold-prepared.ts';
import { foldQuestion, foldQuestionEnd } from './fold-question.ts';
import { foldCorrection, foldCover, foldErasure, foldErasureProposal, foldTakedown } from './fold-repair.ts';
import { foldFreed, foldReserved } from './fold-reserved.ts';
import { foldPass, foldRestriction, foldRestrictionEnd } from './fold-restriction.ts';
import { foldActor, foldCompetence, foldEmbargo, foldRetraction, foldStatement } from './fold-source.ts';
import { foldTold, foldUse } from './fold-use.ts';
import { reindexed } from './impact.ts';
import type { State } from './state.ts';
import { touchedBy } from './touches.ts';

type Folds = { readonly [K in EntryKind]: (state: State, entry: Entry<K>) => State };

const folds: Folds = {
  'coverage.opened': foldOpening,
  'coverage.started': foldStart,
  'coverage.ended': foldEnd,
  'coverage.set': foldSetting,
  'coverage.frozen': foldFreeze,
  'coverage.thawed': foldThaw,
  'text.set': foldText,
  'actor.set': foldActor,
  'competence.set': foldCompetence,
  'statement.set': foldStatement,
  'statement.retracted': foldRetraction,
  'statement.reserved': foldReserved,
  'statement.freed': foldFreed,
  'claim.set': foldClaim,
  'evidence.reserved': foldEvidenceReserved,
  'evidence.added': foldEvidence,
  'evidence.removed': foldEvidenceEnd,
  'claim.verified': foldVerification,
  'claim.proposed': foldProposal,
  'claim.ruled': foldRuling,
  'claim.kept': foldKeeping,
  'claim.declined': foldDecline,
  'claim.dropped': foldDrop,
  'post.written': foldDraft,
  'post.approved': foldApproval,
  'post.submitted': (state, entry) => foldAnswer(foldPhase(state, entry, 'submitted'), entry),
  'post.returned': (state, entry) => foldReturnNote(foldPhase(state, entry, 'draft'), entry),
  'post.published': (state, entry) => foldAnswer(foldPublication(state, entry), entry),
  'post.updated': foldUpdate,
  'post.held': (state, entry) => setPost(state, entry, () => ({ held: true })),
  'post.released': (state, entry) => setPost(state, entry, () => ({ held: false })),
  'post.scheduled': foldSchedule,
  'post.unscheduled': foldScheduleEnd,
  'embargo.set': foldEmbargo,
  'embargo.ended': foldEmbargo,
  'post.pinned': (state, entry) => setPost(state, entry, () => ({ pinned: true })),
  'post.unpinned': (state, entry) => setPost(state, entry, () => ({ pinned: false })),
  'post.marked': (state, entry) => setPost(state, entry, () => ({ keyEvent: entry.body?.keyEvent ?? false })),
  'post.withdrawn': foldEnding,
  'post.moved': foldMove,
  covered: foldCover,
  uncovered: foldCover,
  'correction.published': foldCorrection,
  'panel.set': foldPanel,
  'figure.set': foldFigure,
  'figure.display': foldDisplay,
  'estimate.set': foldEstimate,
  'estimate.overtaken': foldOvertaken,
  'estimate.restored': foldRestored,
  'incident.set': foldIncident,
  'question.set': foldQuestion,
  'question.closed': foldQuestionEnd,
  'alert.proposed': foldAlertProposal,
  'alert.sent': foldAlertSent,
  'restriction.set': foldRestriction,
  'restriction.lifted': foldRestrictionEnd,
  'restriction.passed': foldPass,
  'act.proposed': foldActProposal,
  'act.settled': foldActEnd,
  'sensitive.passed': foldPassed,
  'sensitive.read': foldRead,
  'prepared.set': foldPrepared,
  'prepared.released': foldPreparedEnd,
  'prepared.ended': foldPreparedEnd,
  'post.discarded': foldDiscard,
  'statement.graded': foldGrade,
  'legal.held': foldLegalHold,
  'legal.released': foldLegalRelease,
  'coverage.carried': foldCarried,
  'coverage.linked': foldLink,
  'lesson.learned': foldLesson,
  'lesson.settled': foldSettlement,
  'use.noted': foldUse,
  'use.told': foldTold,
  'note.added': foldNote,
  'note.settled': foldNoteEnd,
  'coverage.briefed': foldBrief,
  'authority.granted': foldGrant,
  'authority.ended': foldAuthorityEnd,
  'estimate.held': foldHeld,
  'estimate.dropped': foldDropped,
  'estimate.reserved': foldEstimateReserved,
  'estimate.unreserved': foldUnreserved,
  'notice.set': foldNotice,
  'notice.ended': foldNoticeEnd,
  'media.added': foldMedia,
  'takedown.ordered': foldTakedown,
  'erasure.proposed': foldErasureProposal,
  'erasure.done': foldErasure,
};

/** The state after one more entry. A number out of order is a fault of the store, never of the desk. */
export function fold(state: State, entry: Entry): State {
  if (entry.seq !== state.seq + 1) throw new Error(`entry ${entry.seq} cannot follow ${state.seq}`);
  const act = folds[entry.kind] as (state: State, entry: Entry) => State;
  const scope = erasable[entry.kind];
  const texty =
    scope === 'never'
      ? state.texty
      : state.texty.update(entry.subject, [], (list) => [...list, { seq: entry.seq, scope }]);
  const after = {
    ...foldUsers(foldTouched(act(state, entry), entry), entry),
    seq: entry.seq,
    at: entry.at,
    texty,
    movedAt: state.movedAt.set(entry.subject, entry.at),
    blank: entry.erased ? state.blank.add(entry.subject) : state.blank,
  };
  return reindexed(state, after, touchedBy(entry));
}

/** The state as it would be after entries that are only proposed. */
export function foldProposed(
  state: State,
  proposed: readonly Proposed[],
  given: { at: string; by: string },
): State {
  let now = state;
  for (const entry of proposed) now = fold(now, { ...entry, ...given, seq: now.seq + 1 } as Entry);
  return now;
}

/** The state after many more. */
export function foldAll(state: State, entries: Iterable<Entry>): State {
  let now = state;
  for (const entry of entries) now = fold(now, entry);
  return now;
}
