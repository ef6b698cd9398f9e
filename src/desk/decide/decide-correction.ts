/** One act: repairs, and the mark on everything published that rested on what they repair. */

import { foldProposed } from '../../fold/fold.ts';
import { documentCell, exactImpactOf, groundOfLine, isPublished, linesOf } from '../../fold/impact.ts';
import type { PostState, State } from '../../fold/state.ts';
import { versionOf } from '../../fold/version-of.ts';
import type { PostContent } from '../../model/content.ts';
import { type Cell, COVERAGE, cell, cellId, cellKind, PANEL } from '../../model/ids.ts';
import { referencesOf, shownIn, shownName } from '../../model/rich-text.ts';
import type { Proposed } from '../../record/entry.ts';
import type { CommandOf } from '../commands/commands.ts';
import { called } from '../wording/called.ts';
import { claimFault } from './decide-claim.ts';
import { figureFault } from './decide-figure.ts';
import { incidentFault, keptWith } from './decide-incident.ts';
import { warrantFault } from './decide-notice.ts';
import { blankFault, notShown } from './decide-post.ts';
import { actorFault, statementFault } from './decide-source.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  inState,
  refuse,
  staleness,
  unknown,
} from './decision.ts';
import { estimateEntry, estimateFault } from './estimate-entry.ts';
import { groundFault, rulingsFor } from './grounds.ts';
import { isSameContent, presentContent } from './present-content.ts';
import { repairsAlong } from './repaired-along.ts';
import { textFault, timed } from './texts.ts';
import { isProminent, topPost, topPostId } from './top-post.ts';

type Repair = CommandOf<'correction.publish'>['repairs'][number];

/** Publishes a correction or clarification. Refused where nothing would change that readers see. */
export function decideCorrection(
  state: State,
  command: CommandOf<'correction.publish'>,
  context: DecisionContext,
): Decision {
  return correcting(state, command, context, command.earlier === 'closed');
}

/** The same; `even` takes repairs that change nothing for repairs, to close earlier wordings or to say what was said elsewhere. */
export function correcting(
  state: State,
  command: CommandOf<'correction.publish'>,
  { by, now }: DecisionContext,
  even: boolean,
): Decision {
  const subject = cell('correction', command.correction);
  if (state.corrections.has(command.correction))
    return refuse({ code: 'exists', message: `There is ${called(subject)} already.`, what: subject });
  const named = command.repairs.map(repairedCell);
  if (new Set(named).size < named.length)
    return refuse({
      code: 'exists',
      message: 'Each document is repaired once in a correction.',
      what: subject,
    });

  const proposed: Proposed[] = [];
  const repaired: Cell[] = [];
  let after = state;
  const more = command.rolesStand ? [] : repairsAlong(state, command.repairs);
  for (const repair of [...command.repairs, ...more]) {
    const of = repairedCell(repair);
    const step = repairing(after, repair, now);
    if (!step.ok) return step;
    const next = foldProposed(after, step.value, { at: now, by: by.id });
    if (!even && isSameContent(presentContent(after, of), presentContent(next, of))) continue;
    repaired.push(of);
    proposed.push(...step.value);
    after = next;
  }
  if (repaired.length === 0)
    return inState(
      'unchanged',
      'Everything reads so already: nothing would change, and posts would be marked for it. Send the content as it is to read, or earlier: "closed" to close earlier wordings.',
    );
  if (!repaired.some((of) => isPublished(state, of) || isPublished(after, of))) {
    return inState(
      'unpublished',
      'Readers have seen nothing of this. Revise it directly; a correction is for what was published.',
    );
  }
  const reached = new Set([
    ...exactImpactOf(state, repaired, after),
    ...exactImpactOf(after, repaired, state),
  ]);
  const posts = [...reached]
    .flatMap((of) => (cellKind(of) === 'post' ? [after.posts.get(cellId(of))] : []))
    .filter(isShown)
    .sort((a, b) => a.order - b.order);
  const prominent = reached.has(cell('text', 'headline')) || posts.some(isProminent);
  const top =
    prominent || command.topPost ? (command.topPost ?? { post: topPostId(state, command.correction) }) : null;
  if (top && state.posts.has(top.post))
    return refuse({
      code: 'exists',
      message: `Post "${top.post}" exists; give topPost another id.`,
      what: cell('post', top.post),
    });

  const { label, note, earlier } = command;
  const reaches = [...new Set([...reached].map(documentCell))]
    .filter((of) => of === COVERAGE || of === PANEL || !isHidden(after, of))
    .sort();
  const along = more.map(repairedCell);
  const marks = Object.fromEntries(posts.map((post) => [post.id, shownIn(post.content.body)]));
  return accept(
    ...proposed,
    {
      kind: 'correction.published',
      subject,
      body: { label, note, repaired, ...(along.length > 0 && { along }), marks, reaches, earlier },
    },
    ...(top ? topPost(top, label, note) : []),
  );
}

/** The entries of one repair: the whole new content, and what its publication does. */
export function repairing(state: State, repair: Repair, now: string): Decision {
  const subject = repairedCell(repair);
  if (versionOf(state, subject) === 0) return unknown(subject);
  switch (repair.kind) {
    case 'actor':
      return (
        actorFault(state, repair.actor, repair.content) ??
        accept({ kind: 'actor.set', subject, body: { content: repair.content } })
      );
    case 'statement':
      return (
        statementFault(state, repair.statement, repair.content, now) ??
        accept({ kind: 'statement.set', subject, body: { content: repair.content } })
      );
    case 'claim':
      return (
        claimFault(state, repair.content) ??
        accept({ kind: 'claim.set', subject, body: { content: repair.content } })
      );
    case 'post': {
      const post = state.posts.get(repair.post);
      const stale = staleness(state, subject, repair.expected);
      const fault = stale ?? blankFault(repair.content);
      if (fault) return refuse(fault);
      return (
        (post && notShown(post)) ??
        grounded(state, referencesOf(repair.content.body), {
          kind: 'post.written',
          subject,
          body: { content: repair.content },
        })
      );
    }
    case 'text':
      return (
        textFault(repair.field, repair.content) ??
        grounded(state, referencesOf(repair.content), {
          kind: 'text.set',
          subject,
          body: { content: repair.content, shows: shownIn(repair.content) },
        })
      );
    case 'panel': {
      const grounds = linesOf(repair.content).map(groundOfLine);
      const content = timed(repair.content, state.panel.content, now);
      const body = { content, shows: grounds.flatMap((of) => shownName(of) ?? []) };
      return grounded(state, grounds, { kind: 'panel.set', subject, body });
    }
    case 'figure':
      return (
        figureFault(state, repair.figure, repair.content) ??
        accept({ kind: 'figure.set', subject, body: { content: repair.content } })
      );
    case 'estimate': {
      const figure = String(state.estimates.get(repair.estimate)?.figure);
      return (
        estimateFault(state, repair.estimate, figure, repair.content) ??
        accept(estimateEntry(state, repair.estimate, figure, repair.content))
      );
    }
    case 'incident':
      return (
        incidentFault(state, repair.incident, repair.content) ??
        accept(...keptWith(state, repair.incident, repair.content))
      );
    case 'notice':
      return (
        warrantFault(state, repair.content) ??
        accept({
          kind: 'notice.set',
          subject,
          body: { content: repair.content, asOf: null, repair: true },
        })
      );
    case 'question':
      return accept({ kind: 'question.set', subject, body: { content: repair.content } });
  }
}

function grounded(state: State, references: readonly Cell[], entry: Proposed): Decision {
  const fault = groundFault(state, references);
  return fault ? refuse(fault) : accept(...rulingsFor(state, references), entry);
}

/** What a repair writes anew. */
export function repairedCell(repair: Repair): Cell {
  switch (repair.kind) {
    case 'actor':
      return cell('actor', repair.actor);
    case 'statement':
      return cell('statement', repair.statement);
    case 'claim':
      return cell('claim', repair.claim);
    case 'post':
      return cell('post', repair.post);
    case 'text':
      return cell('text', repair.field);
    case 'panel':
      return PANEL;
    case 'figure':
      return cell('figure', repair.figure);
    case 'estimate':
      return cell('estimate', repair.estimate);
    case 'incident':
      return cell('incident', repair.incident);
    case 'question':
      return cell('question', repair.question);
    case 'notice':
      return cell('notice', repair.notice);
  }
}

function isShown(post: PostState | undefined): post is PostState & { readonly content: PostContent } {
  return post?.phase === 'published' && post.taken === null && post.content !== null;
}

/** Statements and actors are shown within other documents; posts and claims count once readers have seen them. */
export function isHidden(state: State, of: Cell): boolean {
  switch (cellKind(of)) {
    case 'post':
      return !isShown(state.posts.get(cellId(of)));
    case 'claim':
      return state.claims.get(cellId(of))?.shownSince == null;
    case 'figure':
      return state.figures.get(cellId(of))?.shownSince == null;
    case 'incident':
      return state.incidents.get(cellId(of))?.shownSince == null;
    case 'notice':
      return state.notices.get(cellId(of))?.taken !== null;
    default:
      return true;
  }
}
