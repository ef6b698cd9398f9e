/** The impact of everything, over any history, by two ways that know nothing of each other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lived } from '../desk/rules/lived.fixture.ts';
import { type Cell, cell } from '../model/ids.ts';
import { impactOf } from './impact.ts';
import type { State } from './state.ts';

/** The private names that a content holds, found by looking at every value in it; links to posts are pointers. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  const of = value as Readonly<Record<string, unknown>>;
  const kind = of.type === 'reference' ? of.kind : of.type;
  const own = typeof of.id === 'string' && kind !== 'post' ? [`${kind}:${of.id}`] : [];
  return [...own, ...Object.values(of).flatMap(namesIn)];
}

/** A statement that waits for a post, or a number of one, of one that passes it on, or of parts that wait: nothing rests on it. */
function waits(state: State, of: string): boolean {
  const id = of.slice(of.indexOf(':') + 1);
  const isHeld = (one: string | null | undefined) => state.statements.get(one ?? '')?.reserved != null;
  if (of.startsWith('statement:')) return isHeld(id);
  const { statement, parts } = (of.startsWith('estimate:') && state.estimates.get(id)?.content) || {};
  if (!statement) return (parts ?? []).some((part) => waits(state, `estimate:${part}`));
  let first = statement;
  const chain = new Set([first]);
  for (;;) {
    const before = state.statements.get(first)?.content?.origin;
    if (before == null || chain.has(before)) return isHeld(statement) || isHeld(first);
    chain.add(before);
    first = before;
  }
}

/** Every edge of a state (a text is the coverage’s own document), read off the contents without the index and without `restsOn`. */
function edges(state: State): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (user: string, kind: string, ...ids: readonly (string | null | undefined)[]) => {
    const named = ids.filter((id) => id != null).map((id) => (kind === '' ? id : `${kind}:${id}`));
    const grounds = named.filter((ground) => !waits(state, ground));
    found.set(user, new Set([...(found.get(user) ?? []), ...grounds]));
  };
  for (const [field, { content }] of Object.entries(state.texts))
    add(`text:${field}`, '', ...namesIn(content));
  for (const { id, content } of state.actors.values()) add(`actor:${id}`, 'actor', content?.affiliation);
  for (const { id, content } of state.statements.values()) {
    add(`statement:${id}`, 'actor', content?.actor);
    add(`statement:${id}`, 'statement', content?.origin);
  }
  for (const { id, content, evidence } of state.claims.values()) {
    add(`claim:${id}`, 'statement', ...evidence.map(({ statement }) => statement));
    add(`claim:${id}`, 'actor', content?.of, ...(content?.adversaries ?? []));
  }
  for (const { id, phase, published, notices } of state.posts.values()) {
    if (phase !== 'published') continue;
    add(`post:${id}`, '', ...namesIn(published?.body));
    add(`post:${id}`, 'correction', ...notices.map(({ correction }) => correction));
  }
  for (const { known, unknown, changed } of state.panel.content ? [state.panel.content] : [])
    for (const { claim, figure, question } of [...known, ...unknown, ...changed]) {
      add('panel:panel', 'claim', claim);
      add('panel:panel', 'figure', figure);
      add('panel:panel', 'question', question);
    }
  for (const { id, content } of state.figures.values()) add(`figure:${id}`, 'figure', content?.partOf);
  for (const { id, content, corrections } of state.notices.values()) {
    add(`notice:${id}`, 'statement', content?.statement);
    add(`notice:${id}`, 'correction', ...corrections);
  }
  for (const { id, figure, content } of state.estimates.values()) {
    add(`figure:${figure}`, 'estimate', id);
    add(`estimate:${id}`, 'statement', content?.statement);
    add(`estimate:${id}`, 'actor', content?.source);
    add(`estimate:${id}`, 'estimate', ...(content?.parts ?? []));
    add(
      `estimate:${id}`,
      'figure',
      ...(content?.parts ?? []).map((part) => state.estimates.get(part)?.figure),
    );
  }
  for (const { id, lists } of state.incidents.values()) {
    add(`incident:${id}`, 'figure', ...lists.figures);
    add(`incident:${id}`, 'claim', ...lists.claims);
    add(`incident:${id}`, 'statement', ...lists.statements);
  }
  for (const { id, sent, post, content } of state.alerts.values()) {
    if (!sent) continue;
    add(`alert:${id}`, 'post', post);
    add(`alert:${id}`, 'alert', content?.corrects);
  }
  return found;
}

/** Where the index and the contents disagree about who rests on a cell, directly or through others. */
function impactFaults(state: State): readonly string[] {
  const below = edges(state);
  const reaches = (from: string, target: string, seen = new Set<string>()): boolean =>
    from === target ||
    (!seen.has(from) && [...(below.get(from) ?? [])].some((next) => reaches(next, target, seen.add(from))));
  const cells = new Set([...below.keys(), ...[...below.values()].flatMap((grounds) => [...grounds])]);
  return [...cells].flatMap((of) => {
    const read = [...cells].filter((user) => reaches(user, of)).sort();
    const indexed = impactOf(state, [of as Cell]);
    const again = impactOf(state, indexed);
    return [
      ...(String([...indexed].sort()) === String(read) ? [] : [`${of}: ${[...indexed]} / ${read}`]),
      ...(again.size === indexed.size ? [] : [`${of} is not closed`]),
    ];
  });
}

test('R-FOLD-02 over any history the impact of each document is closed, and is what the contents say', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
      assert.deepEqual(impactFaults(lived(seed, 150).state), []);
    }),
    { seed: 7, numRuns: 4 },
  );
});

test('R-FOLD-02 that comparison finds an index that lacks one edge, or has one too many', () => {
  const of = lived(7, 150);
  const [ground, users] =
    [...of.state.users].find(([ground, all]) => all.size > 0 && !waits(of.state, ground)) ?? [];
  assert.ok(ground && users);
  let forgotten = 0;
  for (const user of users) {
    const lacking = { ...of.state, users: of.state.users.set(ground, users.delete(user)) };
    // What rests on it by another way as well is not forgotten.
    if (impactOf(lacking, [ground]).has(user)) continue;
    forgotten += 1;
    assert.notDeepEqual(impactFaults(lacking), [], `${user} is forgotten`);
  }
  assert.ok(forgotten > 0);
  const more = of.state.users.set(ground, users.add(cell('post', 'nobody')));
  assert.notDeepEqual(impactFaults({ ...of.state, users: more }), []);
});
