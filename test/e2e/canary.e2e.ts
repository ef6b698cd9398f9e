/**
 * A word that is found nowhere else in every private field there is, and then every public address, header, format,
 * stream and log line, searched for all of them.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { stetDone } from '../../src/cli/process.fixture.ts';
import { moreSlugs } from '../rig/canary-second-stage.ts';
import { stage } from '../rig/canary-stage.ts';
import type { Sent } from '../rig/desk.ts';
import { type Asked, leakingProxy, leaks } from '../rig/leaking-proxy.ts';
import { everything, search } from '../rig/surfaces.ts';

test('R-LEAK-01 no private field is in any public answer, header, stream or log line', async (t) => {
  const { desk, canaries, streams } = await stage(t);
  const told = await streams();
  const cursors = [...told.values()].flatMap((text) => text.match(/(?<=^id: ?)\S+/gm) ?? []);
  const surfaces = await everything(desk.url, [desk.slug, ...moreSlugs], cursors);
  for (const [name, text] of told) surfaces.set(name, text);
  assert.ok(surfaces.size > 450, `${surfaces.size} surfaces`);
  assert.ok(canaries.size > 290, `${canaries.size} canaries`);
  const hits = search(surfaces, canaries);
  await desk.stop();
  hits.push(...search(new Map([['the log', await desk.log()]]), without(canaries, 'the data folder')));
  assert.deepEqual(hits, []);
  const inFile = (name: string) =>
    ['', '-wal'].flatMap((end) => readIfThere(join(desk.data, `${name}${end}`))).join('');
  const store = inFile('stet.sqlite');
  const working = inFile('workings.sqlite');
  const written = [...canaries].filter(([, field]) => field.startsWith('working: '));
  assert.equal(written.length, 10);
  for (const [word, field] of written) assert.ok(working.includes(word), `${field} is kept`);
  const raw = inFile('intake.sqlite');
  const brought = [...canaries].filter(([, field]) => field.startsWith('intake: '));
  assert.equal(brought.length, 22);
  for (const [word, field] of brought)
    if (field !== 'intake: secret of a hook') assert.ok(raw.includes(word), `${field} is kept`);
  for (const some of [written, brought])
    assert.deepEqual(search(new Map([['the store of the record', store]]), new Map(some)), []);
  const ofPeople = [...canaries].filter(([, field]) =>
    /^people: (name|id|key|a reason|a browser|an address)/.test(field),
  );
  assert.ok(ofPeople.length > 9);
  for (const [word, field] of ofPeople) assert.ok(store.includes(word), `${field} is in the store`);
  const out = await stetDone(t, ['coverage', 'list', '--data', desk.data]);
  assert.match(out.out, /unopened-story/, 'the desk itself sees it');
  const exported: string[] = [];
  for (const slug of [desk.slug, ...moreSlugs]) {
    const given = await stetDone(t, ['export', slug, '--public', '--data', desk.data]);
    assert.match(given.out, /"kind":"post"/);
    exported.push(...search(new Map([[`export of ${slug}`, given.out]]), canaries));
  }
  assert.deepEqual(exported, []);
});

test('R-LEAK-02 the search of R-LEAK-01 finds twenty planted leaks, each in one place alone', async (t) => {
  const { desk, canaries } = await stage(t);
  const [word = ''] = [...canaries].find(([, field]) => field === 'body of a draft') ?? [];
  const clean = search(await everything(desk.url, [desk.slug, ...moreSlugs]), canaries);
  assert.deepEqual(clean, []);
  const sought = new Map([[word, 'body of a draft']]);
  const asked: Asked = new Map();
  for (const [name, leak] of Object.entries(leaks(word))) {
    const leaking = await leakingProxy(t, desk.url, leak, asked);
    const hits = search(await everything(leaking, [desk.slug, ...moreSlugs]), sought);
    assert.ok(hits.length > 0, `${name} was not found`);
  }
  assert.equal(Object.keys(leaks(word)).length, 20);

  // The same stage, which takes its time, for what leaves it as files.
  await t.test('R-EXPORT-05 a public export holds the sets of the wire and no private field', async (t) => {
    const words = ['export', desk.slug, '--data', desk.data];
    const given = await stetDone(t, [...words, '--public']);
    assert.equal(given.code, 0, given.aside);
    assert.deepEqual(search(new Map([['a public export', given.out + given.aside]]), canaries), []);
    const [head, ...lines] = given.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const sets = lines.slice(0, -1);
    assert.deepEqual(
      [head.type, head.sets, lines.at(-1).cursor],
      ['stet-public', sets.length, sets.at(-1).cursor],
    );
    const latest = new Map(
      sets.flatMap(({ docs }) => docs.map((doc: Sent) => [`${doc.kind}:${doc.id}`, doc])),
    );
    const now = await (await fetch(`${desk.url}/live/${desk.slug}/changes`)).json();
    assert.equal(now.cursor, sets.at(-1).cursor);
    const byKey = (docs: Iterable<Sent>) => new Map([...docs].map((doc) => [`${doc.kind}:${doc.id}`, doc]));
    for (const [key, doc] of byKey(now.docs)) assert.deepEqual(latest.get(key), doc, key);
    const refused = await stetDone(t, ['export', 'unopened-story', '--public', '--data', desk.data]);
    assert.deepEqual([refused.code, refused.out], [2, '']);
  });

  await t.test(
    'R-EXPORT-06 the search of R-EXPORT-05 finds in the whole export what it looks for',
    async (t) => {
      const [secret = ''] = [...canaries].find(([, field]) => field.startsWith('slug of a part')) ?? [];
      let whole = '';
      for (const slug of [desk.slug, ...moreSlugs, secret])
        whole += (await stetDone(t, ['export', slug, '--data', desk.data])).out;
      const elsewhere =
        /^people: |^working: |^intake: |^a token$|data folder|coverage that is not public|^(?:headline|standfirst|summary) of a draft$|command coverage\.open|^a time, finer|refused command/;
      const found = new Set(search(new Map([['the whole export', whole]]), canaries).map(String));
      const looked = [...canaries].filter(([, field]) => !elsewhere.test(field));
      const missed = looked.filter(([word]) => !whole.includes(word));
      assert.deepEqual(missed, []);
      assert.ok(found.size > 100, `${found.size} found`);
      assert.deepEqual(
        [...found].filter((hit) => /^(?:working|intake): /.test(hit)),
        [],
      );
    },
  );
  await desk.stop();
});

function without(canaries: ReadonlyMap<string, string>, field: string): Map<string, string> {
  return new Map([...canaries].filter(([, one]) => one !== field));
}

function readIfThere(path: string): string[] {
  return existsSync(path) ? [readFileSync(path, 'latin1')] : [];
}
