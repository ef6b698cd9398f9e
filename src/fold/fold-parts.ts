import type { Entry } from '../record/entry.ts';
import type { State } from './state.ts';
import { versionOf } from './version-of.ts';

/** Where contents come from, and at which version they stood here when they came. */
export function foldCarried(state: State, { body }: Entry<'coverage.carried'>): State {
  if (body === null) return state;
  const carried = state.carried.withMutations((all) => {
    for (const { was, is } of body.cells)
      all.set(is, { from: body.from, was, seq: body.seq, version: versionOf(state, is) });
  });
  return { ...state, carried };
}

/** Readers are led on or back to another coverage, or by another headline of it than before. */
export function foldLink(state: State, { body }: Entry<'coverage.linked'>): State {
  const { coverage } = state;
  if (body === null || coverage === null) return state;
  const part = { slug: body.to, title: body.title };
  if (coverage.continues?.slug === part.slug)
    return { ...state, coverage: { ...coverage, continues: { ...part, public: true } } };
  const at = coverage.continuedIn.findIndex(({ slug }) => slug === part.slug);
  const continuedIn = at < 0 ? [...coverage.continuedIn, part] : coverage.continuedIn.with(at, part);
  return { ...state, coverage: { ...coverage, continuedIn } };
}

/** Something was learned of another coverage; what it could not change by itself waits for a person. */
export function foldLesson(state: State, { at, body }: Entry<'lesson.learned'>): State {
  if (body === null) return state;
  const { key, from, what, applied, left } = body;
  const carried = state.carried.withMutations((all) => {
    for (const is of applied) {
      const one = all.get(is);
      if (one) all.set(is, { ...one, version: versionOf(state, is) });
    }
  });
  const lessons = left.length > 0 ? state.lessons.set(key, { key, from, what, left, at }) : state.lessons;
  return { ...state, carried, learned: state.learned.add(key), lessons };
}

/** Somebody has dealt with it. */
export function foldSettlement(state: State, { body }: Entry<'lesson.settled'>): State {
  return body === null ? state : { ...state, lessons: state.lessons.delete(body.key) };
}
