/** somebody × a visit × the first account → who is in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLink } from './invitations.ts';
import { had, people, refusal, whence } from './people.fixture.ts';
import { listPeople } from './people.ts';
import { resume } from './session.ts';
import { takeLink } from './take-link.fixture.ts';
import { visit } from './visitors.ts';

test('R-VISIT-01 the demonstration is tried in its coverages alone, and never beside a person’s account', async () => {
  const nowhere = await visit(people(null), { role: 'senior' }, whence);
  assert.equal(refusal(nowhere).code, 'unknown');
  const desk = people(['the-demo']);
  const { session } = had(await visit(desk, { role: 'senior' }, whence));
  const { person } = await desk.who(session);
  assert.deepEqual([person.roles, person.grants], [[], { 'the-demo': ['senior'] }]);
  assert.equal((await listPeople(desk)).people.length, 0);
  const link = (await firstLink(desk)) ?? assert.fail('no link beside a visitor');
  had(await takeLink(desk, link, 'me'));
  assert.equal(await resume(session, desk), null, 'the visit has ended');
  assert.equal(refusal(await visit(desk, { role: 'senior' }, whence)).code, 'unknown');
});

test('R-VISIT-01 a visit that begins while the first account is made ends with the others, whichever comes first', async () => {
  const desk = people(['the-demo']);
  const link = (await firstLink(desk)) ?? assert.fail('no link');
  /** The same desk, where something happens once, right before an account is written. */
  const interrupted = (of: typeof desk, by: () => Promise<unknown>) => {
    let isDue = true;
    const write: typeof of.store.write = async (change) => {
      if (isDue && change.puts?.some(({ kind }) => kind === 'account')) {
        isDue = false;
        await by();
      }
      return of.store.write(change);
    };
    return { ...of, store: { ...of.store, write } };
  };
  const begun: string[] = [];
  const visited = interrupted(desk, async () => {
    begun.push(had(await visit(desk, { role: 'senior' }, whence)).session);
  });
  had(await takeLink(visited, link, 'me'));
  assert.equal(await resume(begun[0] ?? assert.fail('no visit'), desk), null);
  const other = people(['the-demo']);
  const late = (await firstLink(other)) ?? assert.fail('no link');
  const taken = interrupted(other, async () => had(await takeLink(other, late, 'me')));
  assert.equal(refusal(await visit(taken, { role: 'senior' }, whence)).code, 'unknown');
  assert.deepEqual(
    await Promise.all([desk, other].map(async ({ store: of }) => (await of.list('account')).length)),
    [1, 1],
  );
  assert.deepEqual(
    await Promise.all([desk, other].map(async ({ store: of }) => (await of.list('session')).length)),
    [1, 1],
  );
});

test('R-VISIT-02 there are twenty visitors at most', async () => {
  const desk = people(['the-demo']);
  for (let n = 0; n < 20; n += 1) had(await visit(desk, { role: 'reporter' }, whence));
  assert.equal(refusal(await visit(desk, { role: 'reporter' }, whence)).code, 'state');
});
