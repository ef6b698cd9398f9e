import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Refusal } from '../refusal.ts';
import {
  editor,
  type Fields,
  reporter,
  type Story,
  says,
  secondSenior,
  senior,
  story,
} from './story.fixture.ts';

/** A story with a figure of casualties that a post, the panel and the headline show. */
function counted(): Story {
  return story().must('figure.open', { figure: 'killed', content: { label: 'killed', casualties: true } });
}

/** An estimate of somebody, with a statement of its own. */
function counts(of: Story, actor: string, estimate: string, content: Fields, statement: Fields = {}): void {
  const id = says(of, actor, undefined, { id: `s-${estimate}`, content: statement });
  of.must('estimate.add', { estimate, figure: 'killed', content: { statement: id, ...content } });
}

const at = (time: string) => ({ at: `2026-01-01T${time}:00.000Z`, precision: 'minute' });
const body = [{ type: 'figure', id: 'killed' }];

function reading(of: Story) {
  const figure = of.shown('figure', 'killed');
  assert.ok(figure.state === 'live');
  return figure.reading.bounds.map(({ min, max, by }) => [min, max, by?.replace('Name of ', '') ?? null]);
}

function figureOfPost(of: Story, post = 'p') {
  const shown = of.shown('post', post);
  const block = shown.state === 'published' ? shown.body[0] : null;
  assert.ok(block?.type === 'figure');
  return block;
}

test('R-FIG-01 no figure is published without a live estimate, and no estimate is without a source', () => {
  const of = counted();
  assert.equal(of.give('post.publish', { post: 'p', content: { body } })?.code, 'unsourced');
  const bare = { estimate: 'e', figure: 'killed', content: { min: 1 } };
  assert.throws(() => of.give('estimate.add', bare), /needs a statement/);
  assert.throws(() => of.give('estimate.add', { ...bare, content: { statement: 's' } }), /needs a number/);
  assert.throws(
    () => of.give('estimate.add', { ...bare, content: { statement: 's', min: 3, max: 2 } }),
    /above max/,
  );
  assert.equal(of.give('estimate.add', { ...bare, content: { min: 1, statement: 'x' } })?.code, 'unknown');
  says(of, 'source', undefined, { id: 'hidden', content: { onTheRecord: false } });
  const offTheRecord = of.give('estimate.add', { ...bare, content: { min: 1, statement: 'hidden' } });
  assert.deepEqual(offTheRecord?.code === 'state' && offTheRecord.state, 'off-the-record');
  counts(of, 'mayor', 'e1', { words: 'dozens' });
  assert.equal(of.give('post.publish', { post: 'p', content: { body } }), null);
  assert.deepEqual(figureOfPost(of).reading.bounds[0]?.words, 'dozens', '"dozens" stays "dozens"');
});

test('R-FIG-02 within one source the number of the latest time stands; a late relay of an old one changes nothing', () => {
  const of = counted();
  counts(of, 'police', 'e1', { min: 40, max: 40, asOf: at('20:00') }, { saidAt: at('20:05') });
  counts(of, 'police', 'e2', { min: 60, max: 60, asOf: at('21:00') }, { saidAt: at('21:05') });
  of.must('post.publish', { post: 'p', content: { body } });
  assert.deepEqual(reading(of), [[60, 60, 'police']]);
  counts(
    of,
    'agency',
    'e3',
    { min: 40, max: 40, asOf: at('22:00') },
    { origin: 's-e1', saidAt: at('22:00') },
  );
  assert.deepEqual(reading(of), [[60, 60, 'police']], 'an agency passes on the older number later');
  counts(of, 'police', 'e4', { min: 55, max: 55, asOf: at('23:00') }, { saidAt: at('23:05') });
  assert.deepEqual(reading(of), [[55, 55, 'police']], 'going down is normal');
});

test('R-FIG-03 between sources numbers contradict: a range names both ends, and what has no known origin is no end of it', () => {
  const of = counted();
  counts(of, 'police', 'e1', { min: 40, max: 40 });
  counts(of, 'ministry', 'e2', { min: 55, max: 60 });
  counts(of, 'agency', 'e3', { min: 500, max: 500 }, { relay: true });
  of.must('post.publish', { post: 'p', content: { body } });
  assert.deepEqual(reading(of), [
    [40, 40, 'police'],
    [55, 60, 'ministry'],
  ]);
  of.must('statement.retract', { statement: 's-e1', reason: 'x' });
  assert.deepEqual(reading(of), [[55, 60, 'ministry']]);
  of.must('statement.retract', { statement: 's-e2', reason: 'x' });
  assert.deepEqual(
    reading(of),
    [[500, 500, 'agency']],
    'where nothing else is left it is better than nothing',
  );
});

test('R-FIG-04 by authority the first that has a live number is shown, down the order of the desk', () => {
  const of = counted();
  counts(of, 'police', 'e1', { min: 40, max: 40 });
  counts(of, 'ministry', 'e2', { min: 55, max: 55 });
  of.must('post.publish', { post: 'p', content: { body } });
  assert.equal(of.give('figure.display', { figure: 'killed', display: 'authority' })?.code, 'state');
  of.must('figure.display', { figure: 'killed', display: 'authority', authorities: ['ministry', 'police'] });
  assert.deepEqual(reading(of), [[55, 55, 'ministry']]);
  of.must('statement.retract', { statement: 's-e2', reason: 'x' });
  assert.deepEqual(reading(of), [[40, 40, 'police']]);
  assert.equal(
    of.give('figure.display', { figure: 'killed', display: 'range' }, reporter)?.code,
    'forbidden',
    'how a number is shown is the desk’s decision',
  );
});

test('R-FIG-05 what is set aside as overtaken leaves the display, stays in the history, and can come back', () => {
  const of = counted();
  counts(of, 'local', 'e1', { min: 10_000, words: '10,000 feared' });
  counts(of, 'president', 'e2', { min: 2000, max: 2500 });
  of.must('post.publish', { post: 'p', content: { body } });
  of.must('estimate.overtake', { estimate: 'e1', reason: 'A local guess; the president has spoken since.' });
  assert.deepEqual(reading(of), [[2000, 2500, 'president']]);
  const figure = of.shown('figure', 'killed');
  assert.deepEqual(figure.state === 'live' && figure.series.map(({ standing }) => standing), [
    'overtaken',
    'live',
  ]);
  assert.equal(of.give('estimate.overtake', { estimate: 'e1', reason: 'x' })?.code, 'state');
  of.must('estimate.restore', { estimate: 'e1' }, reporter);
  assert.equal(reading(of).length, 2);
});

test('R-FIG-06 an older post keeps the number that it showed, with the later one beside it; pinned it shows the present', () => {
  const of = counted();
  counts(of, 'police', 'e1', { min: 40, words: 'at least 40' });
  of.must('post.publish', { post: 'p', content: { body } });
  counts(of, 'police', 'e2', { min: 133, max: 133 });
  const block = figureOfPost(of);
  assert.equal(block.reading.bounds[0]?.words, 'at least 40');
  assert.equal(block.later?.reading.bounds[0]?.min, 133);
  of.must('post.pin', { post: 'p' });
  assert.deepEqual([figureOfPost(of).reading.bounds[0]?.min, figureOfPost(of).later], [133, null]);
});

test('R-FIG-07 a correction of an estimate marks what showed that estimate, and nothing else', () => {
  const of = counted();
  counts(of, 'police', 'e1', { min: 40, max: 40 });
  of.must('post.publish', { post: 'early', content: { body } });
  counts(of, 'police', 'e2', { min: 133, max: 133 });
  of.must('post.publish', { post: 'late', content: { body } });
  of.must('panel.set', { content: { known: [{ words: 'Killed', figure: 'killed' }] } });
  of.must('correction.publish', {
    correction: 'k',
    note: 'The first count was 41.',
    repairs: [{ kind: 'estimate', estimate: 'e1', content: { min: 41, max: 41, statement: 's-e1' } }],
  });
  const notices = (post: string) => {
    const shown = of.shown('post', post);
    return shown.state === 'published' ? shown.notices.length : null;
  };
  assert.deepEqual([notices('early'), notices('late')], [1, 0]);
  assert.equal(figureOfPost(of, 'early').reading.bounds[0]?.min, 41);
  const correction = of.shown('correction', 'k');
  const reached = correction.state === 'live' ? correction.documents.map((key) => key.split(':')[0]) : [];
  assert.deepEqual(reached, ['figure', 'post']);
  of.must('correction.publish', {
    correction: 'k2',
    note: 'The second count was 134.',
    repairs: [{ kind: 'estimate', estimate: 'e2', content: { min: 134, max: 134, statement: 's-e2' } }],
  });
  assert.deepEqual(
    [notices('early'), notices('late')],
    [1, 1],
    'beside the early post the later number changes without a mark',
  );
});

test('R-FIG-08 a tally of the desk lists its parts, adds up no sources of one number, and falls with a part', () => {
  const of = counted();
  for (const [figure, min] of [
    ['north', 10],
    ['south', 12],
  ] as const) {
    of.must('figure.open', { figure, content: { label: `killed in the ${figure}` } });
    const statement = says(of, figure, undefined, { id: `s-${figure}` });
    of.must('estimate.add', { estimate: figure, figure, content: { min, max: min, statement } });
  }
  const tally = (parts: readonly string[]) => ({
    estimate: 'sum',
    figure: 'killed',
    content: { min: 22, max: 22, basis: 'Both provinces.', parts },
  });
  counts(of, 'police', 'e1', { min: 20 });
  const same = of.give('estimate.add', tally(['e1', 'north']));
  assert.equal(same?.code === 'state' && same.state, 'same-figure');
  of.must('estimate.add', tally(['north', 'south']));
  of.must('post.write', { post: 'p', content: { title: null, body } }, reporter);
  of.must('post.publish', { post: 'p' }, editor);
  assert.deepEqual(reading(of), [
    [20, null, 'police'],
    [22, 22, null],
  ]);
  const figure = of.shown('figure', 'killed');
  assert.deepEqual(
    figure.state === 'live' && figure.series.at(-1)?.parts.map(({ label, min }) => [label, min]),
    [
      ['killed in the north', 10],
      ['killed in the south', 12],
    ],
  );
  of.must('statement.retract', { statement: 's-north', reason: 'x' });
  assert.deepEqual(reading(of), [[20, null, 'police']]);
});

test('R-FIG-09 a figure under review or taken down shows its number nowhere', () => {
  const of = counted();
  counts(of, 'police', 'e1', { min: 40, max: 40 });
  of.must('post.publish', { post: 'p', content: { body } });
  of.must('text.set', {
    field: 'headline',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'figure', id: 'killed' },
          { type: 'text', text: ' killed' },
        ],
      },
    ],
  });
  of.must('panel.set', { content: { known: [{ words: 'Killed', figure: 'killed' }] } });
  const everything = () =>
    JSON.stringify([
      of.seen('post:p'),
      of.seen('coverage:coverage'),
      of.seen('panel:panel'),
      of.seen('figure:killed'),
    ]);
  assert.match(everything(), /"min":40/);
  of.must('cover', { subject: { kind: 'figure', id: 'killed' } }, reporter);
  assert.doesNotMatch(everything(), /"min":40/);
  of.must('uncover', { subject: { kind: 'figure', id: 'killed' } });
  assert.match(everything(), /"min":40/);
  of.must('takedown.order', { subject: { kind: 'figure', id: 'killed' }, reason: 'x' });
  assert.doesNotMatch(everything(), /"min":40/);
});

test('R-FIG-09 the number of a figure that is hidden stands in no tally either', () => {
  const of = story();
  for (const figure of ['homes', 'north']) of.must('figure.open', { figure, content: { label: figure } });
  const first = says(of, 'police');
  of.must('estimate.add', { estimate: 'e', figure: 'homes', content: { min: 33, statement: first } });
  const statement = says(of, 'mayor');
  of.must('estimate.add', { estimate: 'part', figure: 'north', content: { min: 57, max: 57, statement } });
  of.must('estimate.add', { estimate: 'sum', figure: 'homes', content: { min: 57, parts: ['part'] } });
  of.must('post.publish', { post: 'p', content: { body: [{ type: 'figure', id: 'homes' }] } });
  const everything = () => JSON.stringify([of.seen('post:p'), of.seen('figure:homes')]);
  const north = { kind: 'figure', id: 'north' };
  assert.match(everything(), /"min":33.*"min":57/);
  of.must('cover', { subject: north }, reporter);
  assert.doesNotMatch(everything(), /57/);
  of.must('uncover', { subject: north });
  assert.match(everything(), /"min":57/);
  of.must('takedown.order', { subject: north, reason: 'x' });
  assert.doesNotMatch(everything(), /57/);
  assert.match(everything(), /"min":33/);
});

test('R-FIG-08 no tally tells of a number that may not be told: under embargo, taken down', () => {
  const of = story();
  for (const figure of ['homes', 'north']) of.must('figure.open', { figure, content: { label: figure } });
  const first = says(of, 'police');
  of.must('estimate.add', { estimate: 'e', figure: 'homes', content: { min: 33, statement: first } });
  const subject = { kind: 'statement', id: says(of, 'mayor', undefined, { id: 'early' }) };
  of.must('embargo.set', { subject, reason: 'agreed' });
  const part = { estimate: 'part', figure: 'north', content: { min: 57, max: 57, statement: 'early' } };
  of.must('estimate.add', part);
  of.must('estimate.add', { estimate: 'sum', figure: 'homes', content: { min: 91, parts: ['part'] } });
  of.must('post.publish', { post: 'p', content: { body: [{ type: 'figure', id: 'homes' }] } });
  const everything = () => JSON.stringify([of.seen('post:p'), of.seen('figure:homes')]);
  assert.doesNotMatch(everything(), /57|91/);
  of.must('embargo.end', { subject });
  assert.match(everything(), /91.*57/);
  of.must('takedown.order', { subject, reason: 'x' });
  assert.doesNotMatch(everything(), /57|91/);
  assert.match(everything(), /"min":33/);
});

test('R-FIG-09 nor in a tally of a tally', () => {
  const of = story();
  for (const figure of ['homes', 'region', 'north'])
    of.must('figure.open', { figure, content: { label: figure } });
  const first = says(of, 'police');
  of.must('estimate.add', { estimate: 'e', figure: 'homes', content: { min: 33, statement: first } });
  const statement = says(of, 'mayor');
  of.must('estimate.add', { estimate: 'part', figure: 'north', content: { min: 57, statement } });
  of.must('estimate.add', { estimate: 'sum', figure: 'region', content: { min: 57, parts: ['part'] } });
  of.must('estimate.add', { estimate: 'all', figure: 'homes', content: { min: 57, parts: ['sum'] } });
  of.must('post.publish', { post: 'p', content: { body: [{ type: 'figure', id: 'homes' }] } });
  const everything = () => JSON.stringify([of.seen('post:p'), of.seen('figure:homes')]);
  assert.match(everything(), /"min":33.*"min":57/);
  of.must('cover', { subject: { kind: 'figure', id: 'north' } }, reporter);
  assert.doesNotMatch(everything(), /57/);
});

test('R-PANEL-01 a line stands on one claim, figure or open question; a closed question leaves the panel', () => {
  const of = counted();
  counts(of, 'police', 'e1', { min: 40, max: 40 });
  of.must('question.ask', { question: 'who', content: { text: 'Who did it' } });
  const known = [{ words: 'Killed', figure: 'killed' }];
  const unknown = [{ words: 'Who did it', question: 'who' }];
  assert.throws(() => of.give('panel.set', { content: { known: [{ words: 'x' }] } }), /stands on one/);
  assert.throws(
    () => of.give('panel.set', { content: { known: [{ words: 'x', claim: 'c', figure: 'killed' }] } }),
    /stands on one/,
  );
  of.must('panel.set', { content: { known, unknown } });
  assert.deepEqual(of.shown('panel').unknown, [
    { words: 'Who did it', ground: null, standing: null, at: null },
  ]);
  assert.equal(of.shown('panel').known[0]?.reading?.bounds[0]?.min, 40);
  of.must('question.close', { question: 'who' });
  assert.deepEqual(of.shown('panel').unknown, []);
  const again = of.give('panel.set', { content: { unknown } }) as Refusal | null;
  assert.equal(again?.code === 'state' && again.state, 'closed');
});

test('R-ALERT-01 an alert takes two persons; a senior alone needs a reason; the publisher that is the source may do it alone', () => {
  const of = counted().must('post.publish', { post: 'p', content: { title: 'Fire out' } });
  const content = { post: 'p', text: 'The fire is out.' };
  of.must('alert.propose', { alert: 'a', content }, reporter);
  assert.equal(of.seen('alert:a'), null, 'what is proposed is seen by nobody');
  assert.equal(of.give('alert.approve', { alert: 'a' }, reporter)?.code, 'forbidden');
  of.must('alert.approve', { alert: 'a' }, editor);
  assert.deepEqual(of.shown('alert', 'a').state, 'live');
  of.must('alert.propose', { alert: 'b', content }, editor);
  assert.equal(of.give('alert.approve', { alert: 'b' }, editor)?.code, 'second-person');
  assert.equal(of.give('alert.propose', { alert: 'c', content, alone: 'Night.' }, editor)?.code, 'forbidden');
  of.must('alert.propose', { alert: 'c', content, alone: 'Night.' }, senior);
  assert.doesNotMatch(JSON.stringify(of.seen('alert:c')), /Night/);
  of.must('post.withdraw', { post: 'p', reason: 'x', note: 'It still burns.' });
  assert.equal(of.shown('alert', 'a').state, 'removed', 'its words go with what they told of');
  assert.equal(of.shown('post', 'top-p').state, 'published', 'what was loud is taken back at the top');
});

test('R-ALERT-02 an approval binds to names, numbers, quoted words, references and states; spelling leaves it', () => {
  const of = counted();
  counts(of, 'police', 'e1', { min: 40, max: 40 });
  const words = (text: string) => ({
    title: 'Fire',
    body: [...body, { type: 'paragraph', content: [{ type: 'text', text }] }],
  });
  of.must('post.publish', { post: 'p', content: words('The mayor sais 40.') });
  const propose = (alert: string) =>
    of.must('alert.propose', { alert, content: { post: 'p', text: 'x' } }, senior);
  const approve = (alert: string) => of.give('alert.approve', { alert }, secondSenior);
  propose('a').must('post.fix', { post: 'p', content: words('The mayor says 40.') });
  assert.equal(approve('a'), null);
  propose('b').must('post.update', { post: 'p', content: words('The mayor says 41.') });
  const refusal = approve('b');
  assert.match(refusal?.message ?? '', /a number or time/);
  propose('c');
  counts(of, 'ministry', 'e2', { min: 60, max: 60 });
  assert.match(approve('c')?.message ?? '', /the numbers of figure "killed"/);
});

test('R-ALERT-03 a source that turned round twice locks alerts, never the correction of one', () => {
  const of = counted();
  counts(of, 'un', 'e1', { min: 4460, max: 4460 });
  of.must('post.publish', { post: 'p', content: { body } });
  of.must('alert.propose', { alert: 'a', content: { post: 'p', text: '4,460 killed' }, alone: 'Night.' });
  of.must('statement.retract', { statement: 's-e1', reason: 'A mistake.' });
  assert.equal(
    of.give('alert.propose', { alert: 'b', content: { post: 'p', text: 'x' } }),
    null,
    'one turn locks nothing',
  );
  counts(of, 'un', 'e2', { min: 4460, max: 4460 });
  const locked = of.give('alert.propose', { alert: 'c', content: { post: 'p', text: 'x' } });
  assert.equal(locked?.code === 'locked' && locked.what, 'figure:killed');
  assert.equal(of.give('alert.approve', { alert: 'b' }, secondSenior)?.code, 'locked');
  of.must('alert.propose', { alert: 'd', content: { post: 'p', text: 'x', corrects: 'a' }, alone: 'Night.' });
  const unsent = of.give('alert.propose', { alert: 'e', content: { post: 'p', text: 'x', corrects: 'b' } });
  assert.equal(unsent?.code === 'state' && unsent.state, 'unsent');
});
