/** what a draft would record before its post, and what stands on the page → the warning */
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
};
const board = { get: (kind: string, id: string) => docs[`${kind}/${id}`] } as unknown as Parameters<
  typeof showsNow
>[1];

const record = (statement: string, content: object): Command => ({
  ...{ kind: 'statement.record', statement, content },
});
const evidence = (claim: string, statement: string, stance: string): Command => ({
  ...{ kind: 'evidence.add', claim, statement, stance },
});

test('R-COMPOSE-13 what readers see of a draft before its post is said once: evidence on claims and numbers of figures that stand on the page', () => {
  const ben: Command = { kind: 'actor.set', actor: 'a-2', content: { name: 'Ben Ito' } };
  const told = (...commands: Command[]) =>
    showsNow([ben, record('s-1', { actor: 'a-2' }), record('s-2', { actor: 'a-1' }), ...commands], board);
  assert.equal(told(), null);
  assert.equal(told(evidence('c-2', 's-1', 'denies'), evidence('c-9', 's-1', 'denies')), null);
  assert.match(
    told(evidence('c-1', 's-1', 'denies'), evidence('c-1', 's-2', 'confirms')) ?? '',
    /at once, before this post: “The dam was warned of” as denied by Ben Ito; “The dam was warned of” as confirmed by Ana Ruiz\. Once more/,
  );
  const number = (figure: string): Command => ({ kind: 'estimate.add', figure, estimate: 'e', content: {} });
  assert.equal(told(number('f-2')), null);
  assert.match(told(number('f-1')) ?? '', /before this post: another number for “injured”\./);
  const unnamed = [record('s-3', { actor: null, speaker: 'officials' }), evidence('c-1', 's-3', 'doubts')];
  assert.match(told(...unnamed) ?? '', /as doubted by officials/);
});
