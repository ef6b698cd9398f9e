/** A picture from its upload to its readers, and away again: real processes, every public byte. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import sharp from 'sharp';
import { server, stetDone } from '../../src/cli/process.fixture.ts';
import { bands, canaries, photograph } from '../../src/media/photograph.fixture.ts';
import { type Desk, openDesk } from '../rig/desk.ts';
import { until } from '../rig/followers.ts';
import { pictureAddresses, showing, tokenOf, upload } from '../rig/pictures.ts';
import { everything, search } from '../rig/surfaces.ts';

/** The files of a desk's pictures, by folder. */
const files = ({ data }: Desk, part: 'originals' | 'renditions') => readdirSync(join(data, 'media', part));
const status = async (address: string) => (await fetch(address)).status;

/** A reader's process over the same store. */
async function edge(t: TestContext, desk: Desk): Promise<string> {
  return (await server(t, desk.data, ['--role', 'edge'])).url;
}

/** The first kilobytes of the stream. */
async function streamed(url: string, slug: string): Promise<string> {
  const gone = new AbortController();
  const answer = await fetch(`${url}/live/${slug}/stream?as=html`, { signal: gone.signal });
  let told = '';
  for await (const chunk of answer.body ?? []) {
    told += Buffer.from(chunk).toString('latin1');
    if (told.includes('\n\n') && told.includes('image')) break;
  }
  gone.abort();
  return told;
}

test('R-MEDIA-05 no private word of a photograph is in any public byte, on the server and on an edge', async (t) => {
  const desk = await openDesk(t);
  const { media } = await upload(desk, await photograph(800, 500));
  const [original = ''] = files(desk, 'originals');
  const sought = new Map([...canaries].map(([where, word]) => [word, where]));
  sought.set(media, 'the id at the desk').set(original, 'the original’s name');
  assert.deepEqual(
    [...canaries.values()].filter(
      (word) => !readFileSync(join(desk.data, 'media/originals', original)).includes(word),
    ),
    [],
    'the original has them all',
  );
  await desk.give('post.publish', {
    post: 'p',
    content: showing(media, { caption: 'The harbour at noon.' }),
  });
  const readers = await edge(t, desk);
  const bytesOf = async (url: string) => {
    const surfaces = await everything(url, [desk.slug]);
    surfaces.set('the stream', await streamed(url, desk.slug));
    const live = `GET /live/${desk.slug}`;
    const shows = ['', '/changes', '/changes?as=html', '/feed.atom', '/feed.rss', '/feed.json'];
    for (const name of ['the stream', ...shows.map((path) => `${live}${path} identity`)])
      assert.match(surfaces.get(name) ?? '', /\.webp/, name);
    return surfaces;
  };
  for (const url of [desk.url, readers]) {
    const surfaces = await bytesOf(url);
    assert.ok([...surfaces].some(([name, text]) => /\.webp identity$/.test(name) && text.includes('RIFF')));
    assert.deepEqual(search(surfaces, sought), []);
  }
  const exported = await stetDone(t, ['export', desk.slug, '--public', '--data', desk.data]);
  assert.match(exported.out, /\.webp/);
  assert.deepEqual(search(new Map([['an export for partners', exported.out]]), sought), []);
  // The original is at no public address, however its name is asked for.
  const [shown = ''] = await pictureAddresses(desk.url, desk.slug);
  const asked = [
    shown.replace(/[^/]+$/, original),
    shown.replace(/[^/]+$/, `..%2foriginals%2f${original}`),
    `${desk.url}/media/originals/${original}`,
    `${desk.url}/assets/${original}`,
    `${desk.url}/assets/..%2f..%2fmedia%2foriginals%2f${original}`,
  ];
  for (const address of asked) assert.equal(await status(address), 404, address);
  // A planted fault: a rendition that kept what stood in the original.
  const [rendition = ''] = files(desk, 'renditions');
  const kept = await sharp(await photograph())
    .keepMetadata()
    .webp()
    .toBuffer();
  writeFileSync(join(desk.data, 'media/renditions', rendition), kept);
  const hits = search(await bytesOf(readers), sought);
  assert.ok(
    hits.some((hit) => hit.startsWith('EXIF place in GET') && hit.includes('.webp')),
    hits.join(),
  );
  await desk.stop();
  assert.deepEqual(search(new Map([['the log', await desk.log()]]), sought), []);
});

test('R-MEDIA-12 a picture is public while a public version of its post shows it, and never besides', async (t) => {
  const desk = await openDesk(t);
  const readers = await edge(t, desk);
  const [first, second] = [
    await upload(desk, await photograph()),
    await upload(desk, await bands().png().toBuffer()),
  ];
  await desk.give('post.publish', { post: 'other', content: { title: 'Another' } });
  const nothing = async (address: string) => {
    const answer = await fetch(address);
    const headers = [...answer.headers].filter(([name]) => name !== 'date');
    return JSON.stringify([answer.status, headers, await answer.text()]);
  };
  await desk.give('post.write', { post: 'p', content: showing(first.media) });
  const { posts } = await (
    await fetch(`${desk.url}/api/coverages/${desk.slug}`, {
      headers: { authorization: `Bearer ${desk.token}` },
    })
  ).json();
  assert.equal(posts.length, 2);
  await desk.give('post.publish', { post: 'p' });
  const [address = ''] = await pictureAddresses(desk.url, desk.slug);
  const onEdge = address.replace(desk.url, readers);
  const unnamed = address.replace(/[^/]+$/, `${'a'.repeat(26)}.webp`);
  const absent = await nothing(unnamed);
  const are = async (code: number) => {
    assert.equal(await status(address), code);
    await until(async () => (await status(onEdge)) === code);
    if (code === 404) assert.equal(await nothing(address), absent, 'the same bytes as of what never was');
  };
  await are(200);
  const otherPost = address.replace(/\/p\/[^/]+/, '/p/other');
  assert.equal(await nothing(otherPost), absent, 'below its own post alone');
  const whole = await fetch(address);
  assert.equal(whole.headers.get('content-type'), 'image/webp');
  assert.equal(whole.headers.get('x-content-type-options'), 'nosniff');
  assert.match(whole.headers.get('content-security-policy') ?? '', /^default-src 'none'; sandbox/);
  assert.match(whole.headers.get('cache-control') ?? '', /max-age=0, s-maxage=2/);
  const etag = whole.headers.get('etag') ?? '';
  const again = await fetch(address, { headers: { 'if-none-match': `W/${etag}` } });
  assert.deepEqual([again.status, await again.text()], [304, '']);
  assert.deepEqual([(await fetch(address, { method: 'HEAD' })).status], [200]);

  const subject = { kind: 'post', id: 'p' };
  await desk.give('cover', { subject });
  await are(404);
  await desk.give('uncover', { subject });
  await are(200);
  await desk.give('post.update', { post: 'p', content: showing(second.media) });
  await are(200); // the page as it stood shows it
  await desk.give('correction.publish', {
    ...{ correction: 'k', note: 'The first picture was of another harbour.', earlier: 'closed' },
    repairs: [{ kind: 'post', post: 'p', content: showing(second.media, { caption: 'The harbour.' }) }],
  });
  await are(404);
  const [now = ''] = await pictureAddresses(desk.url, desk.slug);
  assert.notEqual(now, address);
  assert.equal(await status(now), 200);
  await desk.give('post.withdraw', { post: 'p', reason: 'Wrong.' });
  assert.equal(await nothing(now), absent);

  const third = await upload(desk, await bands(64, 48).gif().toBuffer());
  await desk.give('post.publish', { post: 'q', content: showing(third.media) });
  const [last = ''] = await pictureAddresses(desk.url, desk.slug);
  assert.equal(await status(last), 200);
  await desk.give('takedown.order', { subject: { kind: 'post', id: 'q' }, reason: 'A court.' });
  assert.equal(await nothing(last), absent);
  await until(async () => (await status(last.replace(desk.url, readers))) === 404);
  await desk.stop();
});

test('R-MEDIA-12 before its post is public, and before its coverage is, a picture is at no address', async (t) => {
  const desk = await openDesk(t, { start: false });
  await desk.give('coverage.open', { slug: desk.slug, headline: 'Fire in the harbour' });
  const { media } = await upload(desk, await photograph());
  await desk.give('post.publish', { post: 'p', content: showing(media) });
  const [file = ''] = files(desk, 'renditions');
  const address = (post: string) => `${desk.url}/live/${desk.slug}/p/${post}/${file}`;
  const [drafts, never] = await Promise.all([address('p'), address('never')].map((one) => fetch(one)));
  assert.deepEqual([drafts?.status, await drafts?.text()], [404, await never?.text()]);
  await desk.give('coverage.start');
  assert.equal((await pictureAddresses(desk.url, desk.slug)).length, 1);
  await desk.stop();
});

test('R-MEDIA-13 an erasure takes the files that nothing else refers to; a takedown alone leaves them', async (t) => {
  const desk = await openDesk(t);
  const second = await tokenOf(t, desk, 'second', 'senior');
  const [alone, shared] = [
    await upload(desk, await photograph()),
    await upload(desk, await bands().png().toBuffer()),
  ];
  const both = {
    title: 'Two',
    body: [alone, shared].map(({ media }) => (showing(media) as { body: object[] }).body[0]),
  };
  await desk.give('post.publish', { post: 'p', content: both });
  await desk.give('post.write', { post: 'draft', content: showing(shared.media) });
  const subject = { kind: 'post', id: 'p' };
  const kept = () => [files(desk, 'originals').length, files(desk, 'renditions').length];
  await desk.give('takedown.order', { subject, reason: 'A court.' });
  assert.deepEqual(kept(), [2, 2]);
  const before = new Map(
    files(desk, 'renditions').map((file) => [file, readFileSync(join(desk.data, 'media/renditions', file))]),
  );
  await desk.give('erasure.propose', { subject, versions: 'all', reason: 'A court.' });
  const approved = await fetch(`${desk.url}/api/coverages/${desk.slug}/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${second}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'erase', kind: 'erasure.approve', subject }),
  });
  assert.equal(approved.status, 200, await approved.text());
  assert.deepEqual(kept(), [1, 1], 'gone when it is answered');
  const asked = (media: string) =>
    fetch(`${desk.url}/api/coverages/${desk.slug}/media/${media}`, {
      headers: { authorization: `Bearer ${desk.token}` },
    });
  assert.deepEqual([(await asked(alone.media)).status, (await asked(shared.media)).status], [404, 200]);
  const refused = await fetch(`${desk.url}/api/coverages/${desk.slug}/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${desk.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'again', kind: 'post.publish', post: 'r', content: showing(alone.media) }),
  });
  assert.match((await refused.json()).message, /was erased/);
  await desk.stop();
  // As if the process had ended between the commit and the last file.
  const [erased = ''] = [...before.keys()].filter((file) => !files(desk, 'renditions').includes(file));
  writeFileSync(join(desk.data, 'media/renditions', erased), before.get(erased) ?? '');
  const later = await server(t, desk.data);
  await until(async () => files(desk, 'renditions').length === 1);
  await later.stop();
  const verified = await stetDone(t, ['verify', desk.slug, '--data', desk.data]);
  assert.equal(verified.code, 0, verified.aside);
});

test('R-MEDIA-16 verify finds pictures without their files, cut short, and erased ones that have any', async (t) => {
  const desk = await openDesk(t);
  const second = await tokenOf(t, desk, 'second', 'senior');
  const { media } = await upload(desk, await photograph());
  const other = await upload(desk, await bands().png().toBuffer());
  await desk.give('post.write', { post: 'p', content: showing(other.media) });
  const verified = async () => {
    const { code, out } = await stetDone(t, ['verify', desk.slug, '--data', desk.data]);
    return `${code} ${out}`;
  };
  assert.match(await verified(), /^0 harbour: in order;.* 2 pictures;/);
  const paths = (['originals', 'renditions'] as const).flatMap((part) =>
    files(desk, part).map((file) => join(desk.data, 'media', part, file)),
  );
  const kept = new Map(paths.map((path) => [path, readFileSync(path)]));
  const subject = { kind: 'post', id: 'p' };
  await desk.give('takedown.order', { subject, reason: 'x' });
  await desk.give('erasure.propose', { subject, versions: 'all', reason: 'x' });
  await fetch(`${desk.url}/api/coverages/${desk.slug}/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${second}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'erase', kind: 'erasure.approve', subject }),
  });
  assert.match(await verified(), /^0 harbour: in order;.* 1 pictures;/);
  for (const [path, bytes] of kept) writeFileSync(path, bytes);
  const raised = await verified();
  assert.match(raised, /^1 harbour: DAMAGED/);
  assert.equal(raised.split(`picture ${other.media}: `).length, 3, raised);
  assert.match(raised, /the original is there, although it was erased/);
  const [original = ''] = paths.filter((path) => path.endsWith('.jpg'));
  writeFileSync(original, 'short');
  assert.match(await verified(), new RegExp(`picture ${media}: the original is not whole`));
  rmSync(original);
  assert.match(await verified(), new RegExp(`picture ${media}: the original is not there`));
  await desk.stop();
});
