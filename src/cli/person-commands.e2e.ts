/** `stet person …` beside a running server: what it changes counts at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { softAuthenticator } from '../access/soft-authenticator.fixture.ts';
import { server, stetDone, temporaryFolder } from './process.fixture.ts';

test('R-CLI-27 people are invited, listed, given a new way in and ended from the machine of the store', async (t) => {
  const data = temporaryFolder(t);
  const { url } = await server(t, data);
  const origin = `http://localhost:${new URL(url).port}`;
  const stet = (words: readonly string[]) => stetDone(t, [...words, '--data', data]);
  const invited = await stet([
    ...[
      'person',
      'invite',
      '--name',
      'Ana Ruiz',
      '--role',
      'reporter',
      '--grant',
      'storm:editor',
      '--desk',
      origin,
    ],
  ]);
  assert.equal(invited.code, 0, invited.aside);
  assert.match(invited.out, new RegExp(`^${origin}/desk/welcome#steti_[\\w-]{43}\n$`));
  let cookie = '';
  const ask = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', origin, cookie };
    const answer = await fetch(`${origin}/api/access${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
  };
  const link = invited.out.trim().split('#')[1] ?? '';
  const passkey = softAuthenticator({ origin });
  const asked = (await ask('/welcome/passkey/ask', { link, login: 'ana' })).json as { challenge: string };
  const chosen = { answer: passkey.make(asked), passkey: 'laptop' };
  assert.equal((await ask('/welcome/accept', { link, login: 'ana', name: 'Ana Ruiz', chosen })).status, 200);
  const me = () => fetch(`${origin}/api/access/me`, { headers: { cookie, 'sec-fetch-site': 'same-origin' } });
  assert.equal((await me()).status, 200);
  assert.equal((await stet(['coverage', 'create', 'storm', '--headline', 'A storm'])).code, 0);
  const stream = await fetch(`${origin}/api/coverages/storm/stream`, {
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
  });
  const followed = stream.text();
  const { out } = await stet(['person', 'list']);
  assert.match(
    out,
    /^login +name +roles +in coverages +since +until\nana +Ana Ruiz +reporter +storm:editor +\S+ +-\n$/,
  );
  const renewed = await stet([
    'person',
    'renew',
    '--login',
    'Ana',
    '--why',
    'lost her laptop',
    '--desk',
    origin,
  ]);
  assert.match(renewed.out, /#steti_/);
  assert.equal((await me()).status, 401, 'her session has ended');
  const late = new Promise((resolve) => setTimeout(resolve, 1000, 'open a second after').unref());
  assert.match(String(await Promise.race([followed, late])), /event: ended/);
  assert.equal((await stet(['person', 'end', '--login', 'ana', '--why', 'left'])).code, 0);
  const gone = await stet(['person', 'end', '--login', 'ana', '--why', 'left']);
  assert.match(gone.aside, /Nobody signs in as "ana"/);
  assert.equal(gone.code, 2);
});

test('R-CLI-27 what is no role, no grant or nobody is said', async (t) => {
  const data = temporaryFolder(t);
  const says = async (...words: string[]) => {
    const { code, aside } = await stetDone(t, [...words, '--data', data]);
    assert.equal(code, 2);
    return aside;
  };
  assert.match(
    await says('person', 'invite', '--name', 'x', '--role', 'feed'),
    /no role "feed" for a person/,
  );
  assert.match(await says('person', 'invite', '--name', 'x', '--grant', 'Storm:editor'), /must be SLUG:ROLE/);
  assert.match(await says('person', 'list'), /no store/);
});
