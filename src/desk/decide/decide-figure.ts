import { isPublished } from '../../fold/impact.ts';
import { actorOf, rootOf } from '../../fold/source.ts';
import type { State } from '../../fold/state.ts';
import type { EstimateContent, FigureContent } from '../../model/content.ts';
import { type Cell, cell } from '../../model/ids.ts';
import type { Proposed } from '../../record/entry.ts';
import type { CommandOf } from '../commands/commands.ts';
import { called } from '../wording/called.ts';
import { onlyByCorrection } from './decide-source.ts';
import { accept, type Decision, inState, refuse, staleness, unknown } from './decision.ts';

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
  if (state.estimates.has(command.estimate))
    return refuse({
      code: 'exists',
      message: `There is ${called(subject)} already. A newer number is a new estimate; a wrong one is repaired by correction.publish.`,
      what: subject,
    });
  if (figure.estimates.length >= 2000)
    return refuse({ code: 'limit', message: 'A figure holds at most 2,000 estimates.', limit: 2000 });
  return (
    estimateFault(state, command.estimate, figure.id, command.content) ??
    accept(estimateEntry(state, command.estimate, figure.id, command.content))
  );
}

/** The entry of an estimate: one of a person who speaks for an organisation stands in the organisation's line. */
export function estimateEntry(
  state: State,
  id: string,
  figure: string,
  content: EstimateContent,
): Proposed<'estimate.set'> {
  const statement = content.statement === null ? undefined : state.statements.get(content.statement);
  const speaker = statement && actorOf(state, rootOf(state, statement) ?? statement);
  const line = content.source === null && speaker ? spokenFor(state, speaker.id) : null;
  return {
    kind: 'estimate.set',
    subject: cell('estimate', id),
    body: { figure, content, ...(line !== null && { line }) },
  };
}

/** The organisation that a person belongs to and so speaks for; null where there is none. */
function spokenFor(state: State, id: string): string | null {
  const speaker = state.actors.get(id)?.content;
  const house = speaker?.affiliation ? state.actors.get(speaker.affiliation) : undefined;
  const speaks = speaker?.type === 'person' && house?.taken === null;
  return speaks && house.content?.type === 'organisation' ? house.id : null;
}

/** Why an estimate cannot be as it is written, or null. */
export function estimateFault(
  state: State,
  id: string,
  figure: string,
  { statement, source, parts }: EstimateContent,
): ReturnType<typeof refuse> | null {
  if (statement !== null) {
    const of = cell('statement', statement);
    const found = state.statements.get(statement);
    if (!found) return unknown(of);
    if (found.taken) return inState('taken-down', `${called(of)} was taken down.`);
    if (found.content?.onTheRecord === false)
      return inState(
        'off-the-record',
        `${called(of)} is off the record; a number cannot be shown on the strength of it.`,
      );
  }
  if (source !== null && !state.actors.has(source)) return unknown(cell('actor', source));
  for (const part of parts) {
    const of = cell('estimate', part);
    if (!state.estimates.has(part)) return unknown(of);
    if (part === id || addsUp(state, part, id))
      return refuse({ code: 'circular', message: 'A tally cannot be a part of itself.', what: of });
    if (state.estimates.get(part)?.figure === figure)
      return inState(
        'same-figure',
        `${called(of)} is of the same figure. A tally adds up parts, never sources of one number.`,
      );
  }
  return null;
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

function addsUp(state: State, from: string, target: string): boolean {
  const seen = new Set([from]);
  for (const id of seen)
    for (const part of new Set(state.estimates.get(id)?.content?.parts)) {
      if (part === target) return true;
      seen.add(part);
    }
  return false;
}
