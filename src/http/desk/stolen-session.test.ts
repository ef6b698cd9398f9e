/** a thief with the cookie of a reporter, ten minutes later → nothing that takes two, and no way to stay. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '../../model/person.ts';
import { accessRoutes } from './access/access-routes.ts';
import { commandExamples } from './openapi-examples.ts';
import { wholeDesk } from './whole-desk.fixture.ts';

const text = (words: string) => [{ type: 'paragraph', content: [{ type: 'text', text: words }] }];

test('R-RIGHTS-10 a stolen session of a reporter names nobody guarded, approves nothing, alerts nobody, and cannot stay', async () => {
  const desk = await wholeDesk();
  await desk.give('storm', 'coverage.open', { slug: 'storm', headline: 'A storm' });
  await desk.give('storm', 'coverage.start');
  await desk.give('storm', 'actor.set', {
    actor: 'boy',
    content: { name: 'Tim Weller', type: 'person', guarded: 'minor' },
  });
  const { session, id } = await desk.people.join('reporter', ['reporter']);
  const other = await desk.people.join('another', ['reporter']);
  desk.people.pass(10 * 60_000);
  const thief = desk.browser(session);
  let ids = 0;
  const tries = async (kind: string, fields: object) => {
    ids += 1;
    return (await thief.post('/api/coverages/storm/commands', { ...fields, id: `t${ids}`, kind })).json;
  };
  const named = { title: 'A boy is missing', body: text('Tim Weller, 9, was last seen at the harbour.') };
  const chief: Person = { id: 'x', name: 'x', roles: ['senior'] };
  const before = await desk.newsroom.head('storm', chief);
  const acts: readonly (readonly [string, object])[] = [
    ['post.publish', { post: 'p', content: named }],
    [
      'act.propose',
      { act: 'x', command: { kind: 'post.publish', post: 'p', content: named }, alone: 'Urgent.' },
    ],
    ['text.set', { field: 'headline', content: 'Tim Weller is missing' }],
    ['restriction.lift', { restriction: 'r', reason: 'x' }],
    ['legal.release', { hold: 'h', reason: 'x' }],
    ['coverage.thaw', { reason: 'x' }],
    ['takedown.order', { subject: { kind: 'post', id: 'p' }, reason: 'x' }],
    ['erasure.approve', { subject: { kind: 'post', id: 'p' } }],
    ['authority.grant', commandExamples['authority.grant']],
  ];
  for (const [kind, fields] of acts) {
    const { code } = await tries(kind, fields);
    assert.ok(code === 'second-person' || code === 'forbidden', `${kind}: ${code}`);
  }
  assert.equal(await desk.newsroom.head('storm', chief), before);
  assert.equal((await tries('post.publish', { post: 'r', content: { title: 'Flood' } })).code, undefined);
  const flood = { alert: 'a', content: { post: 'r', text: 'Flood at the harbour.' } };
  assert.equal((await tries('alert.propose', flood)).code, undefined);
  assert.equal((await tries('alert.approve', { alert: 'a' })).code, 'forbidden');
  const proposal = { act: 'name-him', command: { kind: 'post.publish', post: 'q', content: named } };
  assert.equal((await tries('act.propose', proposal)).code, undefined, 'it may ask');
  assert.equal((await tries('act.approve', { act: 'name-him' })).code, 'forbidden');
  const second = desk.browser(other.session);
  const approval = { id: 'o1', kind: 'act.approve', act: 'name-him' };
  assert.equal(
    (await second.post('/api/coverages/storm/commands', approval)).json.code,
    'forbidden',
    'nor another reporter',
  );
  const page = await desk.newsroom.view('storm', { id: 'x', name: 'x', roles: ['contributor'] });
  assert.ok(!page?.includes('Tim Weller'), 'readers have no word of him');
  const rows = async () =>
    JSON.stringify(
      await Promise.all(
        (['passkey', 'factors', 'token', 'account', 'invitation'] as const).map((kind) =>
          desk.people.store.list(kind),
        ),
      ),
    );
  const kept = await rows();
  const body = {
    id,
    name: 'mine',
    roles: ['reporter'],
    days: 400,
    why: 'x',
    handle: 'x',
    password: 'gravel otter lantern ninety',
    code: '1',
    sealed: 'x',
    answer: {},
  };
  for (const { method, path, need } of accessRoutes.filter(
    (route) => route.need !== 'nobody' && route.path !== '/sign-out',
  ))
    if (need !== 'signed-in')
      await (method === 'GET' ? thief.get(`/api/access${path}`) : thief.post(`/api/access${path}`, body));
  assert.equal(await rows(), kept, 'no way in, no token, no right has changed');
  await thief.post('/api/access/sign-out', { everywhere: true });
  assert.equal((await desk.browser(session).get('/api/access/me')).status, 401, 'its owner ends it');
});
