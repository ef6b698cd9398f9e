/** Stories with an incident, for tests. */
import assert from 'node:assert/strict';
import { type Fields, type Story, says, story } from './story.fixture.ts';

/** What is least said of an incident. */
export const base = { title: 'An explosion on the quay', kind: 'accident' };
/** A text that sets incident `i` apart. */
export const body = [{ type: 'incident', id: 'i' }];

/** A story with a statement `s` by a mayor, and a figure with an estimate of hers. */
export function witnessed(): Story {
  const of = story();
  says(of, 'mayor', undefined, { id: 's' });
  of.must('figure.open', { figure: 'hurt', content: { label: 'hurt', casualties: true } });
  return of.must('estimate.add', {
    estimate: 'e1',
    figure: 'hurt',
    content: { min: 7, max: 7, statement: 's' },
  });
}

/** The same with incident `i`, which stands on `s`. */
export const happened = (of: Story, more: Fields = {}) =>
  of.must('incident.set', { incident: 'i', content: { ...base, statements: ['s'], ...more } });

/** Incident `i` as a post shows it. */
export function block(of: Story, post = 'p') {
  const shown = of.shown('post', post);
  const found = shown.state === 'published' ? shown.body[0] : null;
  assert.ok(found?.type === 'incident', JSON.stringify(found));
  return found;
}

/** The document of incident `i`. */
export function live(of: Story) {
  const incident = of.shown('incident', 'i');
  assert.ok(incident.state === 'live');
  return incident;
}
