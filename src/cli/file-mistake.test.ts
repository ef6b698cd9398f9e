/** a folder in which something is wrong → the sentence with which its store is refused. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { type Engine, engineOf } from './engine.ts';
import { Mistake } from './mistake.ts';
import { temporaryFolder } from './process.fixture.ts';

/** A folder with a store that has been opened once. */
async function folder(t: TestContext): Promise<string> {
  const data = temporaryFolder(t);
  const engine = engineOf({ data });
  for (const opened of [engine.openAccess(), engine.openWorkings(), engine.openIntakeRows()])
    await (await opened).close();
  return data;
}

async function says(data: string, opens: (engine: Engine) => Promise<unknown>): Promise<string> {
  try {
    await opens(engineOf({ data }));
  } catch (fault) {
    assert.ok(fault instanceof Mistake, String(fault));
    return fault.message.replace(data, 'data');
  }
  return 'nothing';
}

const isNone =
  'cannot be used: it is no database, or a damaged one. Put the folder aside as it is and restore a backup, without its takedowns.jsonl: the one that is here stays.';

test('R-CLI-05 a file of the store that is no database is named, with what to do', async (t) => {
  const data = await folder(t);
  for (const file of ['stet.sqlite', 'workings.sqlite', 'intake.sqlite', 'lock.db'])
    writeFileSync(
      join(data, file),
      'not a database, and long enough to be read as the head of one '.repeat(20),
    );
  assert.equal(await says(data, (engine) => engine.openAccess()), `data/stet.sqlite ${isNone}`);
  assert.equal(await says(data, (engine) => engine.openReader('here')), `data/stet.sqlite ${isNone}`);
  assert.equal(await says(data, (engine) => engine.openWorkings()), `data/workings.sqlite ${isNone}`);
  assert.equal(await says(data, (engine) => engine.openIntakeRows()), `data/intake.sqlite ${isNone}`);
  // Not: "is open in process 0".
  assert.equal(await says(data, (engine) => engine.take()), `data/lock.db ${isNone}`);
});

test('R-CLI-05 a file of a newer program is named, and the newer program asked for', async (t) => {
  const data = await folder(t);
  for (const file of ['stet.sqlite', 'workings.sqlite', 'intake.sqlite']) {
    const database = new DatabaseSync(join(data, file));
    database.exec('pragma user_version = 99');
    database.close();
  }
  const newer = 'The store has schema version 99, which this program is too old for. Start the newer one.';
  assert.equal(await says(data, (engine) => engine.openStore(1)), `data/stet.sqlite: ${newer}`);
  assert.equal(await says(data, (engine) => engine.openReader('elsewhere')), `data/stet.sqlite: ${newer}`);
  assert.equal(await says(data, (engine) => engine.openWorkings()), `data/workings.sqlite: ${newer}`);
  assert.equal(await says(data, (engine) => engine.openIntakeRows()), `data/intake.sqlite: ${newer}`);
});
