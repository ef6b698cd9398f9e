/** What a person of the desk may see of a coverage, as JSON text. Contributors see their own drafts and what is public. */
import { type Reading, readingsOf } from '../fold/figure.ts';
import { gateOf } from '../fold/gate.ts';
import { type PostState, type State, statusOf } from '../fold/state.ts';
import type { Person } from '../model/person.ts';
import { openDecisions } from './open-decisions.ts';
import { holds, publishers } from './policies.ts';

/** Null for those who read nothing by right (LANGUAGE.md: an administrator runs the system and reads no drafts). */
export function deskView(state: State, by: Person): string | null {
  const { coverage } = state;
  if (!coverage) return null;
  const sees = holds(by, [...publishers, 'legal']);
  if (!sees && !holds(by, ['contributor'])) return null;
  const posts = state.posts.valueSeq().filter((post) => sees || post.author === by.id || isShown(post));
  return JSON.stringify({
    coverage,
    seq: state.seq,
    texts: sees || coverage.startedAt !== null ? state.texts : {},
    posts: posts
      .map(({ shown: _, published, ...post }) =>
        sees || post.author === by.id ? post : { ...post, content: published },
      )
      .toArray(),
    ...(sees && {
      actors: state.actors.valueSeq().toArray(),
      statements: state.statements.valueSeq().toArray(),
      claims: state.claims
        .valueSeq()
        .map((claim) => {
          const { ceiling, refutable, disputable, because } = gateOf(state, claim);
          return { ...claim, status: statusOf(claim), gate: { ceiling, refutable, disputable, because } };
        })
        .toArray(),
      figures: state.figures
        .valueSeq()
        .map((figure) => ({ ...figure, readings: readingsOf(state, figure, state.seq).map(told) }))
        .toArray(),
      questions: state.questions.valueSeq().toArray(),
      alerts: state.alerts.valueSeq().toArray(),
      restrictions: state.restrictions
        .valueSeq()
        .map((one) => (holds(by, ['legal', 'senior']) ? one : { ...one, content: null }))
        .toArray(),
      prepared: state.prepared.valueSeq().toArray(),
      acts: state.acts.valueSeq().toArray(),
      unread: state.unread.valueSeq().toArray(),
      decisions: openDecisions(state),
      corrections: state.corrections.valueSeq().toArray(),
      panel: state.panel,
      erasures: state.erasures
        .entrySeq()
        .map(([subject, proposal]) => ({ subject, ...proposal }))
        .toArray(),
    }),
  });
}

function told({ estimate, content, line, asOf, standing }: Reading) {
  return { estimate: estimate.id, ...content, line, asOf, standing };
}

function isShown(post: PostState): boolean {
  return post.phase === 'published' && post.covered === null && post.taken === null;
}
