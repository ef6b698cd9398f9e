import { type Cell, cell, cellId, cellKind } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import { firstShown } from './first-shown.ts';
import { setEstimate, setFigure } from './fold-figure.ts';
import { foldIncidentRepair, setIncident } from './fold-incident.ts';
import { foldErasedMedia } from './fold-media.ts';
import { setNote } from './fold-note.ts';
import { setPost, showing } from './fold-post.ts';
import type { NoticeState } from './machine-state.ts';
import type { State } from './state.ts';
import { versionOf } from './version-of.ts';
import { withWaiting } from './waiting.ts';

/** "Under review" in place of a post, claim, figure, incident or notice, or its end. */
export function foldCover(state: State, { kind, subject, at }: Entry<'covered'> | Entry<'uncovered'>): State {
  const id = cellId(subject);
  const covered = kind === 'covered' ? at : null;
  if (cellKind(subject) === 'post') return setPost(state, { subject }, () => ({ covered }));
  if (cellKind(subject) === 'figure') return setFigure(state, id, () => ({ covered }));
  if (cellKind(subject) === 'incident') return setIncident(state, id, () => ({ covered }));
  if (cellKind(subject) === 'notice') return setNotice(state, id, { covered });
  const claim = state.claims.get(id);
  return claim ? { ...state, claims: state.claims.set(id, { ...claim, covered }) } : state;
}

/** A correction: the repaired contents were set by the entries before it; this marks what shows them. */
export function foldCorrection(
  state: State,
  { subject, seq, at, body, erased }: Entry<'correction.published'>,
): State {
  const id = cellId(subject);
  const { label = 'correction', reaches = [], repaired = [], marks = {} } = body ?? {};
  const note = erased ? null : (body?.note ?? null);
  let after: State = {
    ...state,
    corrections: state.corrections.set(id, { id, seq, at, label, note, reaches, repaired, taken: null }),
  };
  for (const of of repaired) if (cellKind(of) === 'incident') after = foldIncidentRepair(after, cellId(of));
  if (body?.earlier === 'closed') {
    after = {
      ...after,
      closed: after.closed.withMutations((closed) =>
        repaired.forEach((cell) => closed.set(cell, versionOf(state, cell))),
      ),
    };
  }
  for (const of of reaches)
    if (cellKind(of) === 'notice') {
      const corrections = after.notices.get(cellId(of))?.corrections ?? [];
      after = setNotice(after, cellId(of), { corrections: [...corrections, id] });
    }
  for (const [post, shows] of Object.entries(marks)) {
    after = firstShown(after, shows, { seq, at });
    after = setPost(after, { subject: cell('post', post) }, (old) => ({
      published: old.content,
      shown: showing(old, shows, seq),
      updatedAt: at,
      notices: [...old.notices, { label, at, note, correction: id }],
    }));
  }
  return after;
}

/** Taken down: sealed out of everything public. */
export function foldTakedown(state: State, { subject, at }: Entry<'takedown.ordered'>): State {
  const id = cellId(subject);
  switch (cellKind(subject)) {
    case 'post':
      return setPost(state, { subject }, () => ({ taken: at, pinned: false }));
    case 'statement': {
      const old = state.statements.get(id);
      return old ? { ...state, statements: state.statements.set(id, { ...old, taken: at }) } : state;
    }
    case 'claim': {
      const old = state.claims.get(id);
      return old ? { ...state, claims: state.claims.set(id, { ...old, taken: at }) } : state;
    }
    case 'actor': {
      const old = state.actors.get(id);
      return old ? { ...state, actors: state.actors.set(id, { ...old, taken: at }) } : state;
    }
    case 'correction': {
      const old = state.corrections.get(id);
      if (!old) return state;
      const taken = { ...state, corrections: state.corrections.set(id, { ...old, taken: at }) };
      return old.reaches.filter((of) => cellKind(of) === 'post').reduce(withoutNoteOf(id), taken);
    }
    case 'figure':
      return setFigure(state, id, () => ({ taken: at }));
    case 'estimate':
      return setEstimate(state, id, () => ({ taken: at }));
    case 'incident':
      return setIncident(state, id, () => ({ taken: at }));
    case 'question': {
      const old = state.questions.get(id);
      return old ? { ...state, questions: state.questions.set(id, { ...old, taken: at }) } : state;
    }
    case 'alert': {
      const old = state.alerts.get(id);
      return old ? { ...state, alerts: state.alerts.set(id, { ...old, taken: at }) } : state;
    }
    case 'note':
      return setNote(state, id, { taken: at });
    case 'notice':
      return withWaiting(setNotice(state, id, { taken: at }), subject);
    default:
      return state;
  }
}

/** The words of a correction stand with it alone once it was taken down, and in no post that it marked. */
function withoutNoteOf(correction: string) {
  return (state: State, subject: Cell): State =>
    setPost(state, { subject }, ({ notices }) => ({
      notices: notices.map((one) => (one.correction === correction ? { ...one, note: null } : one)),
    }));
}

/** An erasure waits for its second person. */
export function foldErasureProposal(state: State, { subject, by, body }: Entry<'erasure.proposed'>): State {
  return {
    ...state,
    erasures: state.erasures.set(subject, {
      versions: body?.versions ?? 'all',
      by,
      legal: body?.legal ?? false,
    }),
  };
}

/** The bodies are gone; what the state still held of them goes too. */
export function foldErasure(state: State, entry: Entry<'erasure.done'>): State {
  const { subject, body } = entry;
  const entries = new Set(body?.entries);
  const acts = state.acts.map((act) => (entries.has(act.seq) ? { ...act, command: null, bound: null } : act));
  const notes = state.notes.map((note) => (entries.has(note.seq) ? { ...note, text: null } : note));
  const erasures = state.erasures.delete(subject);
  const erased = state.erased.set(subject, entry.at);
  const after = foldErasedMedia(unapproved({ ...state, acts, notes, erasures, erased }, subject), entry);
  return body?.versions === 'all' ? blanked(after, subject) : after;
}

/** An approval binds to words that are gone. */
function unapproved(state: State, subject: Cell): State {
  if (cellKind(subject) !== 'post') return state;
  const acts = state.acts.map((act) => (act.of.includes(subject) ? { ...act, bound: null } : act));
  return setPost({ ...state, acts }, { subject }, () => ({ approval: null }));
}

function blanked(state: State, subject: Cell): State {
  const id = cellId(subject);
  switch (cellKind(subject)) {
    case 'post':
      return setPost(unbound(state, id), { subject }, (post) => ({
        content: null,
        published: null,
        notices: [],
        end: post.end && { ...post.end, note: null },
      }));
    case 'statement': {
      const old = state.statements.get(id);
      return old ? { ...state, statements: state.statements.set(id, { ...old, content: null }) } : state;
    }
    case 'claim': {
      const old = state.claims.get(id);
      return old
        ? { ...state, claims: state.claims.set(id, { ...old, content: null, proposal: null }) }
        : state;
    }
    case 'actor': {
      const old = state.actors.get(id);
      if (!old) return state;
      const actors = state.actors.set(id, { ...old, content: null });
      return { ...state, actors, guarded: state.guarded.delete(id) };
    }
    case 'correction': {
      const old = state.corrections.get(id);
      return old ? { ...state, corrections: state.corrections.set(id, { ...old, note: null }) } : state;
    }
    case 'figure':
      return setFigure(state, id, () => ({ content: null }));
    case 'estimate':
      return setEstimate(state, id, () => ({ content: null }));
    case 'incident':
      return setIncident(state, id, () => ({ content: null }));
    case 'question': {
      const old = state.questions.get(id);
      return old ? { ...state, questions: state.questions.set(id, { ...old, content: null }) } : state;
    }
    case 'prepared': {
      const old = state.prepared.get(id);
      return old ? { ...state, prepared: state.prepared.set(id, { ...old, content: null }) } : state;
    }
    case 'alert': {
      const old = state.alerts.get(id);
      return old
        ? {
            ...state,
            alerts: state.alerts.set(id, {
              ...old,
              content: null,
              proposal: { ...old.proposal, bound: null },
            }),
          }
        : state;
    }
    case 'notice':
      return setNotice(state, id, { content: null });
    default:
      return state;
  }
}

function setNotice(state: State, id: string, change: Partial<NoticeState>): State {
  const old = state.notices.get(id);
  return old ? { ...state, notices: state.notices.set(id, { ...old, ...change }) } : state;
}

/** Without what alerts remember of a post. */
function unbound(state: State, post: string): State {
  const alerts = state.alerts.map((alert) =>
    alert.post === post ? { ...alert, proposal: { ...alert.proposal, bound: null } } : alert,
  );
  return { ...state, alerts };
}
