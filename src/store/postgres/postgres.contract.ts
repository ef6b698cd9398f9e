/** The contract of every store on PostgreSQL, and what only PostgreSQL can do wrong. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { startPostgres, type TestPostgres } from '../../../test/rig/postgres.ts';
import { coverage, post } from '../../delivery/documents.fixture.ts';
import { cell } from '../../model/ids.ts';
import type { NewsroomStore } from '../../newsroom/ports.ts';
import { verify } from '../../newsroom/verify.ts';
import { GENESIS, seal, tagOf } from '../../record/chain.ts';
import type { PublicDocument } from '../../wire/documents.ts';
import { documentKey } from '../../wire/key.ts';
import { accessContract } from '../access.contract.fixture.ts';
import { openStore as openSqlite } from '../sqlite/open-store.ts';
import { type Handle, storeContract } from '../store.contract.fixture.ts';
import { grantReader } from './grant-reader.ts';
import { openAccess } from './open-access.ts';
import { openStore } from './open-store.ts';
import { openWireReader } from './open-wire-reader.ts';
import { type Give, room, startCoverage } from './room.fixture.ts';
import { Sessions } from './sessions.ts';

let started: Promise<TestPostgres> | null = null;
const server = () => (started ??= startPostgres());
after(async () => (await started)?.stop());

storeContract({
  name: 'PostgreSQL',
  open: async (t) => open(t, await (await server()).database()),
  async openNewer(t) {
    const { admin, database } = await server();
    const url = await database();
    const handle = await open(t, url);
    await admin("update desk.meta set value = '99' where key = 'record'", url);
    return handle;
  },
  async openEarlier(t) {
    const { admin, database } = await server();
    const url = await database();
    return {
      handle: await open(t, url),
      read: () => openWireReader({ url }),
      async takeBack() {
        await admin('alter table wire.version add column veiled boolean not null default false', url);
        await admin(
          `update wire.version as v set veiled = true, body = a.body from desk.veiled as a
           where a.coverage = v.coverage and a.key = v.key and a.seq = v.seq`,
          url,
        );
        await admin('drop table desk.veiled', url);
        await admin('alter table desk.command drop column via', url);
        await admin('drop table desk.search', url);
        await admin('drop table desk.search_head', url);
        await admin("update wire.meta set value = '1' where key = 'schema'", url);
      },
    };
  },
});

async function open(t: TestContext, url: string): Promise<Handle> {
  const store = await openStore({ url, projection: 1 });
  const reading = await openWireReader({ url });
  t.after(async () => {
    await store.close();
    await reading.close();
  });
  return { store, reading, again: () => open(t, url) };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const at = '2026-01-01T00:00:00.000Z';

/** One append that opens a coverage and shows documents, past every check of the desk. */
function append(store: NewsroomStore, docs: readonly PublicDocument[], title = 'A draft') {
  const entries = seal(
    [
      {
        ...{ kind: 'post.written', subject: cell('post', 'a') },
        body: { content: { title, body: [], byline: null, background: false } },
      },
    ],
    { sha256, salt: () => '00', at, by: 'me', command: 'k', head: { seq: 0, hash: GENESIS }, wire: null },
  );
  const versions = docs.map((document) => ({
    key: documentKey(document),
    document,
    ground: [cell('post', 'a')],
  }));
  return store.transaction((tx) =>
    tx.append({
      ...{
        coverage: 'c1',
        slug: 'storm',
        expected: 0,
        entries,
        clear: [],
        veil: null,
        erase: [],
        search: null,
      },
      command: {
        by: 'me',
        id: 'k',
        coverage: 'c1',
        salt: 's',
        fingerprint: 'f',
        via: null,
        answer: { seq: 1, wire: 1 },
      },
      wire: { seq: 1, tag: tagOf(sha256, entries[0]?.hash ?? ''), at, versions },
    }),
  );
}

test('R-PG-01 a role for readers reads the wire and is refused everything else by the server', async (t) => {
  const { admin, database } = await server();
  const url = await database();
  const { store } = await open(t, url);
  await startCoverage(await room(store), 'storm');
  await (await openAccess(url)).close();
  const role = `edge_${randomBytes(4).toString('hex')}`;
  await admin(`create role ${role} login password 'for-tests'`);
  await grantReader(url, role);
  const address = new URL(url);
  address.username = role;
  address.password = 'for-tests';
  const edge = await openWireReader({ url: address.href });
  t.after(async () => {
    await edge.close();
    await admin(`drop owned by ${role}`, url);
    await admin(`drop role ${role}`);
  });
  assert.equal((await edge.page('storm', { limit: 10 }))?.coverage.slug, 'storm');
  const since = await edge.since('storm', null);
  assert.equal(since && since !== 'unknown' && since.set.docs.length > 0, true);
  const tables = await admin(
    "select format('%I.%I', schemaname, tablename) as name, schemaname from pg_tables where schemaname in ('desk', 'wire')",
    url,
  );
  const desk = tables.rows.filter(({ schemaname }) => schemaname === 'desk').map(({ name }) => String(name));
  const wire = tables.rows.filter(({ schemaname }) => schemaname === 'wire').map(({ name }) => String(name));
  assert.deepEqual([desk.length, wire.length], [11, 5]);
  const refused = (sql: string) => assert.rejects(admin(sql, address.href), { code: '42501' }, sql);
  for (const name of desk) {
    await refused(`select * from ${name}`);
    await refused(`select * from ${name} for update`);
    await refused(`delete from ${name}`);
  }
  for (const name of wire) {
    await admin(`select * from ${name}`, address.href);
    await refused(`delete from ${name}`);
    await refused(`select * from ${name} for update`);
    await refused(`create table wire.more ()`);
  }
});

test('R-PG-02 connections that are killed at any moment lose nothing acknowledged', async (t) => {
  const { admin, database } = await server();
  const url = await database();
  const { store, reading } = await open(t, url);
  const faults: unknown[] = [];
  const give = await room(store, faults);
  await startCoverage(give, 'storm');
  let killed = 0;
  const killer = (async () => {
    for (let rounds = 0; rounds < 15; rounds += 1) {
      const { rowCount } = await admin(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'stet' and datname = current_database()",
        url,
      );
      killed += rowCount ?? 0;
      await pause(20 + Math.random() * 100);
    }
  })();
  const answers = await Promise.all(
    Array.from({ length: 200 }, async (_, n) => {
      await pause(n * 4);
      const sent = { id: `p${n}`, kind: 'post.publish', post: `p${n}`, content: { title: `Post ${n}` } };
      for (let tries = 1; ; tries += 1) {
        const answer = await give('storm', sent);
        if (answer.ok || answer.error.code !== 'unavailable' || tries === 5000) return answer;
        await pause(2);
      }
    }),
  );
  await killer;
  assert.ok(killed > 10, `${killed} connections were killed`);
  assert.ok(faults.length > 0, 'some died with work in flight');
  assert.deepEqual(
    answers.filter((answer) => !answer.ok),
    [],
  );
  const entries = await store
    .transaction((tx) => tx.coverage('storm'))
    .then((row) => store.transaction((tx) => tx.entries(row?.id ?? '', 0, 1000)));
  for (const [n, answer] of answers.entries()) {
    const entry = entries.find(({ header }) => answer.ok && header.seq === answer.value.seq);
    assert.equal(entry?.header.command, `p${n}`, 'what was acknowledged is there, under its number');
  }
  assert.equal(new Set(entries.map(({ header }) => header.command)).size, 202, 'and nothing was done twice');
  assert.deepEqual((await verify(store, 'storm', sha256))?.findings, []);
  assert.equal((await reading.page('storm', { limit: 300 }))?.posts.length, 200);
});

test('R-PG-03 a server that does not fsync, and a database that is not UTF8, are refused with a sentence', async (t) => {
  const careless = await startPostgres({ fsync: 'off' });
  t.after(() => careless.stop());
  await assert.rejects(openStore({ url: await careless.database(), projection: 1 }), /fsync=off/);
  const { admin } = await server();
  const name = `stet_test_${randomBytes(6).toString('hex')}`;
  await admin(`create database ${name} encoding 'SQL_ASCII' locale 'C' template template0`);
  t.after(async () => admin(`drop database ${name} with (force)`));
  const url = new URL(await (await server()).database());
  url.pathname = `/${name}`;
  await assert.rejects(openStore({ url: url.href, projection: 1 }), /SQL_ASCII.*UTF8/);
});

test('R-PG-04 long texts, U+0000 and halves of surrogate pairs come back as from SQLite', async (t) => {
  const odd = `\0 \ud800 \udc00 \u{1f30a} ${'\\u0000 "quoted" \\ {braces},\n'.repeat(40_000)}`;
  assert.ok(odd.length > 1_000_000);
  const docs = [coverage('storm', odd), { ...post('p1', 1, odd), title: odd }];
  const { store, reading } = await open(t, await (await server()).database());
  const lite = openSqlite({ path: ':memory:', projection: 1 });
  t.after(() => lite.store.close());
  for (const one of [store, lite.store]) assert.equal(await append(one, docs, odd), 'appended');
  assert.deepEqual(await store.wireRows('c1'), await lite.store.wireRows('c1'));
  const entries = (from: NewsroomStore) => from.transaction((tx) => tx.entries('c1', 0, 10));
  assert.deepEqual(await entries(store), await entries(lite.store));
  assert.deepEqual(await reading.page('storm', { limit: 9 }), await lite.reading.page('storm', { limit: 9 }));
  assert.deepEqual(await reading.since('storm', null), await lite.reading.since('storm', null));
  for (const text of ['\0', 'storm\0', '\ud800', 'x'.repeat(10_000)]) {
    assert.equal(await reading.head(text), await lite.reading.head(text));
    assert.equal(await reading.document('storm', text), await lite.reading.document('storm', text));
    assert.equal(await reading.since(text, null), await lite.reading.since(text, null));
    const cursor = { seq: 1, tag: text };
    assert.equal(await reading.since('storm', cursor), await lite.reading.since('storm', cursor));
    assert.equal(
      await reading.page('storm', { limit: 1, before: text }),
      await lite.reading.page('storm', { limit: 1, before: text }),
    );
  }
  for (const at of [0.5, 1e300, Number.NaN, -1, '\0', 'never'])
    assert.deepEqual(
      await reading.page('storm', { limit: 9, at }),
      await lite.reading.page('storm', { limit: 9, at }),
      String(at),
    );
});

test('R-PG-05 a move is told of at once where one listens, and within the next look where nobody does', async (t) => {
  const url = await (await server()).database();
  const { store } = await open(t, url);
  const give = await room(store);
  await startCoverage(give, 'storm');
  const listening = await openWireReader({ url, poll: 1_000_000 });
  const looking = await openWireReader({ url, poll: 50, listen: false });
  t.after(() => Promise.all([listening.close(), looking.close()]));
  for (const reading of [listening, looking]) {
    const before = (await reading.head('storm'))?.seq ?? 0;
    const heard = Promise.withResolvers<number>();
    const stop = reading.watch(async () => {
      const seq = (await reading.head('storm'))?.seq ?? 0;
      if (seq > before) heard.resolve(seq);
    });
    const id = `p${before}`;
    const answer = await give('storm', { id, kind: 'post.publish', post: id, content: { title: id } });
    assert.ok(answer.ok);
    assert.equal(await heard.promise, answer.value.wire);
    stop();
  }
});

test('R-PG-06 two newsrooms that write to the same coverages crosswise refuse nobody and answer a repeat alike', async (t) => {
  const url = await (await server()).database();
  const handles = [await open(t, url), await open(t, url)];
  const faults: unknown[] = [];
  const rooms = await Promise.all(handles.map(({ store }) => room(store, faults)));
  const slugs = ['fire', 'storm'];
  for (const slug of slugs) await startCoverage(rooms[0] as Give, slug);
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      Promise.all(
        rooms.map((give, which) => {
          const slug = slugs[(n + which) % 2] ?? '';
          const id = `p${n}-${slug}`;
          return give(slug, { id, kind: 'post.publish', post: id, content: { title: id } });
        }),
      ),
    ),
  );
  const repeats = await Promise.all(
    rooms.map((give) =>
      give('storm', { id: 'once', kind: 'post.publish', post: 'once', content: { title: 'x' } }),
    ),
  );
  assert.deepEqual(faults, []);
  assert.ok(answers.flat().every((answer) => answer.ok));
  assert.ok(repeats[0]?.ok);
  assert.deepEqual(repeats[0], repeats[1]);
  for (const slug of slugs)
    assert.deepEqual((await verify(handles[0]?.store as NewsroomStore, slug, sha256))?.findings, []);
});

test('R-PG-07 a rebuilt wire is not put in place over what was written meanwhile', async (t) => {
  const { store } = await open(t, await (await server()).database());
  assert.equal(await append(store, [coverage('storm'), post('p1', 1, 'words')]), 'appended');
  const before = await store.wireRows('c1');
  await assert.rejects(store.replaceWire('c1', [], new Map()), /rebuild it again/);
  assert.deepEqual(await store.wireRows('c1'), before);
});

accessContract({
  name: 'PostgreSQL',
  async open(t) {
    const url = await (await server()).database();
    const [one, two] = [await openAccess(url), await openAccess(url)];
    t.after(() => Promise.all([one.close(), two.close()]));
    return [one, two];
  },
});

test('R-PG-08 tokens of a store from before there were accounts are taken over', async (t) => {
  const url = await (await server()).database();
  (await openAccess(url)).close();
  const sessions = new Sessions(url, 1);
  t.after(() => sessions.close());
  await sessions.write(async (ask) => {
    await ask('drop table desk.access_row; drop table desk.access_log');
    await ask(
      'create table desk.token (digest text primary key, n bigint, name text, roles text, created text, ends text)',
    );
    await ask(
      "insert into desk.token values ('d1', 0, 'me', '[\"editor\"]', '2026-01-01T00:00:00.000Z', null)",
    );
  });
  const access = await openAccess(url);
  t.after(() => access.close());
  assert.deepEqual((await access.get('token', 'd1'))?.body, {
    ...{ name: 'me', roles: ['editor'], coverages: null },
    ...{ created: '2026-01-01T00:00:00.000Z', ends: null },
  });
  assert.equal((await access.get('tokenName', '/me'))?.body.token, 'd1');
});

test('R-PG-09 a failed statement that its caller swallowed is not taken for a commit', async (t) => {
  const { store } = await open(t, await (await server()).database());
  const swallowed = store.transaction(async (tx) => {
    await tx.entries('c1', 0, Number.NaN).catch(() => {});
  });
  await assert.rejects(swallowed, /not committed/);
  assert.deepEqual(await store.transaction((tx) => tx.coverages()), []);
});

test('R-PG-10 no address with its password stands in what a failed opening says', async () => {
  const { hostname, search } = new URL(await (await server()).database());
  const url = `postgres://stet:hunter2secret@${hostname}/nowhere${search}`;
  for (const opening of [
    () => openStore({ url, projection: 1 }),
    () => openWireReader({ url }),
    () => openAccess(url),
  ]) {
    const fault = await opening().then(
      () => assert.fail('it opened'),
      (fault: pg.DatabaseError) => fault,
    );
    assert.doesNotMatch(`${fault.stack} ${JSON.stringify(fault)} ${fault.message}`, /hunter2secret/);
  }
});
