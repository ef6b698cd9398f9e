/** what is wanted → a secret that works, or a sentence; a header → somebody or nobody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Grants, Role } from '../model/person.ts';
import { personIn } from '../model/person.ts';
import { bearer } from './bearer.ts';
import { commandLineToken } from './command-line-token.ts';
import { endOwnToken, makeOwnToken } from './own-tokens.ts';
import { had, people, refusal } from './people.fixture.ts';
import { caretaker, changePerson, endPerson } from './people.ts';
import { wholeLog } from './personal-data.ts';
import { letGo } from './retention.ts';
import { digestOf, looksLikeSecret, newSecret } from './secret.ts';
import { COMMAND_LINE, endToken, makeToken, type WantedToken } from './tokens.ts';

const MINUTE = 60_000;

function given() {
  const desk = people();
  const want = (wanted: Partial<WantedToken> = {}) =>
    makeToken(
      { name: 'night-desk', roles: ['editor'], coverages: null, lasts: null, account: null, ...wanted },
      desk,
    );
  const make = async (wanted: Partial<WantedToken> = {}) => {
    const made = await want(wanted);
    return made.ok ? made.value : assert.fail(made.error);
  };
  const who = async (secret: string) =>
    (await bearer(`Bearer ${secret}`, desk.store, desk.clock))?.person ?? null;
  return { desk, want, make, who };
}

test('R-TOKEN-01 a secret is 32 random bytes as stet_ and base64url; the store has its SHA-256 only', async () => {
  const { desk, make } = given();
  const secret = await make();
  assert.match(secret, /^stet_[A-Za-z0-9_-]{43}$/);
  assert.equal(Buffer.from(secret.slice(5), 'base64url').length, 32);
  const bytes = (fill: number) => (length: number) => new Uint8Array(length).fill(fill);
  assert.notEqual(newSecret(bytes(7)), newSecret(bytes(8)));
  assert.ok(looksLikeSecret(secret) && !looksLikeSecret(secret, 'stets_'));
  const kept = JSON.stringify([await desk.store.list('token'), await desk.store.log(0, 100)]);
  assert.ok(!kept.includes(secret.slice(5)));
  assert.match(kept, /"id":"[0-9a-f]{64}"/);
});

test('R-TOKEN-02 the right secret is the person named after the token, with its roles', async () => {
  const { desk, make, who } = given();
  const secret = await make({ roles: ['editor', 'legal', 'editor'] });
  const person = { id: 'token:night-desk', name: 'night-desk', roles: ['editor', 'legal'] };
  assert.deepEqual(await who(secret), person);
  assert.deepEqual((await bearer(`bearer  ${secret} `, desk.store, desk.clock))?.person, person);
});

test('R-TOKEN-02 what cannot be made is said', async () => {
  const { want, make } = given();
  const says = async (wanted: Partial<WantedToken>) => {
    const made = await want(wanted);
    return made.ok ? assert.fail() : made.error;
  };
  assert.match(await says({ name: 'Night Desk' }), /^A name is 1 to 40 of a–z/);
  assert.match(await says({ name: COMMAND_LINE }), /take another\.$/);
  assert.equal(
    await says({ roles: ['king'] }),
    'There is no role "king"; there are contributor, reporter, editor, senior, legal, admin, feed.',
  );
  assert.match(await says({ roles: [] }), /^A token needs a role/);
  assert.match(await says({ roles: ['feed', 'senior'] }), /has no other role/);
  assert.match(await says({ coverages: ['storm', 'A b'] }), /^"A b" is no slug/);
  await make();
  assert.match(await says({}), /works already\. End it first \(stet token end --name night-desk\)/);
});

test('R-TOKEN-03 nobody stands behind any other header', async () => {
  const { desk, make } = given();
  const secret = await make();
  const wrong = `${secret.slice(0, -2)}${secret.endsWith('AA') ? 'BB' : 'AA'}`;
  const headers = [
    undefined,
    '',
    'Bearer',
    'Bearer ',
    secret,
    `Basic ${secret}`,
    `Bearer ${wrong}`,
    `Bearer ${secret}x`,
    `Bearer ${secret} ${secret}`,
    `Bearer ${digestOf(secret)}`,
    `Bearer ${secret.toUpperCase()}`,
  ];
  for (const header of headers) assert.equal(await bearer(header, desk.store, desk.clock), null, header);
});

test('R-TOKEN-04 a token works until its end and not at it', async () => {
  const { desk, make, who } = given();
  const secret = await make({ lasts: 10 * MINUTE });
  desk.pass(10 * MINUTE - 1);
  assert.notEqual(await who(secret), null);
  desk.pass(1);
  assert.equal(await who(secret), null);
});

test('R-TOKEN-04 the command line keeps a secret for an hour and renews it in time', async () => {
  const { desk, who } = given();
  const secret = commandLineToken(desk);
  const first = await secret();
  desk.pass(49 * MINUTE);
  assert.equal(await secret(), first);
  desk.pass(2 * MINUTE);
  const second = await secret();
  assert.notEqual(second, first);
  assert.deepEqual((await who(first))?.id, 'token:command-line');
  desk.pass(10 * MINUTE);
  assert.equal(await who(first), null);
  const person = { id: 'token:command-line', name: 'command-line', roles: ['senior', 'legal'] };
  assert.deepEqual(await who(second), person);
});

test('R-TOKEN-10 that the command line made a secret for itself is in the log; once over, it is let go of', async () => {
  const { desk, make, who } = given();
  await make({ lasts: MINUTE });
  for (let n = 0; n < 3; n += 1) await commandLineToken(desk)();
  const last = await commandLineToken(desk)();
  const made = (await wholeLog(desk.store)).filter(
    ({ kind, by }) => kind === 'token.made' && by === COMMAND_LINE,
  );
  assert.deepEqual(
    made.map(({ says }) => says?.name),
    Array(4).fill(COMMAND_LINE),
  );
  await letGo(desk);
  assert.notEqual(await who(last), null);
  desk.pass(60 * MINUTE);
  await letGo(desk);
  const left = await desk.store.list('token');
  assert.deepEqual(
    left.map(({ body }) => body.name),
    ['night-desk'],
    'what people named stays, to be told by',
  );
});

test('R-TOKEN-05 ended by name it works no more, and the name is free for the same person again', async () => {
  const { desk, make, who } = given();
  const secret = await make();
  assert.equal(await endToken('night-desk', null, desk), 1);
  assert.equal(await endToken('night-desk', null, desk), 0);
  assert.equal(await who(secret), null);
  assert.equal((await who(await make()))?.id, 'token:night-desk');
});

test('R-TOKEN-05 of two tokens that are made at once under a name there is one', async () => {
  const { desk, want } = given();
  const both = await Promise.all([want(), want()]);
  assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
  assert.equal((await desk.store.list('token')).length, 1);
});

test('R-TOKEN-07 a token of an account is that person, and does what both may, in the coverages that both name', async () => {
  const { desk, who } = given();
  const owner = await desk.join('ana', ['reporter', 'admin'], { storm: ['senior'] });
  const make = async (name: string, roles: Role[], coverages: string[] | null) =>
    had(await makeOwnToken(desk, await desk.who(owner.session), { name, roles, coverages, days: 30 })).token;
  const roles = async (secret: string, slug: string) =>
    personIn((await who(secret)) ?? assert.fail(), slug).roles;
  const wide = await make('wide', ['reporter', 'senior'], null);
  const narrow = await make('narrow', ['reporter', 'senior'], ['flood', 'storm']);
  const small = await make('small', ['senior'], ['flood']);
  assert.equal((await who(wide))?.id, `account:${owner.id}`);
  assert.equal((await who(wide))?.name, 'ana (wide)');
  assert.deepEqual(
    [await roles(wide, 'storm'), await roles(wide, 'flood')],
    [['reporter', 'senior'], ['reporter']],
  );
  assert.deepEqual(await roles(narrow, 'storm'), ['reporter', 'senior']);
  assert.deepEqual([await roles(narrow, 'flood'), await roles(narrow, 'other')], [['reporter'], []]);
  assert.deepEqual(await roles(small, 'flood'), [], 'a senior in the storm alone');
  const more = await makeOwnToken(desk, await desk.who(owner.session), {
    name: 'more',
    roles: ['legal'],
    coverages: null,
    days: 1,
  });
  assert.equal(refusal(more).message, 'You are no legal yourself; a token does no more than you may.');
});

test('R-TOKEN-08 what a token may follows its owner at once: less, nothing, ended', async () => {
  const { desk, who } = given();
  const chief = caretaker(await desk.who((await desk.join('chief', ['admin'])).session));
  const owner = await desk.join('ana', ['reporter', 'editor']);
  const mine = await desk.who(owner.session);
  const { token } = had(
    await makeOwnToken(desk, mine, { name: 'feeder', roles: ['editor'], coverages: null, days: 30 }),
  );
  const grants: Grants = {};
  had(await changePerson(desk, chief, { id: owner.id, roles: ['reporter'], grants, why: 'a new post' }));
  assert.deepEqual((await who(token))?.roles, []);
  had(await changePerson(desk, chief, { id: owner.id, roles: ['editor'], grants, why: 'back' }));
  assert.deepEqual((await who(token))?.roles, ['editor']);
  had(await endPerson(desk, chief, { id: owner.id, why: 'left' }));
  assert.equal(await who(token), null);
});

test('R-TOKEN-09 one’s own tokens end by name, also one that a colleague has under the same name', async () => {
  const { desk, who } = given();
  const [ana, ben] = await Promise.all(
    ['ana', 'ben'].map(async (name) => desk.who((await desk.join(name)).session)),
  );
  if (!ana || !ben) return assert.fail();
  const wanted = { name: 'mine', roles: ['editor'] as const, coverages: null, days: 1 };
  const [hers, his] = [
    had(await makeOwnToken(desk, ana, wanted)),
    had(await makeOwnToken(desk, ben, wanted)),
  ];
  assert.deepEqual(had(await endOwnToken(desk, ana, { name: 'mine' })), { ended: 1 });
  assert.equal(refusal(await endOwnToken(desk, ana, { name: 'mine' })).code, 'unknown');
  assert.equal(await who(hers.token), null);
  assert.notEqual(await who(his.token), null);
});
