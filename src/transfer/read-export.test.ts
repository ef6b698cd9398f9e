/** Faults in an export → the sentence that refuses it. A small record is made by hand: three appends, one public. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { type Cell, COVERAGE, cell } from '../model/ids.ts';
import { GENESIS, seal, tagOf } from '../record/chain.ts';
import type { Proposed } from '../record/entry.ts';
import type { SealedEntry } from '../record/sealed.ts';
import { exportRecord } from './export-record.ts';
import { BadExport, type ReadPart, readExport } from './read-export.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const at = '2026-01-01T00:00:00.000Z';
const question = (id: string): Proposed => ({
  ...{ kind: 'question.set', subject: cell('question', id) },
  body: { content: { text: `What of ${id}?` } },
});
const opened: Proposed = {
  ...{ kind: 'coverage.opened', subject: COVERAGE },
  body: { slug: 'storm', language: 'en', zone: 'UTC', profile: 'newsroom', demonstration: false },
};

const sealed: SealedEntry[] = [];
const append = (command: string, entries: readonly Proposed[], isPublic = false) => {
  const last = sealed.at(-1);
  const head = { seq: last?.header.seq ?? 0, hash: last?.hash ?? GENESIS };
  const wire = isPublic
    ? { seq: 1, projection: 3, docs: ['post:b', 'coverage'], unlinked: [], minted: { 'post:p': 'b' } }
    : null;
  sealed.push(...seal(entries, { sha256, salt: () => '00', at, by: 'me', command, head, wire }));
};
append('c1', [opened, question('q1')]);
append('c2', [{ kind: 'coverage.started', subject: COVERAGE, body: {} }], true);
append('c3', [question('q2')]);
const last = sealed.at(-1) as SealedEntry;
const row = (key: string) => ({
  key,
  at,
  body: `{"kind":"${key}"}`,
  ground: ['text:headline'],
  shown: null,
});

function exported(entries: readonly SealedEntry[] = sealed, asked: (after: number) => void = () => {}) {
  const end = entries.at(-1) as SealedEntry;
  return exportRecord(
    { coverage: 'x1', slug: 'storm', head: end.header.seq, hash: end.hash, sets: 1 },
    {
      async entries(after, limit) {
        asked(after);
        return entries.slice(after, after + limit);
      },
      command: async (_by, id) => {
        const of = entries.findLast(({ header }) => header.command === id)?.header;
        return of
          ? { answer: { seq: of.seq, wire: of.wire?.seq ?? null }, salt: 's', fingerprint: 'f' }
          : null;
      },
      wireSet: async () => ({
        tag: tagOf(sha256, sealed[2]?.hash ?? ''),
        at,
        rows: [row('coverage'), row('post:b')],
      }),
    },
    {
      ...{ at, by: 'me', projection: 3, sha256, takedowns: null },
      derived: ({ header }) =>
        header.seq === 4
          ? [{ v: 1, coverage: 'x1', slug: 'storm', at, by: 'me', cell: 'post:p' as Cell, act: 'takedown' }]
          : [],
    },
  );
}

async function parts(lines: readonly string[]): Promise<readonly ReadPart[]> {
  return Array.fromAsync(readExport(given(lines), sha256));
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const whole = await Array.fromAsync(exported());

test('R-EXPORT-01 an export is read back as the appends that it was', async () => {
  const kinds = whole.map((line) => JSON.parse(line).type);
  assert.deepEqual(
    kinds.join(' '),
    'stet-export entry entry command entry command set version version entry command takedown end',
  );
  const read = await parts(whole);
  const appends = read.flatMap((part) => (part.kind === 'append' ? [part.append] : []));
  assert.deepEqual(
    appends.flatMap(({ entries }) => entries),
    sealed,
  );
  assert.deepEqual(
    appends.map(({ command, set }) => [command.id, set?.versions.map(({ key }) => key)]),
    [
      ['c1', undefined],
      ['c2', ['post:b', 'coverage']],
      ['c3', undefined],
    ],
    'a set has its documents in the order of its header',
  );
  assert.equal(read.at(-1)?.kind, 'end');
});

test('R-EXPORT-04 an export that was cut off after any line is refused', async () => {
  for (let length = 0; length < whole.length; length += 1)
    await assert.rejects(parts(whole.slice(0, length)), BadExport, `after line ${length}`);
});

test('R-EXPORT-04 a line that is missing, twice, swapped with the next, or changed anywhere is found', async () => {
  for (let index = 1; index < whole.length; index += 1) {
    const [before, line, after] = [whole.slice(0, index), whole[index] ?? '', whole.slice(index + 1)];
    const broken: Record<string, readonly string[]> = {
      missing: [...before, ...after],
      twice: [...before, line, line, ...after],
      changed: [
        ...before,
        line.replace(/[0-9](?=[^0-9]*$)/, (digit) => String((Number(digit) + 1) % 10)),
        ...after,
      ],
      ...(after[0] !== undefined && { swapped: [...before, after[0], line, ...after.slice(1)] }),
    };
    for (const [how, lines] of Object.entries(broken))
      await assert.rejects(parts(lines), BadExport, `line ${index + 1} ${how}`);
  }
});

test('R-EXPORT-04 words of another body under the same header are found, and what is no export says so', async () => {
  const words = whole.map((line) => line.replace('What of q1?', 'What of q9?'));
  await assert.rejects(parts(words), /Line 3 .*the body of entry 2 was changed/);
  await assert.rejects(
    parts(['{"type":"stet-export","format":2}']),
    /format 2, which a newer Stet has written/,
  );
  await assert.rejects(parts(['{"hello":1}']), /This is no export of Stet/);
  await assert.rejects(parts(['<rss>']), /no JSON/);
  await assert.rejects(parts([...whole, '{}']), BadExport);
});

test('R-EXPORT-04 what an erasure destroyed is null and wrong nowhere', async () => {
  const erased = sealed.map((entry) =>
    entry.header.seq === 2 ? { ...entry, body: null, salt: null } : entry,
  );
  const lines = await Array.fromAsync(exported(erased));
  assert.deepEqual(JSON.parse(lines.at(-1) ?? '').counts.erased, 1);
  assert.equal((await parts(lines)).at(-1)?.kind, 'end');
  const half = lines.map((line) => line.replace('"salt":null,"body":null', '"salt":"00","body":null'));
  await assert.rejects(parts(half), /entry 2 has half a body/);
});

test('R-EXPORT-02 of a long record no more is held than a page', async () => {
  const long: SealedEntry[] = [...sealed];
  const entries = Array.from({ length: 20_000 }, (_, n) => question(`n${n}`));
  long.push(
    ...seal(entries, {
      ...{ sha256, salt: () => '00', at, by: 'me', command: 'c4', wire: null },
      head: { seq: last.header.seq, hash: last.hash },
    }),
  );
  const asked: number[] = [];
  let read = 0;
  for await (const _ of exported(long, (after) => asked.push(after))) {
    read += 1;
    assert.ok((asked.at(-1) ?? 0) <= read, 'a page is asked for when the one before it was taken');
  }
  assert.equal(read, long.length + 1 + 4 + 3 + 1 + 1);
  assert.ok(asked.length >= 40);
});
