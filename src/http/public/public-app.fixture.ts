/** The public side over a wire in memory, for tests: asked directly, or over a real connection. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { coverage } from '../../delivery/documents.fixture.ts';
import { type FakeTime, fakeTime } from '../../delivery/fake-time.fixture.ts';
import { MemoryWire } from '../../delivery/memory-wire.fixture.ts';
import { createLog } from '../../ops/log.ts';
import { createPublicApp } from './create-public-app.ts';
import type { PublicAppOptions } from './public-app-options.ts';

export const slug = 'storm';

export interface PublicStage {
  readonly wire: MemoryWire;
  readonly app: FastifyInstance;
  readonly time: FakeTime;
  /** Lines of the log. */
  readonly lines: string[];
}

/** A folder with a browser build of one script. */
export function browserBuild(script = 'export {};'): string {
  const directory = mkdtempSync(join(tmpdir(), 'stet-browser-'));
  writeFileSync(join(directory, 'page.js'), script);
  writeFileSync(join(directory, 'inputs.json'), '{"secret":"not to be served"}');
  const manifest = { 'page.js': { file: 'page-0123abcd.js', integrity: 'sha256-x', gzip: 1 } };
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(manifest));
  return directory;
}

/** A coverage with one set in it, and the app. Close the app. */
export function publicStage(options: Partial<PublicAppOptions> = {}): PublicStage {
  const wire = new MemoryWire();
  wire.append(slug, coverage(slug));
  const time = fakeTime();
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const app = createPublicApp({
    reading: wire,
    siteName: 'The Evening Record',
    origin: 'https://live.example',
    clock: time.clock,
    after: time.after,
    random: (length) => new Uint8Array(length),
    assetsDir: browserBuild(),
    logger: createLog({ level: 'trace', destination }),
    ...options,
  });
  return { wire, app, time, lines };
}
