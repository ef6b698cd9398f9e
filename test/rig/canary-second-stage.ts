/** What two persons, prepared sets and several parts of a story keep private: the second stage of the search for leaks. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { stetDone } from '../../src/cli/process.fixture.ts';
import type { Desk, Sent } from './desk.ts';

/** Makes a word that is found nowhere else, for a private field. */
export type Canary = (field: string) => string;

/** What of the first stage can be built on. */
export interface FirstStage {
  /** A published post, its statement and its claim. */
  readonly post: string;
  readonly statement: string;
  readonly claim: string;
}

/** The slugs that became public. */
export const moreSlugs = ['harbour-two', 'harbour-papers'] as const;

/** Fills every private field that came after the first stage, in the same coverage and in three others. */
export async function secondStage(
  t: TestContext,
  desk: Desk,
  canary: Canary,
  first: FirstStage,
): Promise<void> {
  const tokenOf = async (name: string, role: string) => {
    const words = ['token', 'create', '--name', name, '--role', role, '--data', desk.data];
    return (await stetDone(t, words)).out.trim();
  };
  const second = await tokenOf(canary('name of a second person'), 'senior');
  const ask = async (slug: string, kind: string, fields: Sent, token: string, status = 200) => {
    const opens = kind === 'coverage.open' || kind === 'coverage.continue';
    const path = kind === 'coverage.open' ? 'coverages' : `coverages/${opens ? fields.slug : slug}/commands`;
    const answer = await fetch(`${desk.url}/api/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        id: canary(`id of a ${status === 200 ? '' : 'refused '}command ${kind}`),
        kind,
        ...fields,
      }),
    });
    assert.equal(answer.status, status, `${kind}: ${await answer.text()}`);
  };
  const give = (kind: string, fields: Sent = {}, slug = desk.slug) => ask(slug, kind, fields, desk.token);
  const other = (kind: string, fields: Sent = {}, slug = desk.slug) => ask(slug, kind, fields, second);
  await acts(give, other, canary);
  await prepared(give, other, canary);
  await keeping(give, canary, first);
  const program = canary('name of a program');
  const its = await tokenOf(program, 'feed');
  const feed = (kind: string, fields: Sent, status = 200) => ask(desk.slug, kind, fields, its, status);
  await machines(give, feed, canary, `token:${program}`, first);
  await parts(give, canary, first);
}

type Give = (kind: string, fields?: Sent, slug?: string) => Promise<void>;

/** Proposals that wait, that were declined, that one did alone; an approval; who knows a source. */
async function acts(give: Give, other: Give, canary: Canary): Promise<void> {
  const publish = (title: string) => ({
    ...{ kind: 'post.publish', post: canary('id of a proposed post') },
    content: { title, byline: canary('byline of a proposed post') },
  });
  const propose = async (more: Sent) => {
    const act = canary('id of a proposed act');
    await give('act.propose', { act, ...more });
    return act;
  };
  await propose({ command: publish(canary('title of a proposed post')) });
  const declined = await propose({ command: publish(canary('title of a declined post')) });
  await other('act.decline', { act: declined, note: canary('note of a declined act') });
  const taken = await propose({ command: publish(canary('title of a post that its proposer took back')) });
  await give('act.decline', { act: taken, note: canary('why a proposal was taken back') });
  const tug = { kind: 'post.publish', post: canary('id of a post'), content: { title: 'The tug' } };
  await propose({ command: tug, alone: canary('why it was done alone') });
  await give('actor.set', {
    actor: canary('id of a known source'),
    content: {
      ...{ name: canary('pseudonym of a known source'), type: 'unnamed' },
      knownTo: [canary('who knows a source')],
    },
  });
  const guarded = canary('id of a guarded person');
  const content = { name: canary('name of a guarded person'), type: 'person', guarded: 'minor' };
  await give('actor.set', { actor: guarded, content });
  const draft = canary('id of an approved draft');
  await give('post.write', { post: draft, content: { title: canary('title of an approved draft') } });
  await other('post.approve', { post: draft });
}

/** A set that was released, one that waits, one that was untied, and a draft that was dropped. */
async function prepared(give: Give, other: Give, canary: Canary): Promise<void> {
  const blank = canary('name of a blank');
  const write = async (title: string) => {
    const post = canary('id of an alternative');
    await give('post.write', { post, content: { title } });
    return { post, when: canary('when an alternative comes true') };
  };
  const tie = async (titles: readonly string[]) => {
    const set = canary('id of a prepared set');
    const alternatives = [];
    for (const title of titles) alternatives.push(await write(title));
    const blanks = [{ name: blank, kind: 'words', label: canary('label of a blank') }];
    const content = { outcome: canary('outcome of a prepared set'), alternatives, blanks };
    await give('prepared.set', { prepared: set, content });
    return { set, alternatives };
  };
  const done = await tie([
    `Open from [[${blank}]]`,
    canary('title of an alternative that did not come true'),
  ]);
  const came = done.alternatives[0]?.post ?? '';
  await other('prepared.release', { prepared: done.set, post: came, blanks: { [blank]: 'noon' } });
  await tie([canary('title of an alternative that waits')]);
  const untied = await tie([canary('title of an alternative that was untied')]);
  await give('prepared.end', { prepared: untied.set, reason: canary('why a set was untied') });
  const dropped = canary('id of a dropped draft');
  await give('post.write', { post: dropped, content: { title: canary('title of a dropped draft') } });
  await give('post.discard', { post: dropped });
  const mistake = canary('id of a dropped claim');
  await give('claim.open', { claim: mistake, content: { text: canary('words of a dropped claim') } });
  await give('claim.drop', { claim: mistake, reason: canary('why a claim was dropped') });
}

/** Authorities that ended and that stand; readings that were taken, held and dropped; warnings that are no more. */
async function machines(
  give: Give,
  feed: (kind: string, fields: Sent, status?: number) => Promise<void>,
  canary: Canary,
  program: string,
  { statement }: FirstStage,
): Promise<void> {
  const [source, figure, notice] = [
    canary('id of the source of a machine'),
    canary('id of the figure of a machine'),
    canary('id of a notice'),
  ];
  await give('actor.set', { actor: source, content: { name: 'Tide Office', type: 'organisation' } });
  await give('figure.open', { figure, content: { label: 'water at the gate' } });
  const grant = async (of: Sent, bounds: Sent | null) => {
    const authority = canary('id of an authority');
    await give('authority.grant', {
      ...{ authority, program, source, of, bounds, reason: canary('reason of an authority') },
      until: new Date(Date.now() + 3_600_000).toISOString(),
    });
    return authority;
  };
  const authority = await grant({ figure }, { min: 0, max: 900, maxStep: 50, down: true });
  const read = async (value: number, text: string, status?: number) => {
    const estimate = canary('id of a reading');
    const number = { min: value, max: value, asOf: new Date().toISOString(), text };
    await feed('estimate.feed', { authority, estimate, ...number }, status);
    return estimate;
  };
  await read(500, 'Gauge: 500 cm.');
  const post = canary('id of a post with a machine');
  await give('post.publish', {
    post,
    content: { title: 'The gate', body: [{ type: 'figure', id: figure }] },
  });
  await read(960, canary('words of a reading that is held'), 422);
  const dropped = await read(970, canary('words of a reading that was dropped'), 422);
  await give('held.drop', { authority, estimate: dropped, reason: canary('why a reading was dropped') });
  await give('notice.set', {
    notice,
    content: { title: 'Tide', text: 'The gate may close.', severity: 'severe', statement },
  });
  await give('notice.cancel', { notice, reason: canary('why a notice was called off') });
  const covered = canary('id of a notice that is covered');
  const content = {
    title: canary('gone: title of a notice'),
    text: canary('gone: text of a notice'),
    statement,
  };
  await give('notice.set', { notice: covered, content });
  await give('cover', {
    subject: { kind: 'notice', id: covered },
    reason: canary('why a notice is covered'),
  });
  await give('authority.end', { authority: await grant({ notice }, null) });
}

/** Legal holds, an erasure that waits, grades in an investigation. */
async function keeping(give: Give, canary: Canary, first: FirstStage): Promise<void> {
  const subject = { kind: 'statement', id: first.statement };
  for (const ends of [false, true]) {
    const hold = canary('id of a legal hold');
    await give('legal.hold', { hold, subject, reason: canary('reason of a legal hold') });
    if (ends) await give('legal.release', { hold, reason: canary('why a legal hold ended') });
  }
  const gone = canary('id of a post to be erased');
  const title = canary('gone: title, to be erased');
  await give('post.publish', { post: gone, content: { title } });
  const post = { kind: 'post', id: gone };
  await give('takedown.order', { subject: post, reason: canary('reason of a second takedown') });
  await give('erasure.propose', { subject: post, versions: 'all', reason: canary('reason of an erasure') });
  const slug = 'harbour-papers';
  await give('coverage.open', { slug, headline: 'Papers of the harbour', profile: 'investigation' });
  const [actor, statement] = [canary('id of a graded source'), canary('id of a graded statement')];
  await give('actor.set', { actor, content: { name: 'Port Registry', type: 'organisation' } }, slug);
  const channel = { kind: 'document' };
  await give(
    'statement.record',
    { statement, content: { actor, cue: 'said', channel, text: 'The fee was paid twice.' } },
    slug,
  );
  const grade = { reliability: 'B', credibility: '2', reason: canary('reason of a grade') };
  await give('statement.grade', { statement, ...grade }, slug);
  const body = [{ type: 'statement', id: statement }];
  await give(
    'post.publish',
    { post: canary('id of a post on papers'), content: { title: 'Fees', body } },
    slug,
  );
  await give('coverage.start', {}, slug);
}

/** A part that goes on in public with a copy and a lesson that waits, and one that nobody knows of. */
async function parts(give: Give, canary: Canary, { post, statement, claim }: FirstStage): Promise<void> {
  const slug = 'harbour-two';
  await give('coverage.continue', { slug, from: 'harbour', headline: 'The harbour, day two' });
  const copy = canary('id of a copy');
  await give('post.copy', { post: copy, coverage: 'harbour', of: post }, slug);
  await give('post.publish', { post: copy }, slug);
  const kept = canary('id of a copy that stays a draft');
  await give('post.copy', { post: kept, coverage: 'harbour', of: post }, slug);
  await give(
    'post.write',
    { post: kept, content: { title: canary('title of a copy that stays a draft') } },
    slug,
  );
  await give('coverage.start', {}, slug);
  const correct = (correction: string, text: string, part: string) =>
    give(
      'correction.publish',
      { correction, note: 'It was put wrongly.', repairs: [{ kind: 'claim', claim, content: { text } }] },
      part,
    );
  await correct(canary('id of a correction in part two'), 'The channel is closed to big ships.', slug);
  await correct(canary('id of a correction to learn of'), 'The channel is closed to all ships.', 'harbour');
  const secret = canary('slug of a part that nobody knows of');
  await give('coverage.continue', {
    ...{ slug: secret, from: 'harbour', headline: canary('headline of a part that nobody knows of') },
    standfirst: canary('standfirst of a part that nobody knows of'),
  });
  await give(
    'actor.set',
    {
      actor: canary('id in a secret part'),
      content: { name: canary('name in a secret part'), type: 'person' },
    },
    secret,
  );
  await give('statement.retract', { statement, reason: canary('reason of a retraction') });
}
