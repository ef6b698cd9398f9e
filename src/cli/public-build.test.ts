import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { coverage } from '../delivery/documents.fixture.ts';
import { MemoryWire } from '../delivery/memory-wire.fixture.ts';
import { nothingWatched } from '../delivery/site-watch.ts';
import { publicStage } from '../http/public/public-app.fixture.ts';
import { createLog } from '../ops/log.ts';
import { publicBuild } from './public-build.ts';
import { publicSide } from './public-side.ts';
import { serveSettings } from './serve-settings.ts';

test('R-HTTP-13 a build is named after all the code that renders', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-build-'));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(join(import.meta.dirname, '../publish'), folder, { recursive: true });
  assert.equal(publicBuild(folder), publicBuild());
  appendFileSync(join(folder, 'feeds/atom.ts'), '// Another line.\n');
  assert.notEqual(publicBuild(folder), publicBuild());
});

test('R-HTTP-13 what a server says is under the name of its build, and so are the tags of its answers', async () => {
  const wire = new MemoryWire();
  wire.append('storm', coverage('storm'));
  const settings = serveSettings({ options: {}, arguments: [] }, {});
  const app = publicSide(wire, settings, 80, createLog({ level: 'silent' }), nothingWatched);
  const answer = await app.inject('/live/storm');
  assert.ok(answer.body.includes(`content="Stet ${publicBuild()}"`));
  await app.close();
  const tags = await Promise.all(
    ['one', 'other'].map(async (build) => {
      const { app } = publicStage({ build });
      const { headers } = await app.inject('/live/storm');
      await app.close();
      return headers.etag;
    }),
  );
  assert.notEqual(tags[0], tags[1]);
});
