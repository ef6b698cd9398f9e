import { cellId } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import type { State } from './state.ts';

/** An open question, new or reworded; asked again, it is open again. */
export function foldQuestion(state: State, { subject, at, body, erased }: Entry<'question.set'>): State {
  const id = cellId(subject);
  const old = state.questions.get(id);
  const question = {
    id,
    version: (old?.version ?? 0) + 1,
    content: erased ? null : (body?.content ?? null),
    askedAt: old?.askedAt ?? at,
    closedAt: null,
    taken: old?.taken ?? null,
  };
  return { ...state, questions: state.questions.set(id, question) };
}

/** It is answered, or no longer asked. */
export function foldQuestionEnd(state: State, { subject, at }: Entry<'question.closed'>): State {
  const old = state.questions.get(cellId(subject));
  return old ? { ...state, questions: state.questions.set(old.id, { ...old, closedAt: at }) } : state;
}
