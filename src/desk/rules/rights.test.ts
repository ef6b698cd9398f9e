/** One command of every kind, given by whoever may not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roles } from '../../model/person.ts';
import { samplePicture } from '../../model/picture.fixture.ts';
import { type CommandKind, commandSchemas } from '../commands/commands.ts';
import { policies } from '../policies.ts';
import { person, story } from './story.fixture.ts';

test('R-RIGHTS-01 every command is refused to whoever has none of its roles', () => {
  for (const kind of Object.keys(commandSchemas) as CommandKind[]) {
    for (const role of roles) {
      if (policies[kind].includes(role)) continue;
      const sample = samples[kind];
      assert.equal(
        story().give(kind, sample, person('somebody', role))?.code,
        'forbidden',
        `${kind} by ${role}`,
      );
    }
    assert.ok(!policies[kind].includes('admin'), kind);
  }
});

const post = { post: 'p1' };
const content = { title: 'Words' };
const statement = { cue: 'said', speaker: 'x', channel: { kind: 'other' }, text: 'x' };
const samples: Record<CommandKind, Record<string, unknown>> = {
  'coverage.open': { slug: 'abc', headline: 'x' },
  'coverage.start': {},
  'coverage.end': {},
  'coverage.set': { zone: 'Europe/London' },
  'coverage.freeze': { reason: 'x' },
  'coverage.thaw': { reason: 'x' },
  'text.set': { field: 'headline', content: 'x' },
  'actor.set': { actor: 'n', content: { name: 'N', type: 'person' } },
  'competence.set': { actor: 'a', matters: [] },
  'statement.record': { statement: 'n', content: statement },
  'statement.retract': { statement: 's', reason: 'x' },
  'claim.open': { claim: 'n', content: { text: 'x' } },
  'evidence.add': { claim: 'c', statement: 's', stance: 'denies' },
  'evidence.remove': { claim: 'c', statement: 's', reason: 'x' },
  'claim.verify': { claim: 'c', method: 'x' },
  'claim.rule': { claim: 'c', status: 'confirmed', reason: 'x' },
  'claim.approve': { claim: 'c' },
  'claim.keep': { claim: 'c', reason: 'x' },
  'claim.decline': { claim: 'c', reason: 'x' },
  'claim.drop': { claim: 'c', reason: 'x' },
  'post.write': { post: 'n', content },
  'post.submit': { post: 'n' },
  'post.return': { post: 'n', note: 'x' },
  'post.publish': { post: 'n', content },
  'post.update': { ...post, content },
  'post.fix': { ...post, content },
  'post.hold': post,
  'post.release': post,
  'post.schedule': { post: 'd', at: '2030-01-01T00:00:00Z' },
  'post.unschedule': { post: 'd' },
  'embargo.set': { subject: { kind: 'statement', id: 's' }, reason: 'x' },
  'embargo.end': { subject: { kind: 'statement', id: 's' } },
  'post.pin': post,
  'post.unpin': post,
  'post.mark': { ...post, keyEvent: true },
  'post.withdraw': { ...post, reason: 'x' },
  'post.move': { ...post, as: 'duplicate' },
  cover: { subject: { kind: 'post', id: 'p1' } },
  uncover: { subject: { kind: 'post', id: 'p1' } },
  'correction.publish': {
    correction: 'k',
    note: 'x',
    repairs: [{ kind: 'text', field: 'headline', content: 'x' }],
  },
  'panel.set': { content: {} },
  'figure.open': { figure: 'n', content: { label: 'x' } },
  'figure.display': { figure: 'f', display: 'range' },
  'estimate.add': { estimate: 'n', figure: 'f', content: { min: 1, statement: 's' } },
  'estimate.overtake': { estimate: 'e', reason: 'x' },
  'estimate.restore': { estimate: 'e' },
  'incident.set': { incident: 'n', content: { title: 'x' } },
  'question.ask': { question: 'q', content: { text: 'x' } },
  'question.close': { question: 'q' },
  'alert.propose': { alert: 'n', content: { post: 'p1', text: 'x' } },
  'alert.approve': { alert: 'n' },
  'restriction.set': { restriction: 'n', content: { terms: ['x'], reason: 'x' } },
  'restriction.lift': { restriction: 'r', reason: 'x' },
  'restriction.pass': { restriction: 'r', subject: { kind: 'post', id: 'p1' }, reason: 'x' },
  'prepared.set': { prepared: 'z', content: { outcome: 'x', alternatives: [{ post: 'd', when: 'x' }] } },
  'prepared.release': { prepared: 'z', post: 'd' },
  'prepared.end': { prepared: 'z' },
  'post.discard': { post: 'd' },
  'claim.undo': { claim: 'c' },
  'competence.template': { template: 'storm', ticks: [{ actor: 'a', office: 'weather-service' }] },
  'statement.grade': { statement: 's', reliability: 'A', credibility: '1' },
  'legal.hold': { hold: 'h', reason: 'x' },
  'legal.release': { hold: 'h', reason: 'x' },
  'coverage.continue': { slug: 'part-two', from: 'a-story' },
  'coverage.link': { to: 'part-two' },
  'coverage.learn': { from: 'part-one' },
  'lesson.settle': { lesson: 'x' },
  'post.copy': { post: 'n', coverage: 'other', of: 'p' },
  'use.note': { use: 'u', subject: { kind: 'post', id: 'p1' }, where: 'on air' },
  'use.told': { use: 'u' },
  'note.add': { note: 'n', subject: { kind: 'post', id: 'p1' }, text: 'x' },
  'note.settle': { note: 'n' },
  'coverage.brief': { text: 'x' },
  'post.approve': { post: 'p' },
  'act.propose': { act: 't', command: { kind: 'coverage.start' } },
  'act.approve': { act: 't' },
  'act.decline': { act: 't', note: 'No.' },
  'sensitive.read': { entry: 1 },
  'authority.grant': {
    ...{ authority: 'n', program: 'token:x', source: 'a', of: { notice: 'n' } },
    ...{ until: '2026-01-02T00:00:00Z', reason: 'x' },
  },
  'authority.end': { authority: 'n' },
  'authority.endAll': {},
  'held.accept': { authority: 'n', estimate: 'e' },
  'estimate.drop': { estimate: 'e', reason: 'x' },
  'held.drop': { authority: 'n', estimate: 'e', reason: 'x' },
  'estimate.feed': { authority: 'n', estimate: 'n', min: 1, asOf: '2026-01-01T00:00:00Z', text: 'x' },
  'notice.feed': {
    ...{ authority: 'n', statement: 'n', act: 'cancel' },
    ...{ asOf: '2026-01-01T00:00:00Z', text: 'x' },
  },
  'notice.set': { notice: 'n', content: { title: 'x', text: 'x', statement: 's' } },
  'notice.cancel': { notice: 'n' },
  'notice.expire': { notice: 'n' },
  'media.add': { media: 'm', picture: samplePicture() },
  'takedown.order': { subject: { kind: 'post', id: 'p1' }, reason: 'x' },
  'erasure.propose': { subject: { kind: 'post', id: 'p1' }, versions: 'all', reason: 'x' },
  'erasure.approve': { subject: { kind: 'post', id: 'p1' } },
};
