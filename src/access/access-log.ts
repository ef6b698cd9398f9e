/**
 * The log of who got in, who was kept out and who changed anybody's rights: numbered without a gap, each line chained
 * to the one before. Its header stays; what it says beside (an address, a browser, a reason) lies apart with a salt,
 * and can be destroyed when its time is over or a person is forgotten: the chain still verifies.
 */
import { createHash } from 'node:crypto';

/** What can have happened. */
export const logKinds = [
  'account.made',
  'account.changed',
  'account.ended',
  'account.forgotten',
  'invitation.made',
  'invitation.ended',
  'signed-in',
  'visited',
  'sign-in.refused',
  'session.ended',
  'confirmed',
  'confirmation.refused',
  'passkey.added',
  'passkey.removed',
  'password.set',
  'password.removed',
  'recovery.made',
  'recovery.used',
  'link.added',
  'link.removed',
  'token.made',
  'token.ended',
  'data.exported',
  'site.changed',
  'source.changed',
  'reporter.changed',
  'reporter.code',
  'reporter.added',
  'reporter.dropped',
] as const;
export type LogKind = (typeof logKinds)[number];

/** A line before it has its number. `by` and `of` are accounts, `command-line`, or nobody (null). */
export interface NewLine {
  readonly at: string;
  readonly kind: LogKind;
  readonly by: string | null;
  readonly of: string | null;
  /** Never a secret, never a password, not even a wrong one. */
  readonly says: Readonly<Record<string, unknown>>;
  /** 16 random bytes in hex. */
  readonly salt: string;
}

/** A line as it is kept. `says` is null once it was destroyed. */
export interface LogLine {
  readonly seq: number;
  readonly at: string;
  readonly kind: LogKind;
  readonly by: string | null;
  readonly of: string | null;
  readonly digest: string;
  readonly hash: string;
  readonly salt: string | null;
  readonly says: Readonly<Record<string, unknown>> | null;
}

/** `hash` of what comes before the first line. */
export const LOG_GENESIS = '0'.repeat(64);

/** Numbers and chains a line after the last one. */
export function chained(line: NewLine, last: { readonly seq: number; readonly hash: string }): LogLine {
  const digest = sha256(`${line.salt}\n${JSON.stringify(line.says)}`);
  const header = { seq: last.seq + 1, at: line.at, kind: line.kind, by: line.by, of: line.of, digest };
  return { ...header, hash: hashOf(header, last.hash), salt: line.salt, says: line.says };
}

/** The number of the first line that is not as it was written or does not follow the one before; null: all do. */
export function brokenAt(lines: readonly LogLine[]): number | null {
  let last = { seq: 0, hash: LOG_GENESIS };
  for (const line of lines) {
    const whole =
      line.seq === last.seq + 1 &&
      hashOf(line, last.hash) === line.hash &&
      (line.salt === null || sha256(`${line.salt}\n${JSON.stringify(line.says)}`) === line.digest);
    if (!whole) return last.seq + 1;
    last = line;
  }
  return null;
}

type Header = Omit<LogLine, 'hash' | 'salt' | 'says'>;

function hashOf({ seq, at, kind, by, of, digest }: Header, before: string): string {
  return sha256(JSON.stringify([seq, at, kind, by, of, digest, before]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
