/** Exports and imports by the command line, over stores and beside a server. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { server, stetDone, temporaryFolder } from '../../src/cli/process.fixture.ts';
import { openDesk } from '../rig/desk.ts';

const vector = (name: string) => fileURLToPath(new URL(`../vectors/import/${name}`, import.meta.url));
const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n');

/** A desk with three posts, and where to put files. */
async function told(t: TestContext) {
  const desk = await openDesk(t);
  for (const id of ['p1', 'p2', 'p3']) await desk.post(id, `Words of ${id}`);
  const folder = temporaryFolder(t);
  return { desk, at: (name: string) => join(folder, name), folder };
}

test('R-EXPORT-02 beside a server that is written to, an export is one moment, and is restored elsewhere', async (t) => {
  const { desk, at } = await told(t);
  let sent = 0;
  let ending = false;
  const writing = (async () => {
    while (!ending) await desk.post(`w${++sent}`, `While exporting ${sent}`);
  })();
  const [first, second] = [at('first.jsonl'), at('second.jsonl')];
  for (const to of [first, second]) {
    const done = await stetDone(t, ['export', 'harbour', '--data', desk.data, '--to', to]);
    assert.equal(done.code, 0, done.aside);
  }
  ending = true;
  await writing;
  assert.ok(sent > 2, 'the server went on');
  assert.ok(linesOf(second).length > linesOf(first).length);
  const data = temporaryFolder(t);
  const restored = await stetDone(t, ['import', first, '--exact', '--data', data]);
  assert.equal(restored.code, 0, restored.aside);
  const verified = await stetDone(t, ['verify', '--data', data]);
  const { head } = JSON.parse(linesOf(first).at(-1) ?? '');
  assert.equal(restored.out.trim().split(' ').at(-1), head.hash);
  assert.match(verified.out, new RegExp(`^harbour: in order; .* head ${head.hash}`));
  const again = await stetDone(t, ['export', 'harbour', '--data', data]);
  assert.deepEqual(again.out.trimEnd().split('\n').slice(1), linesOf(first).slice(1));
  const there = await server(t, data);
  assert.match(await (await fetch(`${there.url}/live/harbour/changes`)).text(), /Words of p1/);
  assert.equal((await there.stop()).code, 0);
  await desk.stop();
});

test('R-EXPORT-03 an export is for this account alone, goes over no file, and leaves nothing where it fails', async (t) => {
  const { desk, at, folder } = await told(t);
  await desk.stop();
  const to = at('out.jsonl');
  const exported = (...words: string[]) => stetDone(t, ['export', ...words, '--data', desk.data]);
  assert.equal((await exported('harbour', '--to', to)).code, 0);
  assert.equal(statSync(to).mode & 0o777, 0o600);
  const over = await exported('harbour', '--to', to);
  assert.deepEqual([over.code, /There is a file .* already/.test(over.aside)], [2, true]);
  const nowhere = await exported('harbour', '--to', at('no/folder.jsonl'));
  assert.deepEqual([nowhere.code, /cannot be written/.test(nowhere.aside)], [2, true]);
  for (const [words, says] of [
    [['nowhere'], /There is no coverage "nowhere"/],
    [[], /takes a slug, or --all/],
    [['harbour', '--all'], /takes a slug, or --all/],
    [['--all'], /needs --to/],
  ] as const) {
    const refused = await exported(...words);
    assert.deepEqual([refused.code, says.test(refused.aside)], [2, true], refused.aside);
  }
  assert.deepEqual(readdirSync(folder), ['out.jsonl']);
  assert.equal((await exported('--all', '--to', at('all'))).code, 0);
  assert.deepEqual(readdirSync(at('all')), ['harbour.jsonl']);
  assert.deepEqual(linesOf(join(at('all'), 'harbour.jsonl')).slice(1), linesOf(to).slice(1));
});

test('R-EXPORT-04 an export that was cut off or changed is refused in a sentence, and no coverage is there', async (t) => {
  const { desk, at } = await told(t);
  await desk.stop();
  const to = at('out.jsonl');
  await stetDone(t, ['export', 'harbour', '--to', to, '--data', desk.data]);
  const text = readFileSync(to, 'utf8');
  const data = temporaryFolder(t);
  for (const [name, changed, says] of [
    ['cut', text.slice(0, -200), /cut off/],
    ['short', text.split('\n').slice(0, -2).join('\n'), /cut off after line \d+: its last line is missing/],
    ['words', text.replace('Words of p2', 'Wards of p2'), /the body of entry \d+ was changed/],
    ['bytes', Buffer.from([0xff, 0x0a]), /not UTF-8/],
  ] as const) {
    writeFileSync(at(name), changed);
    const refused = await stetDone(t, ['import', at(name), '--exact', '--data', data]);
    assert.deepEqual([refused.code, says.test(refused.aside)], [2, true], refused.aside);
    assert.match(refused.aside, /Nothing was changed\.\n$/);
  }
  assert.doesNotMatch((await stetDone(t, ['coverage', 'list', '--data', data])).out, /harbour/);
  const running = await server(t, data);
  const owned = await stetDone(t, ['import', to, '--exact', '--data', data]);
  assert.deepEqual([owned.code, /is open in process/.test(owned.aside)], [2, true]);
  await running.stop();
});

test('R-IMPORT-01 a live blog of WordPress comes into hold through a running server, and is public only when it is started', async (t) => {
  const data = temporaryFolder(t);
  const running = await server(t, data);
  const words = [
    'import',
    vector('automattic.xml'),
    '--as',
    'automattic',
    '--slug',
    'old-fire',
    '--data',
    data,
  ];
  const done = await stetDone(t, words);
  assert.equal(done.code, 0, done.aside);
  assert.match(
    done.out,
    /^old-fire: 6 posts, 13 commands; in hold, nothing of it is public\n\d+ things do not come/,
  );
  assert.match(done.out, / {2}post 102: an embed \(iframe\): a link to video.example stands in its place\n/);
  for (const path of ['/live/old-fire', '/live/old-fire/changes', '/live/old-fire/feed.atom'])
    assert.equal((await fetch(running.url + path)).status, 404, path);
  assert.doesNotMatch(await (await fetch(running.url)).text(), /old-fire/);
  const list = await stetDone(t, ['coverage', 'list', '--data', data]);
  assert.match(list.out, /old-fire +private +15\n/);
  const again = await stetDone(t, words);
  assert.deepEqual([again.code, again.out], [0, done.out]);
  assert.equal((await stetDone(t, ['coverage', 'list', '--data', data])).out, list.out, 'again: nothing');

  const commands = [
    { id: '1', kind: 'coverage.start' },
    { id: '2', kind: 'post.publish', post: '102' },
    { id: '3', kind: 'post.release', post: '102' },
    { id: '4', kind: 'post.publish', post: '102' },
  ].map((command) => JSON.stringify(command));
  const sent = await stetDone(
    t,
    ['send', 'old-fire', '-', '--keep-going', '--data', data],
    commands.join('\n'),
  );
  assert.match(sent.aside, /line 2: .*on hold; release it first/);
  const page = await (await fetch(`${running.url}/live/old-fire`)).text();
  assert.match(page, /Three people are hurt/);
  assert.match(
    page,
    /First published <time datetime="2024-03-22T20:50Z">22 March 2024, 20:50<\/time>, in <a href="https:\/\/courier\.example\/2024\/03\/22\/harbour-fire\/#102"/,
  );
  assert.match(page, /"datePublished":"2024-03-22T20:50:00\.000Z"/);
  const atom = await (await fetch(`${running.url}/live/old-fire/feed.atom`)).text();
  assert.match(atom, /<published>2024-03-22T20:50:00\.000Z<\/published>/);
  const refused = await stetDone(t, words);
  assert.deepEqual([refused.code, /is public. An import goes into/.test(refused.aside)], [2, true]);
  await running.stop();
});

test('R-IMPORT-03 a dry run says what an import would say, and changes nothing', async (t) => {
  const data = temporaryFolder(t);
  for (const [file, format] of [
    ['automattic.xml', 'automattic'],
    ['automattic-rest.json', 'automattic'],
    ['sourcefabric.json', 'sourcefabric'],
  ] as const) {
    const words = [
      'import',
      vector(file),
      '--as',
      format,
      '--slug',
      `from-${format}-${file.length}`,
      '--data',
      data,
    ];
    const tried = await stetDone(t, [...words, '--dry-run']);
    assert.equal(tried.code, 0, tried.aside);
    assert.ok(!existsSync(join(data, 'stet.sqlite')) || !(await listed()).includes(words[5] ?? ''), file);
    const done = await stetDone(t, words);
    assert.equal(
      tried.out.replace('nothing was changed', ''),
      done.out.replace('in hold, nothing of it is public', ''),
    );
    assert.ok((await listed()).includes(words[5] ?? ''));
  }
  const { desk, at } = await told(t);
  await desk.stop();
  await stetDone(t, ['export', 'harbour', '--to', at('x'), '--data', desk.data]);
  const site = ['--site', 'https://courier.example', '--headline', 'Again'];
  const own = await stetDone(t, ['import', at('x'), '--slug', 'again', ...site, '--data', data]);
  assert.deepEqual(
    [own.code, own.out.split('\n')[0]],
    [0, 'again: 3 posts, 7 commands; in hold, nothing of it is public'],
  );
  const log = (await stetDone(t, ['log', 'again', '--json', '--data', data])).out;
  assert.match(
    log,
    /"first":\{"at":"[^"]+","in":"Fire in the harbour","url":"https:\/\/courier\.example\/live\/harbour\/p\/[a-z2-9]{10}"\}/,
  );

  async function listed(): Promise<string> {
    return (await stetDone(t, ['coverage', 'list', '--data', data])).out;
  }
});

test('R-IMPORT-09 what is no file of the format that is named is refused in a sentence', async (t) => {
  const data = temporaryFolder(t);
  const file = join(data, 'x');
  for (const [content, format, says] of [
    ['<!DOCTYPE r [<!ENTITY a "b">]><rss/>', 'automattic', /document type is not read/],
    ['{', 'automattic', /no JSON/],
    ['{"entries":[]}', 'automattic', /no entries of the liveblog plugin/],
    ['{}', 'sourcefabric', /no posts of Sourcefabric/],
    ['{}', 'stet', /no export of Stet/],
    ['{}', 'word', /--as must be one of stet, automattic, sourcefabric/],
  ] as const) {
    writeFileSync(file, content);
    const refused = await stetDone(t, ['import', file, '--as', format, '--data', data]);
    assert.deepEqual([refused.code, says.test(refused.aside)], [2, true], `${content} ${refused.aside}`);
  }
  const missing = await stetDone(t, ['import', `${file}-none`, '--data', data]);
  assert.deepEqual([missing.code, /cannot be read \(ENOENT\)/.test(missing.aside)], [2, true], missing.aside);
});
