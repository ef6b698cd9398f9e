/** given a statement or a draft under embargo, when somebody who may not lift it sets another end, then only a later one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inShort, person, reporter, senior, story } from './story.fixture.ts';

const contributor = person('stringer', 'contributor');
const [soon, later, last] = ['2026-01-01T01:00:00Z', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z'];
const reason = 'agreed';
const recorded = (text: string, until?: string) => ({
  statement: 's',
  content: { actor: 'mayor', cue: 'said', channel: { kind: 'briefing' }, text },
  ...(until !== undefined && { embargo: { until, reason } }),
});
const held = () =>
  story()
    .must('actor.set', { actor: 'mayor', content: { name: 'Ana Ruiz', type: 'person' } })
    .must('statement.record', recorded('I resign.', later), reporter);

test('R-HARD-08 a contributor changes what they recorded themselves, and nobody else’s', () => {
  const of = held();
  assert.equal(inShort(of.give('statement.record', recorded('I stay.'), contributor)), 'state guessed-id');
  assert.equal(
    inShort(of.give('statement.record', recorded('I stay.', soon), contributor)),
    'state guessed-id',
  );
  assert.equal(of.state.statements.get('s')?.content?.text, 'I resign.');
  const { actor: _, ...content } = recorded('It burns.').content;
  const own = { statement: 'own-2345678923456789', content: { ...content, speaker: 'A neighbour' } };
  for (const by of [contributor, contributor, reporter]) of.must('statement.record', own, by);
  of.must('statement.record', own, contributor);
});

test('R-HARD-08 only a senior sets an earlier end to an embargo, and nobody one that is over', () => {
  const of = held().must('post.write', { post: 'd', content: { title: 'A draft', body: [] } });
  const ends = [
    (until: string, by = reporter) => of.give('statement.record', recorded('I resign.', until), by),
    ...(['statement s', 'post d'] as const).map((what) => {
      const [kind, id] = what.split(' ');
      return (until: string, by = reporter) =>
        of.give('embargo.set', { subject: { kind, id }, until, reason }, by);
    }),
  ];
  for (const end of ends) {
    assert.equal(inShort(end(last)), 'accepted');
    assert.equal(inShort(end(later)), 'forbidden');
    assert.equal(inShort(end('2020-01-01T00:00:00Z', senior)), 'state past');
    assert.equal(inShort(end(later, senior)), 'accepted');
  }
});
