/** What comes before readers with a post because it was recorded for it, or is shown by it (SPEC R-DUE-07). */
import { restsOn } from '../../fold/impact.ts';
import { withIncidents } from '../../fold/incident.ts';
import { standingOn } from '../../fold/reserved.ts';
import type { State } from '../../fold/state.ts';
import type { PostContent } from '../../model/content.ts';
import { type Cell, cell, cellId, cellKind } from '../../model/ids.ts';
import { referencesOf } from '../../model/rich-text.ts';
import type { Proposed } from '../../record/entry.ts';
import type { Command } from '../commands/commands.ts';
import { estimateEntry, estimateFault } from './estimate-entry.ts';

/** What waits no more once a command is done, each with its entry; nothing where it shows no post. */
export function freedBy(state: State, command: Command): readonly Proposed[] {
  const brought = broughtBy(state, command).map((one) => comingWith(state, one));
  const statements = new Set(brought.flatMap((one) => one.statements));
  return [
    ...[...statements].map((id) => freeing(state, id)),
    ...brought.flatMap((one) => [...evidenceOf(state, one), ...estimatesOf(state, one)]),
  ];
}

/** The entry that ends the waiting of a statement. */
export function freeing(state: State, statement: string): Proposed<'statement.freed'> {
  const body = { estimates: [...standingOn(state, statement).estimates].sort() };
  return { kind: 'statement.freed', subject: cell('statement', statement), body };
}

/** A post that a command brings before readers, or makes something else of. */
interface Brought {
  readonly post: string;
  readonly content: PostContent | null | undefined;
  /** By which it says nothing else than it did, but for spelling and references. */
  readonly isFix?: boolean;
}

/** The posts that a command brings before readers, or what it makes of those that are there. */
export function broughtBy(state: State, command: Command): readonly Brought[] {
  switch (command.kind) {
    case 'post.publish':
    case 'post.update':
    case 'post.fix':
      return [
        {
          post: command.post,
          content: command.content ?? state.posts.get(command.post)?.content,
          isFix: command.kind === 'post.fix',
        },
      ];
    case 'prepared.release':
      return [{ post: command.post, content: state.posts.get(command.post)?.content }];
    case 'correction.publish':
      return command.repairs.flatMap((repair) => (repair.kind === 'post' ? [repair] : []));
    default:
      return [];
  }
}

/** What comes with a post. */
interface Coming {
  readonly post: string;
  /** Statements that wait themselves. */
  readonly statements: readonly string[];
  /** Whether what is recorded for it on a claim or figure, by a statement or none, comes. */
  readonly brings: (of: Cell, statement: string | null, estimate?: string) => boolean;
}

/**
 * What a post refers to, with what that passes on; and of what was recorded for this very post whatever carries a claim,
 * figure or incident that comes with it. What bears on one that the post showed before comes only where the post refers
 * to it: a fix of a published post brings nothing of an update that was never sent. A number on a
 * statement that waits for nothing comes only with a post that shows its figure.
 */
function comingWith(state: State, { post, content, isFix = false }: Brought): Coming {
  const references = referencesOf(content?.body ?? []);
  const shown = new Set(referencesOf(state.posts.get(post)?.published?.body ?? []));
  const namedIn = (cells: readonly Cell[]) => {
    const statements = cells.filter((of) => cellKind(of) === 'statement');
    return through(state, statements, new Set(['statement']));
  };
  const named = namedIn(references);
  const newly = withIncidents(
    state,
    references.filter((of) => !shown.has(of) || isUnseen(state, of)),
  );
  const fresh = newly.filter((of) => cellKind(of) !== 'claim' || isUnseen(state, of));
  const carrying = through(state, fresh, new Set(['statement', 'estimate', 'claim', 'figure']));
  const namedAnew = isFix ? namedIn(references.filter((of) => !shown.has(of))) : named;
  return {
    post,
    statements: [
      ...named.filter((id) => state.statements.get(id)?.reserved),
      ...carrying.filter((id) => state.statements.get(id)?.reserved?.post === post),
    ],
    brings: (of, statement, estimate) => {
      const isReferred = statement === null ? !isFix : namedAnew.includes(statement);
      // A claim that is only denied is not shown; a number that was taken out of the draft again is not in it.
      const isNamed = estimate !== undefined && newly.includes(cell('estimate', estimate));
      return (
        isNamed || newly.includes(of) || (isReferred && (cellKind(of) === 'claim' || references.includes(of)))
      );
    },
  };
}

/** Evidence that waits for a post and comes with it. */
function evidenceOf(state: State, { post, brings }: Coming): readonly Proposed<'evidence.added'>[] {
  return [...state.claims.values()].flatMap(({ id, waiting, evidence, taken, dropped }) =>
    waiting.flatMap(({ statement, stance, post: of }) => {
      const subject = cell('claim', id);
      const found = state.statements.get(statement);
      const stands = evidence.some(
        (one) => one.until === null && one.statement === statement && one.stance === stance,
      );
      return of === post &&
        brings(subject, statement) &&
        ![taken, dropped, found?.taken].some((end) => end != null) &&
        !stands
        ? [{ kind: 'evidence.added', subject, body: { statement, stance } } as const]
        : [];
    }),
  );
}

/** Numbers that wait for a post and come with it. */
function estimatesOf(state: State, { post, brings }: Coming): readonly Proposed<'estimate.set'>[] {
  return [...state.figures.values()].flatMap(({ id, waiting, taken }) =>
    waiting.flatMap(({ estimate, content, post: of }) => {
      const subject = cell('figure', id);
      return of === post &&
        brings(subject, content.statement, estimate) &&
        taken === null &&
        !state.estimates.has(estimate) &&
        estimateFault(state, estimate, id, content) === null
        ? [estimateEntry(state, estimate, id, content)]
        : [];
    }),
  );
}

/** The statements that these cells rest on, through these kinds. */
function through(state: State, from: readonly Cell[], kinds: ReadonlySet<string>): readonly string[] {
  const found = new Set(from);
  for (const of of found)
    for (const next of restsOn(state, of)) if (kinds.has(cellKind(next))) found.add(next);
  return [...found].flatMap((of) => (cellKind(of) === 'statement' ? [cellId(of)] : []));
}

/** Whether readers were never shown a claim, figure or incident. */
function isUnseen(state: State, of: Cell): boolean {
  const id = cellId(of);
  const found = state.claims.get(id) ?? state.figures.get(id) ?? state.incidents.get(id);
  return found?.shownSince === null;
}
