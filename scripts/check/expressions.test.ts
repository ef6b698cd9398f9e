import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { expressions } from './expressions.ts';

/** What the check says of one module of intake. */
function faultsOf(text: string, path = 'src/intake/extract/a.ts'): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'stet-check-'));
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  const { faults } = expressions(root);
  rmSync(root, { recursive: true });
  return faults;
}

test('R-EXTRACT-04 no regular expression of intake goes back without a bound, but for those with a reason', () => {
  assert.deepEqual(expressions(join(import.meta.dirname, '../..')).faults, []);
});

test('R-EXTRACT-04 an expression that takes exponential, quadratic or much time is found, with its place', () => {
  for (const expression of [
    '/^(a+)+$/',
    '/x*x*$/',
    '/(.*)b$/',
    '/^(?:\\w+\\s?)*$/',
    '/^\\s*\\n\\s*$/y',
    '/^(?:yes|no|never|maybe|(?:A|a)*a+z)$/i',
    '/a{0,30}a{0,30}a{0,30}b/',
    '/(?:a{0,9}){0,9}(?:a{0,9}){0,9}a{0,9}b/',
    "new RegExp('a')",
    "RegExp('a')",
  ])
    assert.match(
      faultsOf(`\nexport const a = ${expression};`).join(),
      /^src\/intake\/extract\/a\.ts:2: /,
      expression,
    );
});

test('R-EXTRACT-04 an expression that goes over a text once is none, nor one elsewhere', () => {
  for (const expression of [
    '/^(?:said|told)$/',
    '/\\s+/',
    '/^(.*)b$/',
    '/[^\\S\\n]*\\n\\s*/y',
    '/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i',
    "/^(?:yes|no|never|maybe|.*n['’]t|[)|(]+)$/",
  ])
    assert.deepEqual(faultsOf(`export const a = ${expression};`), [], expression);
  assert.deepEqual(faultsOf('export const a = /^(a+)+$/;', 'src/publish/a.ts'), []);
});
