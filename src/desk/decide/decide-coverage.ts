import { groundOfLine, linesOf } from '../../fold/impact.ts';
import type { State } from '../../fold/state.ts';
import { COVERAGE, cell, PANEL, textFields } from '../../model/ids.ts';
import { referencesOf, shownIn, shownName } from '../../model/rich-text.ts';
import type { Proposed } from '../../record/entry.ts';
import type { CommandOf } from '../commands/commands.ts';
import { accept, type Decision, type DecisionContext, inState, refuse, staleness } from './decision.ts';
import { groundFault, rulingsFor } from './grounds.ts';
import { textFault, timed } from './texts.ts';

/** Opens the coverage with its texts. */
export function decideOpen(
  state: State,
  command: CommandOf<'coverage.open'>,
  { demonstration }: DecisionContext,
): Decision {
  if (state.coverage)
    return refuse({ code: 'exists', message: 'This coverage is already open.', what: COVERAGE });
  const { slug, language, zone, profile } = command;
  const texts: Proposed[] = [];
  for (const field of textFields) {
    const content = command[field];
    if (!content) continue;
    if (referencesOf(content).length > 0) {
      return refuse({
        code: 'unknown',
        message: `The ${field} refers to something, but a new coverage holds nothing yet. Set it later.`,
        what: field,
      });
    }
    const fault = textFault(field, content);
    if (fault) return fault;
    texts.push({ kind: 'text.set', subject: cell('text', field), body: { content, shows: [] } });
  }
  return accept(
    {
      kind: 'coverage.opened',
      subject: COVERAGE,
      body: { slug, language, zone, profile, demonstration, ...(command.rehearsal && { rehearsal: true }) },
    },
    ...texts,
  );
}

/** Makes it public, or live again. */
export function decideStart(state: State): Decision {
  if (state.coverage?.phase === 'live') return inState('live', 'The coverage is already live.');
  return accept({ kind: 'coverage.started', subject: COVERAGE, body: {} });
}

/** Says that it has ended. */
export function decideEnd(state: State): Decision {
  const phase = state.coverage?.phase ?? 'draft';
  if (phase !== 'live') return inState(phase, `Only a live coverage can end; this one is ${phase}.`);
  return accept({ kind: 'coverage.ended', subject: COVERAGE, body: {} });
}

/** Changes its language and zone; its profile as long as nobody has seen it. */
export function decideSetting(state: State, command: CommandOf<'coverage.set'>): Decision {
  const { coverage } = state;
  const { language, zone, profile } = command;
  const wanted = {
    ...(language !== undefined && language !== coverage?.language && { language }),
    ...(zone !== undefined && zone !== coverage?.zone && { zone }),
    ...(profile !== undefined && profile !== coverage?.profile && { profile }),
  };
  if (Object.keys(wanted).length === 0)
    return inState('unchanged', 'The coverage is set so already. Send what is to be another.');
  if (wanted.profile !== undefined && coverage?.startedAt != null)
    return inState('started', 'The profile says who stands behind what: it is set before coverage.start.');
  return accept({ kind: 'coverage.set', subject: COVERAGE, body: wanted });
}

/** Sets a headline, standfirst or summary. */
export function decideText(state: State, command: CommandOf<'text.set'>): Decision {
  const subject = cell('text', command.field);
  const stale = staleness(state, subject, command.expected);
  if (stale) return refuse(stale);
  const shape = textFault(command.field, command.content);
  if (shape) return shape;
  const references = referencesOf(command.content);
  const fault = groundFault(state, references);
  if (fault) return refuse(fault);
  return accept(...rulingsFor(state, references), {
    kind: 'text.set',
    subject,
    body: { content: command.content, shows: shownIn(command.content) },
  });
}

/** Sets the panel: every line on a claim or figure that has a source, or on an open question. */
export function decidePanel(
  state: State,
  command: CommandOf<'panel.set'>,
  { now }: DecisionContext,
): Decision {
  const stale = staleness(state, PANEL, command.expected);
  if (stale) return refuse(stale);
  const grounds = linesOf(command.content).map(groundOfLine);
  const fault = groundFault(state, grounds);
  if (fault) return refuse(fault);
  return accept(...rulingsFor(state, grounds), {
    kind: 'panel.set',
    subject: PANEL,
    body: {
      content: timed(command.content, state.panel.content, now),
      shows: grounds.flatMap((of) => shownName(of) ?? []),
    },
  });
}
