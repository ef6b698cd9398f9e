import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { asvs } from './asvs.ts';
import { asvsLevels } from './asvs-levels.ts';

const levels = new Map([
  ['V1.1.1', 2],
  ['V1.2.1', 1],
  ['V4.3.1', 2],
  ['V9.9.9', 3],
]);

const told = {
  first: '| V1.1.1 | 2 | read once | R-AB-01, `docs/a.md#one-two-three`; open: a test, and more of them |',
  second: '| V1.2.1 | 1 | escaped | docs/a.md |',
  not: '- **V4.3.1**: there is no GraphQL.',
};

/** What the check says of a table with these lines, a rule R-AB-01 and a document with one heading. */
function on(lines: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'stet-asvs-'));
  const files = {
    'SPEC.md': '**R-AB-01** One.\n',
    'docs/a.md': '# One, two: `three`\n',
    'docs/asvs.md': `| id | level | here | shown by |\n|---|---|---|---|\n${Object.values(lines).join('\n')}\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const verdict = asvs(root, levels);
  rmSync(root, { recursive: true });
  return verdict;
}

test('R-CHECK-07 a table in order is counted: open where anything is, by tests before documents', () => {
  assert.deepEqual(on(told), {
    faults: [],
    figures: '2 rows, 0 by tests, 1 by documents, 1 open, 1 not applicable',
  });
  const shown = { ...told, first: '| V1.1.1 | 2 | read once | docs/a.md; R-AB-01 |' };
  assert.equal(on(shown).figures, '2 rows, 1 by tests, 1 by documents, 0 open, 1 not applicable');
});

for (const [what, planted, said] of [
  ['an id that stands twice', { again: told.second }, /V1\.2\.1 stands twice/],
  ['an id in the table and in the list', { again: '- **V1.2.1**: no pages' }, /V1\.2\.1 stands twice/],
  ['an id that is none', { more: '| V1.2 | 1 | escaped | docs/a.md |' }, /V1\.2 is no id/],
  ['an id left out', { second: '' }, /V1\.2\.1 \(level 1\) is missing/],
  ['a wrong level', { second: '| V1.2.1 | 2 | escaped | docs/a.md |' }, /V1\.2\.1 is of level 1, not "2"/],
  ['a rule that is none', { second: '| V1.2.1 | 1 | escaped | R-AB-02 |' }, /cites R-AB-02, which SPEC\.md/],
  [
    'a document that is none',
    { second: '| V1.2.1 | 1 | escaped | docs/b.md |' },
    /docs\/b\.md, which is not there/,
  ],
  [
    'a heading that is none',
    { second: '| V1.2.1 | 1 | escaped | docs/a.md#four |' },
    /a heading that docs\/a\.md/,
  ],
  ['a place outside', { second: '| V1.2.1 | 1 | escaped | ../a.md |' }, /outside the repository/],
  ['nothing that shows it', { second: '| V1.2.1 | 1 | escaped | |' }, /shown by nothing/],
  ['words that show nothing', { second: '| V1.2.1 | 1 | escaped | as usual |' }, /no rule, no document/],
  [
    'what is open without a word',
    { second: '| V1.2.1 | 1 | escaped | open: |' },
    /does not say what is missing/,
  ],
  ['a row without words', { second: '| V1.2.1 | 1 | | docs/a.md |' }, /does not say what it comes to/],
  ['no reason why not', { not: '- **V4.3.1**:' }, /V4\.3\.1 does not say why not/],
  ['a cell too many', { second: '| V1.2.1 | 1 | escaped | docs/a.md | R-AB-01 |' }, /a cell too many/],
] as const) {
  test(`R-CHECK-07 ${what} is found in the table of ASVS`, () => {
    const { faults } = on({ ...told, ...planted });
    assert.equal(faults.length, 1, String(faults));
    assert.match(String(faults), said);
  });
}

test('R-CHECK-07 no table is a fault, and the standard has 70, 183 and 92 requirements of its levels', () => {
  assert.deepEqual(asvs(join(tmpdir(), 'stet-asvs-nowhere')).faults, ['docs/asvs.md is not there']);
  const of = (level: number) => [...asvsLevels.values()].filter((one) => one === level).length;
  assert.deepEqual([of(1), of(2), of(3)], [70, 183, 92]);
});
