import type { State } from '../../fold/state.ts';
import { cell } from '../../model/ids.ts';
import type { CommandOf } from '../commands/commands.ts';
import { called } from '../wording/called.ts';
import { accept, type Decision, inState, refuse, staleness, unknown } from './decision.ts';

/** Asks, asks again, or rewords. */
export function decideQuestion(state: State, command: CommandOf<'question.ask'>): Decision {
  const subject = cell('question', command.question);
  const stale = staleness(state, subject, command.expected);
  if (stale) return refuse(stale);
  if (state.questions.get(command.question)?.taken)
    return inState('taken-down', `${called(subject)} was taken down; use another id.`);
  return accept({ kind: 'question.set', subject, body: { content: command.content } });
}

/** It is answered, or no longer asked. */
export function decideQuestionEnd(state: State, command: CommandOf<'question.close'>): Decision {
  const subject = cell('question', command.question);
  const question = state.questions.get(command.question);
  if (!question) return unknown(subject);
  if (question.closedAt !== null)
    return inState('closed', `${called(subject)} was closed at ${question.closedAt}.`);
  return accept({ kind: 'question.closed', subject, body: { reason: command.reason ?? null } });
}
