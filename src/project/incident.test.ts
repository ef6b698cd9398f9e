/** What readers get of an incident: on its page, set apart in a text, and in every other state. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, body, happened, witnessed } from '../desk/rules/incident.fixture.ts';
import { type Fields, type Story, says, story } from '../desk/rules/story.fixture.ts';
import type { IncidentState, State } from '../fold/state.ts';
import type { Cell } from '../model/ids.ts';
import { built, document, down, erased, scopeOf } from './built.fixture.ts';
import { incidentBlock } from './incident.ts';

const at = (hour: number) => `2026-01-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
const where = { name: 'The quay', within: 'Lindow', point: { lat: 55.825678, lon: 37.390456 } };
const seven = { min: 7, max: 7, words: null, by: 'Name of mayor' };
const incidentOf = ({ state }: Story): IncidentState => state.incidents.get('i') ?? assert.fail();
/** The state with other fields of incident `i`. */
const having = (of: Story, fields: Partial<IncidentState>, more: Partial<State> = {}): State => ({
  ...of.state,
  incidents: of.state.incidents.set('i', { ...incidentOf(of), ...fields }),
  ...more,
});
/** The incident as a text shows it since a record number. */
function apart(state: State, seq: number) {
  const links: string[] = [];
  const link = (to: string) => {
    links.push(to);
    return to;
  };
  return { links, block: incidentBlock(scopeOf(state, link as (to: Cell) => string, 3), 'i', seq) };
}

test('R-PROJ-04 an incident has all that was given of it, and what it stands on with how that stands', () => {
  const of = witnessed().must('claim.open', { claim: 'c', content: { text: 'It was a bomb.' } });
  says(of, 'chief', 'c', { id: 's2' });
  happened(of, {
    ...{ when: { at: at(10), precision: 'hour', words: 'mid-morning' }, until: { at: at(12) } },
    ...{ where: { ...where, precision: 'town' }, kind: 'attack', background: true, basis: 'Seen by us.' },
    ...{ figures: ['hurt'], claims: ['c'], statements: ['s', 's2'], closed: true },
  });
  of.must('statement.retract', { statement: 's2', reason: 'x' });
  const { document: page, links } = built(of.state, 'incident:i');
  assert.ok(page?.kind === 'incident' && page.state === 'live');
  const { claims, statements, ...rest } = page;
  assert.deepEqual(rest, {
    ...{ kind: 'incident', id: 'i', state: 'live', title: base.title, type: 'attack', background: true },
    ...{ basis: 'Seen by us.', underReview: false },
    when: { at: at(10), precision: 'hour', words: 'mid-morning' },
    until: { at: at(12), precision: 'minute' },
    where: { name: 'The quay', within: 'Lindow', point: { lat: 55.8, lon: 37.4 }, precision: 'town' },
    figures: [
      {
        ...{ to: 'figure:hurt', label: 'hurt' },
        reading: {
          display: 'range',
          bounds: [{ ...seven, asOf: { at: '2026-01-01T00:00:04.000Z', precision: 'minute' } }],
        },
      },
    ],
  });
  const [claim] = claims;
  assert.deepEqual(
    [claims.length, claim?.to, claim?.text, claim?.standing.status],
    [1, 'claim:c', 'It was a bomb.', 'unverified'],
  );
  assert.deepEqual(
    statements.map(({ statement, retracted }) => [statement.text, statement.speaker.name, retracted]),
    [
      ['Words of s', 'Name of mayor', false],
      ['Words of s2', 'Name of chief', true],
    ],
  );
  assert.deepEqual(links, ['figure:hurt', 'claim:c', 'actor:mayor', 'actor:chief']);
});

test('R-PROJ-04 what is not known of an incident is told as not known, and what may not be seen is left out', () => {
  const of = witnessed().must('claim.open', { claim: 'c', content: { text: 'x' } });
  says(of, 'nn', 'c', { id: 'off', content: { onTheRecord: false } });
  says(of, 'open', 'c', { id: 'gone' });
  happened(of, { claims: ['c'], figures: ['hurt'], statements: ['s', 'off', 'gone'] });
  down(of, 'statement', 'gone');
  of.must('claim.rule', { claim: 'c', status: 'withdrawn' });
  of.must('cover', { subject: { kind: 'figure', id: 'hurt' } });
  const found = built(of.state, 'incident:i');
  assert.ok(found.document?.kind === 'incident' && found.document.state === 'live');
  const { statements, ...rest } = found.document;
  assert.deepEqual(rest, {
    ...{ kind: 'incident', id: 'i', state: 'live', title: base.title, type: 'accident', underReview: false },
    ...{ when: null, until: null, where: null },
    ...{ background: false, basis: null, figures: [], claims: [] },
  });
  assert.deepEqual(
    statements.map(({ statement }) => statement.text),
    ['Words of s'],
  );
  assert.deepEqual(found.links, ['figure:hurt', 'claim:c', 'actor:mayor'], 'whose own pages say why');
});

test('R-INC-06 a fault of what it stands on shows: without its claim or its words it is under review', () => {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'x' } });
  says(of, 'a', 'c', { id: 's' });
  of.must('incident.set', { incident: 'i', content: { ...base, claims: ['c'] } });
  assert.partialDeepStrictEqual(document(of, 'incident:i'), { underReview: false });
  of.must('claim.rule', { claim: 'c', status: 'withdrawn' });
  const after = document(of, 'incident:i');
  assert.ok(after?.kind === 'incident' && after.state === 'live');
  assert.deepEqual([after.underReview, after.claims], [true, []]);
});

test('R-INC-08 an incident in any other state says since when, and nothing else', () => {
  const shown = () => happened(witnessed()).must('post.publish', { post: 'p', content: { body } });
  const bare = { kind: 'incident', id: 'i' };
  const subject = { kind: 'incident', id: 'i' };
  const covered = shown().must('cover', { subject });
  assert.deepEqual(document(covered, 'incident:i'), { ...bare, state: 'covered', at: covered.state.at });
  const taken = shown();
  const before = taken.state.at;
  const removed = { ...bare, state: 'removed', at: down(taken, 'incident', 'i').state.at };
  assert.ok(removed.at > before);
  assert.deepEqual(document(taken, 'incident:i'), removed);
  const both = shown().must('cover', { subject });
  assert.partialDeepStrictEqual(document(down(both, 'incident', 'i'), 'incident:i'), { state: 'removed' });
  const of = shown();
  const wordless = (fields: Partial<IncidentState>, more: Partial<State> = {}) =>
    document(having(of, { content: null, ...fields }, more), 'incident:i');
  const since = incidentOf(of).shownSince?.at;
  assert.deepEqual(wordless({}), { ...bare, state: 'removed', at: since });
  assert.deepEqual(wordless({ shownSince: null }), {
    ...bare,
    state: 'removed',
    at: of.state.coverage?.startedAt,
  });
  of.wait(1000).must('post.write', { post: 'later', content: { title: 'x' } });
  assert.deepEqual(wordless({ shownSince: null }, { coverage: null }), {
    ...bare,
    state: 'removed',
    at: of.state.at,
  });
  assert.equal(document(of, 'incident:none'), null);
  assert.deepEqual(document(erased(of, 'incident:i'), 'incident:i'), {
    ...bare,
    state: 'removed',
    at: since,
  });
});

test('R-INC-04 set apart it has what stood then, and beside it what came: its end, its figures, what they say now', () => {
  const of = happened(witnessed(), { when: { at: at(10) }, figures: ['hurt'] });
  const then = of.state.seq;
  of.must('figure.open', { figure: 'dead', content: { label: 'killed' } });
  says(of, 'chief', undefined, { id: 's2' });
  const said = of.state.at;
  of.must('estimate.add', { estimate: 'e2', figure: 'dead', content: { min: 1, max: 1, statement: 's2' } });
  of.must('estimate.add', { estimate: 'e3', figure: 'hurt', content: { min: 9, max: 9, statement: 's2' } });
  const recounted = of.state.at;
  happened(of, { when: { at: at(10) }, until: { at: at(12), precision: 'hour' }, figures: ['hurt', 'dead'] });
  const reading = (...bounds: readonly object[]) => ({ display: 'range', bounds });
  const asOf = (text: string) => ({ at: text, precision: 'minute' });
  const hurt = {
    ...{ to: 'figure:hurt', label: 'hurt' },
    reading: reading({ ...seven, asOf: asOf('2026-01-01T00:00:04.000Z') }),
  };
  const chiefs = { words: null, by: 'Name of chief', asOf: asOf(said) };
  const nine = { min: 9, max: 9, ...chiefs };
  const one = { min: 1, max: 1, ...chiefs };
  const { block, links } = apart(of.state, then);
  const shown = {
    ...{ type: 'incident', to: 'incident:i', title: base.title, when: asOf(at(10)), where: null },
    underReview: false,
  };
  const both = reading(hurt.reading.bounds[0] ?? {}, nine);
  assert.deepEqual(block, {
    ...shown,
    until: null,
    figures: [{ ...hurt, later: { at: recounted, reading: both } }],
    later: {
      at: of.state.at,
      until: { at: at(12), precision: 'hour' },
      figures: [{ to: 'figure:dead', label: 'killed', reading: reading(one) }],
    },
  });
  assert.ok(links.includes('incident:i') && links.includes('figure:hurt') && links.includes('figure:dead'));
  assert.deepEqual(apart(of.state, of.state.seq).block, {
    ...shown,
    until: { at: at(12), precision: 'hour' },
    figures: [
      { to: 'figure:hurt', label: 'hurt', reading: both, later: null },
      { to: 'figure:dead', label: 'killed', reading: reading(one), later: null },
    ],
    later: null,
  });
});

test('R-INC-04 the end alone, a figure alone: each is told with its time; of two the later one', () => {
  const later = (...changes: readonly Fields[]) => {
    const of = witnessed().must('figure.open', { figure: 'dead', content: { label: 'killed' } });
    of.must('estimate.add', { estimate: 'd', figure: 'dead', content: { min: 1, statement: 's' } });
    happened(of, { when: { at: at(10) } });
    const { seq } = of.state;
    const times = changes.map((change) => {
      happened(of, { when: { at: at(10) }, ...change });
      return of.state.at;
    });
    const { block } = apart(of.state, seq);
    assert.ok(block.type === 'incident');
    const { later } = block;
    return (
      later && [times.indexOf(later.at), later.until?.at ?? null, later.figures.map(({ label }) => label)]
    );
  };
  const until = { until: { at: at(12) } };
  assert.equal(later({}), null);
  assert.deepEqual(later(until), [0, at(12), []]);
  assert.deepEqual(later({ figures: ['dead'] }), [0, null, ['killed']]);
  assert.deepEqual(later(until, { ...until, figures: ['dead'] }), [1, at(12), ['killed']]);
  assert.deepEqual(later({ figures: ['dead'] }, { ...until, figures: ['dead'] }), [1, at(12), ['killed']]);
  const order = later({ figures: ['dead', 'hurt'] }, { figures: ['hurt', 'dead'] });
  assert.deepEqual(order, [0, null, ['hurt', 'killed']], 'new since each was first listed');
  assert.equal(later(until, {}), null, 'an end that was taken back');
});

test('R-INC-04 a figure that may not be seen is neither among what stood nor among what came', () => {
  const of = happened(witnessed(), { figures: ['hurt'] });
  const { seq } = of.state;
  of.must('figure.open', { figure: 'dead', content: { label: 'killed' } });
  happened(of, { figures: ['hurt', 'dead'] });
  for (const id of ['hurt', 'dead']) down(of, 'figure', id);
  const { block } = apart(of.state, seq);
  assert.deepEqual(block.type === 'incident' && [block.figures, block.later], [[], null]);
  const unlisted = having(of, { since: {} });
  assert.deepEqual(apart(unlisted, seq).block, block, 'what has no time of its own was always there');
});

test('R-INC-08 an incident that may not be seen is a gap in every text, and still leads to its page', () => {
  const of = happened(witnessed());
  const gone = { block: { type: 'removed' }, links: ['incident:i'] };
  for (const fields of [{ covered: at(1) }, { taken: at(1) }, { content: null }])
    assert.deepEqual(apart(having(of, fields), of.state.seq), gone, JSON.stringify(fields));
  const none = { ...of.state, incidents: of.state.incidents.clear() };
  assert.deepEqual(apart(none, of.state.seq), { block: { type: 'removed' }, links: [] });
  const reference = { type: 'reference', kind: 'incident', id: 'i', text: 'the blast' };
  of.must('post.publish', { post: 'p', content: { body: [{ type: 'paragraph', content: [reference] }] } });
  const piece = (state: State) => {
    const post = document(state, 'post:p');
    const block = post?.kind === 'post' && post.state === 'published' && post.body[0];
    return block && block.type === 'paragraph' && block.content[0];
  };
  const nothing = { standing: null, later: null };
  assert.deepEqual(piece(of.state), { type: 'reference', to: 'incident:i', text: 'the blast', ...nothing });
  const gap = { type: 'reference', to: null, text: '[…]', ...nothing };
  assert.deepEqual(piece(having(of, { covered: at(1) })), gap);
});
