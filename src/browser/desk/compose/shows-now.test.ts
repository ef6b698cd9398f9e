/** what a draft would send before its post, and what stands on the page → the warning */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from './plan.ts';
import { showsNow } from './shows-now.ts';

const SINCE = { seq: 3, at: '2031-05-04T05:00:00.000Z' };
const docs: Readonly<Record<string, unknown>> = {
  'claims/c-1': { shownSince: SINCE, content: { text: 'The dam was warned of' } },
  'claims/c-2': { shownSince: null, content: { text: 'The pilot slept' } },
  'figures/f-1': { shownSince: SINCE, content: { label: 'injured' } },
  'figures/f-2': { shownSince: null, content: { label: 'missing' } },
  'actors/a-1': { content: { name: 'Ana Ruiz' } },
  'statements/s-1': { content: { actor: 'a-1' }, reserved: null },
  'statements/s-2': { content: { actor: null, speaker: 'officials' }, reserved: null },
  'statements/s-3': { content: { actor: 'a-1' }, reserved: { post: 'p-2' } },
};
const board = { get: (kind: string, id: string) => docs[`${kind}/${id}`] } as unknown as Parameters<
  typeof showsNow
>[1];

const evidence = (claim: string, statement: string, stance: string): Command => ({
  ...{ kind: 'evidence.add', claim, statement, stance },
});
const number = (figure: string, statement: string): Command => ({
  ...{ kind: 'estimate.add', figure, estimate: 'e', content: { statement } },
});
const told = (...commands: Command[]) => showsNow(commands, board);

test('R-COMPOSE-13 what a draft makes of statements that the desk has, on what stands on the page, is said once', () => {
  assert.equal(told(), null);
  assert.equal(told(evidence('c-2', 's-1', 'denies'), evidence('c-9', 's-1', 'denies')), null);
  assert.match(
    told(evidence('c-1', 's-1', 'denies'), evidence('c-1', 's-2', 'confirms')) ?? '',
    /at once, before this post: “The dam was warned of” as denied by Ana Ruiz; “The dam was warned of” as confirmed by officials\. Once more/,
  );
  assert.equal(told(number('f-2', 's-1')), null);
  assert.match(told(number('f-1', 's-1')) ?? '', /before this post: another number for “injured”\./);
});

test('R-COMPOSE-13 of what waits for a post nothing is said, for readers see nothing', () => {
  const record = { kind: 'statement.record', statement: 's-9', content: { speaker: 'Ben Ito' } };
  const made = [evidence('c-1', 's-9', 'denies'), number('f-1', 's-9')];
  assert.equal(told({ ...record, for: 'p' }, ...made), null);
  assert.match(told(record, ...made) ?? '', /denied by Ben Ito; another number for/, 'recorded for no post');
  assert.equal(told(evidence('c-1', 's-3', 'doubts'), number('f-1', 's-3')), null);
});
