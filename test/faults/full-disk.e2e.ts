import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../src/cli/process.fixture.ts';

const STET = fileURLToPath(new URL('../../src/cli/stet.ts', import.meta.url));

/** A small disk in a mount namespace of its own; each word on standard input does something with it. */
const SCRIPT = `
mount -t tmpfs -o size="$3" none "$1" || exit 9
set -e
"$2" "$4" token create --name desk --role senior --data "$1"
"$2" "$4" serve --port 0 --data "$1" --no-demo &
server=$!
while read word; do
  case $word in
    grow) mount -o remount,size=64m none "$1"; echo grown;;
    stop) kill -TERM $server; wait $server && echo stopped;;
    verify) "$2" "$4" verify harbour --data "$1" && echo verified;;
    log) "$2" "$4" log harbour --data "$1"; echo logged;;
  esac
done`;

test('R-DISK-01 on a full disk nothing acknowledged is lost, publishing is refused loudly, readers read on', async (t) => {
  if (!mayMount()) return t.skip('this account may not mount a small disk of its own (unshare -rm)');
  const disk = await onSmallDisk(t, '3m');
  const accepted: string[] = [];
  let refused = { status: 0, retry: null as string | null, code: '' };
  assert.equal((await disk.send(opening)).status, 200);
  assert.equal((await disk.send({ id: 'start', kind: 'coverage.start' })).status, 200);
  for (let n = 0; n < 400 && refused.status === 0; n += 1) {
    const answer = await disk.send(post(n));
    if (answer.status === 200) accepted.push(`p-${n}`);
    else refused = answer;
  }
  assert.deepEqual([refused.status, refused.code], [503, 'unavailable']);
  assert.match(refused.retry ?? '', /^\d+$/);
  assert.ok(accepted.length > 20, `${accepted.length} were accepted`);

  const page = await fetch(`${disk.url}/live/harbour`);
  assert.equal(page.status, 200);
  assert.ok((await page.text()).includes(`Post ${accepted.length - 1} `));
  assert.match(disk.aside(), /could not be stored/);
  assert.doesNotMatch(disk.aside(), /Post \d/, 'no word of a post in the log');

  assert.equal(await disk.word('grow', /^grown$/), 'grown');
  const again = await disk.send(post(accepted.length));
  assert.equal(again.status, 200, 'the same command, once there is room');
  const first = await disk.send(post(0));
  assert.equal(first.status, 200);
  await disk.word('stop', /^stopped$/);
  assert.equal(await disk.word('verify', /^verified$/), 'verified');
  await disk.word('log', /^logged$/);
  const log = disk.said();
  for (const id of [...accepted, `p-${accepted.length}`])
    assert.equal(log.split(`post.published  post:${id} `).length, 2, `${id} stands once in the record`);
  assert.equal(log.match(/post\.published/g)?.length, accepted.length + 1);
});

const opening = {
  ...{ id: 'open', kind: 'coverage.open', slug: 'harbour', headline: 'Fire in the harbour' },
} as const;
const post = (n: number) => ({
  ...{ id: `p-${n}`, kind: 'post.publish', post: `p-${n}` },
  content: {
    title: `Post ${n} `,
    body: [{ type: 'paragraph', content: [{ type: 'text', text: 'Smoke over the quay. '.repeat(400) }] }],
  },
});

function mayMount(): boolean {
  return spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', tmpdir()]).status === 0;
}

async function onSmallDisk(t: TestContext, size: string) {
  const folder = join(temporaryFolder(t), 'disk');
  mkdirSync(folder);
  const words = ['-rm', 'sh', '-c', SCRIPT, 'sh', folder, process.execPath, size, STET];
  const child = spawn('unshare', words, { env: { PATH: process.env.PATH ?? '' } });
  t.after(() => void child.stdin.end());
  const lines: string[] = [];
  let aside = '';
  const heard = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const one of [...heard]) one();
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    aside += text;
    for (const one of [...heard]) one();
  });
  const ended = new Promise<never>((_, reject) =>
    child.once('close', (code) => reject(new Error(`it ended with ${code}:\n${lines.join('\n')}\n${aside}`))),
  );
  ended.catch(() => {});
  /** The first match in what is said from now on, or was said and not yet asked for. */
  const says = (pattern: RegExp): Promise<string> => {
    const found = new Promise<string>((resolve) => {
      const look = () => {
        const match = [...lines, ...aside.split('\n')].flatMap((line) => pattern.exec(line) ?? []).at(0);
        if (match) {
          heard.delete(look);
          resolve(match);
        }
      };
      heard.add(look);
      look();
    });
    return Promise.race([found, ended]);
  };
  const token = await says(/^stet_\S+$/);
  const url = await says(/http:\/\/127\.0\.0\.1:\d+/);
  return {
    url,
    said: () => `${lines.join('\n')}\n`,
    aside: () => aside,
    word(word: string, answer: RegExp) {
      child.stdin.write(`${word}\n`);
      return says(answer);
    },
    async send(command: Record<string, unknown>) {
      const address = command.kind === 'coverage.open' ? '/api/coverages' : '/api/coverages/harbour/commands';
      const answer = await fetch(`${url}${address}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(command),
      });
      const { code = '' } = (await answer.json()) as { code?: string };
      return { status: answer.status, retry: answer.headers.get('retry-after'), code };
    },
  };
}
