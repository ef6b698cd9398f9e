/** visits of the demonstration, and what the first account of a person does to them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccessStore } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { firstLink } from './invitations.ts';
import { had, ORIGIN, people, refusal, whence } from './people.fixture.ts';
import { resume } from './session.ts';
import { softAuthenticator } from './soft-authenticator.fixture.ts';
import { visit } from './visitors.ts';
import { accept, askForFirstPasskey } from './welcome.ts';

/** Takes the first link, with a passkey. */
async function take(world: AccessWorld, link: string) {
  const passkey = softAuthenticator({ origin: ORIGIN });
  const asked = await askForFirstPasskey(world, { link, login: 'me' }, whence);
  if (!asked.ok) return asked;
  const chosen = { answer: passkey.make(asked.value), passkey: 'x' };
  return accept(world, { link, login: 'me', name: 'me', chosen }, whence);
}

test('R-VISIT-01 a visit that begins while the first account is written ends with it, whichever is written first', async () => {
  for (const order of ['visit first', 'account first'] as const) {
    const desk = people(['the-demo']);
    const link = (await firstLink(desk)) ?? assert.fail('no link');
    let begun: Awaited<ReturnType<typeof visit>> | null = null;
    let isFirst = true;
    const between = (meanwhile: () => Promise<unknown>): AccessStore => ({
      ...desk.store,
      async write(change) {
        if (isFirst && change.puts?.some(({ kind }) => kind === 'account')) {
          isFirst = false;
          await meanwhile();
        }
        return desk.store.write(change);
      },
    });
    const visiting = async (world: typeof desk) => {
      begun = await visit(world, { role: 'senior' }, whence);
    };
    const taking = async (world: typeof desk) => had(await take(world, link));
    if (order === 'visit first') await taking({ ...desk, store: between(() => visiting(desk)) });
    else await visiting({ ...desk, store: between(() => taking(desk)) });
    const accounts = await desk.store.list('account');
    assert.deepEqual(
      accounts.map(({ body }) => body.visitor ?? false),
      [false],
      order,
    );
    const answer = begun as Awaited<ReturnType<typeof visit>> | null;
    assert.equal(answer?.ok, order === 'visit first');
    if (answer?.ok) assert.equal(await resume(answer.value.session, desk), null, order);
  }
});

test('R-VISIT-02 there are twenty visitors at most', async () => {
  const desk = people(['the-demo']);
  for (let n = 0; n < 20; n += 1) had(await visit(desk, { role: 'reporter' }, whence));
  assert.equal(refusal(await visit(desk, { role: 'reporter' }, whence)).code, 'state');
});
