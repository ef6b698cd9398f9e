/**
 * Who may do what: one table, default deny. `admin` runs the system and is nowhere in it: a right to write comes with
 * another role. Going back (cover, evidence off, retraction) needs less than going forward.
 */
import type { Person, Role } from '../model/person.ts';
import type { Status } from '../model/status.ts';
import type { CommandKind } from './commands/commands.ts';

/** Those who may write a draft, and bring a picture for it. */
const writers: readonly Role[] = ['contributor', 'reporter', 'editor', 'senior'];
/** Those who may put something before readers, and so may cover it. */
export const publishers: readonly Role[] = ['reporter', 'editor', 'senior'];
/** Those who decide for a desk. */
export const editors: readonly Role[] = ['editor', 'senior'];
const seniors: readonly Role[] = ['senior'];

/** The roles of which one is needed for each command. */
export const policies: Readonly<Record<CommandKind, readonly Role[]>> = {
  'coverage.open': editors,
  'coverage.start': editors,
  'coverage.end': editors,
  'coverage.set': editors,
  'text.set': editors,
  'actor.set': publishers,
  'competence.set': editors,
  'statement.record': writers,
  'statement.retract': publishers,
  'claim.open': publishers,
  'evidence.add': publishers,
  'evidence.remove': publishers,
  'claim.verify': publishers,
  'claim.rule': publishers,
  'claim.approve': seniors,
  'claim.keep': editors,
  'claim.decline': seniors,
  'claim.drop': publishers,
  'post.write': writers,
  'post.submit': writers,
  'post.return': editors,
  'post.publish': publishers,
  'post.update': publishers,
  'post.fix': publishers,
  'post.hold': publishers,
  'post.release': publishers,
  'post.schedule': publishers,
  'post.unschedule': publishers,
  'embargo.set': publishers,
  'embargo.end': publishers,
  'post.pin': editors,
  'post.unpin': editors,
  'post.mark': publishers,
  'post.withdraw': editors,
  'post.move': editors,
  cover: [...publishers, 'legal'],
  uncover: [...editors, 'legal'],
  'correction.publish': publishers,
  'panel.set': editors,
  'figure.open': publishers,
  'figure.display': editors,
  'estimate.add': publishers,
  'estimate.drop': publishers,
  'estimate.overtake': editors,
  'estimate.restore': publishers,
  'incident.set': publishers,
  'question.ask': publishers,
  'question.close': publishers,
  'alert.propose': publishers,
  'alert.approve': editors,
  'restriction.set': ['legal'],
  'restriction.lift': ['legal'],
  'restriction.pass': ['legal'],
  'prepared.set': publishers,
  'prepared.release': publishers,
  'prepared.end': publishers,
  'post.discard': writers,
  'claim.undo': publishers,
  'competence.template': editors,
  'statement.grade': publishers,
  'coverage.freeze': [...editors, 'legal'],
  'coverage.thaw': ['senior', 'legal'],
  'legal.hold': ['legal'],
  'legal.release': ['legal'],
  'coverage.continue': editors,
  'coverage.link': editors,
  'coverage.learn': editors,
  'lesson.settle': publishers,
  'post.copy': publishers,
  'use.note': publishers,
  'use.told': publishers,
  'note.add': [...writers, 'legal'],
  'note.settle': [...writers, 'legal'],
  'coverage.brief': publishers,
  'post.approve': editors,
  'act.propose': publishers,
  'act.approve': editors,
  'act.decline': [...publishers, 'legal'],
  'sensitive.read': editors,
  'authority.grant': editors,
  'authority.end': [...publishers, 'legal'],
  'authority.endAll': [...publishers, 'legal'],
  'held.accept': editors,
  'held.drop': editors,
  'estimate.feed': ['feed'],
  'notice.feed': ['feed'],
  'notice.set': editors,
  'notice.cancel': publishers,
  'notice.expire': publishers,
  'media.add': writers,
  'takedown.order': [...editors, 'legal'],
  'erasure.propose': ['senior', 'legal'],
  'erasure.approve': ['senior', 'legal'],
};

/** What goes back, and so stays open while nobody publishes. A correction in another part is one here. */
export const goingBack: readonly CommandKind[] = [
  'cover',
  'post.withdraw',
  'post.unpin',
  'post.move',
  'correction.publish',
  'coverage.learn',
  'statement.retract',
  'evidence.remove',
  'estimate.overtake',
  'notice.cancel',
  'notice.expire',
  'takedown.order',
  'erasure.approve',
];

/** The roles of which one is needed to set a status. */
export const statusPolicies: Readonly<Record<Status, readonly Role[]>> = {
  unverified: editors,
  reported: publishers,
  confirmed: seniors,
  disputed: editors,
  refuted: seniors,
  superseded: editors,
  withdrawn: editors,
};

/** Whether a person holds one of the roles. */
export function holds(by: Person, allowed: readonly Role[]): boolean {
  return by.roles.some((role) => allowed.includes(role));
}
