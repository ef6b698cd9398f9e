/** What a piece of evidence is worth, read from the state as of a record number. */
import type { ClaimContent, StatementContent } from '../model/content.ts';
import type { Stance } from '../model/speech.ts';
import type { ActorState, ClaimState, State, StatementState } from './state.ts';

/** A statement that counts: its words are there, it waits for no post, and nobody took it back, down or put it under embargo. */
export interface LiveStatement extends StatementState {
  readonly content: StatementContent;
}

/** A live statement for or against a claim, with its root: the first statement of its chain. */
export interface Source {
  readonly stance: Stance;
  readonly statement: LiveStatement;
  /** Itself where it is the first; null where it only repeats something unknown. */
  readonly root: LiveStatement | null;
  readonly actor: ActorState | null;
  /** The actor and everything that it belongs to, by id. */
  readonly houses: readonly string[];
  /** An actor that readers are told by name. */
  readonly named: boolean;
  readonly competent: boolean;
  readonly interested: boolean;
}

const supporting: ReadonlySet<Stance> = new Set(['asserts', 'relays', 'confirms']);
const opposing: ReadonlySet<Stance> = new Set(['denies']);
const contesting: ReadonlySet<Stance> = new Set(['denies', 'doubts', 'retracts']);

/** The side of the evidence to look at. */
export const sides = { supporting, opposing, contesting };

/** The live sources of one side at a record number, oldest first. A chain whose root was retracted is dead. */
export function sourcesOf(
  state: State,
  claim: ClaimState,
  side: ReadonlySet<Stance>,
  seq: number,
): readonly Source[] {
  return claim.evidence.flatMap((evidence) => {
    if (
      !side.has(evidence.stance) ||
      evidence.seq > seq ||
      (evidence.until !== null && evidence.until <= seq)
    )
      return [];
    const statement = state.statements.get(evidence.statement);
    if (!statement || !isLive(statement, seq)) return [];
    const root = rootOf(state, statement);
    if (root && !isLive(root, seq)) return [];
    const actor = actorOf(state, root ?? statement);
    return {
      stance: evidence.stance,
      statement,
      root: evidence.stance === 'relays' && root === statement ? null : root,
      actor,
      houses: chain(state, actor).map(({ id }) => id),
      named: isNamed(actor),
      competent: chain(state, actor).some(
        ({ matters }) => claim.content !== null && matters.includes(claim.content.matter),
      ),
      interested: claim.content !== null && isInterested(state, actor, claim.content),
    };
  });
}

/** Whether a statement speaks for anything at a record number. */
export function isLive(statement: StatementState, seq: number): statement is LiveStatement {
  return (
    statement.content !== null &&
    statement.taken === null &&
    statement.embargo === null &&
    statement.reserved === null &&
    (statement.retracted === null || statement.retracted.seq > seq)
  );
}

/** The first statement of a chain; null where the chain ends in something the desk does not have. */
export function rootOf(state: State, statement: StatementState): StatementState | null {
  const seen = new Set<string>();
  for (let at: StatementState | undefined = statement; at && !seen.has(at.id); ) {
    seen.add(at.id);
    const { origin = null, relay = false }: Partial<StatementContent> = at.content ?? {};
    if (origin === null) return relay ? null : at;
    at = state.statements.get(origin);
  }
  return null;
}

/** Who speaks in a statement, where it is somebody the desk knows. */
export function actorOf(state: State, statement: StatementState): ActorState | null {
  const id = statement.content?.actor;
  const actor = id ? state.actors.get(id) : undefined;
  return actor && actor.taken === null ? actor : null;
}

/** Whether a statement is by somebody whom readers may be told of by name. */
export function isByName(state: State, statement: StatementState): boolean {
  return isNamed(actorOf(state, statement));
}

/** Whether readers may be told of a statement as evidence: by name, or the relay of one that is, by whoever passes it on. */
export function isOpen(state: State, statement: StatementState): boolean {
  if (isByName(state, statement)) return true;
  const root = statement.content?.actor === null ? rootOf(state, statement) : null;
  return root !== null && root !== statement && isByName(state, root);
}

function isNamed(actor: ActorState | null): boolean {
  return actor?.content != null && actor.content.type !== 'unnamed';
}

/** An actor and everything that it belongs to. */
export function chain(state: State, actor: ActorState | null): readonly ActorState[] {
  const found: ActorState[] = [];
  for (let at: ActorState | undefined = actor ?? undefined; at && !found.includes(at); ) {
    found.push(at);
    const above: string | null | undefined = at.content?.affiliation;
    at = above ? state.actors.get(above) : undefined;
  }
  return found;
}

/** LANGUAGE.md, "Interested party": on its own matters, and on its adversary's responsibility, conduct and losses. */
function isInterested(state: State, actor: ActorState | null, content: ClaimContent): boolean {
  const own = ['responsibility', 'conduct', 'foreknowledge', 'losses'].includes(content.matter);
  const adverse = ['responsibility', 'conduct', 'losses'].includes(content.matter);
  return chain(state, actor).some(
    ({ id }) => (own && id === content.of) || (adverse && content.adversaries.includes(id)),
  );
}
