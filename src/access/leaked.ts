import { createHash } from 'node:crypto';

/** Hexadecimal digits that are kept of a digest: 40 bits, so that a password is taken for one of them once in 10⁸. */
const DIGITS = 10;

/** What a leaked password is found by: in whatever case, in one form of Unicode. */
export function digestOfLeaked(password: string): string {
  return createHash('sha256').update(password.normalize('NFKC').toLowerCase()).digest('hex').slice(0, DIGITS);
}

/** Whether a password is one of a list of leaked ones that ships with Stet; nobody else is asked. */
export async function isLeaked(password: string): Promise<boolean> {
  known ??= read();
  return (await known).has(digestOfLeaked(password));
}

let known: Promise<ReadonlySet<string>> | undefined;

/** Read when it is first needed: most processes never see a password that is set. */
async function read(): Promise<ReadonlySet<string>> {
  const { leakedPasswords } = await import('./leaked-passwords.ts');
  const digits = Buffer.from(leakedPasswords.join(''), 'base64').toString('hex');
  return new Set(digits.match(new RegExp(`.{${DIGITS}}`, 'g')));
}
