/** a stream of a coverage → its heads, and its end with the right to it. Over a real socket, by a clock that stands. */
import assert from 'node:assert/strict';
import { get, type IncomingMessage } from 'node:http';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { endSession, signOut } from '../../access/own-sessions.ts';
import { endOwnToken, makeOwnToken } from '../../access/own-tokens.ts';
import { had } from '../../access/people.fixture.ts';
import { caretaker, changePerson, endPerson, newWayIn } from '../../access/people.ts';
import { type WholeDesk, wholeDesk } from './whole-desk.fixture.ts';

/** A right may outlive its end by so much, in milliseconds (DESIGN.md). */
const WITHIN = 1000;

async function listening(t: TestContext): Promise<{ desk: WholeDesk; url: string }> {
  const desk = await wholeDesk();
  await desk.give('storm', 'coverage.open', { slug: 'storm', headline: 'A storm' });
  const url = await desk.app.listen({ host: '127.0.0.1', port: 0 });
  t.after(() => desk.app.close());
  return { desk, url };
}

interface Who {
  readonly id: string;
  readonly session: string;
}

interface Followed {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** All that has come. */
  readonly said: () => string;
  /** Resolves when the stream is over. */
  readonly ended: Promise<void>;
}

/** Opens a stream; resolves with its first bytes. */
function follow(t: TestContext, url: string, headers: Record<string, string>): Promise<Followed> {
  return new Promise((resolve, reject) => {
    const request = get(`${url}/api/coverages/storm/stream`, { headers }, (answer) => {
      let text = '';
      const ended = new Promise<void>((over) => answer.on('close', over));
      answer.on('data', (bytes) => {
        text += String(bytes);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, said: () => text, ended });
      });
    });
    request.on('error', reject);
    t.after(() => request.destroy());
  });
}

const bySession = (session: string) => ({
  ...{ host: 'desk.example.org', cookie: `__Host-stet=${session}` },
  'sec-fetch-site': 'same-origin',
});

async function until(holds: () => boolean, what: string): Promise<void> {
  for (const deadline = Date.now() + WITHIN; !holds(); await pause(10))
    assert.ok(Date.now() < deadline, `${what}: not within a second`);
}

async function endsWithin({ ended, said }: Followed, what: string): Promise<void> {
  const late = pause(WITHIN, 'late' as const, { ref: false });
  assert.notEqual(await Promise.race([ended, late]), 'late', `${what}: still open after a second`);
  assert.match(said(), /\nevent: ended\ndata: \{\}\n\n$/, what);
}

test('R-RIGHTS-08 a stream tells each head of a coverage, and nothing of what it says', async (t) => {
  const { desk, url } = await listening(t);
  const { session } = await desk.people.join('ana', ['reporter']);
  const stream = await follow(t, url, bySession(session));
  assert.deepEqual(
    [stream.status, stream.headers['content-type'], stream.headers['cache-control']],
    [200, 'text/event-stream; charset=utf-8', 'no-store'],
  );
  const head = (await desk.newsroom.head('storm', { id: 'x', name: 'x', roles: ['senior'] })) ?? 0;
  assert.equal(stream.said(), `event: head\ndata: {"head":${head}}\n\n`);
  await desk.give('storm', 'actor.set', { actor: 'a', content: { name: 'Ana Ruiz', type: 'person' } });
  await until(() => stream.said().includes(`{"head":${head + 1}}`), 'the next head');
  assert.ok(!stream.said().includes('Ruiz'));
  await desk.app.close();
  await stream.ended;
});

test('R-RIGHTS-11 what this process does reaches its streams without a look; unfinished work is hinted too', async (t) => {
  const { desk, url } = await listening(t);
  const { session } = await desk.people.join('ana', ['reporter']);
  const stream = await follow(t, url, bySession(session));
  const looks = Promise.withResolvers<null>();
  desk.newsroom.head = () => looks.promise;
  try {
    await desk.give('storm', 'actor.set', { actor: 'a', content: { name: 'Ana Ruiz', type: 'person' } });
    await until(() => stream.said().includes('{"head":3}'), 'the next head');
    desk.hints.workings('storm');
    desk.hints.workings('flood');
    await until(() => stream.said().endsWith('\n\nevent: workings\ndata: {}\n\n'), 'unfinished work');
    desk.people.pass(600);
    await desk.give('storm', 'actor.set', { actor: 'b', content: { name: 'Ben Ode', type: 'person' } });
    await pause(50);
    assert.ok(!stream.said().includes('{"head":4}'), 'the right to it was looked at too long ago');
  } finally {
    looks.resolve(null);
  }
});

test('R-RIGHTS-09 with the right to it a stream ends within a second, whatever ended it', async (t) => {
  const { desk, url } = await listening(t);
  const { people } = desk;
  const chief = caretaker(await people.who((await people.join('chief', ['admin'])).session));
  const ways: Record<string, (who: Who) => Promise<unknown>> = {
    'signed out': async ({ session }) => signOut(people, await people.who(session), { everywhere: false }),
    'ended from another session': async ({ session }) => {
      const who = await people.who(session);
      return endSession(people, who, { handle: who.session.body.handle });
    },
    'the account ended': ({ id }) => endPerson(people, chief, { id, why: 'left' }),
    'no role any more': ({ id }) => changePerson(people, chief, { id, roles: [], grants: {}, why: 'less' }),
    'a role elsewhere': ({ id }) =>
      changePerson(people, chief, { id, roles: [], grants: { flood: ['senior'] }, why: 'less' }),
    'an administrator only': ({ id }) =>
      changePerson(people, chief, { id, roles: ['admin'], grants: {}, why: 'other work' }),
    'a new way in': ({ id }) => newWayIn(people, chief, { id, why: 'lost it' }),
  };
  const ended = async ([what, end]: [string, (who: Who) => Promise<unknown>]) => {
    const who = await people.join(what.replaceAll(' ', '-'), ['reporter']);
    const stream = await follow(t, url, bySession(who.session));
    await pause(450);
    assert.ok(!stream.said().includes('ended'), what);
    await end(who);
    await endsWithin(stream, what);
  };
  await Promise.all(Object.entries(ways).map(ended));
  await ended(['two hours without use', async () => people.pass(2 * 60 * 60_000)]);
});

test('R-RIGHTS-09 so does one of a token: ended, over, or of an owner who may less', async (t) => {
  const { desk, url } = await listening(t);
  const { people } = desk;
  const chief = caretaker(await people.who((await people.join('chief', ['admin'])).session));
  const ways: Record<string, (who: Who) => Promise<unknown>> = {
    'ended by its owner': async ({ session }) =>
      endOwnToken(people, await people.who(session), { name: 'mine' }),
    'its owner may less': ({ id }) =>
      changePerson(people, chief, { id, roles: ['contributor'], grants: {}, why: 'less' }),
    'its owner is gone': ({ id }) => endPerson(people, chief, { id, why: 'left' }),
  };
  const ended = async ([what, end]: [string, (who: Who) => Promise<unknown>]) => {
    const who = await people.join(what.replaceAll(' ', '-'), ['reporter']);
    const wanted = { name: 'mine', roles: ['reporter'] as const, coverages: null, days: 1 };
    const { token } = had(await makeOwnToken(people, await people.who(who.session), wanted));
    const stream = await follow(t, url, { authorization: `Bearer ${token}` });
    await end(who);
    await endsWithin(stream, what);
  };
  await Promise.all(Object.entries(ways).map(ended));
  await ended(['its day is over', async () => people.pass(24 * 60 * 60_000)]);
});
