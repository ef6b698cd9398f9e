import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { extract } from '../../src/intake/extract/extract.ts';
import { isSameName } from './score.ts';

const passages = z
  .array(z.strictObject({ text: z.string(), by: z.record(z.string(), z.string()) }))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../vectors/intake/who/en.json'), 'utf8')));

/** Of the statements that passages tell of, how many are found and how many of these are by the right speaker. */
function counted(): { readonly wanted: number; readonly found: number; readonly right: number } {
  let [wanted, found, right] = [0, 0, 0];
  for (const { text, by } of passages) {
    const { statements } = extract({ text, sent: '2031-03-04T12:00:00Z', zone: 'UTC' });
    for (const [said, speaker] of Object.entries(by)) {
      const at = text.indexOf(said);
      assert.notEqual(at, -1, `“${said}” does not stand in: ${text}`);
      const holds = statements.find(({ words }) =>
        words.some(({ from, to }) => text.slice(from, to).includes(said)),
      );
      wanted += 1;
      if (holds) found += 1;
      if (holds && isSameName(speaker, holds.speaker.name)) right += 1;
    }
  }
  return { wanted, found, right };
}

test('R-EXTRACT-18 in short passages of many kinds nineteen in twenty of the statements found are by whoever is meant', () => {
  const { wanted, found, right } = counted();
  assert.ok(wanted > 450, `${wanted} wanted`);
  assert.ok(found / wanted > 0.9, `${found} of ${wanted} found`);
  assert.ok(right / found > 0.95, `${right} of ${found} by the right speaker`);
});
