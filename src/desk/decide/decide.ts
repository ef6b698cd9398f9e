/**
 * The desk: `decide(state, command, context)` says what happens, or why not. Pure. Rights are judged first, by one
 * table; then the coverage must be open; then the rules of the command itself.
 */
import { foldProposed } from '../../fold/fold.ts';
import type { State } from '../../fold/state.ts';
import type { Command, CommandKind, CommandOf } from '../commands/commands.ts';
import { forbidden } from '../forbidden.ts';
import { decideLearning, decideSettlement } from '../parts/lessons.ts';
import { opens } from '../parts/named-coverage.ts';
import { decideActApproval, decideActEnd, decideActProposal, decideReading } from './decide-act.ts';
import { decideAlert, decideAlertApproval } from './decide-alert.ts';
import {
  decideAuthorityEnd,
  decideAuthorityEndAll,
  decideDropped,
  decideGrant,
  decideHeld,
} from './decide-authority.ts';
import {
  decideGrade,
  decideLegalHold,
  decideLegalRelease,
  decideTemplate,
  decideUndo,
} from './decide-care.ts';
import {
  decideApproval,
  decideClaim,
  decideEvidence,
  decideEvidenceEnd,
  decideRuling,
  decideVerification,
} from './decide-claim.ts';
import { decideDecline, decideDrop, decideKeeping } from './decide-claim-end.ts';
import { decideCorrection } from './decide-correction.ts';
import {
  decideEnd,
  decideOpen,
  decidePanel,
  decideSetting,
  decideStart,
  decideText,
} from './decide-coverage.ts';
import { decideFeed, decideNoticeFeed } from './decide-feed.ts';
import {
  decideDisplay,
  decideEstimate,
  decideEstimateDrop,
  decideFigure,
  decideOvertaken,
  decideRestored,
} from './decide-figure.ts';
import { decideFreeze, decideThaw } from './decide-freeze.ts';
import { decideIncident } from './decide-incident.ts';
import { decideMedia } from './decide-media.ts';
import { decideBrief, decideNote, decideNoteEnd } from './decide-note.ts';
import { decideNotice, decideNoticeCancel, decideNoticeExpiry } from './decide-notice.ts';
import { decideContinuation, decideCopy, decideLink } from './decide-parts.ts';
import {
  decideDraft,
  decideFix,
  decideMark,
  decidePostApproval,
  decidePublication,
  decideReturn,
  decideSubmission,
  decideUpdate,
} from './decide-post.ts';
import { decideDiscard, decidePrepared, decidePreparedEnd, decideRelease } from './decide-prepared.ts';
import { decideQuestion, decideQuestionEnd } from './decide-question.ts';
import {
  decideCover,
  decideErasure,
  decideErasureProposal,
  decideMove,
  decideTakedown,
  decideWithdrawal,
} from './decide-removal.ts';
import { decidePass, decideRestriction, decideRestrictionEnd } from './decide-restriction.ts';
import { decideEmbargo, decideEmbargoEnd, decideSchedule, decideScheduleEnd } from './decide-schedule.ts';
import { decideActor, decideCompetence, decideRetraction, decideStatement } from './decide-source.ts';
import { decideTold, decideUse } from './decide-use.ts';
import { accept, type Decision, type DecisionContext, refuse } from './decision.ts';
import { freedBy } from './freed-by.ts';
import { unseenFault } from './unseen.ts';

type Decisions = {
  readonly [K in CommandKind]: (state: State, command: CommandOf<K>, context: DecisionContext) => Decision;
};

const decisions: Decisions = {
  'coverage.open': decideOpen,
  'coverage.start': decideStart,
  'coverage.end': decideEnd,
  'coverage.set': decideSetting,
  'text.set': decideText,
  'actor.set': decideActor,
  'competence.set': decideCompetence,
  'statement.record': decideStatement,
  'statement.retract': decideRetraction,
  'claim.open': decideClaim,
  'evidence.add': decideEvidence,
  'evidence.remove': decideEvidenceEnd,
  'claim.verify': decideVerification,
  'claim.rule': decideRuling,
  'claim.approve': decideApproval,
  'claim.keep': decideKeeping,
  'claim.decline': decideDecline,
  'claim.drop': decideDrop,
  'post.write': decideDraft,
  'post.submit': decideSubmission,
  'post.return': decideReturn,
  'post.publish': decidePublication,
  'post.update': decideUpdate,
  'post.fix': decideFix,
  'post.hold': decideMark,
  'post.release': decideMark,
  'post.schedule': decideSchedule,
  'post.unschedule': decideScheduleEnd,
  'embargo.set': decideEmbargo,
  'embargo.end': decideEmbargoEnd,
  'post.pin': decideMark,
  'post.unpin': decideMark,
  'post.mark': decideMark,
  'post.withdraw': decideWithdrawal,
  'post.move': decideMove,
  cover: decideCover,
  uncover: decideCover,
  'correction.publish': decideCorrection,
  'panel.set': decidePanel,
  'figure.open': decideFigure,
  'figure.display': decideDisplay,
  'estimate.add': decideEstimate,
  'estimate.drop': decideEstimateDrop,
  'estimate.overtake': decideOvertaken,
  'estimate.restore': decideRestored,
  'incident.set': decideIncident,
  'question.ask': decideQuestion,
  'question.close': decideQuestionEnd,
  'alert.propose': decideAlert,
  'alert.approve': decideAlertApproval,
  'restriction.set': decideRestriction,
  'restriction.lift': decideRestrictionEnd,
  'restriction.pass': decidePass,
  'prepared.set': decidePrepared,
  'prepared.release': decideRelease,
  'prepared.end': decidePreparedEnd,
  'post.discard': decideDiscard,
  'claim.undo': decideUndo,
  'competence.template': decideTemplate,
  'statement.grade': decideGrade,
  'coverage.freeze': decideFreeze,
  'coverage.thaw': decideThaw,
  'legal.hold': decideLegalHold,
  'legal.release': decideLegalRelease,
  'coverage.continue': decideContinuation,
  'coverage.link': decideLink,
  'coverage.learn': decideLearning,
  'lesson.settle': decideSettlement,
  'post.copy': decideCopy,
  'use.note': decideUse,
  'use.told': decideTold,
  'note.add': decideNote,
  'note.settle': decideNoteEnd,
  'coverage.brief': decideBrief,
  'post.approve': decidePostApproval,
  'act.propose': (state, command, context) => decideActProposal(state, command, context, decide),
  'act.approve': (state, command, context) => decideActApproval(state, command, context, decide),
  'act.decline': decideActEnd,
  'sensitive.read': decideReading,
  'authority.grant': decideGrant,
  'authority.end': decideAuthorityEnd,
  'authority.endAll': decideAuthorityEndAll,
  'held.accept': decideHeld,
  'held.drop': decideDropped,
  'estimate.feed': decideFeed,
  'notice.feed': decideNoticeFeed,
  'notice.set': decideNotice,
  'notice.cancel': decideNoticeCancel,
  'notice.expire': decideNoticeExpiry,
  'media.add': decideMedia,
  'takedown.order': decideTakedown,
  'erasure.propose': decideErasureProposal,
  'erasure.approve': decideErasure,
};

/**
 * What a command does to a coverage, or why it does nothing. What waited for a post that it brings before readers comes
 * with it, and everything is judged as it stands then.
 */
export function decide(state: State, command: Command, context: DecisionContext): Decision {
  const barred = forbidden(context.by, command.kind);
  if (barred) return refuse(barred);
  if (state.coverage === null && !opens(command)) {
    return refuse({ code: 'unknown', message: 'There is no such coverage.', what: 'coverage' });
  }
  const unseen = unseenFault(state, command, context.by);
  if (unseen) return refuse(unseen);
  const rule = decisions[command.kind] as (
    state: State,
    command: Command,
    context: DecisionContext,
  ) => Decision;
  const freed = freedBy(state, command);
  if (freed.length === 0) return rule(state, command, context);
  const after = foldProposed(state, freed, { at: context.now, by: context.by.id });
  const decision = rule(after, command, context);
  return decision.ok ? accept(...freed, ...decision.value) : decision;
}
