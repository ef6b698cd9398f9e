import { cellId, type TextField } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import { firstShown } from './first-shown.ts';
import type { State } from './state.ts';

/** The coverage exists, unseen. */
export function foldOpening(state: State, { body }: Entry<'coverage.opened'>): State {
  if (body === null) return state;
  return {
    ...state,
    coverage: {
      ...body,
      rehearsal: body.rehearsal ?? false,
      phase: 'draft',
      startedAt: null,
      startedSeq: null,
      endedAt: null,
      continues: body.continues ?? null,
      continuedIn: [],
    },
  };
}

/** It is public; started again, it keeps its first start. */
export function foldStart(state: State, { seq, at }: Entry<'coverage.started'>): State {
  if (state.coverage === null) return state;
  const { startedAt, startedSeq } = state.coverage;
  return {
    ...state,
    coverage: {
      ...state.coverage,
      phase: 'live',
      startedAt: startedAt ?? at,
      startedSeq: startedSeq ?? seq,
      endedAt: null,
    },
  };
}

/** It has ended; it stays public and can still be corrected. */
export function foldEnd(state: State, { at }: Entry<'coverage.ended'>): State {
  if (state.coverage === null) return state;
  return { ...state, coverage: { ...state.coverage, phase: 'ended', endedAt: at } };
}

/** Another language, zone or profile. */
export function foldSetting(state: State, { body }: Entry<'coverage.set'>): State {
  return state.coverage === null ? state : { ...state, coverage: { ...state.coverage, ...body } };
}

/** A headline, standfirst or summary. */
export function foldText(state: State, entry: Entry<'text.set'>): State {
  const { subject, body, erased } = entry;
  const field = cellId(subject) as TextField;
  const version = state.texts[field].version + 1;
  const after = firstShown(state, body?.shows ?? [], entry);
  return {
    ...after,
    texts: { ...state.texts, [field]: { version, content: erased ? null : (body?.content ?? null) } },
  };
}

/** The panel's lines. */
export function foldPanel(state: State, entry: Entry<'panel.set'>): State {
  const { seq, at, body, erased } = entry;
  return {
    ...firstShown(state, body?.shows ?? [], entry),
    panel: { version: state.panel.version + 1, content: erased ? null : (body?.content ?? null), seq, at },
  };
}
