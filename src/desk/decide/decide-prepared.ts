/** Prepared sets: texts for each outcome, approved with declared blanks; publishing one discards its siblings. */
import type { State } from '../../fold/state.ts';
import { blanksIn, filled, fits } from '../../model/blanks.ts';
import type { PostContent, PreparedContent } from '../../model/content.ts';
import { cell } from '../../model/ids.ts';
import type { Proposed } from '../../record/entry.ts';
import type { CommandOf } from '../commands/commands.ts';
import { editors, holds } from '../policies.ts';
import { worksIn } from '../view/sight.ts';
import { called } from '../wording/called.ts';
import { isDraft, notDraft, publishing } from './decide-post.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  inState,
  refuse,
  staleness,
  unknown,
} from './decision.ts';

/** Ties drafts together. Each is in one set at most, and every blank in them is declared. */
export function decidePrepared(state: State, command: CommandOf<'prepared.set'>): Decision {
  const subject = cell('prepared', command.prepared);
  const stale = staleness(state, subject, command.expected);
  if (stale) return refuse(stale);
  const old = state.prepared.get(command.prepared);
  if (old?.settled)
    return inState('settled', `${called(subject)} was settled at ${old.settled.at}; use another id.`);
  const { alternatives, blanks } = command.content;
  const ids = alternatives.map(({ post }) => post);
  if (new Set(ids).size < ids.length)
    return refuse({ code: 'exists', message: 'Each draft is one alternative.', what: subject });
  for (const id of ids) {
    const of = cell('post', id);
    const post = state.posts.get(id);
    if (!post?.content) return unknown(of);
    if (!isDraft(post)) return notDraft(post);
    if (post.schedule) return inState('scheduled', `${called(of)} is scheduled; call that off first.`);
    if (post.prepared !== null && post.prepared !== command.prepared)
      return inState('prepared', `${called(of)} is an alternative of "${post.prepared}" already.`);
    const open = blanksIn(post.content).find((name) => !blanks.some((blank) => blank.name === name));
    if (open !== undefined)
      return inState('undeclared', `${called(of)} has a blank [[${open}]] that the set does not declare.`);
  }
  return accept({ kind: 'prepared.set', subject, body: { content: command.content } });
}

/** Publishes the one that came true and discards the others, in one act. */
export function decideRelease(state: State, command: CommandOf<'prepared.release'>): Decision {
  const subject = cell('prepared', command.prepared);
  const set = state.prepared.get(command.prepared);
  if (!set?.content) return unknown(subject);
  if (set.settled) return inState('settled', `${called(subject)} was settled at ${set.settled.at}.`);
  const post = state.posts.get(command.post);
  const ids = set.content.alternatives.map((one) => one.post);
  if (!post?.content || !ids.includes(command.post)) return unknown(cell('post', command.post));
  const stale = staleness(state, cell('post', post.id), command.expected);
  if (stale) return refuse(stale);
  const fault = blankFault(set.content, post.id, post.content, command.blanks);
  if (fault) return fault;
  const content = filled(post.content, new Map(Object.entries(command.blanks)));
  const published = publishing(state, { ...command, content }, post);
  if (!published.ok) return published;
  const others = ids.flatMap((id) => {
    const other = state.posts.get(id);
    return other && other.id !== post.id && isDraft(other) ? [id] : [];
  });
  return accept(
    ...published.value,
    ...others.map((id): Proposed => ({ kind: 'post.discarded', subject: cell('post', id), body: {} })),
    { kind: 'prepared.released', subject, body: { post: post.id, discarded: others } },
  );
}

/** Unties them. */
export function decidePreparedEnd(state: State, command: CommandOf<'prepared.end'>): Decision {
  const subject = cell('prepared', command.prepared);
  const set = state.prepared.get(command.prepared);
  if (!set) return unknown(subject);
  if (set.settled) return inState('settled', `${called(subject)} was settled at ${set.settled.at}.`);
  return accept({ kind: 'prepared.ended', subject, body: { reason: command.reason ?? null } });
}

/** Drops a draft: one's own, or anybody's as an editor. */
export function decideDiscard(
  state: State,
  command: CommandOf<'post.discard'>,
  { by }: DecisionContext,
): Decision {
  const subject = cell('post', command.post);
  const post = state.posts.get(command.post);
  if (!post) return unknown(subject);
  if (!isDraft(post)) return notDraft(post);
  if (post.author !== by.id && !holds(by, editors))
    return refuse({ code: 'forbidden', message: 'Editors discard the drafts of others.' });
  if (post.prepared !== null) {
    const set = worksIn(by)
      ? `"${post.prepared}"; untie that first`
      : 'a prepared set; an editor unties it first';
    return inState('prepared', `${called(subject)} is an alternative of ${set}.`);
  }
  return accept({ kind: 'post.discarded', subject, body: {} });
}

function blankFault(
  { blanks }: PreparedContent,
  post: string,
  content: PostContent,
  values: Readonly<Record<string, string>>,
): ReturnType<typeof refuse> | null {
  const open = blanksIn(content);
  for (const name of open) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const kind = blanks.find((blank) => blank.name === name)?.kind ?? 'words';
    if (value === undefined) return inState('open-blank', `The blank [[${name}]] has no value.`);
    if (!fits(kind, value))
      return inState('open-blank', `The blank [[${name}]] takes a ${kind}; "${value}" is none.`);
  }
  const unknownBlank = Object.keys(values).find((name) => !open.includes(name));
  return unknownBlank === undefined
    ? null
    : inState('open-blank', `Post "${post}" has no blank [[${unknownBlank}]].`);
}
