/** What a number says of a figure is recorded as, and why it cannot be. */
import { actorOf, rootOf } from '../../fold/source.ts';
import type { State } from '../../fold/state.ts';
import type { EstimateContent } from '../../model/content.ts';
import { cell } from '../../model/ids.ts';
import type { Proposed } from '../../record/entry.ts';
import { called } from '../wording/called.ts';
import { inState, refuse, unknown } from './decision.ts';

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
export function spokenFor(state: State, id: string): string | null {
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

function addsUp(state: State, from: string, target: string): boolean {
  const seen = new Set([from]);
  for (const id of seen)
    for (const part of new Set(state.estimates.get(id)?.content?.parts)) {
      if (part === target) return true;
      seen.add(part);
    }
  return false;
}
