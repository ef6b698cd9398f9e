/** Names of guarded persons in what the desk writes, so that an approval covers none that came after it. */
import type { State } from '../../fold/state.ts';
import { isNamedIn, type Sought, soughtIn, soughtName } from '../../lib/names.ts';
import type { ActorContent, PostContent } from '../../model/content.ts';
import { linksOf, wordsOf } from '../../model/rich-text.ts';

/** Whether a content names somebody guarded by a name that another does not have. */
export function namesMore(state: State, before: PostContent, after: PostContent): boolean {
  const names = guardedNames(state);
  if (names.length === 0) return false;
  const [old, now] = [soughtIn(textOf(before)), soughtIn(textOf(after))];
  return names.some((name) => isNamedIn(name, now) && !isNamedIn(name, old));
}

/** Whether somebody guarded is named in a content of whatever kind, or speaks in it. */
export function namesGuarded(
  state: State,
  content: Readonly<Record<string, unknown>> | null | undefined,
): boolean {
  if (!content || state.guarded.isEmpty()) return false;
  const text = soughtIn(JSON.stringify(content));
  const isSpeaker = [content.actor, content.source].some(
    (one) => typeof one === 'string' && state.guarded.has(one),
  );
  return isSpeaker || guardedNames(state).some((name) => isNamedIn(name, text));
}

/** Everybody who is guarded, with what they are. */
export function guardedActors({ guarded, actors }: State): readonly GuardedActor[] {
  return [...guarded].map((id) => ({ id, content: actors.get(id)?.content })).filter(isKept);
}

/** Each name of an actor, as it is looked for. */
export function namesOf({ name, aliases }: ActorContent): readonly Sought[] {
  return [name, ...aliases].flatMap((one) => soughtName(one) ?? []);
}

interface GuardedActor {
  readonly id: string;
  readonly content: ActorContent;
}

function isKept(one: {
  readonly id: string;
  readonly content: ActorContent | null | undefined;
}): one is GuardedActor {
  return one.content != null;
}

function guardedNames(state: State): readonly Sought[] {
  return guardedActors(state).flatMap(({ content }) => namesOf(content));
}

function textOf({ title, body, byline }: PostContent): string {
  return [title, wordsOf(body), byline, ...linksOf(body)].filter((one) => one !== null).join('\n');
}
