import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { stetDone, temporaryFolder } from '../../src/cli/process.fixture.ts';
import { entriesOf, rebuild } from '../../src/newsroom/rebuild.ts';
import { verify } from '../../src/newsroom/verify.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { publicDocument } from '../../src/wire/documents.ts';
import { openDesk } from '../rig/desk.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
/** Stores as each landing that changed them wrote them: the head of the record, and all public bytes, as they were. */
const kept = [
  {
    folder: 'store-1',
    head: '46f05e766d4245c076a0572144de0288372576c497d64c3e63f517f2d789ccb0',
    wire: '605125df092b31b632b12734af9ae0855e81a9a0e156516e3b47d628eee167ce',
  },
];

for (const { folder, head, wire } of kept) {
  test(`R-STORE-01 a store of an earlier landing opens, says what it said, and goes on (${folder})`, async (t) => {
    const data = temporaryFolder(t);
    cpSync(join(import.meta.dirname, '../fixtures', folder), data, { recursive: true });
    const { store } = openStore({ path: join(data, 'stet.sqlite'), projection: 1 });
    const row = await store.transaction((tx) => tx.coverage('kept-story'));
    const found = await verify(store, 'kept-story', sha256);
    assert.deepEqual(found?.findings, []);
    const { rows, tags } = await store.wireRows(row?.id ?? '');
    const bytes = rows.map(({ seq, key, at, body, ground }) => ({ seq, key, at, body, ground }));
    assert.deepEqual([found?.head, sha256(JSON.stringify([bytes, tags]))], [head, wire]);
    for (const { body } of rows) publicDocument.parse(JSON.parse(body));
    assert.equal((await rebuild(store, 'kept-story', sha256))?.changed, 0);
    const kinds = new Set<string>();
    for await (const { header } of entriesOf(store, row?.id ?? '')) kinds.add(header.kind);
    assert.ok(kinds.size >= 30, `${[...kinds].sort()}`);
    await store.close();

    const desk = await openDesk(t, { data, slug: 'kept-story' });
    await desk.give('coverage.start');
    await desk.post('anew', 'After all these years');
    const page = await (await fetch(`${desk.url}/live/kept-story`)).text();
    assert.match(page, /After all these years/);
    assert.doesNotMatch(page, /An wrong address/);
    await desk.stop();
    assert.equal((await stetDone(t, ['verify', 'kept-story', '--data', data])).code, 0);
  });
}
