/** given what was recorded for a draft, when anything is done but to show it, then readers have not one byte of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDecisions } from '../view/open-decisions.ts';
import { bytes, content, page, quoting, recorded, telegram } from './reserved.fixture.ts';
import { inShort, person, reporter, type Story, says, secondSenior, senior } from './story.fixture.ts';

test('R-DUE-07 evidence and a reading of a draft that is saved, handed over, held, scheduled or refused change not one byte', () => {
  const of = page();
  const before = bytes(of);
  const sets = of.sets.filter((set) => set.length > 0).length;
  recorded(of)
    .must('post.write', { post: 'p', content })
    .must('post.submit', { post: 'p' })
    .must('post.hold', { post: 'p' });
  assert.equal(inShort(of.give('post.publish', { post: 'p' })), 'state held');
  of.must('post.release', { post: 'p' })
    .must('post.schedule', { post: 'p', at: '2026-01-02T00:00:00Z' })
    .must('post.unschedule', { post: 'p' })
    .must('post.write', { post: 'q', content: quoting('denial') })
    .must('embargo.set', { subject: { kind: 'post', id: 'q' }, reason: 'agreed' });
  assert.equal(inShort(of.give('post.publish', { post: 'q' })), 'state embargoed');
  assert.equal(inShort(of.give('post.publish', { post: 'p', expected: 7 })), 'stale 1');
  assert.equal(bytes(of), before);
  assert.equal(of.sets.filter((set) => set.length > 0).length, sets);

  of.must('post.publish', { post: 'p' });
  assert.deepEqual([...of.changed].sort(), [
    ...['actor:clinic', 'actor:harbour', 'claim:c', 'figure:f', 'post:old', 'post:p'],
  ]);
  assert.match(bytes(of), /zq1.*zq2|zq2.*zq1/);
  const { evidence } = of.shown('claim', 'c') as unknown as { evidence: { stance: string }[] };
  assert.deepEqual(
    evidence.map(({ stance }) => stance),
    ['asserts', 'denies'],
  );
});

test('R-DUE-07 what is recorded for no post is before readers at once, and the comparison above sees it', () => {
  const of = page();
  const before = bytes(of);
  says(of, 'harbour', 'c', { stance: 'denies' });
  assert.notEqual(bytes(of), before);
});

test('R-DUE-07 an older post keeps what it showed, with what came beside it', () => {
  const of = recorded(page());
  of.wait(60_000).must('post.publish', {
    post: 'between',
    content: { title: 'x', body: [{ type: 'claim', id: 'c' }] },
  });
  of.must('post.publish', { post: 'p', content });
  for (const post of ['old', 'between']) {
    const block = of.shown('post', post) as unknown as {
      body: { standing: { deniedBy: string[] }; later: object }[];
    };
    const [claim] = block.body;
    assert.deepEqual(claim?.later, {
      ...{ at: of.state.at, status: null, deniedBy: ['The harbour'], retracted: false },
    });
  }
});

test('R-DUE-07 it comes with an update, a fix or a correction of its post, and with any post that shows it', () => {
  const acts: Readonly<Record<string, (of: Story) => Story>> = {
    update: (of) => of.must('post.update', { post: 'old', content }),
    correction: (of) =>
      of.must('correction.publish', {
        ...{ correction: 'k', label: 'correction', note: 'It was denied.' },
        repairs: [{ kind: 'post', post: 'old', content }],
      }),
    another: (of) => of.must('post.publish', { post: 'another', content }),
    prepared: (of) =>
      of
        .must('post.write', { post: 'yes', content })
        .must('post.write', { post: 'no', content: quoting() })
        .must('prepared.set', {
          ...{ prepared: 'v' },
          content: {
            outcome: 'The verdict',
            alternatives: [
              { post: 'yes', when: 'Guilty' },
              { post: 'no', when: 'Free' },
            ],
            blanks: [],
          },
        })
        .must('prepared.release', { prepared: 'v', post: 'yes' }),
    approval: (of) =>
      of
        .must('act.propose', { act: 'a', command: { kind: 'post.publish', post: 'p', content } }, reporter)
        .must('act.approve', { act: 'a' }, secondSenior),
  };
  for (const [name, act] of Object.entries(acts)) {
    const of = recorded(page(), 'old');
    const sets = of.sets.filter((set) => set.length > 0).length;
    assert.doesNotMatch(bytes(of), /zq/, name);
    act(of);
    assert.match(bytes(of), /zq1/, name);
    assert.match(bytes(of), /zq2/, name);
    assert.equal(of.sets.filter((set) => set.length > 0).length, sets + 1, `${name}: one change set`);
  }
});

test('R-DUE-07 a change of its post that does not show it brings nothing: an update that was refused stays unseen', () => {
  const of = recorded(page(), 'old');
  const body = [
    { type: 'claim', id: 'c' },
    { type: 'figure', id: 'f' },
  ];
  of.must('post.fix', { post: 'old', content: { title: 'Warned.', body } });
  assert.doesNotMatch(bytes(of), /zq/);
  of.must('post.publish', { post: 'apart', content: { title: 'x', body } });
  assert.doesNotMatch(bytes(of), /zq|77/);
});

test('R-DUE-07 a new claim, figure or incident of a post brings what was recorded for that post under it', () => {
  const made = () =>
    page()
      .must('statement.record', {
        ...{ statement: 's', for: 'p' },
        content: { actor: 'harbour', cue: 'said', channel: telegram, text: 'It burns.' },
      })
      .must('claim.open', { claim: 'new', content: { text: 'It burns.' } })
      .must('evidence.add', { claim: 'new', statement: 's', stance: 'asserts' })
      .must('figure.open', { figure: 'g', content: { label: 'burned' } })
      .must('estimate.add', { estimate: 'h', figure: 'g', content: { min: 3, statement: 's' } })
      .must('incident.set', {
        incident: 'i',
        content: { title: 'Fire', figures: ['g'], claims: ['new'], statements: ['s'] },
      });
  for (const [type, id] of [
    ['claim', 'new'],
    ['figure', 'g'],
    ['incident', 'i'],
  ] as const) {
    const of = made();
    const shows = { content: { title: 'x', body: [{ type, id }] } };
    const elsewhere = of.give('post.publish', { post: 'other', ...shows });
    assert.equal(elsewhere?.code, 'unsourced', `${type}: recorded for another post`);
    of.must('post.publish', { post: 'p', ...shows });
    assert.equal(of.state.statements.get('s')?.reserved, null, type);
    if (type === 'claim') assert.equal(of.state.claims.get('new')?.rulings.at(-1)?.status, 'reported');
  }
});

test('R-DUE-07 nothing but a post shows it: not a text, the panel, a notice or an incident, and it counts for nothing', () => {
  const of = recorded(page());
  const denial = { type: 'reference', kind: 'statement', id: 'denial', text: 'this' };
  const refused = [
    of.give('text.set', { field: 'headline', content: [{ type: 'paragraph', content: [denial] }] }),
    of.give('notice.set', {
      notice: 'n',
      content: { title: 'x', text: 'y', severity: 'minor', statement: 'denial' },
    }),
    of.give('correction.publish', {
      ...{ correction: 'k', label: 'correction', note: 'x' },
      repairs: [{ kind: 'text', field: 'headline', content: [{ type: 'paragraph', content: [denial] }] }],
    }),
  ];
  for (const one of refused) assert.equal(inShort(one), 'state waiting');
  assert.match(refused[0]?.message ?? '', /waits for post "p"/);
  const before = bytes(of);
  const disputed = of.give('claim.rule', { claim: 'c', status: 'disputed', reason: 'Denied.' }, senior);
  assert.equal(inShort(disputed), 'gate reported', 'the gate knows of no denial');
  assert.equal(bytes(of), before);
  assert.equal(of.give('claim.keep', { claim: 'c', reason: 'x' })?.code, 'state', 'nothing denies it yet');
  of.must('figure.open', { figure: 'all', content: { label: 'all' } });
  of.must('estimate.add', { estimate: 'tally', figure: 'all', content: { min: 77, parts: ['more'] } });
  const tally = { content: { title: 'x', body: [{ type: 'figure', id: 'all' }] } };
  assert.equal(
    of.give('post.publish', { post: 't', ...tally })?.code,
    'unsourced',
    'a tally of it waits too',
  );
  of.must('post.publish', { post: 'p', content }).must('post.publish', { post: 't', ...tally });
  assert.equal(of.state.estimates.get('tally')?.seq, of.state.estimates.get('more')?.seq);
});

test('R-DUE-07 what waits is revised and named freely, is corrected for nobody, and may be taken down or put under embargo', () => {
  const of = recorded(page());
  const before = bytes(of);
  of.must('actor.set', { actor: 'harbour', content: { name: 'The port', type: 'organisation' } });
  const again = { actor: 'harbour', cue: 'denied', channel: telegram, text: 'zq1 nobody did.' };
  of.must('statement.record', { statement: 'denial', content: again });
  assert.equal(of.state.statements.get('denial')?.reserved?.post, 'p', 'left out: as it is');
  of.must('statement.record', { statement: 'denial', content: again, for: 'p' });
  of.must('statement.record', { statement: 'denial', content: again, for: 'q' });
  assert.equal(of.state.statements.get('denial')?.reserved?.post, 'q');
  const repairs = [{ kind: 'statement', statement: 'denial', content: { ...again, text: 'x' } }];
  const corrected = { correction: 'k', label: 'correction', note: 'x', repairs };
  assert.equal(inShort(of.give('correction.publish', corrected)), 'state unpublished');
  of.must('embargo.set', { subject: { kind: 'statement', id: 'denial' }, reason: 'agreed' });
  assert.equal(inShort(of.give('post.publish', { post: 'p', content })), 'state embargoed');
  of.must('takedown.order', { subject: { kind: 'statement', id: 'count' }, reason: 'x' });
  assert.equal(bytes(of), before);
});

test('R-DUE-07 whoever may publish ends the waiting at once; what something stands on already waits for no post', () => {
  const of = recorded(page());
  const MINE = 'mine-2345678923456789';
  const own = { actor: 'harbour', cue: 'denied', channel: telegram, text: 'zq1' };
  const stringer = person('stringer', 'contributor');
  const heard = { ...own, actor: null, speaker: 'A pilot' };
  of.must('statement.record', { statement: MINE, for: 'p', content: heard }, stringer);
  of.must('statement.record', { statement: MINE, content: own }, reporter);
  const ended = { statement: MINE, for: null, content: own };
  assert.equal(of.give('statement.record', ended, stringer)?.code, 'forbidden');
  of.must('statement.record', ended, reporter).must('statement.record', ended, stringer);
  of.must('statement.record', { statement: 'denial', for: null, content: own });
  assert.deepEqual([...of.changed].sort(), ['actor:harbour', 'claim:c', 'post:old']);
  assert.match(bytes(of), /zq1/);
  of.must('claim.open', { claim: 'd', content: { text: 'x' } }).must('evidence.add', {
    ...{ claim: 'd', statement: MINE, stance: 'asserts' },
  });
  assert.equal(
    inShort(of.give('statement.record', { statement: MINE, for: 'p', content: own })),
    'state recorded',
  );
});

test('R-DUE-07 a relay of what waits waits with it, tells nobody whom it relays, and is freed with it', () => {
  const of = page()
    .must('statement.record', {
      ...{ statement: 'origin', for: 'p' },
      content: { actor: 'harbour', cue: 'denied', channel: telegram, text: 'zq1' },
    })
    .must('statement.record', {
      statement: 'relay',
      content: { actor: 'clinic', cue: 'said', channel: telegram, text: 'zq3', origin: 'origin' },
    })
    .must('evidence.add', { claim: 'c', statement: 'relay', stance: 'denies' });
  assert.doesNotMatch(bytes(of), /zq1|harbour/);
  of.must('post.publish', { post: 'p', content: { title: 'x', body: [{ type: 'statement', id: 'relay' }] } });
  assert.equal(of.state.statements.get('origin')?.reserved, null);
  assert.match(bytes(of), /The harbour/);
});

test('R-DUE-08 what a discarded draft leaves on something is asked about, until it is shown or taken back', () => {
  const asked = (of: Story) =>
    openDecisions(of.state).flatMap(({ kind, subject, says }) =>
      kind === 'left-waiting' ? [`${subject} ${says}`] : [],
    );
  const of = recorded(page()).must('post.write', { post: 'p', content });
  // One on which nothing stands hurts nobody.
  of.must('statement.record', {
    ...{ statement: 'idle', for: 'p' },
    content: { actor: 'harbour', cue: 'said', channel: telegram, text: 'zq3' },
  });
  assert.deepEqual(asked(of), []);
  of.must('post.discard', { post: 'p' });
  const why = 'It was recorded for post "p", which was discarded: readers do not see it. Does it stand?';
  assert.deepEqual(asked(of).sort(), [`statement:count ${why}`, `statement:denial ${why}`]);
  const before = bytes(of);
  of.must('statement.retract', { statement: 'count', reason: 'never said' });
  assert.equal(bytes(of), before, 'nobody hears that something was taken back which nobody saw');
  assert.deepEqual(asked(of), [`statement:denial ${why}`]);
  const denial = of.state.statements.get('denial')?.content;
  of.must('statement.record', { statement: 'denial', content: denial, for: null });
  assert.deepEqual(asked(of), []);
  assert.match(bytes(of), /zq1/);
});

test('R-DUE-08 what was taken back while it waited is shown by nobody any more, nor asks about the claim that it denied', () => {
  const of = recorded(page()).must('post.write', { post: 'p', content }).must('post.discard', { post: 'p' });
  const denial = of.state.statements.get('denial')?.content;
  of.must('statement.retract', { statement: 'denial', reason: 'never said' });
  const before = bytes(of);
  const show = { statement: 'denial', content: denial, for: null };
  assert.equal(inShort(of.give('statement.record', show)), 'state retracted');
  assert.equal(bytes(of), before);
});

test('R-STATUS-06 a denial that was taken back before it was answered asks for nothing', () => {
  const of = page();
  const asks = () => openDecisions(of.state).some(({ kind }) => kind === 'denied');
  const denial = says(of, 'harbour', 'c', { stance: 'denies' });
  assert.ok(asks());
  of.must('statement.retract', { statement: denial, reason: 'He takes it back.' });
  assert.ok(!asks());
});
