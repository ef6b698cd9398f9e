/** Uploads at a running desk: who may, what is said of what is no picture, and nothing that brings it down. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { server } from '../../src/cli/process.fixture.ts';
import { dice } from '../../src/lib/dice.fixture.ts';
import { bands, photograph } from '../../src/media/photograph.fixture.ts';
import { openDesk } from '../rig/desk.ts';
import { showing, tokenOf, upload, uploading } from '../rig/pictures.ts';

const answerOf = async (answer: Response) => ({ status: answer.status, ...(await answer.json()) });

test('R-MEDIA-10 whoever may write may upload; a repeat gives the first answer and keeps no second file', async (t) => {
  const desk = await openDesk(t);
  const token = await tokenOf(t, desk, 'outside', 'contributor');
  const bytes = await photograph();
  const first = await answerOf(await uploading(desk, bytes, { id: 'one', token }));
  assert.deepEqual([first.status, first.width, first.height, first.type], [200, 200, 320, 'image/webp']);
  assert.deepEqual(Object.keys(first), ['status', 'media', 'width', 'height', 'type']);
  assert.deepEqual(await answerOf(await uploading(desk, bytes, { id: 'one', token })), first);
  const both = await Promise.all(
    [1, 2].map(async () => answerOf(await uploading(desk, bytes, { id: 'two', token }))),
  );
  assert.deepEqual(both[0], both[1]);
  assert.notEqual(both[0]?.media, first.media);
  for (const part of ['originals', 'renditions'])
    assert.equal(readdirSync(join(desk.data, 'media', part)).length, 2, part);
  const other = await answerOf(await uploading(desk, await bands().png().toBuffer(), { id: 'one', token }));
  assert.deepEqual([other.status, other.code], [409, 'reused-id']);
  const header = await fetch(`${desk.url}/api/coverages/${desk.slug}/media`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'image/png', 'idempotency-key': 'one' },
    body: new Uint8Array(bytes),
  });
  assert.equal((await answerOf(header)).media, first.media, 'told by its bytes, whatever it is called');
  await desk.stop();
});

test('R-MEDIA-10 who may not upload is told so, who sees nothing sees nothing, and what is missing is named', async (t) => {
  const desk = await openDesk(t);
  const bytes = await bands().jpeg().toBuffer();
  const [lawyer, admin, feed] = await Promise.all([
    tokenOf(t, desk, 'lawyer', 'legal'),
    tokenOf(t, desk, 'admin', 'admin'),
    tokenOf(t, desk, 'feed', 'feed'),
  ]);
  const given = async (more: Parameters<typeof uploading>[2]) => answerOf(await uploading(desk, bytes, more));
  const forbidden = await given({ token: lawyer });
  assert.deepEqual([forbidden.status, forbidden.code], [403, 'forbidden']);
  const absent = await given({ slug: 'nowhere' });
  assert.deepEqual([absent.status, absent.code], [404, 'not-found']);
  assert.deepEqual(await given({ token: admin }), absent);
  assert.deepEqual(await given({ token: feed }), absent);
  assert.equal((await given({ token: 'stet_wrong' })).status, 401);
  const nameless = await given({ id: '' });
  assert.deepEqual([nameless.status, nameless.path], [422, 'id']);
  assert.match(nameless.message, /Idempotency-Key/);
  const typed = await given({ type: 'application/json' });
  assert.deepEqual([typed.status, typed.code], [415, 'unsupported-media-type']);
  assert.match(typed.message, /bytes of the picture/);
  const wrong = await fetch(`${desk.url}/api/coverages/${desk.slug}/media`, {
    headers: { authorization: `Bearer ${desk.token}` },
  });
  assert.deepEqual([wrong.status, wrong.headers.get('allow')], [405, 'POST']);
  assert.deepEqual(readdirSync(desk.data).includes('media'), false, 'nothing was kept');
  await desk.stop();
});

test('R-MEDIA-08 no command adds a picture', async (t) => {
  const desk = await openDesk(t);
  const answer = await fetch(`${desk.url}/api/coverages/${desk.slug}/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${desk.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'a', kind: 'media.add', media: 'm' }),
  });
  const { status, message } = await answerOf(answer);
  assert.equal(status, 422);
  assert.match(message, /^A picture comes with its bytes: send them to POST .*media/);
  await desk.stop();
});

test('R-MEDIA-11 the rendition is for those who may see it, the original for editors', async (t) => {
  const desk = await openDesk(t);
  const bytes = await photograph();
  const [owner, contributor, reporter] = await Promise.all([
    tokenOf(t, desk, 'owner', 'contributor'),
    tokenOf(t, desk, 'other', 'contributor'),
    tokenOf(t, desk, 'reporter', 'reporter'),
  ]);
  const { media } = await answerOf(await uploading(desk, bytes, { token: owner }));
  const get = (token: string, rest = '', of = media) =>
    fetch(`${desk.url}/api/coverages/${desk.slug}/media/${of}${rest}`, {
      headers: { authorization: `Bearer ${token}` },
    });
  const statuses = async (rest: string) =>
    Promise.all(
      [owner, contributor, reporter, desk.token].map(async (token) => (await get(token, rest)).status),
    );
  assert.deepEqual(await statuses(''), [200, 404, 200, 200]);
  assert.deepEqual(await statuses('/original'), [404, 404, 404, 200]);
  const absent = await (await get(desk.token, '', 'm-0')).text();
  assert.equal(await (await get(contributor)).text(), absent);
  const original = await get(desk.token, '/original');
  assert.deepEqual(Buffer.from(await original.arrayBuffer()), bytes);
  const header = (name: string) => original.headers.get(name) ?? '';
  assert.match(header('content-disposition'), /^attachment; filename="\w{26}\.jpg"$/);
  assert.equal(header('x-content-type-options'), 'nosniff');
  assert.match(header('content-security-policy'), /sandbox/);
  assert.equal(header('cache-control'), 'no-store');
  await desk.give('post.publish', { post: 'p', content: showing(media) });
  assert.deepEqual(await statuses(''), [200, 200, 200, 200], 'it is public');
  await desk.give('takedown.order', { subject: { kind: 'post', id: 'p' }, reason: 'A court.' });
  assert.deepEqual(await statuses(''), [404, 404, 404, 200], 'sealed with its post, for the lawyers');
  await desk.stop();
});

test('R-MEDIA-01 a refused upload gets its sentence, and leaves nothing behind', async (t) => {
  const desk = await openDesk(t);
  const refusals: readonly [string, Buffer, RegExp][] = [
    ['kind', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG/],
    ['kind', Buffer.alloc(0), /body is empty/],
    ['two-files', Buffer.concat([await photograph(), Buffer.from('<?php eval(1);')]), /script/],
    ['broken', (await photograph()).subarray(0, 3000), /damaged/],
  ];
  for (const [why, bytes, sentence] of refusals) {
    const answer = await answerOf(await uploading(desk, bytes));
    assert.deepEqual([answer.status, answer.code, answer.why], [422, 'picture', why]);
    assert.match(answer.message, sentence);
  }
  const large = await answerOf(await uploading(desk, Buffer.alloc(33_554_433)));
  assert.deepEqual([large.status, large.code], [413, 'too-large']);
  assert.match(large.message, /32 MiB/);
  assert.deepEqual(readdirSync(desk.data).includes('media'), false);
  await desk.stop();
});

test('R-MEDIA-06 whatever is uploaded, nothing fails: taken or refused, and the desk goes on', async (t) => {
  const desk = await openDesk(t);
  const roll = dice(7_112_026);
  const below = (limit: number) => Math.floor(roll() * limit);
  const seeds = await Promise.all(
    (['jpeg', 'png', 'webp', 'avif', 'gif'] as const).map((one) => bands(40, 30).toFormat(one).toBuffer()),
  );
  const counts = new Map<number, number>();
  const one = async () => {
    const bytes = Buffer.from(seeds[below(seeds.length)] ?? '');
    for (let edit = below(8); edit >= 0; edit -= 1) bytes[below(bytes.length)] = below(256);
    const cut = roll() < 0.3 ? bytes.subarray(0, below(bytes.length)) : bytes;
    const answer = await answerOf(await uploading(desk, cut));
    counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
    assert.ok([200, 422].includes(answer.status), JSON.stringify(answer));
    if (answer.status === 422) assert.match(answer.message, /^[A-Z].*\.$/);
  };
  for (let round = 0; round < 30; round += 1) await Promise.all([one(), one()]);
  assert.ok((counts.get(200) ?? 0) > 3 && (counts.get(422) ?? 0) > 10, JSON.stringify([...counts]));
  await upload(desk, await photograph());
  await desk.stop();
});

test('R-MEDIA-15 the folder of pictures is named for servers and edges of a database; without one they say so', async (t) => {
  const desk = await openDesk(t);
  const { media } = await upload(desk, await bands().jpeg().toBuffer());
  await desk.give('post.publish', { post: 'p', content: showing(media) });
  const words = ['--role', 'edge', '--media', join(desk.data, 'elsewhere')];
  const { url } = await server(t, desk.data, words);
  const page = await (await fetch(`${url}/live/${desk.slug}`)).text();
  const [, path = ''] = /<img src="([^"]+)"/.exec(page) ?? [];
  assert.deepEqual([(await fetch(url + path)).status, (await fetch(desk.url + path)).status], [404, 200]);
  await desk.stop();
});
