/** Intake on SQLite. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { besideItemsContract } from '../beside-items.contract.fixture.ts';
import { intakeContract } from '../intake.contract.fixture.ts';
import type { IntakeEngine } from '../intake-stores.contract.fixture.ts';
import { openIntakeRows } from './open-intake.ts';

const engine: IntakeEngine = {
  name: 'SQLite',
  async open(t) {
    let now = Date.parse('2026-05-04T12:00:00.000Z');
    const folder = mkdtempSync(join(tmpdir(), 'stet-intake-'));
    const path = join(folder, 'intake.sqlite');
    const [one, two] = [await openIntakeRows(path, () => now), await openIntakeRows(path, () => now)];
    t.after(async () => {
      await Promise.all([one.close(), two.close()]);
      rmSync(folder, { recursive: true });
    });
    return {
      hands: [one, two],
      pass(milliseconds) {
        now += milliseconds;
      },
    };
  },
};
intakeContract(engine);
besideItemsContract(engine);
