/** Something is taken down or erased → colleagues' unsent words about it are gone when it is answered, and stay away. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOT_FOUND } from './answers.ts';
import { type Browser, wholeDesk } from './whole-desk.fixture.ts';

const SLUG = 'hidden';
const at = (post: string) => `/api/coverages/${SLUG}/workings/${post}`;
const words = { content: { text: 'unsent' }, base: 1, saved: 1, lease: 'hold' };
const quoting = {
  doc: [
    { type: 'text', text: 'mine' },
    { type: 'statement', id: 's' },
  ],
};

async function manned() {
  const desk = await wholeDesk();
  await desk.give(SLUG, 'coverage.open', { slug: SLUG, headline: 'A fire' });
  const content = { speaker: 'x', cue: 'said', channel: { kind: 'other' }, text: 'We saw it' };
  await desk.give(SLUG, 'statement.record', { statement: 's', content });
  await desk.give(SLUG, 'post.publish', { post: 'p', content: { title: 'Taken' } });
  await desk.give(SLUG, 'post.publish', { post: 'q', content: { title: 'Other' } });
  const join = async (name: string, role: 'reporter' | 'senior' | 'legal') =>
    desk.browser((await desk.people.join(name, [role])).session);
  const [ana, ben] = [await join('ana', 'reporter'), await join('ben', 'reporter')];
  return { desk, ana, ben, chief: await join('chief', 'senior'), legal: await join('legal', 'legal') };
}

let ids = 0;
const give = (by: Browser, kind: string, fields: object) =>
  by.post(`/api/coverages/${SLUG}/commands`, { id: `x-${++ids}`, kind, ...fields });
const takedown = (by: Browser, kind: string, id: string) =>
  give(by, 'takedown.order', { subject: { kind, id }, reason: 'by order' });

test('R-LOST-03 a takedown reaches everybody’s unsent words before it is answered, and desks are told', async () => {
  const { desk, ana, ben, chief } = await manned();
  await ana.put(at('p'), words);
  await ben.put(at('q'), { ...words, content: quoting });
  await ben.put(at('r'), words);
  const told = desk.told.length;
  assert.equal((await takedown(chief, 'post', 'p')).status, 200);
  assert.equal((await ana.get(at('p'))).json.content, null);
  assert.ok(desk.told.length > told, 'open desks hear of it');
  assert.equal((await takedown(chief, 'statement', 's')).status, 200);
  assert.deepEqual((await ben.get(at('q'))).json.content, { doc: [{ type: 'text', text: 'mine' }] });
  assert.deepEqual((await ben.get(at('r'))).json.content, { text: 'unsent' });
});

test('R-LOST-03 words that a desk brings after it has happened are not kept, or without what is gone', async () => {
  const { ana, ben, chief } = await manned();
  await takedown(chief, 'post', 'p');
  await takedown(chief, 'statement', 's');
  const refused = await ana.put(at('p'), { ...words, saved: 7 });
  assert.deepEqual([refused.status, refused.json.code, refused.json.state], [409, 'state', 'taken-down']);
  assert.equal((await ana.get(at('p'))).json.content, null);
  assert.equal((await ana.put(at('p'), { ...words, content: null, lease: 'leave' })).status, 200);
  const kept = await ben.put(at('q'), { ...words, content: quoting });
  assert.deepEqual([kept.status, kept.json.saved], [200, 1]);
  assert.deepEqual((await ben.get(at('q'))).json.content, { doc: [{ type: 'text', text: 'mine' }] });
});

test('R-LOST-03 with earlier versions that are erased go the words that were begun on them', async () => {
  const { desk, ana, ben, chief, legal } = await manned();
  await desk.give(SLUG, 'coverage.start');
  await ana.put(at('q'), words);
  const repairs = [{ kind: 'post', post: 'q', content: { title: 'Mended' } }];
  const mended = { correction: 'k', note: 'It was wrong.', repairs, earlier: 'closed' };
  assert.equal((await give(chief, 'correction.publish', mended)).status, 200);
  await ben.put(at('q'), { ...words, base: 2 });
  const subject = { kind: 'post', id: 'q' };
  const proposed = { subject, versions: 'earlier', reason: 'by order' };
  assert.equal((await give(chief, 'erasure.propose', proposed)).status, 200);
  assert.equal((await give(legal, 'erasure.approve', { subject })).status, 200);
  assert.equal((await ana.get(at('q'))).json.content, null);
  assert.equal((await ana.put(at('q'), { ...words, saved: 2 })).json.code, 'state');
  assert.deepEqual((await ben.get(at('q'))).json.content, { text: 'unsent' });
});

test('R-LOST-03 what another process takes down is seen when somebody looks a few seconds later', async () => {
  const { desk, ana } = await manned();
  await ana.put(at('p'), words);
  await desk.give(SLUG, 'takedown.order', { subject: { kind: 'post', id: 'p' }, reason: 'by order' });
  assert.notEqual((await ana.get(at('p'))).json.content, null, 'not yet');
  desk.people.pass(6000);
  await ana.get(`/api/coverages/${SLUG}/workings`);
  for (let n = 0; n < 100 && (await ana.get(at('p'))).json.content !== null; n += 1);
  assert.equal((await ana.get(at('p'))).json.content, null);
});

test('R-BOUND-03 a preview whose reader lost their right meanwhile gives nothing', async () => {
  const { desk, ana } = await manned();
  const { id, session } = await desk.people.join('eve', [], { [SLUG]: ['reporter'] });
  const eve = desk.browser(session);
  const preview = (by: Browser) =>
    by.post(`/api/coverages/${SLUG}/preview`, {
      commands: [{ id: 'z', kind: 'post.publish', post: 'n', content: { title: 'New' } }],
    });
  assert.equal((await preview(eve)).status, 200);
  assert.equal((await preview(ana)).status, 200);
  const account = await desk.people.store.get('account', id);
  assert.ok(account);
  const looks = desk.newsroom.preview;
  const during = async (grants: Record<string, readonly string[]>, ended: string | null = null) => {
    const now = await desk.people.store.get('account', id);
    assert.ok(now);
    const body = { ...now.body, grants, ended };
    const put = { kind: 'account', id, account: id, expected: now.version, body } as never;
    await desk.people.store.write({ puts: [put], log: [] });
  };
  const port = desk.newsroom as { preview: typeof looks };
  port.preview = async (request) => {
    const seen = await looks.call(desk.newsroom, request);
    await during({ [SLUG]: ['contributor'] });
    return seen;
  };
  const less = await preview(eve);
  assert.deepEqual([less.status, less.json.code], [403, 'forbidden']);
  await during({ [SLUG]: ['reporter'] });
  port.preview = async (request) => {
    const seen = await looks.call(desk.newsroom, request);
    await during({});
    return seen;
  };
  assert.deepEqual((await preview(eve)).json, NOT_FOUND);
  await during({ [SLUG]: ['reporter'] });
  port.preview = async (request) => {
    const seen = await looks.call(desk.newsroom, request);
    await during({ [SLUG]: ['reporter'] }, '2026-05-04T12:00:00.000Z');
    return seen;
  };
  assert.equal((await preview(eve)).status, 401);
});
