/** given a request whose body is still on its way, when a right ends meanwhile, then nothing is done. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { ORIGIN } from '../../access/people.fixture.ts';
import { changePerson, endPerson } from '../../access/people.ts';
import { cookieName } from './access/session-cookie.ts';
import { wholeDesk } from './whole-desk.fixture.ts';

test('R-HARD-01 what was sent before a right ended and came whole after it does nothing', async () => {
  const desk = await wholeDesk();
  await desk.give('storm', 'coverage.open', { slug: 'storm', headline: 'Storm' });
  const chief = { id: 'command-line', session: null };
  const late = async (name: string, meanwhile: (id: string) => Promise<unknown>) => {
    const ana = await desk.people.join(name, ['editor']);
    const body = new PassThrough();
    const answer = desk.app.inject({
      method: 'POST',
      url: '/api/coverages/storm/commands',
      headers: {
        ...{ host: new URL(ORIGIN).host, origin: ORIGIN, 'content-type': 'application/json' },
        cookie: `${cookieName(ORIGIN)}=${ana.session}`,
      },
      payload: body,
    });
    const arrived = answer.then(({ statusCode }) => statusCode);
    body.write('{"id":"a1","kind":');
    for (let turn = 0; turn < 20; turn += 1) await new Promise((later) => setImmediate(later));
    await meanwhile(ana.id);
    body.end('"coverage.start"}');
    return arrived;
  };
  const why = 'left';
  assert.equal(await late('ana', (id) => endPerson(desk.people, chief, { id, why })), 401);
  const roles = ['reporter' as const];
  const less = (id: string) => changePerson(desk.people, chief, { id, roles, grants: {}, why });
  assert.equal(await late('ben', less), 403);
  assert.equal(await late('eve', async () => {}), 200, 'whoever still may, does');
});
