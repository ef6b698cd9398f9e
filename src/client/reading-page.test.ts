/** docs/reading.md: its program, as it stands there, follows a coverage through all that may happen on the way. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { post } from '../delivery/documents.fixture.ts';
import { publicStage } from '../http/public/public-app.fixture.ts';
import { documentShapes, type PublicDocument } from '../wire/documents.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'reading.md'), 'utf8');

interface Copy {
  readonly to: number;
  readonly cursor: string | null;
  readonly documents: Record<string, PublicDocument>;
}
interface Program {
  emptyCopy(): Copy;
  follow(live: string, copy: Copy, changed: () => void, signal: AbortSignal): Promise<void>;
}

async function program(): Promise<Program> {
  const [, text = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? assert.fail('no program');
  assert.ok(text.split('\n').length <= 60, 'short enough to be read');
  const file = join(mkdtempSync(join(tmpdir(), 'stet-reading-')), 'follow.mjs');
  writeFileSync(file, text);
  return import(pathToFileURL(file).href);
}

test('R-READ-01 the program of docs/reading.md ends equal to the wire, through a large coverage, a restart and a lost history', async (t) => {
  t.mock.method(Math, 'random', () => 0);
  const { emptyCopy, follow } = await program();
  const first = publicStage();
  const { wire } = first;
  for (let n = 1; n <= 300; n += 1) wire.append('storm', post(`p${n}`, n, `Words of ${n} `.repeat(60)));
  const live = await first.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = first.app.server.address() as AddressInfo;
  const ending = new AbortController();
  const copy = emptyCopy();
  let sets = 0;
  const count = () => {
    sets += 1;
  };
  const second = publicStage({ reading: wire });
  t.after(async () => {
    ending.abort();
    await Promise.all([first.app.close(), second.app.close()]);
  });
  const over = follow(`${live}/live/storm`, copy, count, ending.signal);
  const same = async (what: string) => {
    const until = Date.now() + 10_000;
    const wanted = () => Object.fromEntries(wire.documents('storm'));
    const equal = () => JSON.stringify(sorted(copy.documents)) === JSON.stringify(sorted(wanted()));
    while (!equal() && Date.now() < until) await new Promise((next) => setTimeout(next, 20));
    assert.deepEqual(copy.documents, wanted(), what);
    assert.equal(copy.cursor, wire.cursor('storm'), what);
  };
  await same('everything, far over what a stream carries at once');
  assert.equal(sets, 1);
  wire.append('storm', post('p301', 301, 'Live'));
  wire.append('storm', post('p2', 2, 'Mended'));
  await same('live');
  await first.app.close();
  wire.append('storm', post('p302', 302, 'While the server was away'));
  await second.app.listen({ host: '127.0.0.1', port });
  await same('after a restart');
  assert.ok(sets <= 4, 'no set twice');
  wire.fork('storm', 100);
  wire.append('storm', post('q', 101, 'Another history'));
  await same('in another history');
  ending.abort();
  await second.app.close();
  await over;
});

test('R-READ-02 docs/reading.md names every kind of document with all its states, and no other', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` \| ((?:`\w+` ?)+)\|/gm)].map(([, kind = '', states = '']) => [
    kind,
    states.match(/\w+/g)?.sort(),
  ]);
  const shapes = Object.entries(documentShapes).map(([kind, shape]) => [
    kind,
    statesOf(z.toJSONSchema(shape)).sort(),
  ]);
  assert.deepEqual(rows.sort(), shapes.sort());
});

/** Every state that a schema tells of. */
function statesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { state, ...rest } = schema as { state?: { const?: string; enum?: string[] } };
  return [...(state?.enum ?? [state?.const ?? []].flat()), ...Object.values(rest).flatMap(statesOf)];
}

function sorted(documents: Record<string, PublicDocument>): [string, PublicDocument][] {
  return Object.entries(documents).sort(([one], [other]) => (one < other ? -1 : 1));
}
