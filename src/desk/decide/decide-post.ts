import type { PostState, State } from '../../fold/state.ts';
import { blanksIn } from '../../model/blanks.ts';
import type { PostContent } from '../../model/content.ts';
import { cell, cellId, cellKind } from '../../model/ids.ts';
import { referencesOf, shownIn } from '../../model/rich-text.ts';
import type { Proposed } from '../../record/entry.ts';
import type { CommandOf } from '../commands/commands.ts';
import { namesMore } from '../eyes/guarded-names.ts';
import { holds, publishers } from '../policies.ts';
import type { Refusal } from '../refusal.ts';
import { mayUse } from '../view/desk-media.ts';
import { onlyAttributes } from '../wording/attributed.ts';
import { called } from '../wording/called.ts';
import { differing, majorChange } from '../wording/minor-fix.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  inState,
  isAhead,
  refuse,
  staleness,
  unknown,
} from './decision.ts';
import { groundFault, rulingsFor, untilWords } from './grounds.ts';

/** Writes or revises a draft. Outside contributors write their own. */
export function decideDraft(
  state: State,
  command: CommandOf<'post.write'>,
  { by, now }: DecisionContext,
): Decision {
  const subject = cell('post', command.post);
  const post = state.posts.get(command.post);
  const stale = staleness(state, subject, command.expected);
  if (stale) return refuse(stale);
  if (post && !isDraft(post)) return notDraft(post);
  if (post && command.untouched && isTouched(post))
    return inState(post.phase, `Somebody has done something with ${called(subject)} since it was written.`);
  if (post && post.author !== by.id && !holds(by, publishers)) {
    return refuse({ code: 'forbidden', message: 'Contributors revise their own drafts only.' });
  }
  if (post?.schedule && !holds(by, publishers)) {
    const message = `${called(subject)} is scheduled: whoever may publish revises it now.`;
    return refuse({ code: 'forbidden', message });
  }
  const ahead = firstFault(command.content, now);
  if (ahead) return refuse(ahead);
  const kept = referencesOf(command.content.body).find(
    (of) => cellKind(of) === 'media' && !mayUse(state, by, cellId(of)),
  );
  return kept ? unknown(kept) : accept(written(state, command.post, post, command.content));
}

/** Another person stands behind what a draft says now. */
export function decidePostApproval(
  state: State,
  command: CommandOf<'post.approve'>,
  { by }: DecisionContext,
): Decision {
  const subject = cell('post', command.post);
  const post = state.posts.get(command.post);
  if (!post) return unknown(subject);
  const stale = staleness(state, subject, command.expected);
  if (stale) return refuse(stale);
  if (!isDraft(post)) return notDraft(post);
  if (post.writer === by.id && state.coverage?.profile !== 'official')
    return refuse({ code: 'second-person', message: 'You wrote it; another person has to approve it.' });
  return accept({ kind: 'post.approved', subject, body: {} });
}

/** The entry of a post's new content; a spelling fix leaves it the text of whoever wrote it, unless it names somebody. */
function written(state: State, id: string, post: PostState | undefined, content: PostContent): Proposed {
  const minor =
    post?.content != null &&
    majorChange(post.content, content) === null &&
    !namesMore(state, post.content, content);
  return {
    kind: 'post.written',
    subject: cell('post', id),
    body: { content, ...(minor && { minor }) },
  };
}

/** Hands a draft over. */
export function decideSubmission(
  state: State,
  command: CommandOf<'post.submit'>,
  { by }: DecisionContext,
): Decision {
  const post = state.posts.get(command.post);
  const subject = cell('post', command.post);
  if (!post) return unknown(subject);
  if (post.phase !== 'draft') return inState(post.phase, `${called(subject)} is ${post.phase}, not a draft.`);
  if (post.author !== by.id && !holds(by, publishers))
    return refuse({ code: 'forbidden', message: 'Contributors submit their own drafts only.' });
  return accept({ kind: 'post.submitted', subject, body: {} });
}

/** Hands it back. */
export function decideReturn(state: State, command: CommandOf<'post.return'>): Decision {
  const post = state.posts.get(command.post);
  const subject = cell('post', command.post);
  if (!post) return unknown(subject);
  if (post.phase !== 'submitted')
    return inState(post.phase, `${called(subject)} is ${post.phase}; only a submitted one can be returned.`);
  return accept({ kind: 'post.returned', subject, body: { note: command.note } });
}

/** Publishes: every reference stands, every claim has a source. */
export function decidePublication(
  state: State,
  command: CommandOf<'post.publish'>,
  { now }: DecisionContext,
): Decision {
  const subject = cell('post', command.post);
  const post = state.posts.get(command.post);
  const stale = staleness(state, subject, command.expected);
  if (stale) return refuse(stale);
  if (post?.prepared != null)
    return inState(
      'prepared',
      `${called(subject)} is an alternative of "${post.prepared}": publish it with prepared.release, which discards the others.`,
    );
  const ahead = command.content && firstFault(command.content, now);
  return ahead ? refuse(ahead) : publishing(state, command, post);
}

/** The entries that publish a draft, with a new content or its own. */
export function publishing(
  state: State,
  command: Pick<CommandOf<'post.publish'>, 'post' | 'content' | 'keyEvent' | 'flash'>,
  post: PostState | undefined,
): Decision {
  const subject = cell('post', command.post);
  if (post && !isDraft(post)) return notDraft(post);
  if (state.coverage?.phase === 'ended')
    return inState(
      'ended',
      'This coverage has ended. Make it live again with coverage.start, or say it with post.update or a correction.',
    );
  if (post?.held) return inState('held', `${called(subject)} is on hold; release it first.`);
  if (post?.embargo)
    return inState('embargoed', `${called(subject)} is under embargo ${untilWords(post.embargo)}.`);
  const content = command.content ?? post?.content;
  if (!content) return unknown(subject);
  const references = referencesOf(content.body);
  const fault = blankFault(content) ?? groundFault(state, references);
  if (fault) return refuse(fault);
  const { keyEvent, flash } = command;
  return accept(
    ...(command.content ? [written(state, command.post, post, content)] : []),
    ...rulingsFor(state, references),
    { kind: 'post.published', subject, body: { shows: shownIn(content.body), keyEvent, flash } },
  );
}

/** Nothing is published with a blank in it. */
export function blankFault(content: PostContent): Refusal | null {
  const [open] = blanksIn(content);
  return open === undefined
    ? null
    : { code: 'state', message: `The blank [[${open}]] is open: fill it first.`, state: 'open-blank' };
}

/** Nothing was first published tomorrow. */
export function firstFault({ first }: PostContent, now: string): Refusal | null {
  if (!first || !isAhead(first.at, now)) return null;
  const message = `Nothing was first published in the future: first.at is ${first.at}, and it is ${now}.`;
  return { code: 'state', message, state: 'future' };
}

/** Replaces the content of a published post where nothing was wrong. */
export function decideUpdate(
  state: State,
  command: CommandOf<'post.update'>,
  { now }: DecisionContext,
): Decision {
  const ahead = firstFault(command.content, now);
  return ahead ? refuse(ahead) : change(state, command, 'update', command.note ?? null);
}

/**
 * The same without a label, where nothing but spelling, grammar or a dead link changes, or where words that stay as
 * they are get the references that they stand on.
 */
export function decideFix(state: State, command: CommandOf<'post.fix'>): Decision {
  const published = state.posts.get(command.post)?.published;
  const major = published ? majorChange(published, command.content) : null;
  if (published && major !== null && !onlyAttributes(published, command.content)) {
    const words = differing(published, command.content);
    const shown = words ? ` ("${words.was}" → "${words.is}")` : '';
    const message = `A minor fix changes spelling, grammar or a dead link; this changes ${major}${shown}. Use post.update, or correction.publish if it was wrong.`;
    return refuse({ code: 'not-minor', message, changed: major, ...words });
  }
  return change(state, command, 'fix', null);
}

function change(
  state: State,
  command: { readonly post: string; readonly content: PostContent; readonly expected?: number | undefined },
  label: 'update' | 'fix',
  note: string | null,
): Decision {
  const subject = cell('post', command.post);
  const post = state.posts.get(command.post);
  if (!post) return unknown(subject);
  const stale = staleness(state, subject, command.expected);
  if (stale) return refuse(stale);
  const gone = notShown(post);
  if (gone) return gone;
  const references = referencesOf(command.content.body);
  const fault = blankFault(command.content) ?? groundFault(state, references);
  if (fault) return refuse(fault);
  return accept(written(state, command.post, post, command.content), ...rulingsFor(state, references), {
    kind: 'post.updated',
    subject,
    body: { shows: shownIn(command.content.body), label, note },
  });
}

/** Sets or lifts what a post is: on hold, pinned, a key event. */
export function decideMark(
  state: State,
  command: CommandOf<'post.hold' | 'post.release' | 'post.pin' | 'post.unpin' | 'post.mark'>,
): Decision {
  const subject = cell('post', command.post);
  const post = state.posts.get(command.post);
  if (!post) return unknown(subject);
  switch (command.kind) {
    case 'post.hold':
    case 'post.release': {
      if (!isDraft(post)) return notDraft(post);
      if (post.held === (command.kind === 'post.hold'))
        return inState(
          post.held ? 'held' : post.phase,
          `${called(subject)} is ${post.held ? '' : 'not '}on hold already.`,
        );
      return accept({
        kind: command.kind === 'post.hold' ? 'post.held' : 'post.released',
        subject,
        body: {},
      });
    }
    case 'post.pin':
    case 'post.unpin': {
      const gone = notShown(post);
      if (gone) return gone;
      if (post.pinned === (command.kind === 'post.pin'))
        return inState('published', `${called(subject)} is ${post.pinned ? '' : 'not '}pinned already.`);
      return accept({
        kind: command.kind === 'post.pin' ? 'post.pinned' : 'post.unpinned',
        subject,
        body: {},
      });
    }
    case 'post.mark':
      return notShown(post) ?? accept({ kind: 'post.marked', subject, body: { keyEvent: command.keyEvent } });
  }
}

/** Why a post cannot be changed in public, or null. */
export function notShown(post: PostState): ReturnType<typeof refuse> | null {
  if (post.taken) return inState('taken-down', `Post "${post.id}" was taken down.`);
  return post.phase === 'published'
    ? null
    : inState(post.phase, `Post "${post.id}" is ${post.phase}; this needs a published one.`);
}

/** Whether readers have never seen a post and it may still be revised. */
export function isDraft(post: PostState): boolean {
  return ['draft', 'submitted', 'scheduled'].includes(post.phase) && post.taken === null;
}

/** Whether anything was done with a draft beside writing it. */
function isTouched({ phase, held, embargo, approval, prepared }: PostState): boolean {
  return phase !== 'draft' || held || embargo !== null || approval !== null || prepared !== null;
}

/** Refuses what needs a draft. */
export function notDraft(post: PostState): ReturnType<typeof refuse> {
  if (post.taken) return inState('taken-down', `Post "${post.id}" was taken down; use another id.`);
  const how = 'Use post.update, post.fix or correction.publish.';
  return inState(
    post.phase,
    `Post "${post.id}" is ${post.phase}, not a draft. ${post.phase === 'published' ? how : 'Use another id.'}`,
  );
}
