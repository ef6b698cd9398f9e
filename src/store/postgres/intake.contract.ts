/** Intake on PostgreSQL. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startPostgres, type TestPostgres } from '../../../test/rig/postgres.ts';
import { besideItemsContract } from '../beside-items.contract.fixture.ts';
import { intakeContract } from '../intake.contract.fixture.ts';
import type { IntakeEngine } from '../intake-stores.contract.fixture.ts';
import { openIntakeRows } from './open-intake.ts';

let started: Promise<TestPostgres> | null = null;
const server = () => (started ??= startPostgres());
after(async () => (await started)?.stop());

const engine: IntakeEngine = {
  name: 'PostgreSQL',
  async open(t) {
    const url = await (await server()).database();
    let ahead = 0;
    const [one, two] = await Promise.all([
      openIntakeRows(url, () => ahead),
      openIntakeRows(url, () => ahead),
    ]);
    t.after(() => Promise.all([one.close(), two.close()]));
    return {
      hands: [one, two],
      pass(milliseconds) {
        ahead += milliseconds;
      },
    };
  },
};
intakeContract(engine);
besideItemsContract(engine);

test('R-ITEM-18 whoever reads items waits for nobody who writes them, and sees what was on disk', async (t) => {
  const url = await (await server()).database();
  const [one, two] = [await openIntakeRows(url), await openIntakeRows(url)];
  t.after(() => Promise.all([one.close(), two.close()]));
  const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const writing = one.act(async (act) => {
    await act.next();
    begun.resolve();
    await end.promise;
  });
  await begun.promise;
  const waiting = [two.act((act) => act.next()), two.act((act) => act.next())];
  assert.equal(await two.look((look) => look.head()), 0);
  end.resolve();
  await Promise.all([writing, ...waiting]);
  assert.equal(await two.look((look) => look.head()), 3);
});
