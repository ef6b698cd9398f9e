/** Pictures that were acknowledged, after a death of the server and in a trace of what was on disk when. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { server, stetDone, temporaryFolder } from '../../src/cli/process.fixture.ts';
import { photograph } from '../../src/media/photograph.fixture.ts';
import { openDesk } from '../rig/desk.ts';
import { type Uploaded, uploading } from '../rig/pictures.ts';
import { readTrace, STRACE, type Step } from '../torture/power-trace.ts';

test('R-MEDIA-07 kill -9 while pictures are uploaded: every one that was acknowledged is there, whole', async (t) => {
  const desk = await openDesk(t);
  const bytes = await photograph(640, 400);
  const acknowledged = new Map<string, Uploaded>();
  let running: Awaited<ReturnType<typeof server>>;
  await desk.stop();
  for (let life = 0; life < 5; life += 1) {
    running = await server(t, desk.data);
    const at = { ...desk, url: running.url };
    const first = Promise.withResolvers<void>();
    const one = async (n: number) => {
      const id = `u-${life}-${n}`;
      const answer = await uploading(at, bytes, { id }).catch(() => null);
      if (answer?.status !== 200) return;
      acknowledged.set(id, (await answer.json()) as Uploaded);
      first.resolve();
    };
    const uploads = Array.from({ length: 6 }, (_, n) => one(n));
    // Once before any is acknowledged, as far as one can say; then with some on their way and some not, a little later each time.
    await Promise.race([life === 0 ? pause(300) : first.promise, pause(30_000)]);
    await pause(life * 30);
    running.process.kill('SIGKILL');
    await Promise.all(uploads);
    await running.ended;
  }
  assert.ok(acknowledged.size > 0, 'some were acknowledged');
  running = await server(t, desk.data);
  const headers = { authorization: `Bearer ${desk.token}` };
  for (const [id, { media }] of acknowledged) {
    const address: string = `${running.url}/api/coverages/${desk.slug}/media/${media}`;
    const [rendition, original]: Response[] = await Promise.all(
      ['', '/original'].map((rest) => fetch(address + rest, { headers })),
    );
    assert.deepEqual([rendition?.status, original?.status], [200, 200], id);
    assert.deepEqual(Buffer.from((await original?.arrayBuffer()) ?? new ArrayBuffer()), bytes, id);
  }
  // What was cut off may be sent again, and is one picture then.
  const again = await uploading({ ...desk, url: running.url }, bytes, { id: 'u-0-5' });
  assert.equal(again.status, 200);
  await running.stop();
  assert.equal((await stetDone(t, ['verify', desk.slug, '--data', desk.data])).code, 0);
});

/** What is not on disk of a file when a program says "kept". */
async function unsynced(t: TestContext, program: string): Promise<readonly string[] | null> {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' });
  } catch {
    t.skip('strace is not installed (apt-get install strace)');
    return null;
  }
  const folder = temporaryFolder(t);
  const file = join(folder, 'trace');
  const words = [...STRACE, '-o', file, process.execPath, '--input-type=module', '-e', program];
  execFileSync('strace', words, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  return waiting(await readTrace(file, folder));
}

/** Files with bytes, and folders with names, that no sync had reached at the first word said. */
function waiting(steps: readonly Step[]): readonly string[] {
  const dirty = new Set<string>();
  const folderOf = (path: string) => `${path.replace(/\/?[^/]*$/, '') || '.'}/`;
  for (const { phase, change } of steps) {
    if (phase === 'begin' && change.kind === 'said') return [...dirty];
    if (phase === 'begin') continue;
    if (change.kind === 'write') dirty.add(change.path);
    if (change.kind === 'move') {
      if (dirty.delete(change.from)) dirty.add(change.to);
      dirty.add(folderOf(change.to));
    }
    if (change.kind === 'folder') dirty.add(folderOf(change.path));
    if (change.kind === 'sync') for (const path of [change.path, `${change.path}/`]) dirty.delete(path);
  }
  return assert.fail('nothing was said');
}

const FOLDER = pathToFileURL(join(import.meta.dirname, '../../src/store/media-folder.ts')).href;
const FILE = `${'a'.repeat(26)}.webp`;

test('R-MEDIA-07 a file, its name and the names of its folders are on disk before it counts', async (t) => {
  const left = await unsynced(
    t,
    `const { mediaFolder } = await import('${FOLDER}');
     await mediaFolder('media').keep('renditions', '${FILE}', Buffer.from('a picture'));
     process.stdout.write('kept');`,
  );
  if (left) assert.deepEqual(left, []);
});

test('R-MEDIA-07 that trace finds a file, a name and a folder that were not synced', async (t) => {
  const left = await unsynced(
    t,
    `const fs = await import('node:fs');
     fs.mkdirSync('media/renditions', { recursive: true });
     fs.writeFileSync('media/renditions/.part', 'a picture');
     fs.renameSync('media/renditions/.part', 'media/renditions/${FILE}');
     process.stdout.write('kept');`,
  );
  if (left)
    assert.deepEqual(left.toSorted(), ['./', 'media/', 'media/renditions/', `media/renditions/${FILE}`]);
});
