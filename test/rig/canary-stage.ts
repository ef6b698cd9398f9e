/** A story with a word that is found nowhere else in every private field there is. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { intakeStage } from './canary-intake.ts';
import { peopleStage } from './canary-people.ts';
import { secondStage } from './canary-second-stage.ts';
import { workingsStage } from './canary-workings.ts';
import { type Desk, openDesk, type Sent } from './desk.ts';
import type { Surfaces } from './surfaces.ts';

export interface Stage {
  readonly desk: Desk;
  readonly canaries: ReadonlyMap<string, string>;
  /** What two streams said from the first moment on. */
  readonly streams: () => Promise<Surfaces>;
}

/** A story in which every private field holds a canary, and public ones hold none. */
export async function stage(t: TestContext): Promise<Stage> {
  const canaries = new Map<string, string>();
  const canary = (field: string) => {
    const word = `qzx${canaries.size + 100}vkj`;
    canaries.set(word, field);
    return word;
  };
  const finer = (field: string, digits: string) => {
    canaries.set(digits.replace(/^-/, ''), field);
    return digits;
  };
  const desk = await openDesk(t, { name: canary('name of a person') });
  canaries.set(desk.token, 'a token').set(desk.data, 'the data folder');
  const heard = [listen(t, desk, 'json'), listen(t, desk, 'html')];
  const p = (text: string) => [{ type: 'paragraph', content: [{ type: 'text', text }] }];
  const give = (kind: string, fields: Sent) =>
    desk.give(kind, { ...fields, id: canary(`id of a command ${kind}`) });

  const [named, unnamed, unlinked] = [
    canary('id of an actor'),
    canary('id of an unnamed'),
    canary('id of an unlinked'),
  ];
  await give('actor.set', { actor: named, content: { name: 'Harbour Office', type: 'organisation' } });
  await give('actor.set', {
    actor: unnamed,
    content: {
      ...{
        name: canary('pseudonym of an unnamed source'),
        type: 'unnamed',
        role: canary('role of an unnamed source'),
      },
      ...{
        aliases: [canary('alias of an unnamed source')],
        explainer: canary('explainer of an unnamed source'),
      },
    },
  });
  await give('actor.set', {
    actor: unlinked,
    content: {
      ...{
        name: canary('name of an unlinked actor'),
        type: 'person',
        role: canary('role of an unlinked actor'),
      },
      ...{
        aliases: [canary('alias of an unlinked actor')],
        explainer: canary('explainer of an unlinked actor'),
      },
    },
  });
  const [shown, hidden, off] = [
    canary('id of a statement'),
    canary('id of a hidden one'),
    canary('id of one off the record'),
  ];
  const said = { cue: 'said', channel: { kind: 'briefing' } };
  await give('statement.record', {
    statement: shown,
    content: {
      ...said,
      actor: named,
      text: 'The channel is closed.',
      briefing: canary('occasion of a briefing'),
    },
  });
  await give('statement.record', {
    statement: hidden,
    content: {
      ...{ actor: unnamed, cue: 'said', text: canary('text of a statement that nothing shows') },
      channel: {
        kind: 'document',
        name: canary('name of a channel'),
        url: `https://example.org/${canary('address')}`,
      },
      role: canary('role in a statement'),
    },
  });
  await give('statement.record', {
    statement: off,
    content: {
      ...said,
      speaker: canary('a speaker in words'),
      text: canary('text off the record'),
      onTheRecord: false,
    },
  });
  const [claim, secret] = [canary('id of a claim'), canary('id of a hidden claim')];
  await give('claim.open', { claim, content: { text: 'The channel is closed to ships.' } });
  await give('claim.open', {
    claim: secret,
    content: { text: canary('text of a claim that nothing shows') },
  });
  for (const statement of [shown, hidden, off])
    await give('evidence.add', { claim, statement, stance: 'asserts' });
  await give('evidence.remove', { claim, statement: off, reason: canary('reason of a removed evidence') });
  await give('claim.verify', { claim: secret, method: canary('method of a verification') });
  await give('claim.rule', { claim: secret, status: 'reported', reason: canary('reason of a ruling') });

  const post = canary('id of a post');
  await give('post.publish', {
    post,
    content: {
      title: 'The channel',
      body: [...p('No ship may pass.'), { type: 'statement', id: shown }, { type: 'claim', id: claim }],
    },
  });
  await give('panel.set', { content: { known: [{ words: 'The channel is closed.', claim }] } });
  const draft = canary('id of a draft');
  await give('post.write', {
    post: draft,
    content: {
      title: canary('title of a draft'),
      body: p(canary('body of a draft')),
      byline: canary('byline of a draft'),
    },
  });
  await give('post.submit', { post: draft });
  await give('post.return', { post: draft, note: canary('note of a returned draft') });
  for (const [kind, id] of [
    ['post', post],
    ['post', draft],
    ['claim', claim],
    ['coverage', 'coverage'],
  ] as const)
    await give('note.add', {
      ...{ note: canary(`id of a note on a ${kind}`), subject: { kind, id } },
      ...{ text: canary(`text of a note on a ${kind}`), to: [canary('whom a note means')] },
    });
  for (const time of ['earlier', 'present'])
    await give('coverage.brief', { text: canary(`the ${time} brief`) });
  const held = canary('id of a held draft');
  await give('post.write', { post: held, content: { title: canary('title of a held draft') } });
  await give('post.hold', { post: held });

  const later = '2100-01-01T00:00:00Z';
  for (const [what, kind, more] of [
    ['scheduled', 'post.schedule', { at: later }],
    ['called-off', 'post.schedule', { at: later }],
  ] as const) {
    const id = canary(`id of a ${what} draft`);
    await give('post.write', { post: id, content: { title: canary(`title of a ${what} draft`) } });
    await give(kind, { post: id, ...more });
    if (what === 'called-off')
      await give('post.unschedule', { post: id, fault: canary('why it was called off') });
  }
  const kept = canary('id of a draft under embargo');
  await give('post.write', { post: kept, content: { title: canary('title under embargo') } });
  await give('embargo.set', { subject: { kind: 'post', id: kept }, reason: canary('reason of an embargo') });
  const early = canary('id of a statement under embargo');
  await give('statement.record', {
    statement: early,
    content: {
      ...said,
      actor: named,
      text: canary('text under embargo'),
      role: canary('role under embargo'),
    },
  });
  await give('embargo.set', {
    subject: { kind: 'statement', id: early },
    until: later,
    reason: canary('why until'),
  });
  await give('evidence.add', { claim, statement: early, stance: 'asserts' });
  const waiting = canary('id of a statement that waits for a draft');
  await give('statement.record', {
    ...{ statement: waiting, for: kept },
    content: {
      ...said,
      actor: named,
      text: canary('text of a draft’s denial'),
      role: canary('role in a draft'),
    },
  });
  await give('evidence.add', { claim, statement: waiting, stance: 'denies' });

  const [figure, estimate, tallied] = [
    canary('id of a figure'),
    canary('id of an estimate'),
    canary('id of a tally'),
  ];
  await give('figure.open', { figure, content: { label: 'ships waiting' } });
  await give('estimate.add', { estimate, figure, content: { min: 7, statement: shown } });
  await give('estimate.add', {
    ...{ estimate: canary('id of an estimate under embargo'), figure },
    content: {
      words: canary('a number under embargo'),
      statement: early,
      basis: canary('basis under embargo'),
    },
  });
  await give('estimate.add', {
    ...{ estimate: canary('id of a draft’s estimate'), figure },
    content: { words: canary('a draft’s number'), statement: waiting, basis: canary('a draft’s basis') },
  });
  await give('estimate.overtake', { estimate, reason: canary('why a number was set aside') });
  await give('estimate.restore', { estimate });
  const unseen = canary('id of a figure that nothing shows');
  await give('figure.open', {
    figure: unseen,
    content: { label: canary('label of a figure that nothing shows') },
  });
  await give('estimate.add', {
    ...{ estimate: tallied, figure: unseen },
    content: {
      words: canary('words of an unseen number'),
      basis: canary('basis of an unseen number'),
      parts: [estimate],
    },
  });
  await give('post.publish', {
    post: canary('id of a post with a figure'),
    content: { title: 'Ships wait', body: [{ type: 'figure', id: figure }] },
  });
  const incident = canary('id of an incident');
  await give('incident.set', {
    incident,
    content: {
      title: 'The channel is closed',
      // Digits that stand nowhere else, finer than the precisions: of a second, of a point.
      when: {
        at: `2026-03-05T10:20:${finer('a time, finer than its precision', '37.412')}Z`,
        precision: 'day',
      },
      where: {
        ...{ name: 'The channel', precision: 'town' },
        point: {
          lat: Number(finer('a latitude, finer than its precision', '54.17283946')),
          lon: Number(finer('a longitude, finer than its precision', '-3.26170935')),
        },
      },
      figures: [figure],
      claims: [claim],
      statements: [shown, hidden],
      closed: true,
    },
  });
  await give('incident.set', {
    incident: canary('id of an incident that nothing shows'),
    content: {
      title: canary('title of an incident that nothing shows'),
      where: {
        ...{ name: canary('name of a place'), within: canary('region of a place'), precision: 'exact' },
      },
      basis: canary('basis of an incident that nothing shows'),
    },
  });
  await give('post.publish', {
    post: canary('id of a post with an incident'),
    content: { title: 'What happened', body: [{ type: 'incident', id: incident }] },
  });
  const question = canary('id of a question');
  await give('question.ask', {
    question,
    content: { text: canary('text of a question that nothing shows') },
  });
  await give('question.close', { question, reason: canary('why a question was closed') });
  await give('alert.propose', {
    alert: canary('id of a proposed alert'),
    content: { post, text: canary('text of a proposed alert') },
  });
  await give('alert.propose', {
    ...{ alert: canary('id of an alert'), alone: canary('why it was sent alone') },
    content: { post, text: 'The channel is closed.' },
  });
  await give('restriction.set', {
    restriction: canary('id of a restriction'),
    content: { terms: [canary('a restricted name')], reason: canary('why it is restricted') },
  });

  // What was public for a while, and is no more. (The streams are not searched for these: they were public then. What
  // was only moved was right and stays in the past.)
  const gone = (field: string) => canary(`gone: ${field}`);
  for (const [end, fields] of [
    ['withdrawn', (id: string) => ['post.withdraw', { post: id, reason: canary('reason of a withdrawal') }]],
    [
      'taken down',
      (id: string) => [
        'takedown.order',
        { subject: { kind: 'post', id }, reason: canary('reason of a takedown') },
      ],
    ],
    [
      'covered',
      (id: string) => ['cover', { subject: { kind: 'post', id }, reason: canary('reason of a cover') }],
    ],
  ] as const) {
    const id = canary(`id of a post ${end}`);
    await give('post.publish', {
      post: id,
      content: { title: gone(`title, ${end}`), body: p(gone(`body, ${end}`)) },
    });
    const [kind, more] = fields(id) as [string, Sent];
    await give(kind, more);
  }
  const wrong = canary('id of a corrected post');
  await give('post.publish', {
    post: wrong,
    content: { title: 'Boats', body: p(gone('wording closed by a correction')) },
  });
  await give('correction.publish', {
    ...{ correction: canary('id of a correction'), note: 'The number was wrong.', earlier: 'closed' },
    repairs: [{ kind: 'post', post: wrong, content: { title: 'Boats', body: p('Two boats.') } }],
  });
  await peopleStage(desk, canary, canaries);
  await secondStage(t, desk, canary, { post, statement: shown, claim });
  // A coverage that nobody has started, with everything in it.
  await desk.give('coverage.open', {
    ...{
      id: canary('id of a command coverage.open'),
      slug: 'unopened-story',
      headline: canary('headline of a draft'),
    },
    ...{ standfirst: canary('standfirst of a draft'), summary: canary('summary of a draft') },
  });
  await workingsStage(desk, canary, [desk.slug, 'unopened-story']);
  await intakeStage(desk, canary, [desk.slug, 'unopened-story']);
  canaries.set('unopened-story', 'slug of a coverage that is not public');
  return {
    desk,
    canaries,
    streams: async () => new Map(await Promise.all(heard.map((one) => one.end()))),
  };
}

/** Follows a stream from now on; what was public at its time is taken out of what it heard. */
function listen(t: TestContext, desk: Desk, as: 'json' | 'html') {
  const ending = new AbortController();
  t.after(() => ending.abort());
  let heard = '';
  const reading = (async () => {
    const answer = await fetch(`${desk.url}/live/${desk.slug}/stream?as=${as}`, { signal: ending.signal });
    heard = `${JSON.stringify([...answer.headers])}\n`;
    for await (const piece of answer.body ?? []) heard += Buffer.from(piece).toString();
  })().catch(() => {});
  return {
    async end(): Promise<[string, string]> {
      await new Promise((later) => setTimeout(later, 300));
      ending.abort();
      await reading;
      assert.match(heard, /The channel/);
      return [`stream as ${as}`, heard];
    },
  };
}
