/** alerts → what the form of a notice begins with, why it is not sent, and the commands in their order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Command, type CommandKind, commandSchemas } from '../../../desk/commands/commands.ts';
import { type AlertItem, type NoticeForm, noticeCommands, noticeOf, noticeWrong } from './notice-plan.ts';

const now = Date.parse('2026-05-01T20:00:00.000Z');
const later = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
const item = (
  more: Partial<AlertItem['alert']> = {},
  words = 'Flood warning\n\nLeave the cellars.',
): AlertItem => ({
  ...{ id: 'i1', source: 'met', title: 'Flood warning', words, link: 'https://met.example/1' },
  alert: {
    ...{ identifier: 'x', sender: 's', status: 'actual', act: 'alert', references: [], severity: 'severe' },
    ...{ sent: later(-1), expires: later(9), event: 'Flood', areas: [] },
    ...more,
  },
});
let minted = 0;
const world = {
  mint: (prefix: string) => `${prefix}${++minted}`,
  actorNamed: () => null,
  version: 0,
  keptBy: null,
};

test('R-CAP-05 the form begins with the alert’s words, fit to the limits; its source keeps the notice as long as the alert lasts, else a day, at most seven', () => {
  const begun = noticeOf(item(), 'Met', now);
  assert.deepEqual(begun, {
    ...{ title: 'Flood warning', text: 'Leave the cellars.', severity: 'severe', expires: later(9) },
    ...{ link: 'https://met.example/1', by: 'Met', until: later(9) },
  });
  assert.equal(noticeWrong(begun, now), null);
  const open = noticeOf(item({ expires: null }), 'Met', now);
  assert.deepEqual([open.expires, open.until], [null, later(24)]);
  const over = noticeOf(item({ expires: later(-1) }), 'Met', now);
  assert.deepEqual([over.expires, over.until], [null, later(24)], 'a time that is over is none');
  const long = noticeOf(
    item({ expires: later(24 * 30) }, `Flood warning\n\n${'Leave. '.repeat(600)}`),
    'Met',
    now,
  );
  assert.equal(noticeWrong(long, now), null);
  assert.ok(long.text.length <= 2000 && Date.parse(long.until ?? '') <= now + 7 * 24 * 3_600_000);
  const bare = noticeOf({ ...item({}, ''), title: null }, 'Met', now);
  assert.deepEqual([bare.title, bare.text], ['Flood', 'Flood'], 'an alert without words');
});

test('R-CAP-05 what cannot be sent says why', () => {
  const begun = noticeOf(item(), 'Met', now);
  const wrong = (more: Partial<NoticeForm>) => noticeWrong({ ...begun, ...more }, now) !== null;
  assert.deepEqual(
    [
      ...[{ title: '' }, { text: '' }, { by: '' }, { expires: later(-1) }, { until: later(-1) }],
      { until: later(24 * 8) },
    ].map(wrong),
    Array(6).fill(true),
  );
  assert.equal(wrong({ until: null, expires: null }), false);
});

test('R-CAP-05 one go: who warns, what they said, the notice, the authority, and last the alert that keeps it; each a command that the desk takes', () => {
  const begun = noticeOf(item(), 'Met', now);
  const commands = noticeCommands(item(), begun, world);
  assert.deepEqual(
    commands.map(({ kind }) => kind),
    ['actor.set', 'statement.record', 'notice.set', 'authority.grant', 'notice.keep'],
  );
  for (const command of commands.slice(0, -1)) {
    const read = commandSchemas[command.kind as CommandKind].safeParse({ id: 'c', ...command }) as {
      success: boolean;
      data?: Command;
      error?: unknown;
    };
    assert.ok(read.success, JSON.stringify([command, read.error]));
  }
  const [, statement, , grant, keep] = commands as readonly Record<string, Record<string, unknown>>[];
  assert.equal(statement?.content?.verbatim, true);
  assert.deepEqual([grant?.program, grant?.of, keep?.item], ['source:met', { notice: 'of-i1' }, 'i1']);
  assert.equal(keep?.authority, grant?.authority);
});

test('R-CAP-05 words that somebody mended are not word for word; without the choice nobody keeps it, and an earlier keeper is over', () => {
  const mended = { ...noticeOf(item(), 'Met', now), text: 'Stay upstairs.', until: null };
  const known = { ...world, actorNamed: () => 'met', version: 3, keptBy: 'k0' };
  const [statement, notice, end, ...more] = noticeCommands(item(), mended, known) as readonly Record<
    string,
    Record<string, unknown>
  >[];
  assert.deepEqual([statement?.content?.verbatim, statement?.content?.actor], [false, 'met']);
  assert.deepEqual([notice?.expected, end?.kind, end?.authority, more], [3, 'authority.end', 'k0', []]);
});
