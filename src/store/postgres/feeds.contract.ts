/** What feeds are given by a store on PostgreSQL. */
import { after } from 'node:test';
import { startPostgres, type TestPostgres } from '../../../test/rig/postgres.ts';
import { feedsContract } from '../feeds.contract.fixture.ts';
import { openStore } from './open-store.ts';
import { openWireReader } from './open-wire-reader.ts';

let started: Promise<TestPostgres> | null = null;
const server = () => (started ??= startPostgres());
after(async () => (await started)?.stop());

feedsContract({
  name: 'PostgreSQL',
  async open(t) {
    const url = await (await server()).database();
    const store = await openStore({ url, projection: 1 });
    const reading = await openWireReader({ url });
    t.after(async () => {
      await store.close();
      await reading.close();
    });
    return { store, reading };
  },
});
