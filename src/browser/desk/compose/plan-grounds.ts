/** The commands that open and back what a composed post stands on: claims, readings of figures, incidents. Pure. */

import type { Command } from '../outbox/outbox.ts';
import type { ToMake } from './gather.ts';
import type { ClaimToMake, EstimateToMake, IncidentToMake, OwnFile } from './speech.ts';

/** The post for which a command records what stands on a statement; nothing where the statement waits itself. */
export type Waits = (statement: string) => { readonly for?: string };

/**
 * A claim, and what its statements do to it. `of`: whose it is. A claim of responsibility is two. What bears on one that
 * the desk has already waits for the post.
 */
export function claimCommands(
  { id, words, make }: ToMake<ClaimToMake>,
  of: string | null,
  waits: Waits,
): Command[] {
  const { statement, stance = 'asserts', text, matter, says, more = [] } = make;
  const isNew = text !== null;
  const further = more.flatMap(({ statement, stance }): Command[] =>
    stance === null
      ? []
      : [{ kind: 'evidence.add', claim: id, statement, stance, ...(!isNew && waits(statement)) }],
  );
  const carried = (claim: string): Command[] =>
    statement === null || stance === null
      ? []
      : [{ kind: 'evidence.add', claim, statement, stance, ...(!isNew && waits(statement)) }];
  if (!isNew) return [...carried(id), ...further];
  const content = { text: words.trim(), ...(matter && { matter }), ...(of !== null && { of }) };
  return [
    ...(says
      ? [{ kind: 'claim.open', claim: says.id, content: { text: says.text } }, ...carried(says.id)]
      : []),
    { kind: 'claim.open', claim: id, content },
    ...carried(id),
    ...further,
  ];
}

/**
 * A reading, and its figure before it where that is new and was not opened by an earlier one. What the desk's own file
 * says waits for the post `of`, and a number of a figure that the desk has already waits too.
 */
export function estimateCommands(
  { id, words, make }: ToMake<EstimateToMake>,
  opened: Set<string>,
  waits: Waits,
  of: string,
): readonly Command[] {
  const { estimate, label, casualties, statement, min, max, own } = make;
  const isNew = label !== null && !opened.has(id);
  const isWaiting = !own && !opened.has(id) && !isNew;
  if (isNew) opened.add(id);
  const isExact = min !== null && min === max && /^\d+$/.test(words.replaceAll(',', ''));
  const content = { min, max, statement, words: isExact ? null : words };
  return [
    ...(own ? [ownStatement(statement, own, of)] : []),
    ...(isNew ? [{ kind: 'figure.open', figure: id, content: { label, casualties } }] : []),
    { kind: 'estimate.add', estimate, figure: id, content, ...(isWaiting && waits(statement)) },
  ];
}

/** What the desk's own file says, as a statement: of background that nobody else said. */
function ownStatement(statement: string, { text, year }: OwnFile, of: string): Command {
  const speaker = 'the desk’s background file';
  // The middle of the year is that year in every zone.
  const saidAt = year === null ? null : { at: `${year}-07-01T12:00:00Z`, precision: 'year' };
  const content = { speaker, cue: 'said', channel: { kind: 'document' }, text, saidAt };
  return { kind: 'statement.record', statement, for: of, content };
}

/** An incident with its figures. */
export function incidentCommands({ id, make }: ToMake<IncidentToMake>, figures: readonly string[]): Command {
  return { kind: 'incident.set', incident: id, content: { ...make.content, figures } };
}
