/** Incidents at the desk and in what readers see of them: given(commands).when(command).then(documents | refusal). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeInTime, timelineOf } from '../../wire/timeline.ts';
import { decisionKinds } from '../view/open-decision.ts';
import { openDecisions } from '../view/open-decisions.ts';
import { base, block, body, happened, live, witnessed } from './incident.fixture.ts';
import { editor, type Fields, foldAgain, legal, reporter, Story, says } from './story.fixture.ts';

test('R-INC-01 an incident says what happened; where, when and how exactly may be unknown, and an end needs a beginning', () => {
  const of = witnessed();
  const give = (more: Fields) => of.give('incident.set', { incident: 'i', content: { ...base, ...more } });
  assert.throws(() => give({ title: '' }));
  assert.throws(() => give({ until: { at: '2026-01-01T00:00:00Z' } }), /until needs when/);
  const later = { at: '2026-01-02T00:00:00Z' };
  assert.throws(() => give({ when: later, until: { at: '2026-01-01T00:00:00Z' } }), /before when/);
  assert.throws(() => give({ where: { name: 'x', precision: 'exact', point: { lat: 91, lon: 0 } } }));
  assert.throws(() => give({ where: { name: 'x' } }), /precision/);
  for (const [list, id] of [
    ['figures', 'nobody'],
    ['claims', 'nobody'],
    ['statements', 'nobody'],
  ] as const)
    assert.equal(give({ [list]: [id] })?.code, 'unknown', list);
  assert.equal(give({}), null);
  assert.equal(of.give('incident.set', { incident: 'j', content: base, expected: 3 })?.code, 'stale');
  assert.equal(of.seen('incident:i'), null, 'nobody sees what nothing shows');
});

test('R-INC-02 no incident is published without something that it stands on', () => {
  const of = witnessed();
  says(of, 'mayor', undefined, { id: 'off', content: { onTheRecord: false } });
  says(of, 'mayor', undefined, { id: 'back' });
  of.must('statement.retract', { statement: 'back', reason: 'x' });
  of.must('claim.open', { claim: 'bare', content: { text: 'It burns.' } });
  const publish = (post: string) => of.give('post.publish', { post, content: { body } });
  for (const [index, content] of [
    {},
    { statements: ['off'] },
    { statements: ['back'] },
    { claims: ['bare'] },
    { figures: ['hurt'] },
  ].entries()) {
    of.must('incident.set', { incident: 'i', content: { ...base, ...content } });
    const refusal = publish(`p${index}`);
    assert.equal(refusal?.code, 'unsourced');
    assert.match(refusal?.message ?? '', /stands on nothing: give it/);
  }
  of.must('incident.set', { incident: 'i', content: { ...base, statements: ['s'], claims: ['bare'] } });
  assert.match(publish('p')?.message ?? '', /Claim "bare" has no live source/, 'nor with an unsourced claim');
  of.must('figure.open', { figure: 'none', content: { label: 'x' } });
  of.must('incident.set', { incident: 'i', content: { ...base, statements: ['s'], figures: ['none'] } });
  assert.match(publish('p')?.message ?? '', /Figure "none" has no live estimate/, 'nor with an empty figure');
  of.must('incident.set', { incident: 'i', content: { ...base, basis: 'Long on record.' } });
  assert.equal(publish('p'), null);
  of.must('evidence.add', { claim: 'bare', statement: 's', stance: 'asserts' });
  of.must('incident.set', { incident: 'k', content: { ...base, claims: ['bare'] } });
  of.must('post.publish', { post: 'q', content: { body: [{ type: 'incident', id: 'k' }] } });
  const known = of.shown('incident', 'k');
  assert.equal(
    known.state === 'live' && known.claims[0]?.standing.status,
    'reported',
    'publishing its claims with their attribution makes them reported',
  );
});

test('R-INC-03 what readers have seen of an incident changes by a correction only; what is new is added', () => {
  const of = happened(witnessed(), { figures: ['hurt'] }).must('post.publish', {
    post: 'p',
    content: { body },
  });
  const given = { ...base, statements: ['s'], figures: ['hurt'] };
  const set = (more: Fields) => of.give('incident.set', { incident: 'i', content: { ...given, ...more } });
  for (const change of [
    { title: 'A fire on the quay' },
    { kind: 'attack' },
    { background: true },
    { when: { at: '2026-01-01T00:00:00Z' } },
    { where: { name: 'x', precision: 'town' } },
    { figures: [] },
    { statements: [], basis: 'x' },
  ]) {
    const refusal = set(change);
    assert.equal(refusal?.code === 'state' && refusal.state, 'published', JSON.stringify(change));
  }
  says(of, 'chief', undefined, { id: 's2', content: { onTheRecord: false } });
  assert.equal(set({ statements: ['s', 's2'] })?.code, 'state', 'nothing off the record is added');
  says(of, 'chief', undefined, { id: 's3' });
  assert.equal(set({ statements: ['s', 's3'], closed: true, basis: 'Our own archive.' }), null);
  assert.deepEqual([live(of).statements.length, live(of).basis], [2, 'Our own archive.']);
  assert.doesNotMatch(JSON.stringify(live(of)), /closed/, 'that it is closed is the desk’s affair');
});

test('R-INC-04 a post shows an incident with its figures as they stood, and what came to it later beside it', () => {
  const of = happened(witnessed(), { when: { at: '2026-01-01T10:20:00Z' }, figures: ['hurt'] });
  of.must('post.publish', { post: 'p', content: { body } });
  says(of, 'mayor', undefined, { id: 's2' });
  of.must('estimate.add', { estimate: 'e2', figure: 'hurt', content: { min: 9, max: 9, statement: 's2' } });
  of.must('figure.open', { figure: 'dead', content: { label: 'killed', casualties: true } });
  of.must('estimate.add', { estimate: 'e3', figure: 'dead', content: { min: 1, max: 1, statement: 's2' } });
  happened(of, {
    when: { at: '2026-01-01T10:20:00Z' },
    until: { at: '2026-01-01T12:00:00Z' },
    figures: ['hurt', 'dead'],
  });
  const { figures, until, later } = block(of);
  assert.deepEqual(
    figures.map((one) => [one.label, one.reading.bounds[0]?.min, one.later?.reading.bounds[0]?.min]),
    [['hurt', 7, 9]],
  );
  assert.equal(until, null);
  assert.deepEqual(later?.until?.at, '2026-01-01T12:00:00.000Z');
  assert.deepEqual(
    later?.figures.map((one) => [one.label, one.reading.bounds[0]?.min]),
    [['killed', 1]],
  );
  assert.deepEqual(
    live(of).figures.map((one) => one.reading.bounds[0]?.min),
    [9, 1],
    'its page shows the present',
  );
  of.must('post.pin', { post: 'p' });
  assert.deepEqual([block(of).figures.length, block(of).later], [2, null], 'and so does a pinned post');
  assert.deepEqual(of.state.incidents.toJS(), foldAgain(of.entries).incidents.toJS());
});

test('R-INC-05 a place is public no finer than its precision, and no time is kept finer than its own', () => {
  const point = { lat: 55.825678, lon: 37.390456 };
  const shownAt = (precision: string) => {
    const of = happened(witnessed(), { where: { name: 'Quay', within: 'Lindow', point, precision } });
    of.must('post.publish', { post: 'p', content: { body } });
    assert.deepEqual(block(of).where, live(of).where);
    assert.deepEqual(
      of.state.incidents.get('i')?.content?.where?.point,
      point,
      'the desk keeps what it knows',
    );
    return live(of).where?.point;
  };
  const cases = {
    exact: { lat: 55.8257, lon: 37.3905 },
    street: { lat: 55.826, lon: 37.39 },
    town: { lat: 55.8, lon: 37.4 },
    region: { lat: 56, lon: 37 },
    country: null,
    unknown: null,
  };
  for (const [precision, expected] of Object.entries(cases)) assert.deepEqual(shownAt(precision), expected);

  const moments = {
    minute: '2015-10-31T04:13:00.000Z',
    hour: '2015-10-31T04:00:00.000Z',
    day: '2015-10-30T21:00:00.000Z',
    month: '2015-09-30T21:00:00.000Z',
    year: '2014-12-31T21:00:00.000Z',
    decade: '2009-12-31T21:00:00.000Z',
  };
  for (const [precision, expected] of Object.entries(moments)) {
    const of = new Story().must('coverage.open', { slug: 'a-story', headline: 'x', zone: 'Europe/Moscow' });
    of.must('incident.set', {
      incident: 'i',
      content: { ...base, when: { at: '2015-10-31T04:13:22Z', precision } },
    });
    assert.equal(
      of.state.incidents.get('i')?.content?.when?.at,
      expected,
      `${precision}, in the zone of the coverage`,
    );
  }
});

test('R-INC-06 an incident whose ground was taken back is under review, and the desk is told', () => {
  const of = happened(witnessed(), { figures: ['hurt'] }).must('post.publish', {
    post: 'p',
    content: { body },
  });
  assert.equal(live(of).underReview, false);
  of.must('statement.retract', { statement: 's', reason: 'A mistake.' });
  assert.deepEqual([live(of).underReview, block(of).underReview], [true, true]);
  assert.equal(live(of).statements[0]?.retracted, true);
  const waiting = openDecisions(of.state).filter(({ subject }) => subject === 'incident:i');
  assert.deepEqual(
    waiting.map(({ kind }) => kind),
    ['under-review'],
  );
  assert.ok(decisionKinds.includes('under-review'));
  of.must('incident.set', {
    incident: 'i',
    content: { ...base, statements: ['s'], figures: ['hurt'], basis: 'Seen by our reporter.' },
  });
  assert.equal(live(of).underReview, false, 'a new ground holds it up again');
});

test('R-INC-08 covered or taken down, an incident says nothing anywhere; without a link it is gone for readers', () => {
  const of = happened(witnessed(), { where: { name: 'The western quay', precision: 'street' } });
  of.must('post.publish', { post: 'p', content: { body } });
  const said = () => JSON.stringify([of.seen('post:p'), of.seen('incident:i')]);
  assert.match(said(), /explosion.*quay/);
  of.must('cover', { subject: { kind: 'incident', id: 'i' } }, reporter);
  assert.doesNotMatch(said(), /explosion|quay/);
  assert.equal(of.shown('incident', 'i').state, 'covered');
  of.must('uncover', { subject: { kind: 'incident', id: 'i' } }, editor);
  assert.match(said(), /explosion/);
  of.must('post.update', { post: 'p', content: { title: 'Nothing more' } });
  assert.equal(of.seen('incident:i'), null);
  of.must('post.update', { post: 'p', content: { body } });
  of.must('takedown.order', { subject: { kind: 'incident', id: 'i' }, reason: 'x' });
  assert.doesNotMatch(said(), /explosion|quay/);
  assert.equal(of.shown('incident', 'i').state, 'removed');
  assert.equal(of.give('incident.set', { incident: 'i', content: base })?.code, 'state');
  of.must('erasure.propose', { subject: { kind: 'incident', id: 'i' }, versions: 'all', reason: 'x' }, legal);
  of.must('erasure.approve', { subject: { kind: 'incident', id: 'i' } });
  assert.equal(of.state.incidents.get('i')?.content, null);
  assert.deepEqual(of.state.incidents.get('i')?.lists.statements, ['s'], 'what it listed is structure');
});

test('R-INC-09 the timeline has the order in which things happened: a year stands at its beginning, what nobody can date comes last', () => {
  const times = [
    ['day', { at: '2015-06-01T00:00:00Z', precision: 'day' }],
    ['nobody knows', null],
    ['month', { at: '2015-10-20T00:00:00Z', precision: 'month' }],
    ['year', { at: '2015-12-31T00:00:00Z', precision: 'year' }],
    ['decade', { at: '2015-02-02T00:00:00Z', precision: 'decade' }],
    ['new year', { at: '2015-01-01T00:00:00Z', precision: 'minute' }],
  ] as const;
  const of = witnessed();
  for (const [index, [title, when]] of times.entries()) {
    of.must('incident.set', { incident: `i${index}`, content: { title, when, statements: ['s'] } });
    of.must('post.publish', {
      post: `p${index}`,
      content: { body: [{ type: 'incident', id: `i${index}` }] },
    });
  }
  const documents = times.map((_, index) => of.shown('incident', `i${index}`));
  const incidents = documents.flatMap((one) => (one.state === 'live' ? [one] : []));
  const order = timelineOf(incidents).map(({ title }) => title);
  assert.deepEqual(
    order.filter((title) => !/year/.test(title)),
    ['decade', 'month', 'day', 'nobody knows'].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
  );
  assert.deepEqual(order.slice(0, 1), ['decade']);
  assert.deepEqual(order.slice(1, 3).sort(), ['new year', 'year'], 'a year begins with its first minute');
  assert.deepEqual(order.slice(3), ['day', 'month', 'nobody knows']);
  const [first] = incidents;
  assert.ok(first);
  const many = Array.from({ length: 40 }, (_, index) => ({
    ...{ ...first, id: `m${index}` },
    when: { at: new Date(Date.UTC(2000 + index, 0)).toISOString(), precision: 'year' as const },
  }));
  const told = timelineOf([...many, { ...first, id: 'undated', when: null }]);
  assert.deepEqual([told.length, told[0]?.id, told.at(-1)?.id], [24, 'm16', 'm39'], 'the latest are told');
  assert.ok(
    placeInTime({ when: null }) < placeInTime({ when: { at: '0000-01-01T00:00:00Z', precision: 'year' } }),
  );
});
