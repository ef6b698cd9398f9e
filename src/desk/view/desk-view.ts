/** What a person of the desk may see of a coverage, as JSON text. Contributors see their own drafts and what is public. */
import type { Map as PMap } from 'immutable';
import { type Reading, readingsOf } from '../../fold/figure.ts';
import { gateOf } from '../../fold/gate.ts';
import { stands } from '../../fold/incident.ts';
import type { MediaState } from '../../fold/media-state.ts';
import { type PostState, type State, statusOf } from '../../fold/state.ts';
import { type Cell, cellId, cellKind } from '../../model/ids.ts';
import type { Person } from '../../model/person.ts';
import { holds, publishers } from '../policies.ts';
import { deskNotes } from './desk-notes.ts';
import { openDecisions } from './open-decisions.ts';

/**
 * Null for those who read nothing by right (LANGUAGE.md: an administrator runs the system and reads no drafts). What was
 * taken down is sealed: the words are for the lawyers alone.
 */
export function deskView(state: State, by: Person): string | null {
  const { coverage } = state;
  if (!coverage) return null;
  if (!hasPart(by)) return null;
  const sees = worksIn(by);
  const posts = state.posts.valueSeq().filter((post) => sees || post.author === by.id || isShown(post));
  const opens = holds(by, ['legal']);
  const open = <T extends { readonly taken: string | null }>(one: T): T =>
    opens || one.taken === null ? one : { ...one, content: null };
  const all = <T extends { readonly taken: string | null }>(map: PMap<string, T>) =>
    map.valueSeq().map(open).toArray();
  return JSON.stringify({
    coverage,
    seq: state.seq,
    texts: sees || coverage.startedAt !== null ? state.texts : {},
    posts: posts
      .map(({ shown: _, published, approval, ...post }) => ({
        ...open(post),
        ...(sees || post.author === by.id
          ? { approval: approval && { by: approval.by, seq: approval.seq } }
          : { content: post.taken === null ? published : null }),
      }))
      .toArray(),
    ...deskNotes(state, by, sees),
    ...(sees && {
      frozen: state.frozen,
      actors: all(state.actors),
      statements: all(state.statements),
      claims: state.claims
        .valueSeq()
        .map((claim) => {
          const { ceiling, refutable, disputable, because } = gateOf(state, claim);
          return {
            ...open(claim),
            status: statusOf(claim),
            gate: { ceiling, refutable, disputable, because },
          };
        })
        .toArray(),
      figures: state.figures
        .valueSeq()
        .map(({ fed, ...figure }) => ({
          ...open(figure),
          fed: Object.fromEntries(Object.entries(fed).map(([source, line]) => [source, line.length])),
          readings: readingsOf(state, { fed, ...figure }, state.seq).map(told),
        }))
        .toArray(),
      incidents: all(state.incidents).map((incident) => ({ ...incident, grounded: stands(state, incident) })),
      estimates: all(state.estimates),
      questions: all(state.questions),
      alerts: all(state.alerts).map(({ proposal: { bound: _, ...proposal }, ...alert }) => ({
        ...alert,
        proposal,
      })),
      restrictions: state.restrictions
        .valueSeq()
        .map((one) => (holds(by, ['legal', 'senior']) ? one : { ...one, content: null }))
        .toArray(),
      prepared: state.prepared.valueSeq().toArray(),
      acts: state.acts
        .valueSeq()
        .map(({ bound: _, ...act }) =>
          opens || !act.of.some((of) => isSealed(state, of)) ? act : { ...act, command: null },
        )
        .toArray(),
      unread: state.unread.valueSeq().toArray(),
      authorities: state.authorities.valueSeq().toArray(),
      notices: all(state.notices),
      media: state.media.valueSeq().map(pictured).toArray(),
      decisions: openDecisions(state),
      uses: state.uses.valueSeq().toArray(),
      legalHolds: state.legalHolds.valueSeq().toArray(),
      corrections: state.corrections
        .valueSeq()
        .map((one) => (opens || one.taken === null ? one : { ...one, note: null }))
        .toArray(),
      panel: state.panel,
      erasures: state.erasures
        .entrySeq()
        .map(([subject, proposal]) => ({ subject, ...proposal }))
        .toArray(),
    }),
  });
}

/** A picture without the names of its files. */
function pictured({ id, by, at, type, width, height, users, erased }: MediaState) {
  return { id, by, at, type, width, height, used: [...users.valueSeq().toSet()].sort(), erased };
}

/** `asOfIs`: whether the desk gave the time, or it is when the statement was said, or a tally was recorded. */
function told({ estimate, content, line, asOf, standing }: Reading) {
  const asOfIs = content.asOf !== null ? 'given' : content.statement !== null ? 'said' : 'recorded';
  return { estimate: estimate.id, ...content, line, asOf, asOfIs, standing };
}

/** Whether something was taken down. */
function isSealed(state: State, of: Cell): boolean {
  const id = cellId(of);
  const found =
    cellKind(of) === 'post'
      ? state.posts.get(id)
      : cellKind(of) === 'statement'
        ? state.statements.get(id)
        : cellKind(of) === 'claim'
          ? state.claims.get(id)
          : cellKind(of) === 'actor'
            ? state.actors.get(id)
            : undefined;
  return found?.taken != null;
}

function isShown(post: PostState): boolean {
  return post.phase === 'published' && post.covered === null && post.taken === null;
}

/** Whether somebody works in a coverage on all that it has, also before it is public. */
export function worksIn(by: Person): boolean {
  return holds(by, [...publishers, 'legal']);
}

/** Whether somebody sees anything of a coverage's desk: all of it, or their own drafts and what is public. */
export function hasPart(by: Person): boolean {
  return worksIn(by) || holds(by, ['contributor']);
}
