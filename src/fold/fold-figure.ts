import { cellId } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import type { EstimateState, FigureState, State } from './state.ts';

/** A figure, new or renamed. */
export function foldFigure(state: State, { subject, body, erased }: Entry<'figure.set'>): State {
  const id = cellId(subject);
  const old = state.figures.get(id) ?? blankFigure(id);
  const content = erased ? null : (body?.content ?? null);
  return { ...state, figures: state.figures.set(id, { ...old, version: old.version + 1, content }) };
}

/** How it is displayed from now on. */
export function foldDisplay(state: State, { subject, seq, at, body }: Entry<'figure.display'>): State {
  if (body === null) return state;
  return setFigure(state, cellId(subject), ({ displays }) => ({
    displays: [...displays, { ...body, seq, at }],
  }));
}

/** An estimate, new or repaired; a repaired one keeps its place. */
export function foldEstimate(state: State, { subject, seq, at, body, erased }: Entry<'estimate.set'>): State {
  const id = cellId(subject);
  const old = state.estimates.get(id);
  const figure = old?.figure ?? body?.figure ?? '';
  const before = old ?? { id, figure, version: 0, content: null, seq, at, aside: [], taken: null };
  const content = erased ? null : (body?.content ?? null);
  const after = {
    ...state,
    estimates: state.estimates.set(id, { ...before, version: before.version + 1, content }),
  };
  return old ? after : setFigure(after, figure, ({ estimates }) => ({ estimates: [...estimates, id] }));
}

/** Set aside as overtaken: out of the display, kept in the history. */
export function foldOvertaken(state: State, { subject, seq, at }: Entry<'estimate.overtaken'>): State {
  return setEstimate(state, cellId(subject), ({ aside }) => ({
    aside: [...aside, { seq, at, until: null }],
  }));
}

/** Back in the display. */
export function foldRestored(state: State, { subject, seq }: Entry<'estimate.restored'>): State {
  return setEstimate(state, cellId(subject), ({ aside }) => ({
    aside: aside.map((one) => (one.until === null ? { ...one, until: seq } : one)),
  }));
}

/** Changes fields of a figure; nothing where it is not known. */
export function setFigure(
  state: State,
  id: string,
  change: (figure: FigureState) => Partial<FigureState>,
): State {
  const old = state.figures.get(id);
  return old ? { ...state, figures: state.figures.set(id, { ...old, ...change(old) }) } : state;
}

/** Changes fields of an estimate; nothing where it is not known. */
export function setEstimate(
  state: State,
  id: string,
  change: (estimate: EstimateState) => Partial<EstimateState>,
): State {
  const old = state.estimates.get(id);
  return old ? { ...state, estimates: state.estimates.set(id, { ...old, ...change(old) }) } : state;
}

function blankFigure(id: string): FigureState {
  return {
    id,
    version: 0,
    content: null,
    taken: null,
    estimates: [],
    displays: [],
    covered: null,
    shownSince: null,
  };
}
