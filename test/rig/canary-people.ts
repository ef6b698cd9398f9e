/** People of the desk with a word that is found nowhere else in every field that is kept of them. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { codeAt } from '../../src/access/codes.ts';
import { invite } from '../../src/access/invitations.ts';
import { nothingBeside } from '../../src/access/kept-beside.ts';
import { newLogLine } from '../../src/access/log-line.ts';
import { had } from '../../src/access/people.fixture.ts';
import { mailTag, reportFrom, telegramCode } from '../../src/access/reporters.ts';
import { resume } from '../../src/access/session.ts';
import { signInWithRecovery } from '../../src/access/sign-in.ts';
import { newThrottle } from '../../src/access/throttle.ts';
import { makeToken } from '../../src/access/tokens.ts';
import { accept, firstCodes } from '../../src/access/welcome.ts';
import { openAccess } from '../../src/store/sqlite/open-access.ts';
import type { Desk } from './desk.ts';

/** Somebody comes in, works, is written about in the log of access, and asks the server that runs. */
export async function peopleStage(
  desk: Desk,
  canary: (field: string) => string,
  canaries: Map<string, string>,
): Promise<void> {
  const store = await openAccess(join(desk.data, 'stet.sqlite'));
  const { port } = new URL(desk.url);
  const site = { origin: `http://localhost:${port}`, name: 'Stet', visited: null };
  const clock = Date.now;
  const throttle = newThrottle(clock);
  const world = { store, clock, random: randomBytes, throttle, provider: null, site, beside: nothingBeside };
  const secret = (field: string, text: string) => {
    canaries.set(text, field);
    return text;
  };
  const said = (field: string) => canary(`people: ${field}`);
  const whence = { address: '192.0.2.77', agent: said('a browser') };
  canaries.set('192.0.2.77', 'people: an address');
  const invited = { roles: ['editor'] as const, grants: {}, account: null, by: 'command-line' };
  const waiting = await invite(world, { ...invited, name: said('name in an invitation') });
  secret('people: the secret of an invitation', waiting.secret);
  const { secret: link } = await invite(world, {
    ...invited,
    name: said('former name in an invitation that was taken'),
  });
  const login = said('name to sign in with');
  const codes = had(await firstCodes(world, { link, login }, whence));
  secret('people: the secret of one-time codes', codes.secret);
  const password = secret('people: a password', `four ${randomBytes(8).toString('hex')} words beside`);
  const chosen = { password, sealed: codes.sealed, code: codeAt(codes.secret, clock()) };
  const come = had(await accept(world, { link, login, name: said('name of an account'), chosen }, whence));
  secret('people: the secret of a session', come.session);
  for (const code of come.recovery) secret('people: a recovery code', code);
  const who = (await resume(come.session, world)) ?? assert.fail('nobody has come in');
  const account = who.account.id;
  had(await reportFrom(world, who, said('coverage for texts from elsewhere')));
  const sure = async () => (await resume(come.session, world)) ?? assert.fail('the session has ended');
  secret('people: a code for Telegram', had(await telegramCode(world, await sure())).code);
  secret('people: the secret part of a mail address', had(await mailTag(world, await sure())).tag);
  const at = new Date(clock()).toISOString();
  const passkey = {
    name: said('name of a passkey'),
    key: said('key of a passkey'),
    counter: 0,
    transports: [],
  };
  await store.write({
    puts: [
      {
        kind: 'passkey',
        id: said('id of a passkey'),
        account,
        expected: 0,
        body: { ...passkey, created: at, used: null },
      },
    ],
    log: [
      newLogLine(world, 'account.changed', account, account, { why: said('a reason in the log of access') }),
    ],
  });
  const note = (field: string) => `${said(`house: ${field}`)} `;
  await store.write({
    puts: [
      {
        ...{ kind: 'site', id: 'site', account: null, expected: 0 },
        body: {
          ...{ name: null, light: '#7a4d00', dark: null, logo: null },
          ...{ languages: ['en'], language: said('house: usual language'), zone: said('house: usual zone') },
          notes: {
            en: {
              correction: [note('note of a correction')],
              clarification: [note('note of a clarification')],
              withdrawal: [note('note of a withdrawal')],
              'top-post': [note('words of a post at the top')],
            },
          },
        },
      },
    ],
    log: [newLogLine(world, 'site.changed', account, null, { notes: said('house: what was changed') })],
  });
  const wanted = {
    name: said('name of a token'),
    roles: ['editor'],
    coverages: null,
    lasts: 60_000,
    account,
  };
  const token = await makeToken(wanted, world);
  secret('people: the secret of a token', token.ok ? token.value : assert.fail(token.error));
  await signInWithRecovery(world, { login, code: said('a wrong recovery code') }, whence);
  const cookie = `stet-${port}=${come.session}`;
  for (const path of ['/api/access/me', '/api/access/data', '/api/coverages', '/desk/account']) {
    const headers = { cookie, host: `localhost:${port}`, 'sec-fetch-site': 'same-origin' };
    const { status } = await fetch(`http://localhost:${port}${path}`, { headers });
    assert.equal(status, 200, path);
  }
  await store.close();
}
