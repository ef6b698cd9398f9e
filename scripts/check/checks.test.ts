import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { circles } from './circles.ts';
import { COMMANDS_PAGE, commandsPage, commandsTold } from './commands-page.ts';
import { importRule } from './import-rule.ts';
import { fileLength, scriptSize } from './limits.ts';
import { purity } from './purity.ts';
import { reachability } from './reachability.ts';
import { specAndTests } from './spec.ts';
import type { Verdict } from './verdict.ts';

/** What a check says of a tree of files. */
function on(check: (root: string) => Verdict, files: Record<string, string>): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'stet-check-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { faults } = check(root);
  rmSync(root, { recursive: true });
  return faults;
}

test('R-CHECK-01 an import that the table does not allow is found, in whatever way it is written', () => {
  const deep = 'export const x = 1;';
  for (const text of [
    "import { x } from '../desk/x.ts';",
    "import type { x } from '../desk/x.ts';",
    "export { x } from '../desk/x.ts';",
    "export const y = () => import('../desk/x.ts');",
  ]) {
    assert.equal(on(importRule, { 'src/publish/a.ts': text, 'src/desk/x.ts': deep }).length, 1, text);
  }
  assert.deepEqual(
    on(importRule, { 'src/desk/a.ts': "import { x } from '../lib/x.ts';", 'src/lib/x.ts': deep }),
    [],
  );
  assert.equal(on(importRule, { 'src/elsewhere/a.ts': deep }).length, 1);
});

test('R-CHECK-02 a private module behind the public side is found, however far round', () => {
  const round = {
    'src/http/public/a.ts': "import { b } from '../../ops/b.ts';",
    'src/ops/b.ts': "export { b } from './c.ts';",
    'src/ops/c.ts': "export type { b } from '../fold/d.ts';",
    'src/fold/d.ts': 'export type b = 1;',
  };
  assert.match(on(reachability, round)[0] ?? '', /c\.ts → src\/fold\/d\.ts: private/);
  assert.deepEqual(on(reachability, { ...round, 'src/ops/c.ts': 'export type b = 1;' }), []);
  assert.equal(
    on(reachability, { 'src/delivery/a.ts': 'export const a = (name: string) => import(name);' }).length,
    1,
  );
});

test('R-CHECK-10 modules that import each other in a circle are found, also by types alone and far round', () => {
  const far = {
    'src/desk/a.ts': "import { b } from './b.ts';",
    'src/desk/b.ts': "export { b } from '../lib/c.ts';\nimport './d.ts';",
    'src/lib/c.ts': "import type { A } from '../desk/a.ts';",
    'src/desk/d.ts': "import { c } from '../lib/c.ts';",
  };
  assert.deepEqual(on(circles, far), [
    'src/desk/a.ts → src/desk/b.ts → src/lib/c.ts → src/desk/a.ts: a circle',
  ]);
  assert.deepEqual(on(circles, { ...far, 'src/lib/c.ts': 'export type A = 1;' }), []);
  assert.equal(on(circles, { 'src/lib/a.ts': "export type { A } from './a.ts';" }).length, 1);
});

test('R-CHECK-03 a pure folder that looks at a clock, throws dice or imports what acts is found', () => {
  for (const text of [
    'export const a = Date.now();',
    'export const a = new Date();',
    'export const a = Math.random();',
    "import 'node:fs';",
  ]) {
    assert.equal(on(purity, { 'src/fold/a.ts': text }).length, 1, text);
  }
  assert.deepEqual(on(purity, { 'src/fold/a.ts': 'export const a = new Date(0); // Date.now()' }), []);
});

test('R-CHECK-04 a rule without a test, a test without a rule and a file too long are found', () => {
  const spec = {
    'SPEC.md': '**R-AB-01** One.\n**R-AB-02** Two.\n',
    'src/a.test.ts': ['01 one', '03 three'].map((name) => `test('R-AB-${name}', f);`).join('\n'),
  };
  assert.equal(on(specAndTests, spec).length, 2);
  const twice = { ...spec, 'SPEC.md': `${spec['SPEC.md']}**R-AB-03** Three.\n**R-AB-01** Another.\n` };
  assert.match(String(on(specAndTests, twice)), /R-AB-01 is the number of two rules/);
  assert.equal(on(fileLength, { 'src/a.ts': '\n'.repeat(400) }).length, 1);
});

test('R-CHECK-08 a script that every reader or desk has to load is found where it is too heavy, or not built', () => {
  const built = (sizes: Record<string, number>) => ({
    'build/browser/manifest.json': JSON.stringify(
      Object.fromEntries(Object.entries(sizes).map(([name, gzip]) => [name, { gzip }])),
    ),
  });
  const light = {
    ...{ 'page.js': 4096, 'desk.js': 190_000, 'desk.css': 10_000 },
    ...{ 'ghosts-A1.js': 20_000, 'ghost-english-B2.js': 210_000, 'ghost-slavic-C3.js': 210_000 },
  };
  assert.deepEqual(on(scriptSize, built(light)), []);
  for (const name of Object.keys(light) as (keyof typeof light)[])
    assert.equal(
      on(scriptSize, built({ ...light, [name]: light[name] + 1 })).length,
      name.startsWith('ghosts-') ? 2 : 1,
      name,
    );
  const { 'ghost-slavic-C3.js': _, ...without } = light;
  assert.equal(on(scriptSize, built(without)).length, 1, 'what is not built is no light script');
  assert.equal(on(scriptSize, {}).length, 1);
});

test('R-CHECK-09 a page of commands that is not what the schemas say is found', () => {
  const page = commandsPage();
  assert.match(page, /\| `post\.publish` \| `post` .*`expected\?`.* \| reporter, editor, senior \| /);
  assert.deepEqual(on(commandsTold, { [COMMANDS_PAGE]: page }), []);
  assert.equal(on(commandsTold, { [COMMANDS_PAGE]: page.replace('reporter, ', '') }).length, 1);
  assert.equal(on(commandsTold, {}).length, 1);
});
