import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { extract } from '../intake/extract/extract.ts';
import { readingAsJson, readingSchema } from '../intake/reading-schema.ts';
import { intakeCommand } from './intake-command.ts';
import { Mistake } from './mistake.ts';

const text =
  'The fire is “mostly out”, Ana Ruiz wrote on Telegram on Sunday. At least 40 people were hurt, police said. The claim could not be independently verified.';

test('R-INTAKE-08 a reading as JSON is what its schema says, every span with the words that stand there', () => {
  const item = { text, sent: '2031-03-24T06:00:00+01:00', zone: 'Europe/Lisbon' };
  const json = readingAsJson(item, extract(item));
  const read = readingSchema.parse(JSON.parse(JSON.stringify(json)));
  let spans = 0;
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('from' in value && 'to' in value && 'words' in value) {
      spans += 1;
      assert.equal(text.slice(Number(value.from), Number(value.to)), value.words);
    }
    for (const inner of Object.values(value)) look(inner);
  };
  look(read);
  assert.ok(spans >= 10, `${spans} spans`);
  assert.deepEqual(
    read.statements.map(({ speaker, channel }) => [speaker.name, channel?.kind ?? null]),
    [
      ['Ana Ruiz', 'telegram'],
      ['police', null],
    ],
  );
  assert.deepEqual([read.figures.length, read.dates.length, read.hedges.length], [1, 1, 1]);
  assert.throws(() => readingSchema.parse({ ...json, more: 1 }));
});

test('R-INTAKE-10 JSON has the claims with what bears on them, and none of a reading that was kept before there were any', () => {
  const item = { text, sent: '2031-03-24T06:00:00+01:00', zone: 'Europe/Lisbon' };
  const reading = extract(item);
  assert.deepEqual(
    readingAsJson(item, reading).claims.map(({ words, evidence, hedges, status }) => [
      words.map((one) => one.words).join(' … '),
      evidence.map(({ statement, stance }) => `${stance} ${reading.statements[statement]?.speaker.name}`),
      hedges.length,
      status,
    ]),
    [
      ['The fire is “mostly out”', ['asserts Ana Ruiz'], 0, 'unverified'],
      ['At least 40 people were hurt', ['asserts police'], 1, 'unverified'],
    ],
  );
  const { claims: _, ...before } = reading;
  assert.deepEqual(readingSchema.parse(readingAsJson(item, before)).claims, []);
});

function fileWith(t: TestContext, bytes: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-intake-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.txt'), bytes);
  return join(folder, 'a.txt');
}

test('R-INTAKE-08 what cannot be read, and an option that says nothing, are told in a sentence', async (t) => {
  const file = fileWith(t, text);
  const refused = (asked: readonly string[], options: Record<string, readonly string[]>, says: RegExp) =>
    assert.rejects(intakeCommand.run({ arguments: asked, options }), (fault) => {
      assert.ok(fault instanceof Mistake);
      assert.match(fault.message, says);
      return true;
    });
  await refused([], {}, /needs a file, or -/);
  await refused([`${file}.gone`], {}, /cannot be read \(ENOENT\)/);
  await refused([fileWith(t, new Uint8Array([0xff, 0xfe, 0xc3]))], {}, /not UTF-8/);
  await refused([file], { sent: ['yesterday'] }, /takes a time such as/);
  await refused([file], { zone: ['Mars'] }, /no time zone "Mars"/);
  await refused([file], { width: ['4'] }, /takes 20 to 400/);
});
