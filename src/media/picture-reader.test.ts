/** The process that reads an upload, and others in its place that do what it must not. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { AT_ONCE, WAITING } from './limits.ts';
import { bands, photograph } from './photograph.fixture.ts';
import { pictureReader } from './picture-reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'stet-reader-'));

/** A program in place of the reading process. */
function program(name: string, text: string): string {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, text);
  return path;
}

const some = Buffer.from('some bytes');

test('R-MEDIA-04 an upload is read in a process of its own', async () => {
  const read = await pictureReader()(await photograph());
  assert.ok(read.ok);
  const { upload, type, width, height, bytes } = read.value;
  assert.deepEqual([upload, type, width, height], ['image/jpeg', 'image/webp', 200, 320]);
  assert.equal(bytes.toString('latin1', 0, 4), 'RIFF');
  assert.equal(bytes.readUInt32LE(4) + 8, bytes.length, 'to its last byte');
  const refused = await pictureReader()(Buffer.from('%PDF-1.7'));
  assert.ok(!refused.ok && refused.error.why === 'kind');
});

test('R-MEDIA-06 a decoder that crashes, that is killed or that says nothing is a refusal', async () => {
  for (const text of ['process.exit(139)', 'process.abort()', 'process.kill(process.pid, "SIGKILL")', '']) {
    const read = await pictureReader({ program: program(`ends-${text.length}`, text) })(some);
    assert.ok(!read.ok && read.error.why === 'broken', text);
  }
});

test('R-MEDIA-06 a decoder that does not end is ended, and the next upload is read', async () => {
  const endless = program('endless', 'setInterval(() => {}, 1000)');
  const late = await pictureReader({ program: endless, time: 300 })(some);
  assert.ok(!late.ok && late.error.why === 'slow');
  assert.ok((await pictureReader()(await bands(8, 8).png().toBuffer())).ok);
});

test('R-MEDIA-06 so many are read at once, so many wait, and the next is told to come again', async () => {
  const slow = program('slow', 'setTimeout(() => process.exit(1), 500)');
  const read = pictureReader({ program: slow });
  const all = await Promise.all(Array.from({ length: AT_ONCE + WAITING + 2 }, () => read(some)));
  const why = all.map((one) => (one.ok ? 'read' : one.error.why));
  assert.equal(why.filter((one) => one === 'busy').length, 2);
  assert.equal(why.filter((one) => one === 'broken').length, AT_ONCE + WAITING);
  const after = await read(some);
  assert.ok(!after.ok && after.error.why === 'broken', 'its turn comes again');
});

test('R-MEDIA-06 of this process’s surroundings a decoder gets nothing', async () => {
  const curious = program(
    'curious',
    `const names = Object.keys(process.env).filter((name) => !/^(SystemRoot|__CF)/.test(name));
     const refused = { why: 'broken', message: names.join() + '.' };
     process.stdout.write(JSON.stringify({ ok: false, refused }) + '\\n');`,
  );
  const read = await pictureReader({ program: curious })(some);
  assert.ok(!read.ok);
  assert.equal(read.error.message, '.');
});
