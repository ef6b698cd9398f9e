/** A live page, and what composers send with their drafts: for tests of what waits for a post. */
import { type Story, says, story } from './story.fixture.ts';

export const telegram = { kind: 'telegram' };
export const words = (text: string) => [{ type: 'paragraph', content: [{ type: 'text', text }] }];
export const quoting = (...statements: string[]) => ({
  title: 'The harbour denies',
  body: [...words('More to come.'), ...statements.map((id) => ({ type: 'statement', id }))],
});

/** A live page with a claim and a figure in one post. */
export function page(): Story {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'The dam was warned of.' } });
  const mayor = says(of, 'mayor', 'c', { id: 'first', content: { text: 'We were warned.' } });
  return of
    .must('figure.open', { figure: 'f', content: { label: 'injured' } })
    .must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 40, max: 40, statement: mayor } })
    .must('actor.set', { actor: 'harbour', content: { name: 'The harbour', type: 'organisation' } })
    .must('actor.set', { actor: 'clinic', content: { name: 'The clinic', type: 'organisation' } })
    .must('post.publish', {
      post: 'old',
      content: {
        title: 'Warned',
        body: [
          { type: 'claim', id: 'c' },
          { type: 'figure', id: 'f' },
        ],
      },
    });
}

/** What a composer sends before its draft: a denial, and another number. */
export function recorded(of: Story, post = 'p'): Story {
  return of
    .must('statement.record', {
      ...{ statement: 'denial', for: post },
      content: { actor: 'harbour', cue: 'denied', channel: telegram, text: 'zq1 nobody warned us.' },
    })
    .must('evidence.add', { claim: 'c', statement: 'denial', stance: 'denies' })
    .must('statement.record', {
      ...{ statement: 'count', for: post },
      content: { actor: 'clinic', cue: 'said', channel: telegram, text: 'zq2 we treat 77.' },
    })
    .must('estimate.add', {
      estimate: 'more',
      figure: 'f',
      content: { min: 77, max: 77, statement: 'count' },
    });
}

/** What readers have, whole. */
export const bytes = (of: Story) =>
  JSON.stringify([...of.view.documents.entries()].map(([, one]) => one.text).sort());
export const content = quoting('denial', 'count');
