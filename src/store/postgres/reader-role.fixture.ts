import { randomBytes } from 'node:crypto';
import type { TestPostgres } from '../../../test/rig/postgres.ts';
import { grantReader } from './grant-reader.ts';

/** A role that reads the wire of a database and nothing else. */
export async function readerOf(
  { admin }: Pick<TestPostgres, 'admin'>,
  url: string,
): Promise<{ readonly name: string; readonly url: string }> {
  const name = `edge_${randomBytes(4).toString('hex')}`;
  await admin(`create role ${name} login password 'for-tests'`);
  await grantReader(url, name);
  const address = new URL(url);
  address.username = name;
  address.password = 'for-tests';
  return { name, url: address.href };
}
