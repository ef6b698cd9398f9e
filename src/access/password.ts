/** Passwords: argon2id as OWASP's password storage sheet asks for (19 MiB, two passes, one lane; read in 2026), kept as a PHC string. */
import { argon2, timingSafeEqual } from 'node:crypto';
import type { Random } from '../lib/random.ts';

const MEMORY = 19_456;
const PASSES = 2;
const LENGTH = 32;
const HEAD = `$argon2id$v=19$m=${MEMORY},t=${PASSES},p=1$`;
const SHAPE = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([\w+/]+)\$([\w+/]+)$/;

/** A password's hash, with a salt of its own. */
export async function hashPassword(password: string, random: Random): Promise<string> {
  const salt = Buffer.from(random(16));
  const tag = await inTurn(() => derive(password, salt, MEMORY, PASSES));
  return `${HEAD}${bare(salt)}$${bare(tag)}`;
}

/** Whether a password is the one of a hash. With null it takes as long and is not: names cannot be told by time. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, salt, tag] = SHAPE.exec(hash ?? NOBODY) ?? [];
  if (salt === undefined || tag === undefined) throw new Error('a kept password is not as it was written');
  const kept = Buffer.from(tag, 'base64');
  const made = await inTurn(() =>
    derive(password, Buffer.from(salt, 'base64'), Number(memory), Number(passes)),
  );
  return timingSafeEqual(kept, made) && hash !== null;
}

/** The hash to keep from now on of a password that holds: made anew where it was made by other parameters. */
export async function renewed(password: string, hash: string, random: Random): Promise<string> {
  if (hash.startsWith(HEAD)) return hash;
  return hashPassword(password, random).catch((fault: unknown) => {
    if (fault instanceof TooBusy) return hash;
    throw fault;
  });
}

const NOBODY = `${HEAD}${bare(Buffer.alloc(16))}$${bare(Buffer.alloc(LENGTH))}`;

/** At most two at once: each takes 19 MiB and a processor. Who comes after 64 that wait is turned away. */
const AT_ONCE = 2;
const WAITING = 64;
let busy = 0;
const queue: (() => void)[] = [];

/** Too many passwords are being checked at once. */
export class TooBusy extends Error {}

async function inTurn(work: () => Promise<Buffer>): Promise<Buffer> {
  if (busy >= AT_ONCE) {
    if (queue.length >= WAITING) throw new TooBusy();
    await new Promise<void>((turn) => queue.push(turn));
  } else busy += 1;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else busy -= 1;
  }
}

function derive(password: string, nonce: Buffer, memory: number, passes: number): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFC'), 'utf8');
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce, parallelism: 1, tagLength: LENGTH, memory, passes }, (fault, tag) =>
      fault ? reject(fault) : resolve(tag),
    );
  });
}

function bare(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
