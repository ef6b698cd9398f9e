import { Mistake } from './mistake.ts';

/** What a database is called before people: where it is, and nothing of who enters it. */
export function databaseName(url: string): string {
  if (!URL.canParse(url)) return 'the PostgreSQL database';
  const { host, pathname, searchParams } = new URL(url);
  return `PostgreSQL at ${searchParams.get('host') ?? host}${pathname}`;
}

const UNREADABLE =
  'its address cannot be read; in a name or a password, write # / ? @ : % as %23 %2F %3F %40 %3A %25';
const DISTRUSTED = 'its certificate is not one that this machine trusts';

const told: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOENT: 'nothing listens there',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of its host cannot be looked up',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'its host cannot be reached',
  DEPTH_ZERO_SELF_SIGNED_CERT: DISTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: DISTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: DISTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: DISTRUSTED,
  CERT_HAS_EXPIRED: 'its certificate is over',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  '28P01': 'it refuses the password',
  '28000': 'it refuses this role',
  '3D000': 'there is no such database',
  '42501': 'this role may not do that in it; it must own the store, or may create schemas to make one',
  '42704': 'it knows no such role',
  '53300': 'it has no connection left',
  '57P03': 'it is starting or stopping',
  ERR_INVALID_URL: UNREADABLE,
};

/** What the driver says in words alone. */
const toldByWords: readonly (readonly [RegExp, string])[] = [
  [/timeout|terminated/, 'it does not answer'],
  [
    /password must be a (non-empty )?string/,
    'it asks for a password, and there is none in its address, PGPASSWORD or ~/.pgpass',
  ],
  [/does not support SSL/, 'it offers no TLS; turn that on there, or leave sslmode out of its address'],
  [/^URI malformed$/, UNREADABLE],
];

/** What one who only reads is told in place of what is told to those who write. */
const toldReaders: Readonly<Record<string, string>> = {
  '42501':
    'this role may not read the store in it; the role that owns the store lets it: stet reader grant ROLE',
};

/** Opens a database; why it could not be opened is said in a sentence, without its address's password. */
export async function sayingWhy<T>(url: string, open: () => Promise<T>, reads = false): Promise<T> {
  try {
    return await open();
  } catch (fault) {
    throw mistakeOf(fault, databaseName(url), reads) ?? fault;
  }
}

function mistakeOf(fault: unknown, name: string, reads: boolean): Mistake | null {
  if (!(fault instanceof Error)) return null;
  if (['UnfitDatabase', 'NewerStore', 'OlderStore'].includes(fault.name))
    return new Mistake(`${name}: ${fault.message}`, { cause: fault });
  const code = 'code' in fault ? String(fault.code) : '';
  const byWords = toldByWords.find(([words]) => words.test(fault.message))?.[1];
  const why = (reads ? toldReaders[code] : undefined) ?? told[code] ?? byWords;
  return why === undefined ? null : new Mistake(`${name} cannot be used: ${why}.`, { cause: fault });
}
