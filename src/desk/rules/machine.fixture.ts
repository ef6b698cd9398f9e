/** A story with a machine in it: an office, its figure in a post, and an authority for each. Times are its first hour. */
import { cell } from '../../model/ids.ts';
import type { Refusal } from '../refusal.ts';
import { editor, type Fields, person, type Story, says, story } from './story.fixture.ts';

export const gauge = person('token:gauge', 'feed');
export const other = person('token:other', 'feed');

/** An instant so many seconds after the story began. */
export function second(after: number): string {
  return new Date(Date.parse('2026-01-01T00:00:00.000Z') + after * 1000).toISOString();
}

/** What an editor grants, unless told otherwise. */
export const grant: Fields = {
  authority: 'line',
  program: 'token:gauge',
  source: 'office',
  of: { figure: 'level' },
  bounds: { min: 0, max: 900, maxStep: 50, down: true },
  until: second(86_400),
  reason: 'Checked by hand at six.',
};

/** The figure "level" with a first number of the office by hand, shown in post "p"; nothing granted yet. */
export function gauged(): Story {
  const of = story();
  const statement = says(of, 'office', undefined, {
    id: 'first',
    actor: { name: 'Water Office', type: 'organisation' },
  });
  return of
    .must('figure.open', { figure: 'level', content: { label: 'level at the bridge' } })
    .must('estimate.add', {
      ...{ estimate: 'by-hand', figure: 'level' },
      content: { min: 500, max: 500, statement, asOf: { at: second(0) } },
    })
    .must('post.publish', {
      post: 'p',
      content: { title: 'The river', body: [{ type: 'figure', id: 'level' }] },
    });
}

/** The same with the authority. */
export function granted(): Story {
  return gauged().must('authority.grant', grant, editor);
}

/** A reading of the gauge. */
export function reading(estimate: string, value: number, at: number, more: Fields = {}): Fields {
  const number = { min: value, max: value, asOf: second(at), text: `Gauge: ${value} cm.` };
  return { authority: 'line', estimate, ...number, ...more };
}

/** Feeds it; the refusal, or null. */
export function feed(of: Story, ...[estimate, value, at, more]: Parameters<typeof reading>): Refusal | null {
  return of.give('estimate.feed', reading(estimate, value, at, more), gauge);
}

/** What readers see of the level now. */
export function level(of: Story) {
  const figure = of.shown('figure', 'level');
  if (figure.state !== 'live') throw new Error(`the figure is ${figure.state}`);
  return figure;
}

/** The cell of an estimate. */
export const estimate = (id: string) => cell('estimate', id);
