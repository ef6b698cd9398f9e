/** a bot and a mailbox that a registered reporter writes to, and a server that is killed → each message is one draft. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { nothingBeside } from '../access/kept-beside.ts';
import { arrivals } from '../access/people.fixture.ts';
import { reportFrom, telegramCode } from '../access/reporters.ts';
import { newThrottle } from '../access/throttle.ts';
import { field, message } from '../filing/reporters.fixture.ts';
import { openDoor } from '../intake/egress/open-door.ts';
import { imapServer } from '../intake/sources/imap-server.fixture.ts';
import { keepSources } from '../intake/sources/keep-sources.ts';
import { settingsOf } from '../intake/sources/poll.fixture.ts';
import { poll } from '../intake/sources/poll.ts';
import { NOTHING_YET, sourceSettings } from '../intake/sources/source.ts';
import { openAccess } from '../store/sqlite/open-access.ts';
import { openIntakeRows } from '../store/sqlite/open-intake.ts';
import { server, stetDone, temporaryFolder } from './process.fixture.ts';

const ANA = 41;

/** A Bot API server: what is sent waits until a look says that it was kept. */
async function botServer(t: TestContext) {
  let waiting: { update_id: number }[] = [];
  const asked: string[] = [];
  const api = createServer((request, reply) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      asked.push(request.url ?? '');
      const { offset = 0 } = JSON.parse(body) as { offset?: number };
      waiting = waiting.filter(({ update_id: id }) => id >= offset);
      reply
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ ok: true, result: waiting.slice(0, 100) }));
    });
  });
  await new Promise<void>((done) => api.listen(0, '127.0.0.1', done));
  t.after(() => api.close());
  const { port } = api.address() as AddressInfo;
  return { port, asked, send: (update: object) => void waiting.push(update as { update_id: number }) };
}

test('R-REPORTER-03 sixty messages to a bot are sixty drafts, an edited one changes its own, though the server is killed again and again; nothing is said back', async (t) => {
  const bot = await botServer(t);
  const data = temporaryFolder(t);
  const made = await stetDone(t, ['token', 'create', '--name', 'chief', '--role', 'editor', '--data', data]);
  const headers = {
    authorization: `Bearer ${made.out.trim().split('\n').at(-1)}`,
    'content-type': 'application/json',
  };
  const store = await openAccess(join(data, 'stet.sqlite'));
  const origin = 'http://localhost:8080';
  const world = {
    ...{ store, clock: Date.now, random: randomBytes, throttle: newThrottle(Date.now), provider: null },
    ...{ site: { origin, name: 'Stet', visited: null }, beside: nothingBeside },
  };
  const people = arrivals(world, origin);
  const { session } = await people.join('ana', ['reporter']);
  assert.ok((await reportFrom(world, await people.who(session), 'storm')).ok);
  const code = await telegramCode(world, await people.who(session));
  assert.ok(code.ok);
  await store.close();
  const rows = await openIntakeRows(join(data, 'intake.sqlite'), Date.now);
  await keepSources(rows, () => 'bot').put(
    null,
    sourceSettings.parse({
      ...{ name: 'Bot', kind: 'telegram-bot', address: `http://127.0.0.1:${bot.port}`, zone: 'UTC' },
      ...{ coverages: ['storm'], every: 10 },
    }),
    '123456:abcdefghijklmn',
  );
  const words = ['--no-demo', '--intake-private', `127.0.0.1:${bot.port}`];
  /** It is looked at now; `died`: also where whoever was killed still holds it. */
  const looks = (died = false) =>
    rows.act(async (act) => {
      const row = await act.source('bot');
      if (row && (died || row.next > 0)) await act.putSource({ ...row, next: 0, heldUntil: 0 });
    });
  let url = '';
  const drafts = async () => {
    const board = await fetch(`${url}/api/coverages/storm/board`, { headers });
    const { docs } = (await board.json()) as {
      docs: Record<string, { phase: string; content: { body: { content: { text: string }[] }[] } }>;
    };
    return Object.entries(docs).flatMap(([key, post]) =>
      key.startsWith('posts/') ? [`${post.phase} ${post.content.body[0]?.content[0]?.text}`] : [],
    );
  };
  bot.send(message(ANA, code.value.code, { message_id: 1 }));
  let next = 2;
  for (let life = 0; life < 3; life += 1) {
    const running = await server(t, data, words);
    url = running.url;
    if (life === 0) {
      const body = JSON.stringify({ id: 'o', kind: 'coverage.open', slug: 'storm', headline: 'Storm' });
      assert.equal((await fetch(`${url}/api/coverages`, { method: 'POST', headers, body })).status, 200);
      // Linked before anything is written.
      for (let turn = 0; turn < 200 && bot.asked.length < 2; turn += 1) {
        await looks();
        await pause(50);
      }
    }
    for (const until = next + 20; next < until; next += 1)
      bot.send(message(ANA, `Text ${next}.`, { message_id: next }));
    await looks();
    for (let turn = 0; turn < 100 && (await drafts()).length < next - 15 + life; turn += 1) await pause(10);
    running.process.kill('SIGKILL');
    await running.ended;
    await looks(true);
  }
  const last = await server(t, data, words);
  url = last.url;
  for (let turn = 0; turn < 400 && (await drafts()).length < next - 2; turn += 1) {
    await looks();
    await pause(50);
  }
  const all = Array.from({ length: next - 2 }, (_, at) => `draft Text ${at + 2}.`);
  assert.deepEqual((await drafts()).toSorted(), all.toSorted());
  bot.send(message(ANA, 'Mended.', { message_id: 2 }, 'edited_message'));
  for (let turn = 0; turn < 400 && !(await drafts()).includes('draft Mended.'); turn += 1) {
    await looks();
    await pause(50);
  }
  assert.deepEqual((await drafts()).toSorted(), [...all.slice(1), 'draft Mended.'].toSorted());
  const items = await fetch(`${url}/api/coverages/storm/intake`, { headers });
  assert.deepEqual(((await items.json()) as { items: unknown[] }).items, []);
  assert.ok(
    bot.asked.every((path) => path.endsWith('/getUpdates')),
    'a bot says nothing',
  );
  await rows.close();
  const { out, aside } = await last.stop();
  for (const text of [out, aside]) assert.ok(!text.includes(code.value.code));
});

test('R-REPORTER-06 a mail that lies in the mailbox is a draft of whose secret address it came by, once, also after the mailbox was restored', async (t) => {
  const box = await imapServer('mail.example');
  t.after(() => box.close());
  const door = openDoor({ resolve: async () => ['127.0.0.1'], privately: () => true });
  const here = await field();
  const tag = await here.tag(await here.reporter('ana'));
  let state = NOTHING_YET;
  const look = async () => {
    const address = `imaps://desk@mail.example:${box.port}`;
    const told = await poll(settingsOf('mailbox', address), state, 'pass word', door, 30_000);
    assert.ok(told.ok);
    state = told.value.state;
    await here.mails(told.value.parsed);
    await here.file();
    return told.value;
  };
  const mail = (id: number, to: string) =>
    `From: Ana <ana@x.example>\r\nTo: ${to}\r\nSubject: S${id}\r\nMessage-ID: <${id}@x>\r\n\r\nText ${id}.`;
  box.bring(mail(1, `desk+${tag}@mail.example`));
  box.bring(mail(2, 'desk@mail.example'));
  const { originals = [] } = await look();
  assert.equal(originals.length, 1, 'what has the secret in it is not kept as it came');
  box.renumber();
  await look();
  assert.deepEqual(await here.posts(), ['ana | draft | S1 | Text 1.']);
  assert.deepEqual(await here.items(), ['S2\n\nText 2.']);
});
