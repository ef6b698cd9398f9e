import { isPublished } from '../../fold/impact.ts';
import { figureWaitedFor } from '../../fold/reserved.ts';
import type { FigureState, State } from '../../fold/state.ts';
import type { FigureContent } from '../../model/content.ts';
import { type Cell, cell } from '../../model/ids.ts';
import type { CommandOf } from '../commands/commands.ts';
import { called } from '../wording/called.ts';
import { onlyByCorrection } from './decide-source.ts';
import { accept, type Decision, inState, refuse, staleness, unknown } from './decision.ts';
import { estimateEntry, estimateFault, spokenFor } from './estimate-entry.ts';

/** Opens a figure, or renames one that nothing published shows. */
export function decideFigure(state: State, command: CommandOf<'figure.open'>): Decision {
  const subject = cell('figure', command.figure);
  const stale = staleness(state, subject, command.expected);
  if (stale) return refuse(stale);
  const old = state.figures.get(command.figure);
  if (old?.taken) return inState('taken-down', `${called(subject)} was taken down; use another id.`);
  if (old && isPublished(state, subject)) return onlyByCorrection(subject);
  return (
    figureFault(state, command.figure, command.content) ??
    accept({ kind: 'figure.set', subject, body: { content: command.content } })
  );
}

/** Why a figure cannot be as it is written, or null. */
export function figureFault(
  state: State,
  id: string,
  { partOf }: FigureContent,
): ReturnType<typeof refuse> | null {
  if (partOf === null) return null;
  if (partOf !== id && !state.figures.has(partOf)) return unknown(cell('figure', partOf));
  for (
    let at: string | null | undefined = partOf, steps = 0;
    at != null;
    at = state.figures.get(at)?.content?.partOf
  ) {
    if (at === id || ++steps > 100)
      return refuse({
        code: 'circular',
        message: 'A figure cannot be a part of itself, not through others either.',
        what: cell('figure', id),
      });
  }
  return null;
}

/** How a figure is displayed. */
export function decideDisplay(state: State, command: CommandOf<'figure.display'>): Decision {
  const subject = cell('figure', command.figure);
  if (!state.figures.has(command.figure)) return unknown(subject);
  for (const actor of command.authorities) if (!state.actors.has(actor)) return unknown(cell('actor', actor));
  if (command.display === 'authority' && command.authorities.length === 0)
    return inState('no-authority', 'Name at least one authority, the first one first, or display the range.');
  const authorities = [
    ...new Set(command.authorities.flatMap((actor) => [actor, spokenFor(state, actor) ?? actor])),
  ];
  return accept({ kind: 'figure.display', subject, body: { display: command.display, authorities } });
}

/** Adds an estimate to a figure; at most 2,000 a figure. */
export function decideEstimate(state: State, command: CommandOf<'estimate.add'>): Decision {
  const subject = cell('estimate', command.estimate);
  const figure = state.figures.get(command.figure);
  if (!figure) return unknown(cell('figure', command.figure));
  if (figure.taken) return inState('taken-down', `${called(cell('figure', figure.id))} was taken down.`);
  const awaited = figureWaitedFor(state, command.estimate);
  // One that waits comes at once where it is given again, for no post.
  const comes = awaited === figure.id && command.for === undefined;
  if (state.estimates.has(command.estimate) || (awaited !== null && !comes))
    return refuse({
      code: 'exists',
      message: `There is ${called(subject)} already. A newer number is a new estimate; a wrong one is repaired by correction.publish.`,
      what: subject,
    });
  if (isFull(figure))
    return refuse({ code: 'limit', message: 'A figure holds at most 2,000 estimates.', limit: 2000 });
  const { content, for: post } = command;
  return (
    estimateFault(state, command.estimate, figure.id, content) ??
    accept(
      post === undefined
        ? estimateEntry(state, command.estimate, figure.id, content)
        : { kind: 'estimate.reserved', subject, body: { figure: figure.id, content, post } },
    )
  );
}

function isFull({ estimates, waiting }: FigureState): boolean {
  return estimates.length + waiting.length >= 2000;
}

/** A number that waits for its post never comes. */
export function decideEstimateDrop(state: State, command: CommandOf<'estimate.drop'>): Decision {
  const subject = cell('estimate', command.estimate);
  if (figureWaitedFor(state, command.estimate) !== null)
    return accept({ kind: 'estimate.unreserved', subject, body: { reason: command.reason } });
  return state.estimates.has(command.estimate)
    ? inState('recorded', `${called(subject)} stands; it waits for no post. It is set aside as overtaken.`)
    : unknown(subject);
}

/** Sets an estimate aside as overtaken. */
export function decideOvertaken(state: State, command: CommandOf<'estimate.overtake'>): Decision {
  const found = estimateOf(state, command.estimate, false);
  if (!found.ok) return found.refused;
  return accept({
    kind: 'estimate.overtaken',
    subject: found.subject,
    body: { figure: found.figure, reason: command.reason },
  });
}

/** Puts it back. */
export function decideRestored(state: State, command: CommandOf<'estimate.restore'>): Decision {
  const found = estimateOf(state, command.estimate, true);
  if (!found.ok) return found.refused;
  return accept({ kind: 'estimate.restored', subject: found.subject, body: { figure: found.figure } });
}

type Found =
  | { readonly ok: true; readonly subject: Cell; readonly figure: string }
  | { readonly ok: false; readonly refused: ReturnType<typeof refuse> };

/** The estimate, where it is set aside or not as the command needs it. */
function estimateOf(state: State, id: string, aside: boolean): Found {
  const subject = cell('estimate', id);
  const estimate = state.estimates.get(id);
  if (!estimate) return { ok: false, refused: unknown(subject) };
  const isAside = estimate.aside.at(-1)?.until === null;
  return isAside === aside
    ? { ok: true, subject, figure: estimate.figure }
    : {
        ok: false,
        refused: inState(
          isAside ? 'overtaken' : 'live',
          `${called(subject)} is ${isAside ? '' : 'not '}set aside already.`,
        ),
      };
}
