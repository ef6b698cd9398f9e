/** What an editor who is new to the desk gets wrong, and what it says then. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDecisions } from '../view/open-decisions.ts';
import { editor, type Fields, person, says, senior, story } from './story.fixture.ts';

const stateOf = (refusal: ReturnType<ReturnType<typeof story>['give']>) =>
  refusal?.code === 'state' ? refusal.state : refusal?.code;
const P = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const twice = [P('One.'), P('Two.')];

test('R-SRC-03 a statement has words, and nobody has said it tomorrow', () => {
  const of = story();
  const content = { speaker: 'x', cue: 'said', channel: { kind: 'other' }, text: 'So.' };
  const record = (more: Fields) =>
    of.give('statement.record', { statement: 's', content: { ...content, ...more } });
  assert.equal(stateOf(record({ text: ' \n\t\u200b\u00a0' })), 'blank');
  const far = record({ saidAt: { at: '2026-01-02T00:10:00Z' } });
  assert.equal(stateOf(far), 'future');
  assert.match(
    far?.message ?? '',
    /saidAt is 2 January 2026, 00:10 UTC, and it is 1 January 2026, 00:00 UTC/,
  );
  assert.equal(record({ saidAt: { at: '2026-01-01T23:59:00Z' } }), null, 'clocks and zones differ by less');
  of.must('post.publish', { post: 'p', content: { title: 'x', body: [{ type: 'statement', id: 's' }] } });
  const repairs = [{ kind: 'statement', statement: 's', content: { ...content, text: ' ' } }];
  assert.equal(stateOf(of.give('correction.publish', { correction: 'k', note: 'x', repairs })), 'blank');
});

test('R-POST-09 no post was first published tomorrow, however it is written', () => {
  const of = story();
  const content = (at: string) => ({ title: 'One', first: { at, in: 'The Old Blog' } });
  const [far, near] = [content('2026-01-02T00:10:00Z'), content('2026-01-01T23:59:00Z')];
  for (const kind of ['post.write', 'post.publish'] as const) {
    const refusal = of.give(kind, { post: 'p', content: far });
    assert.equal(stateOf(refusal), 'future', kind);
    assert.match(refusal?.message ?? '', /first\.at is 2 January 2026, 00:10 UTC, and it is 1 January 2026/);
  }
  of.must('post.publish', { post: 'p', content: near });
  assert.equal(stateOf(of.give('post.update', { post: 'p', content: far, note: 'x' })), 'future');
  const repairs = [{ kind: 'post', post: 'p', content: far }];
  assert.equal(stateOf(of.give('correction.publish', { correction: 'k', note: 'x', repairs })), 'future');
});

test('R-POST-06 a headline and a standfirst are one paragraph, whatever sets them', () => {
  const of = story();
  for (const field of ['headline', 'standfirst']) {
    for (const content of ['One.\n\nTwo.', [{ type: 'heading', content: P('One.').content }], []])
      assert.equal(stateOf(of.give('text.set', { field, content }, editor)), 'several-paragraphs', field);
    of.must('text.set', { field, content: 'One.' });
    const repairs = [{ kind: 'text', field, content: twice }];
    assert.equal(
      stateOf(of.give('correction.publish', { correction: 'k', note: 'x', repairs })),
      'several-paragraphs',
    );
  }
  of.must('text.set', { field: 'summary', content: twice });
  assert.match(
    of.give('text.set', { field: 'headline', content: twice })?.message ?? '',
    /standfirst or the summary/,
  );
});

test('R-POST-06 a coverage is opened with one paragraph as its headline too', async () => {
  const { Story } = await import('./story.fixture.ts');
  const open = (more: Fields) => new Story().give('coverage.open', { slug: 'two', headline: 'x', ...more });
  assert.equal(stateOf(open({ headline: twice })), 'several-paragraphs');
  assert.equal(open({ summary: twice }), null);
});

test('R-POST-07 after the end nothing new is published; corrections and withdrawals still are', () => {
  const of = story().must('post.publish', { post: 'p', flash: true, content: { title: 'It stands' } });
  of.must('post.write', { post: 'late', content: { title: 'Late' } }).must('coverage.end');
  const refusal = of.give('post.publish', { post: 'late' });
  assert.equal(stateOf(refusal), 'ended');
  assert.match(refusal?.message ?? '', /coverage\.start/);
  of.must('post.update', { post: 'p', content: { title: 'It stands still' } });
  of.must('post.withdraw', { post: 'p', reason: 'x' });
  assert.equal(of.shown('post', 'top-p').state, 'published');
  of.must('coverage.start').must('post.publish', { post: 'late' });
});

test('R-DUE-06 an embargo on what readers have seen is refused, with what to do instead', () => {
  const of = story().must('post.publish', { post: 'p', content: { title: 'x' } });
  const refusal = of.give('embargo.set', { subject: { kind: 'post', id: 'p' }, reason: 'x' });
  assert.equal(stateOf(refusal), 'published');
  assert.match(refusal?.message ?? '', /^Readers have seen post "p", .* (?:Cover|cover)/);
});

test('R-COV-01 a language has a name; language and zone can change, the profile before the start', async () => {
  const { Story } = await import('./story.fixture.ts');
  const of = new Story();
  const open = (language: string) => of.give('coverage.open', { slug: 'one', headline: 'x', language });
  for (const wrong of ['english', 'xx', 'e', 'en-', 'qqq', ''])
    assert.throws(() => open(wrong), /language tag/);
  assert.equal(open('pt-BR'), null);
  const set = (more: Fields, by = editor) => of.give('coverage.set', more, by);
  assert.equal(set({ profile: 'official' }), null);
  assert.equal(set({ profile: 'newsroom', zone: 'UTC' }), null);
  of.must('coverage.start');
  assert.equal(stateOf(set({ profile: 'official' })), 'started');
  assert.equal(stateOf(set({})), 'unchanged');
  assert.equal(stateOf(set({ zone: 'UTC', language: 'pt-BR' })), 'unchanged');
  assert.equal(set({ zone: 'Europe/London' }, person('r', 'reporter'))?.code, 'forbidden');
  assert.equal(set({ zone: 'Europe/Lisbon', language: 'pt', profile: 'newsroom' }), null);
  const shown = of.shown('coverage');
  assert.deepEqual([shown.zone, shown.language, shown.profile], ['Europe/Lisbon', 'pt', 'newsroom']);
});

test('R-PANEL-02 a line of what has changed keeps since when it stands there, or what the desk says', () => {
  const of = story();
  says(of, 'a', of.must('claim.open', { claim: 'c', content: { text: 'It is so.' } }) && 'c');
  of.must('question.ask', { question: 'q', content: { text: 'Who?' } });
  const lines = () => of.shown('panel').changed.map(({ words, at }) => [words, at]);
  const known = { words: 'It moved', claim: 'c' };
  of.must('panel.set', { content: { changed: [known, { ...known, at: '2025-12-31T10:00:00Z' }] } });
  const first = of.state.at;
  assert.deepEqual(lines(), [
    ['It moved', first],
    ['It moved', '2025-12-31T10:00:00.000Z'],
  ]);
  of.wait(60_000).must('panel.set', {
    content: { changed: [known, { ...known, claim: undefined, question: 'q' }] },
  });
  assert.deepEqual(lines(), [
    ['It moved', first],
    ['It moved', of.state.at],
  ]);
  const repairs = [{ kind: 'panel', content: { changed: [{ words: 'It did not move', claim: 'c' }] } }];
  of.wait(60_000).must('correction.publish', { correction: 'k', note: 'x', repairs });
  assert.deepEqual(lines(), [['It did not move', of.state.at]]);
});

test('R-PANEL-03 the desk is warned of what stands under “what we know” and is not', () => {
  const of = story();
  for (const claim of ['ruled', 'sound'])
    says(of, `for-${claim}`, of.must('claim.open', { claim, content: { text: 'x' } }) && claim);
  says(of, 'against', 'ruled', { stance: 'denies' });
  const known = ['ruled', 'sound'].map((claim) => ({ words: claim, claim }));
  of.must('panel.set', { content: { known, unknown: [{ words: 'Is it?', claim: 'ruled' }] } });
  const warned = () => openDecisions(of.state).filter(({ kind }) => kind === 'panel-doubtful');
  assert.deepEqual(warned(), []);
  for (const status of ['disputed', 'withdrawn']) {
    of.must('claim.rule', { claim: 'ruled', status, reason: 'x' }, senior);
    assert.deepEqual(
      warned().map(({ says }) => says),
      [`"ruled" stands under what we know, and claim "ruled" is ${status}.`],
    );
  }
});

test('R-API-17 a refusal is a sentence with a capital, and times to the minute with the exact ones beside it', () => {
  const of = story().must('post.publish', { post: 'p', content: { title: 'x' } });
  of.must('takedown.order', { subject: { kind: 'post', id: 'p' }, reason: 'x' });
  const { at } = of.state;
  const again = of.give('takedown.order', { subject: { kind: 'post', id: 'p' }, reason: 'x' });
  assert.equal(again?.message, 'Post "p" was taken down at 1 January 2026, 00:00 UTC.');
  assert.deepEqual(again?.times, [at]);
  const past = of.give('embargo.set', {
    subject: { kind: 'post', id: 'p' },
    until: '2025-12-31T23:59:59.500Z',
    reason: 'x',
  });
  assert.match(
    past?.message ?? '',
    /^31 December 2025, 23:59 UTC has passed: it is 1 January 2026, 00:00 UTC/,
  );
  assert.deepEqual(past?.times?.[0], '2025-12-31T23:59:59.500Z');
  const none = of.give('coverage.start', {}, person('r', 'reporter'));
  assert.equal(none?.message, 'The command coverage.start takes one of these roles: editor, senior.');
  assert.equal(none?.times, undefined);
});

test('R-API-17 what is named is named once: the headline, the coverage, a post by its id', () => {
  const of = story();
  const content = { terms: ['Ann Lee'], reason: 'x' };
  of.must('restriction.set', { restriction: 'r', content }, person('l', 'legal'));
  const refusal = of.give('text.set', { field: 'headline', content: 'Ann Lee speaks' });
  assert.equal(refusal?.code, 'restricted');
  assert.match(refusal?.message ?? '', /\("r", in the coverage\)/);
  const stale = of.give('text.set', { field: 'headline', content: 'x', expected: 7 });
  assert.match(stale?.message ?? '', /of the headline was expected/);
});

test('R-API-17 what is no minor fix shows the words that differ', () => {
  const of = story().must('post.publish', {
    post: 'p',
    content: { title: 'Fire', body: 'It killed 12 people.' },
  });
  const fix = (content: Fields) => {
    const refusal = of.give('post.fix', { post: 'p', content: { title: 'Fire', ...content } });
    return refusal?.code === 'not-minor' ? [refusal.changed, refusal.was, refusal.is, refusal.message] : [];
  };
  const [changed, was, is, message] = fix({ body: 'It killed 13 people.' });
  assert.deepEqual([changed, was, is], ['a number or time', '12', '13']);
  assert.match(message ?? '', /this changes a number or time \("12" → "13"\)\. Use/);
  assert.deepEqual(fix({ body: 'It killed 12 people and a dog of Ms Lee, who came.' }).slice(1, 3), [
    'people.',
    'people and a dog of Ms',
  ]);
  assert.deepEqual(fix({ body: 'It killed 12 people.', byline: 'Ann' }).slice(0, 3), [
    'the byline',
    undefined,
    undefined,
  ]);
});
