/** An older store that was restored, and what of notes, the brief and notices the ledger of takedowns still orders. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { giver } from './history.fixture.ts';
import { createNewsroom } from './newsroom.ts';
import type { TakedownLine } from './ports.ts';
import { entriesOf } from './rebuild.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const { store } = openStore({ path: ':memory:', projection: 1 });

async function opened(lines: readonly TakedownLine[]) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  return createNewsroom({
    ...{ store, sha256, random: (length: number) => randomBytes(length) },
    clock: () => {
      now += 1000;
      return now;
    },
    ledger: { append: async () => {}, read: async () => lines },
  });
}

test('R-NEWS-03 notes, a brief and a notice that were taken down or erased are so again in a restored store', async () => {
  const before = await opened([]);
  let ids = 0;
  const must = async (kind: CommandKind, fields: object = {}) => {
    const sent = { id: `c${++ids}`, kind, ...fields };
    const command = commandSchemas[kind].parse(sent) as Command;
    const request = { slug: 'a-story', by: giver('first'), command, payload: JSON.stringify(sent) };
    assert.ok((await before.act(request)).ok, kind);
  };
  await must('coverage.open', { slug: 'a-story', headline: 'A fire' });
  await must('coverage.start');
  await must('actor.set', { actor: 'office', content: { name: 'Office', type: 'organisation' } });
  const said = { actor: 'office', cue: 'warned', channel: { kind: 'document' }, text: 'Leave.' };
  await must('statement.record', { statement: 's', content: said });
  await must('notice.set', { notice: 'w', content: { title: 'Warning', text: 'Leave.', statement: 's' } });
  const subject = { kind: 'coverage', id: 'coverage' };
  for (const note of ['n1', 'n2']) await must('note.add', { note, subject, text: `Secret of ${note}` });
  await must('legal.hold', { hold: 'h', reason: 'x' });
  await must('coverage.brief', { text: 'Secret of the brief' });
  const [coverage] = await store.transaction((tx) => tx.coverages());
  assert.ok(coverage);
  const line = { v: 1, coverage: coverage.id, slug: 'a-story', at: '', by: 'x' } as const;
  const after = await opened([
    { ...line, cell: 'note:n1' as TakedownLine['cell'], act: 'takedown' },
    { ...line, cell: 'note:n1' as TakedownLine['cell'], act: 'erasure', versions: 'all' },
    { ...line, cell: 'brief:brief' as TakedownLine['cell'], act: 'erasure', versions: 'earlier' },
    { ...line, cell: 'notice:w' as TakedownLine['cell'], act: 'takedown' },
  ]);
  const view = JSON.parse((await after.view('a-story', giver('first'))) ?? '{}');
  assert.deepEqual(
    view.notes.map(({ text }: { text: string | null }) => text),
    [null, 'Secret of n2'],
  );
  assert.match(view.brief.text, /write it again/);
  assert.notEqual(view.notices[0].taken, null);
  const bodies = await Array.fromAsync(entriesOf(store, coverage.id), ({ body }) => body);
  assert.doesNotMatch(bodies.join(), /Secret of (?:n1|the brief)/);
  const { rows } = await store.wireRows(coverage.id);
  assert.doesNotMatch(JSON.stringify(rows), /Warning/);
});
