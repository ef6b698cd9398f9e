/** Intake on PostgreSQL. */
import { after } from 'node:test';
import { startPostgres, type TestPostgres } from '../../../test/rig/postgres.ts';
import { besideItemsContract } from '../beside-items.contract.fixture.ts';
import { type IntakeEngine, intakeContract } from '../intake.contract.fixture.ts';
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
