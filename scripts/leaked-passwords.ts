/*
 * Writes src/access/leaked-passwords.ts from a list of leaked passwords, one a line, on standard input:
 *     node scripts/leaked-passwords.ts < list.txt
 * Only those count that a password may be as long as (src/access/password-rules.ts): of the rest none gets that far.
 */
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { digestOfLeaked } from '../src/access/leaked.ts';
import { LEAST } from '../src/access/password-rules.ts';

const digests = new Set<string>();
for await (const line of createInterface({ input: process.stdin }))
  if ([...line].length >= LEAST) digests.add(digestOfLeaked(line));
const bytes = Buffer.from([...digests].sort().join(''), 'hex').toString('base64');
const lines = (bytes.match(/.{1,256}/g) ?? []).map((line) => `  '${line}',`);
writeFileSync(
  new URL('../src/access/leaked-passwords.ts', import.meta.url),
  `/**
 * Leaked passwords of fifteen characters and more: the first 40 bits of the SHA-256 of each (leaked.ts), sorted, in
 * base64. Of the million most common ones in “10 million passwords” (Mark Burnett, 2015; as SecLists gives them, seen
 * in November 2026) these are the ${digests.size} of that length. Made by scripts/leaked-passwords.ts.
 */
export const leakedPasswords: readonly string[] = [
${lines.join('\n')}
];
`,
);
