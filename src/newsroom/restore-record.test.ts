/** Random histories: lived, exported, restored, exported again; and imported into hold. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { inProcessDesk } from '../cli/in-process-desk.ts';
import { sendPlan } from '../cli/send-plan.ts';
import { exportedLines, lived, memoryLedger, newsroomOn } from '../cli/transfer.fixture.ts';
import { type Block, wordsOf } from '../model/rich-text.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { planStet } from '../transfer/plan-stet.ts';
import { readCoverage } from '../transfer/read-coverage.ts';
import { BadExport } from '../transfer/read-export.ts';
import { CannotRestore, restoreRecord } from './restore-record.ts';
import { verify } from './verify.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const memory = () => openStore({ path: ':memory:', projection: 3 });
const none = {
  ...{ slug: undefined, headline: undefined, language: undefined },
  ...{ zone: undefined, site: undefined, only: undefined },
};

const plain = (body: readonly Block[] = []) => wordsOf(body).replace(/\s+/g, ' ').trim();

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

for (const seed of [1, 2, 3])
  test(`R-EXPORT-01 a random history is exported, restored and exported again with the same lines (${seed})`, async (t) => {
    const [from, to] = [memory(), memory()];
    t.after(() => Promise.all([from.store.close(), to.store.close()]));
    const ledger = await lived(from.store, seed, 500);
    const before = await exportedLines(from.store, 'a-story', ledger);
    const acts = new Set(ledger.lines.map(({ act }) => act));
    assert.ok(acts.has('takedown') && acts.has('erasure'), 'something was taken down and erased');
    const restored = memoryLedger();
    const { end } = await restoreRecord(() => given(before), { store: to.store, ledger: restored, sha256 });
    assert.deepEqual((await exportedLines(to.store, 'a-story', restored)).slice(1), before.slice(1));
    assert.deepEqual((await verify(to.store, 'a-story', sha256))?.findings, []);
    assert.deepEqual(await to.reading.since('a-story', null), await from.reading.since('a-story', null));
    const wire = (await from.store.transaction((tx) => tx.coverage('a-story')))?.wire ?? 0;
    for (let at = 1; at <= wire; at += 5)
      assert.deepEqual(
        await to.reading.page('a-story', { limit: 50, at }),
        await from.reading.page('a-story', { limit: 50, at }),
        'what is covered is veiled there as here',
      );
    assert.ok(end.counts.erased > 0 && end.counts.versions > 50);
    const newsroom = await newsroomOn(to.store, restored);
    const again = { id: 'after', kind: 'question.ask', question: 'z', content: { text: 'And now?' } };
    assert.ok((await newsroom.give(again)).ok, 'and it goes on');
  });

test('R-EXPORT-04 a changed public version, a changed file and a store that has it are refused, and nothing is changed', async (t) => {
  const [from, to] = [memory(), memory()];
  t.after(() => Promise.all([from.store.close(), to.store.close()]));
  const ledger = await lived(from.store, 5, 200);
  const lines = await exportedLines(from.store, 'a-story', ledger);
  const restore = (of: readonly string[], store = to.store) =>
    restoreRecord(() => given(of), { store, ledger: undefined, sha256 });
  const forged = await forgedVersion(lines);
  await assert.rejects(restore(forged), /is not what the record gives/);
  await assert.rejects(restore(lines.slice(0, -1)), BadExport);
  let reads = 0;
  await assert.rejects(
    restoreRecord(() => given(++reads === 1 ? lines : lines.slice(0, 40)), {
      ...{ store: to.store, ledger: undefined, sha256 },
    }),
    /cut off/,
  );
  assert.deepEqual(await to.store.transaction((tx) => tx.coverages()), [], 'nothing was changed');
  await assert.rejects(restore(lines, from.store), CannotRestore);
  const newsroom = await newsroomOn(to.store, memoryLedger(), 'another');
  await newsroom.give({ id: 'c5', kind: 'coverage.open', slug: 'another', headline: 'x' }, 'first');
  await assert.rejects(restore(lines), /knows the command "c5" of first/);
  assert.deepEqual(
    (await to.store.transaction((tx) => tx.coverages())).map(({ slug }) => slug),
    ['another'],
  );
});

/** One public version says something else, and the sum is made to agree. */
async function forgedVersion(lines: readonly string[]): Promise<readonly string[]> {
  const { lineSum } = await import('../transfer/line-sum.ts');
  const at = lines.findIndex(
    (line) => line.includes('"type":"version"') && line.includes('\\"title\\":\\"Words'),
  );
  assert.ok(at > 0);
  const changed = lines.map((line, index) =>
    index === at ? line.replace('\\"title\\":\\"Words', '\\"title\\":\\"Wards') : line,
  );
  const sum = lineSum(sha256);
  for (const line of changed.slice(1, -1)) sum.add(line);
  return [
    ...changed.slice(0, -1),
    (changed.at(-1) ?? '').replace(/"sum":"[0-9a-f]+"/, `"sum":"${sum.value()}"`),
  ];
}

for (const seed of [9, 10, 11])
  test(`R-IMPORT-04 a random history imported into hold says what stood last, and nothing is public (${seed})`, async (t) => {
    const [from, to] = [memory(), memory()];
    t.after(() => Promise.all([from.store.close(), to.store.close()]));
    const lines = await exportedLines(from.store, 'a-story', await lived(from.store, seed, 600, 0));
    const plan = planStet(await readCoverage(given(lines), sha256), { ...none, slug: 'anew' });
    const desk = inProcessDesk((await newsroomOn(to.store, memoryLedger(), 'anew')).port, {
      ...{ id: 'me', name: 'me', roles: ['senior', 'legal'] },
    });
    const sent = await sendPlan(desk, plan, sha256);
    const told = new Set(['text.set', 'panel.set', 'figure.display']);
    assert.deepEqual(
      sent.refused.filter((sentence) => ![...told].some((kind) => sentence.startsWith(kind))),
      [],
      'only what stands on lost ground in the open is refused, and told',
    );
    assert.deepEqual([...(await to.reading.coverages())], [], 'nothing is public');
    const { state: was } = await readCoverage(given(lines), sha256);
    const made = await exportedLines(to.store, 'anew', memoryLedger());
    const { state: is } = await readCoverage(given(made), sha256);
    const standing = was.posts
      .valueSeq()
      .filter((post) => post.phase === 'published' && post.taken === null && post.published !== null)
      .toArray()
      .sort((one, other) => one.order - other.order);
    assert.ok(standing.length > 10);
    const lost = new Map(plan.losses.map(({ place, what }) => [place, what]));
    for (const post of standing) {
      const brought = is.posts.get(post.id);
      if (!brought) {
        assert.match(lost.get(`post ${post.id}`) ?? '', /not brought/);
        continue;
      }
      assert.deepEqual([brought.phase, brought.held], ['draft', true]);
      assert.equal(brought.content?.title, post.published?.title);
      // A number whose estimate is not brought leaves a gap, which is told.
      const words = plain(brought.content?.body);
      assert.equal(words.replace(/ ?\[…\]/g, ''), plain(post.published?.body));
      const gaps = plan.losses.filter(
        ({ place, what }) => place === `post ${post.id}` && /“\[…\]”/.test(what),
      );
      assert.equal(words.split('[…]').length - 1, gaps.length);
      const first = { at: post.publishedAt, in: plain(was.texts.headline.content ?? []), url: null };
      assert.deepEqual(brought.content?.first, first);
    }
    for (const claim of is.claims.values()) {
      const told = claim.rulings.every(({ status, aboveGate }) => status === 'reported' && !aboveGate);
      assert.ok(told, 'rulings are not copied');
    }
    const taken = [...was.posts.values(), ...was.statements.values(), ...was.actors.values()].filter(
      (one) => one.taken !== null && one.content !== null,
    );
    const secrets = JSON.stringify(taken.map(({ content }) => content)).match(/Words \d{4,}/g) ?? [];
    assert.ok(secrets.length > 0);
    for (const secret of secrets)
      assert.ok(!made.some((line) => line.includes(secret)), 'what was taken down stays behind');
    const head = (await to.store.transaction((tx) => tx.coverage('anew')))?.head;
    await sendPlan(desk, plan, sha256);
    assert.equal((await to.store.transaction((tx) => tx.coverage('anew')))?.head, head, 'again: nothing');
  });

test('R-IMPORT-02 an import that stopped anywhere goes on, and ends as one that did not', async (t) => {
  const from = memory();
  t.after(() => from.store.close());
  const lines = await exportedLines(from.store, 'a-story', await lived(from.store, 4, 120));
  const plan = planStet(await readCoverage(given(lines), sha256), { ...none, slug: 'anew' });
  const contents = async (stops: readonly number[]) => {
    const { store } = memory();
    t.after(() => store.close());
    const by = { id: 'me', name: 'me', roles: ['senior', 'legal'] as const };
    const desk = inProcessDesk((await newsroomOn(store, memoryLedger(), 'anew')).port, by);
    for (const stop of [...stops, plan.commands.length])
      await sendPlan(desk, { ...plan, commands: plan.commands.slice(0, stop) }, sha256);
    const row = await store.transaction((tx) => tx.coverage('anew'));
    const entries = await store.transaction((tx) => tx.entries(row?.id ?? '', 0, 100_000));
    return entries.map(({ header, body }) => [header.kind, header.subject, body]);
  };
  const stops = [1, 2, 3, Math.floor(randomBytes(1)[0] ?? 0) % plan.commands.length || 1];
  assert.deepEqual(await contents(stops), await contents([]));
});

test('R-IMPORT-01 nothing goes into a coverage that is public, nor into one that the import did not make', async (t) => {
  const [from, to] = [memory(), memory()];
  t.after(() => Promise.all([from.store.close(), to.store.close()]));
  const lines = await exportedLines(from.store, 'a-story', await lived(from.store, 6, 60));
  const plan = planStet(await readCoverage(given(lines), sha256), { ...none, slug: 'anew' });
  const newsroom = await newsroomOn(to.store, memoryLedger(), 'anew');
  const desk = inProcessDesk(newsroom.port, { id: 'me', name: 'me', roles: ['senior', 'legal'] });
  await newsroom.give({ id: 'o', kind: 'coverage.open', slug: 'anew', headline: 'Ours' }, 'other');
  await assert.rejects(sendPlan(desk, plan, sha256), /did not make; name another/);
  await newsroom.give({ id: 's', kind: 'coverage.start' }, 'other');
  await assert.rejects(sendPlan(desk, plan, sha256), /is public. An import goes into a coverage that is not/);
  assert.equal((await to.store.transaction((tx) => tx.coverage('anew')))?.head, 3);
});
