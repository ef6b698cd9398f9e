import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublicStatement } from '../wire/documents.ts';
import { renderActorPage } from './actor-page.ts';
import { blockText } from './plain-text.ts';
import { coverage, sampleContext, statement } from './sample.fixture.ts';
import { pageSetting } from './setting.ts';
import { attribution } from './statement.ts';

const setting = pageSetting(coverage(), sampleContext);
const by = (speaker: Partial<PublicStatement['speaker']>) =>
  statement('Simon Hartley', 'Two.', {
    speaker: { name: 'Simon Hartley', actor: null, role: null, ...speaker },
  });
const told = (of: PublicStatement) =>
  attribution(of, '2031-05-04T18:00:00.000Z', setting).markup.split(' · ')[0];
const plain = (of: PublicStatement) =>
  blockText([{ type: 'statement', statement: of, later: null }], setting);

test('R-PAGE-26 the organisation stands after the role, unless the name or the role says it', () => {
  const constable = by({ role: 'assistant chief constable', of: 'Tarn Police' });
  assert.equal(told(constable), '<b>Simon Hartley</b>, assistant chief constable, Tarn Police');
  assert.equal(
    plain(constable),
    '“Two.” (Simon Hartley, assistant chief constable, Tarn Police, at a briefing)',
  );
  assert.equal(told(by({ of: 'Tarn Police' })), '<b>Simon Hartley</b>, Tarn Police');
  assert.equal(
    told(by({ role: 'spokesman of the Tarn police', of: 'Tarn Police' })),
    '<b>Simon Hartley</b>, spokesman of the Tarn police',
  );
  assert.equal(told(by({ name: 'UN spokesman', of: 'UN' })), '<b>UN spokesman</b>');
  assert.equal(told(by({ role: 'mayor', of: 'May' })), '<b>Simon Hartley</b>, mayor, May', 'whole words');
});

test('R-PAGE-27 our own staff are told as ours', () => {
  const ours = by({ name: '', ours: true });
  assert.equal(told(ours), '<b>Our reporter</b>');
  assert.match(plain(ours), /^“Two.” \(Our reporter, /);
});

test('R-PAGE-26 structured data of a speaker says what it belongs to', () => {
  const actor = { kind: 'actor', id: 'a', state: 'live', name: 'N', explainer: null } as const;
  const data = (more: object) => {
    const page = renderActorPage(
      coverage(),
      { ...actor, type: 'person', role: null, affiliation: null, aliases: [], ...more },
      sampleContext,
    );
    return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? 'null');
  };
  const person = data({ role: 'mayor', affiliation: 'City', aliases: ['M'] });
  assert.deepEqual(
    [person['@type'], person.jobTitle, person.affiliation, person.alternateName],
    ['Person', 'mayor', { '@type': 'Organization', name: 'City' }, ['M']],
  );
  const house = data({ type: 'organisation', role: 'ministry', affiliation: 'State' });
  assert.deepEqual(
    [house['@type'], house.jobTitle, house.affiliation, house.parentOrganization.name],
    ['Organization', undefined, undefined, 'State'],
  );
  assert.equal('affiliation' in data({}), false);
});
