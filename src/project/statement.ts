/** What readers see of a statement, and of who speaks, by named fields. */
import { isByName, isOpen, rootOf } from '../fold/source.ts';
import type { ActorState, State, StatementState } from '../fold/state.ts';
import { isKept } from '../fold/withheld.ts';
import { cell } from '../model/ids.ts';
import type { PublicStatement } from '../wire/documents.ts';
import type { Scope } from './scope.ts';

/** A statement as readers see it; null where nobody may see it. */
export function statementOf(scope: Scope, id: string): PublicStatement | null {
  const { state } = scope;
  const statement = state.statements.get(id);
  const content = statement?.content;
  if (!statement || !content || isKept(statement) || !content.onTheRecord) return null;
  const speaker = speakerOf(state, statement);
  if (speaker === null) return null;
  const actor = content.actor === null ? undefined : state.actors.get(content.actor);
  const linked =
    actor?.content && actor.taken === null && actor.content.type !== 'unnamed'
      ? scope.link(cell('actor', actor.id))
      : null;
  const root = rootOf(state, statement);
  const of = linked !== null && scope.projection >= 3 ? affiliationOf(state, actor) : null;
  return {
    speaker: {
      name: speaker,
      actor: linked,
      role: content.role ?? (actor?.taken === null ? (actor.content?.role ?? null) : null),
      ...(of !== null && { of }),
    },
    cue: content.cue,
    channel: { kind: content.channel.kind, name: content.channel.name, url: content.channel.url },
    saidAt: content.saidAt && {
      at: content.saidAt.at,
      precision: content.saidAt.precision,
      ...(content.saidAt.words !== undefined && { words: content.saidAt.words }),
    },
    text: content.text,
    verbatim: content.verbatim,
    translated: content.translated,
    relayOf:
      root &&
      root !== statement &&
      root.content?.onTheRecord &&
      root.taken === null &&
      root.reserved === null &&
      !isHeldBack(scope, root) &&
      isByName(state, root)
        ? speakerOf(state, root)
        : null,
  };
}

/** A statement among what a claim or an incident stands on; null where nobody may see it, or what it passes on. */
export function openStatement(scope: Scope, source: StatementState): PublicStatement | null {
  if (!isOpen(scope.state, source)) return null;
  const root = rootOf(scope.state, source);
  return root && isHeldBack(scope, root) ? null : statementOf(scope, source.id);
}

/** Whether what others pass on is under embargo or waits for its post: then readers hear nothing of it from them either. */
function isHeldBack({ projection }: Scope, { embargo, reserved }: StatementState): boolean {
  return projection >= 6 && (embargo !== null || reserved !== null);
}

/** What our own staff saw, as ours: whoever it was is named by nobody. Null where it is something else. */
export function ownObservation(scope: Scope, id: string): PublicStatement | null {
  const source = scope.state.statements.get(id);
  if (scope.projection < 3 || !source || !isOurs(source)) return null;
  const shown = statementOf(scope, id);
  return shown && { ...shown, speaker: { name: '', actor: null, role: null, ours: true } };
}

function isOurs({ content }: StatementState): boolean {
  return (
    content?.channel.kind === 'observation' && content.witness && content.origin === null && !content.relay
  );
}

/** The name of what somebody belongs to, where readers may be told it. */
export function affiliationOf(state: State, actor: ActorState | undefined): string | null {
  const id = actor?.content?.affiliation;
  const above = id ? state.actors.get(id) : undefined;
  return above?.taken === null && above.content?.type !== 'unnamed' ? (above.content?.name ?? null) : null;
}

/** Who speaks, in the name that readers know; null where there is none left. */
export function speakerOf(state: State, { content }: StatementState): string | null {
  const actor = content?.actor ? state.actors.get(content.actor) : undefined;
  const name = actor && actor.taken === null ? actor.content?.name : undefined;
  return name ?? content?.speaker ?? null;
}
