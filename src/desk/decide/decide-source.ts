import { isPublished } from '../../fold/impact.ts';
import type { State } from '../../fold/state.ts';
import { type Cell, cell } from '../../model/ids.ts';
import type { CommandOf } from '../commands/commands.ts';
import { editors, holds, publishers } from '../policies.ts';
import { called } from '../wording/called.ts';
import { embargoFault } from './decide-schedule.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  inState,
  isAhead,
  refuse,
  staleness,
  unknown,
} from './decision.ts';
import { freeing } from './freed-by.ts';

/** Adds or revises an actor. What published attributions show of it changes only by a correction. */
export function decideActor(
  state: State,
  command: CommandOf<'actor.set'>,
  { by }: DecisionContext,
): Decision {
  const subject = cell('actor', command.actor);
  const stale = staleness(state, subject, command.expected);
  if (stale) return refuse(stale);
  const old = state.actors.get(command.actor);
  const { content } = command;
  if (old?.taken) return inState('taken-down', `${called(subject)} was taken down; use another id.`);
  const fault = actorFault(state, command.actor, content);
  if (fault) return fault;
  if (old && isPublished(state, subject)) {
    const shown = ['name', 'type', 'role', 'affiliation'] as const;
    if (shown.some((field) => old.content?.[field] !== content[field])) return onlyByCorrection(subject);
    if (!holds(by, editors))
      return refuse({ code: 'forbidden', message: 'Published actors are revised by editors.' });
  }
  return accept({ kind: 'actor.set', subject, body: { content } });
}

/** Why an actor cannot be as it is written, or null. */
export function actorFault(
  state: State,
  id: string,
  { affiliation }: CommandOf<'actor.set'>['content'],
): ReturnType<typeof refuse> | null {
  if (affiliation === null) return null;
  if (!state.actors.has(affiliation)) return unknown(cell('actor', affiliation));
  return leadsTo(affiliation, id, (at) => state.actors.get(at)?.content?.affiliation)
    ? refuse({
        code: 'circular',
        message: 'An actor cannot belong to itself, not through others either.',
        what: cell('actor', id),
      })
    : null;
}

/** Ticks the matters for which an actor is competent. */
export function decideCompetence(state: State, command: CommandOf<'competence.set'>): Decision {
  const subject = cell('actor', command.actor);
  if (!state.actors.has(command.actor)) return unknown(subject);
  return accept({ kind: 'competence.set', subject, body: { matters: [...new Set(command.matters)] } });
}

/** Records a statement, or revises one that nothing published shows. */
export function decideStatement(
  state: State,
  command: CommandOf<'statement.record'>,
  context: DecisionContext,
): Decision {
  const subject = cell('statement', command.statement);
  const stale = staleness(state, subject, command.expected);
  if (stale) return refuse(stale);
  const old = state.statements.get(command.statement);
  if (old?.taken) return inState('taken-down', `${called(subject)} was taken down; use another id.`);
  if (old && old.by !== context.by.id && !holds(context.by, publishers))
    return refuse({ code: 'forbidden', message: 'Contributors revise their own statements only.' });
  const waits = old?.reserved ?? null;
  if (old && isPublished(state, subject)) return onlyByCorrection(subject);
  const post = command.for;
  if (typeof post === 'string' && old && waits === null && isStoodOn(state, command.statement))
    return inState(
      'recorded',
      `${called(subject)} is on record already, and something stands on it: it waits for no post.`,
    );
  if (post === null && waits !== null && !holds(context.by, publishers))
    return refuse({ code: 'forbidden', message: 'Whoever may publish says that a statement waits no more.' });
  // Readers hear nothing of what was taken back before they heard of it.
  if (post === null && waits !== null && old?.retracted)
    return inState('retracted', `${called(subject)} was taken back while it waited; record it anew.`);
  return (
    statementFault(state, command.statement, command.content, context.now) ??
    (command.embargo && embargoFault(old?.embargo ?? null, command.embargo.until, context)) ??
    accept(
      { kind: 'statement.set', subject, body: { content: command.content } },
      ...(command.embargo ? [{ kind: 'embargo.set', subject, body: command.embargo } as const] : []),
      ...(typeof post === 'string' && post !== waits?.post
        ? [{ kind: 'statement.reserved', subject, body: { post } } as const]
        : []),
      ...(post === null && waits !== null ? [freeing(state, command.statement)] : []),
    )
  );
}

/** Whether anything stands on a statement, or is to with a post. */
function isStoodOn({ users, claims, figures }: State, id: string): boolean {
  return (
    (users.get(cell('statement', id))?.size ?? 0) > 0 ||
    claims.some(({ waiting }) => waiting.some(({ statement }) => statement === id)) ||
    figures.some(({ waiting }) => waiting.some(({ content }) => content.statement === id))
  );
}

/** Why a statement cannot be as it is written, or null. */
export function statementFault(
  state: State,
  id: string,
  content: CommandOf<'statement.record'>['content'],
  now: string,
): ReturnType<typeof refuse> | null {
  if (!/[^\s\p{Cf}]/u.test(content.text))
    return inState('blank', 'A statement has words; this one has only white space.');
  if (content.saidAt && isAhead(content.saidAt.at, now))
    return inState('future', `Nobody has said this yet: saidAt is ${content.saidAt.at}, and it is ${now}.`);
  if (content.actor !== null && !state.actors.has(content.actor))
    return unknown(cell('actor', content.actor));
  if (content.origin === null) return null;
  const origin = cell('statement', content.origin);
  if (content.origin !== id && !state.statements.has(content.origin)) return unknown(origin);
  if (leadsTo(content.origin, id, (at) => state.statements.get(at)?.content?.origin)) {
    return refuse({
      code: 'circular',
      message: 'A statement cannot repeat itself, not through others either.',
      what: origin,
    });
  }
  return null;
}

/** Its speaker took it back: it stays in the history and speaks for nothing. */
export function decideRetraction(state: State, command: CommandOf<'statement.retract'>): Decision {
  const subject = cell('statement', command.statement);
  const old = state.statements.get(command.statement);
  if (!old) return unknown(subject);
  if (old.retracted)
    return inState('retracted', `${called(subject)} was already retracted at ${old.retracted.at}.`);
  return accept({ kind: 'statement.retracted', subject, body: { reason: command.reason } });
}

/** Refuses a silent change of something that readers have seen. */
export function onlyByCorrection(subject: Cell): ReturnType<typeof refuse> {
  return inState(
    'published',
    `Readers have seen ${called(subject)}. Change it with correction.publish, which reaches everything that shows it.`,
  );
}

function leadsTo(from: string, target: string, next: (id: string) => string | null | undefined): boolean {
  const seen = new Set<string>();
  for (let at: string | null | undefined = from; at != null && !seen.has(at); at = next(at)) {
    if (at === target) return true;
    seen.add(at);
  }
  return false;
}
