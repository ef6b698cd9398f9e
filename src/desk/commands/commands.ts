/**
 * Every command that the desk takes, in the imperative: a closed union with a schema each. `id` makes a command
 * repeatable: the same person sending the same id gets the first answer. `expected` is the version of the document
 * that the writer saw; another one in the record refuses the command with `stale`.
 */
import { z } from 'zod';
import {
  actorContent,
  alertContent,
  claimContent,
  estimateContent,
  figureContent,
  incidentContent,
  noticeContent,
  panelContent,
  postContent,
  questionContent,
  restrictionContent,
  statementContent,
  textContent,
} from '../../model/content.ts';
import { displays } from '../../model/figures.ts';
import { textFields } from '../../model/ids.ts';
import { language, zone } from '../../model/language-and-zone.ts';
import { id, instantText, line, prose, slug } from '../../model/limits.ts';
import { matters } from '../../model/matters.ts';
import { stances } from '../../model/speech.ts';
import { statuses } from '../../model/status.ts';
import { approvalCommands } from './approval.ts';
import { careCommands } from './care.ts';
import { command, expected, reason, subject } from './command-shape.ts';
import { feedCommands } from './feed.ts';
import { mediaCommands, notSent } from './media.ts';
import { noteCommands } from './notes.ts';
import { partsCommands } from './parts.ts';
import { preparedCommands } from './prepared.ts';

const note = line(500);

const waitsFor = id
  .optional()
  .describe(
    'the post for which it is recorded: shown nowhere and counting for nothing until that one is published, updated, fixed or corrected with its statement in it, or with its claim or figure new in it',
  );

const topPost = z.strictObject({
  post: id,
  title: line(200).optional(),
  words: line(200)
    .optional()
    .describe('of a withdrawal: what leads to it, in place of "The post of 14:02 was withdrawn."'),
});

const repair = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('actor'), actor: id, content: actorContent }),
  z.strictObject({ kind: z.literal('statement'), statement: id, content: statementContent }),
  z.strictObject({ kind: z.literal('claim'), claim: id, content: claimContent }),
  z.strictObject({ kind: z.literal('post'), post: id, content: postContent, expected }),
  z.strictObject({ kind: z.literal('text'), field: z.enum(textFields), content: textContent }),
  z.strictObject({ kind: z.literal('panel'), content: panelContent }),
  z.strictObject({ kind: z.literal('figure'), figure: id, content: figureContent }),
  z.strictObject({ kind: z.literal('estimate'), estimate: id, content: estimateContent }),
  z.strictObject({ kind: z.literal('question'), question: id, content: questionContent }),
  z.strictObject({ kind: z.literal('incident'), incident: id, content: incidentContent }),
  z.strictObject({ kind: z.literal('notice'), notice: id, content: noticeContent }),
]);

const plainSchemas = {
  'coverage.open': command('coverage.open', {
    slug,
    language: language.default('en'),
    zone: zone.default('UTC'),
    profile: z.enum(['newsroom', 'official', 'investigation']).default('newsroom'),
    headline: textContent,
    standfirst: textContent.optional(),
    summary: textContent.optional(),
    rehearsal: z
      .boolean()
      .optional()
      .describe('all is done as in any other coverage, and readers never see a byte of it; for good'),
  }).describe('Opens a coverage. Nothing of it is public before coverage.start.'),
  'coverage.start': command('coverage.start', {}).describe(
    'Makes the coverage public, or live again after its end.',
  ),
  'coverage.end': command('coverage.end', {}).describe(
    'Says that the coverage has ended; corrections still reach it.',
  ),
  'coverage.set': command('coverage.set', {
    language: language.optional(),
    zone: zone.optional(),
    profile: z.enum(['newsroom', 'official', 'investigation']).optional().describe('only before the start'),
  }).describe('Changes the language, the zone, or before the start the profile; what is left out stays.'),
  'text.set': command('text.set', { field: z.enum(textFields), content: textContent, expected }).describe(
    'Sets the headline, standfirst or summary. An update: where something was wrong, use correction.publish.',
  ),
  'actor.set': command('actor.set', { actor: id, content: actorContent, expected }).describe(
    'Adds or revises an actor.',
  ),
  'competence.set': command('competence.set', {
    actor: id,
    matters: z.array(z.enum(matters)).max(matters.length),
  }).describe(
    'Ticks the matters for which an actor is a competent authority in this coverage; none unticks it.',
  ),
  'statement.record': command('statement.record', {
    statement: id,
    content: statementContent,
    embargo: z
      .strictObject({ until: instantText.nullable().default(null), reason })
      .optional()
      .describe('as by embargo.set, in the same act: it is never free to be shown in between'),
    for: id
      .nullable()
      .optional()
      .describe(
        'the post for which it is recorded: shown nowhere and counting for nothing until that one, or another that shows it, is published, updated, fixed or corrected; null ends the waiting at once; left out: as it is',
      ),
    expected,
  }).describe(
    'Records who said what, in which role, through which channel. Revises it as long as nothing published shows it.',
  ),
  'statement.retract': command('statement.retract', { statement: id, reason }).describe(
    'Its speaker took it back.',
  ),
  'claim.open': command('claim.open', { claim: id, content: claimContent, expected }).describe(
    'Opens a claim, unverified. Rewords it as long as nothing published shows it.',
  ),
  'evidence.add': command('evidence.add', {
    claim: id,
    statement: id,
    stance: z.enum(stances),
    for: waitsFor,
  }).describe('Sets what a statement does to a claim.'),
  'evidence.remove': command('evidence.remove', {
    claim: id,
    statement: id,
    reason,
    for: id.optional().describe('only what waits for that post; left out: what stands'),
  }).describe('Takes a statement off a claim.'),
  'claim.verify': command('claim.verify', { claim: id, method: prose(2000) }).describe(
    'Records our own verification and its method.',
  ),
  'claim.rule': command('claim.rule', {
    claim: id,
    status: z.enum(statuses),
    reason: reason.optional(),
    expected,
  }).describe(
    'Sets the status, at or below the gate. Above it, a senior proposes so and a second one approves.',
  ),
  'claim.approve': command('claim.approve', { claim: id }).describe(
    'Approves, as a second senior, a status proposed above the gate.',
  ),
  'post.write': command('post.write', {
    post: id,
    content: postContent,
    expected,
    untouched: z
      .literal(true)
      .optional()
      .describe(
        'refused where something was done with the draft: handed over, approved, held, embargoed, scheduled, prepared',
      ),
  }).describe('Writes or revises a draft.'),
  'post.submit': command('post.submit', { post: id }).describe('Hands a draft over for publishing.'),
  'post.return': command('post.return', { post: id, note }).describe(
    'Hands a submitted draft back with a note.',
  ),
  'post.publish': command('post.publish', {
    post: id,
    content: postContent.optional(),
    keyEvent: z.boolean().default(false),
    flash: z.boolean().default(false),
    expected,
  }).describe('Publishes a draft, or writes and publishes in one act.'),
  'post.update': command('post.update', {
    post: id,
    content: postContent,
    note: note.optional(),
    expected,
  }).describe('Replaces the content of a published post where nothing was wrong; labelled as an update.'),
  'post.fix': command('post.fix', { post: id, content: postContent, expected }).describe(
    'A minor fix: spelling, grammar, dead link. Refused when a name, number, quoted word, time or reference changes, unless all that it does is to add references to statements, actors or claims over words that stay.',
  ),
  'post.hold': command('post.hold', { post: id }).describe('Keeps a draft at the desk until released.'),
  'post.release': command('post.release', { post: id }).describe('Ends a hold.'),
  'post.schedule': command('post.schedule', {
    post: id,
    at: instantText.describe('when it is to be published, by the server’s clock'),
    keyEvent: z.boolean().default(false),
    flash: z.boolean().default(false),
    expected,
  }).describe('Has a draft published at a time; it is decided afresh then, on what it says then.'),
  'post.unschedule': command('post.unschedule', { post: id, fault: note.optional() }).describe(
    'Calls that off; the draft stays submitted.',
  ),
  'embargo.set': command('embargo.set', {
    subject,
    until: instantText.nullable().default(null).describe('null: until somebody says that it was delivered'),
    reason,
  }).describe(
    'Forbids that an unpublished post or statement is shown before a time. Never publishes by itself.',
  ),
  'embargo.end': command('embargo.end', {
    subject,
    how: z.enum(['time', 'delivered', 'lifted']).default('delivered'),
    reason: reason.optional().describe('why a senior lifts it'),
  }).describe('Ends an embargo: its time has come, it was delivered as announced, or a senior lifts it.'),
  'post.pin': command('post.pin', { post: id }).describe(
    'Pins a published post; its references show the present state.',
  ),
  'post.unpin': command('post.unpin', { post: id }).describe('Unpins it.'),
  'post.mark': command('post.mark', { post: id, keyEvent: z.boolean() }).describe(
    'Makes a published post a key event, or not.',
  ),
  'post.withdraw': command('post.withdraw', {
    post: id,
    reason: reason.describe('kept at the desk'),
    note: note.optional().describe('shown to readers; must repeat nothing of what is withdrawn'),
    replacedBy: id.optional(),
    topPost: topPost
      .optional()
      .describe('the new post at the top, made where it was flashed, alerted, pinned or in the headline'),
  }).describe('We no longer stand behind having reported it: its body goes everywhere, a tombstone stays.'),
  'post.move': command('post.move', {
    post: id,
    as: z.enum(['duplicate', 'misplaced']),
    pointer: id.optional(),
  }).describe('Takes a duplicate or misplaced post off the page, with a pointer and no tombstone.'),
  cover: command('cover', { subject, reason: reason.optional() }).describe(
    'Shows "under review" in place of a published post, claim, figure, incident or notice, everywhere, at once.',
  ),
  uncover: command('uncover', { subject, reason: reason.optional() }).describe('Shows it again.'),
  'correction.publish': command('correction.publish', {
    correction: id,
    label: z.enum(['correction', 'clarification']).default('correction'),
    note: note.describe('shown to readers wherever it reaches'),
    repairs: z.array(repair).min(1).max(20),
    earlier: z
      .enum(['open', 'closed'])
      .default('open')
      .describe('whether the earlier wording may still be looked up'),
    rolesStand: z
      .boolean()
      .optional()
      .describe(
        'of a repaired actor: true where its statements were right to give the old role, for it was theirs then. Otherwise those that carry it are repaired along.',
      ),
    topPost: topPost
      .omit({ words: true })
      .optional()
      .describe('the new post at the top, made where it was flashed, alerted, pinned or in the headline'),
  }).describe('Repairs one or more documents and everything published that rests on them, in one act.'),
  'panel.set': command('panel.set', { content: panelContent, expected }).describe(
    'Sets the lines of the panel.',
  ),
  'figure.open': command('figure.open', { figure: id, content: figureContent, expected }).describe(
    'Opens a figure. Renames it as long as nothing published shows it.',
  ),
  'figure.display': command('figure.display', {
    figure: id,
    display: z.enum(displays),
    authorities: z.array(id).max(20).default([]).describe('actors, the first one first'),
  }).describe('Shows the first live estimate down a list of authorities, or the range of all live ones.'),
  'estimate.add': command('estimate.add', {
    estimate: id,
    figure: id,
    content: estimateContent,
    for: waitsFor,
  }).describe(
    'Adds what a source says the figure is, as of when. Within one source the newest count stands.',
  ),
  'estimate.overtake': command('estimate.overtake', { estimate: id, reason }).describe(
    'Sets an estimate aside as overtaken: out of the display, kept in the history.',
  ),
  'estimate.restore': command('estimate.restore', { estimate: id }).describe('Puts it back.'),
  'estimate.drop': command('estimate.drop', { estimate: id, reason }).describe(
    'Takes back a number that waits for its post: it never comes.',
  ),
  'incident.set': command('incident.set', { incident: id, content: incidentContent, expected }).describe(
    'Says what happened, where and when, and what that stands on. Of one that readers see, only what is new is added; the rest changes by correction.publish.',
  ),
  'question.ask': command('question.ask', { question: id, content: questionContent, expected }).describe(
    'Says what the desk does not know, for the panel.',
  ),
  'question.close': command('question.close', { question: id, reason: reason.optional() }).describe(
    'It is answered, or no longer asked; its lines leave the panel.',
  ),
  'alert.propose': command('alert.propose', {
    alert: id,
    content: alertContent,
    alone: reason.optional().describe('a senior sends it without a second person, for this reason'),
  }).describe('Proposes an alert to those who follow, or the correction of an earlier one.'),
  'alert.approve': command('alert.approve', { alert: id }).describe(
    'Sends it, as a second person. Void where names, numbers, quoted words, references or states changed since.',
  ),
  'restriction.set': command('restriction.set', {
    restriction: id,
    content: restrictionContent,
    expected,
  }).describe(
    'Puts names, aliases or addresses on the restricted list: no public text may hold them from now on.',
  ),
  'restriction.lift': command('restriction.lift', { restriction: id, reason }).describe(
    'Takes them off the list.',
  ),
  'restriction.pass': command('restriction.pass', { restriction: id, subject, reason }).describe(
    'Lets one document name what is restricted.',
  ),
  ...feedCommands,
  'takedown.order': command('takedown.order', { subject, reason }).describe(
    'Removes a post, statement, claim, actor, figure, estimate, incident, question, alert, notice, note or correction from everything public at once and seals it.',
  ),
  'erasure.propose': command('erasure.propose', {
    subject,
    versions: z.enum(['all', 'earlier']),
    reason,
  }).describe(
    'Proposes to destroy what is already out of public: all of a taken-down document, or the earlier versions of one whose correction closed them.',
  ),
  'erasure.approve': command('erasure.approve', { subject }).describe(
    'Destroys it, as a second person; one of the two is legal.',
  ),
} as const;

/** The schema of each command. */
export const commandSchemas = {
  ...plainSchemas,
  ...preparedCommands,
  ...careCommands,
  ...partsCommands,
  ...mediaCommands,
  ...noteCommands,
  ...approvalCommands({ ...plainSchemas, ...preparedCommands }),
} as const;

export type CommandKind = keyof typeof commandSchemas;
/** A command that programs send as such. */
export type SentKind = Exclude<CommandKind, keyof typeof notSent>;
/** All of these. */
export const sentKinds = Object.keys(commandSchemas).filter(
  (kind) => !Object.hasOwn(notSent, kind),
) as SentKind[];

/** A command as it is decided: validated, defaults filled in. */
export type Command = { [K in CommandKind]: z.output<(typeof commandSchemas)[K]> }[CommandKind];
/** A command of one kind. */
export type CommandOf<K extends CommandKind> = z.output<(typeof commandSchemas)[K]>;
