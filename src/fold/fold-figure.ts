import { cellId, cellKind } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import { touchedByHand, withFed } from './machine-line.ts';
import { figureWaitedFor } from './reserved.ts';
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

/** An estimate, new or repaired; a repaired one keeps its place. A machine's goes into the line of its source. */
export function foldEstimate(state: State, { subject, seq, at, body, erased }: Entry<'estimate.set'>): State {
  const id = cellId(subject);
  const old = state.estimates.get(id);
  const figure = old?.figure ?? body?.figure ?? '';
  const under = body?.under ?? null;
  const blank = { id, figure, version: 0, under, seq, at, aside: [], taken: null };
  const before = old ?? { ...blank, rests: { statement: null, parts: [] } };
  const { statement, parts } = body?.content ?? before.rests;
  const content = erased ? null : (body?.content ?? null);
  const line = body?.line ?? null;
  const after = unheld(
    {
      ...state,
      estimates: state.estimates.set(id, {
        ...before,
        ...{ version: before.version + 1, content, line, rests: { statement, parts } },
      }),
    },
    id,
  );
  if (old) return after;
  const source = under && after.authorities.get(under.authority)?.source;
  const asOf = body?.content.asOf?.at ?? at;
  return setFigure(after, figure, ({ estimates, fed, waiting }) =>
    source
      ? { fed: { ...fed, [source]: withFed(fed[source] ?? [], { id, seq, asOf }) } }
      : { estimates: [...estimates, id], waiting: waiting.filter(({ estimate }) => estimate !== id) },
  );
}

/** A number that waits for a post. */
export function foldEstimateReserved(
  state: State,
  { subject, seq, at, body, erased }: Entry<'estimate.reserved'>,
): State {
  if (body === null || erased) return state;
  const { figure, content, post } = body;
  return setFigure(state, figure, ({ waiting }) => ({
    waiting: [...waiting, { estimate: cellId(subject), content, post, seq, at }],
  }));
}

/** A machine's reading that a further entry is about: from now on it stands among those that people wrote. */
export function foldTouched(state: State, { subject, seq }: Entry): State {
  const of = state.estimates.get(cellId(subject));
  const kind = cellKind(subject);
  const isAbout = kind === 'estimate' || (kind === 'statement' && of?.content?.statement === of?.id);
  if (!of?.under || of.seq === seq || !isAbout) return state;
  const figure = state.figures.get(of.figure);
  if (!figure || figure.estimates.includes(of.id)) return state;
  return setFigure(state, figure.id, (one) => touchedByHand(one, of.id));
}

/** A reading that waits for a person, or waits no more. */
export function foldHeld(state: State, { subject, at, body, erased }: Entry<'estimate.held'>): State {
  const authority = body && state.authorities.get(body.under.authority);
  if (!body || !authority) return state;
  const held = { estimate: cellId(subject), content: erased ? null : body.content, broke: body.broke, at };
  const after = { ...authority, held: [...authority.held, held] };
  return { ...state, authorities: state.authorities.set(authority.id, after) };
}

/** A number that waited for a post never comes. */
export function foldUnreserved(state: State, { subject }: Entry<'estimate.unreserved'>): State {
  const id = cellId(subject);
  const figure = figureWaitedFor(state, id);
  if (figure === null) return state;
  return setFigure(state, figure, ({ waiting }) => ({
    waiting: waiting.filter(({ estimate }) => estimate !== id),
  }));
}

/** A person has looked at it, and it is not taken. */
export function foldDropped(state: State, { subject }: Entry<'estimate.dropped'>): State {
  return unheld(state, cellId(subject));
}

function unheld(state: State, estimate: string): State {
  const authority = state.authorities.find(({ held }) => held.some((one) => one.estimate === estimate));
  if (!authority) return state;
  const held = authority.held.filter((one) => one.estimate !== estimate);
  return { ...state, authorities: state.authorities.set(authority.id, { ...authority, held }) };
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
    fed: {},
    waiting: [],
    displays: [],
    covered: null,
    shownSince: null,
  };
}
