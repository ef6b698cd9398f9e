/**
 * What a coverage learns of one that it took something from: corrections, retractions, takedowns and withdrawals. What
 * still reads as it was carried is repaired, taken back or removed at once; what was changed here since waits for a
 * person. Derived from the two states, so that nothing is learned twice and nothing is forgotten.
 */
import { foldProposed } from '../../fold/fold.ts';
import { type CorrectionState, type State, statusOf } from '../../fold/state.ts';
import { versionOf } from '../../fold/version-of.ts';
import { type Cell, COVERAGE, cell, cellId, cellKind } from '../../model/ids.ts';
import type { Proposed } from '../../record/entry.ts';
import type { CommandOf } from '../commands/commands.ts';
import { correcting, repairing } from '../decide/decide-correction.ts';
import { removal } from '../decide/decide-removal.ts';
import { accept, type Decision, type DecisionContext, inState, refuse } from '../decide/decision.ts';
import { carry } from './carry.ts';
import { contentOf } from './lesson-contents.ts';

export interface Lesson {
  /** Names it for good. */
  readonly key: string;
  readonly what: 'corrected' | 'retracted' | 'taken-down' | 'withdrawn';
  /** What it is about, there and here. */
  readonly pairs: readonly { readonly was: Cell; readonly is: Cell }[];
  readonly correction: CorrectionState | null;
}

/** What a coverage has yet to learn from another, in the order of the other's record. */
export function lessonsOf(from: State, into: State, slug: string): readonly Lesson[] {
  const carried = [...into.carried].flatMap(([is, one]) => (one.from === slug ? [{ ...one, is }] : []));
  const lessons: Lesson[] = [];
  for (const correction of from.corrections.values()) {
    const pairs = carried.filter(({ was, seq }) => seq < correction.seq && correction.repaired.includes(was));
    if (correction.taken === null && pairs.length > 0)
      lessons.push({ key: `${slug} corrected ${correction.id}`, what: 'corrected', pairs, correction });
  }
  for (const pair of carried) {
    const add = (what: Lesson['what'], mark: string | number) =>
      lessons.push({ key: `${slug} ${what} ${pair.is} ${mark}`, what, pairs: [pair], correction: null });
    const gone = removal(from, pair.was);
    if (typeof gone === 'string' && gone !== 'no') {
      if (removal(into, pair.is) === null) add('taken-down', gone);
      continue;
    }
    const id = cellId(pair.was);
    if (cellKind(pair.was) === 'statement') {
      const there = from.statements.get(id)?.retracted;
      if (there && into.statements.get(cellId(pair.is))?.retracted === null) add('retracted', there.seq);
    }
    const claim = cellKind(pair.was) === 'claim' ? from.claims.get(id) : undefined;
    const ruling = claim?.rulings.at(-1);
    if (claim && ruling && ruling.seq > pair.seq && statusOf(claim) === 'withdrawn')
      add('withdrawn', ruling.seq);
    const post = cellKind(pair.was) === 'post' ? from.posts.get(id) : undefined;
    if (post?.phase === 'withdrawn') add('withdrawn', post.end?.at ?? '');
  }
  return lessons.filter(({ key }) => !into.learned.has(key));
}

/** Learns all that there is to learn, or one thing; or leaves it to a person. */
export function decideLearning(
  state: State,
  { from, lesson: only, leave }: CommandOf<'coverage.learn'>,
  context: DecisionContext,
): Decision {
  const { other } = context;
  if (!other?.coverage)
    return refuse({ code: 'unknown', message: `There is no other coverage "${from}".`, what: from });
  const lessons = lessonsOf(other, state, from).filter(({ key }) => key === (only ?? key));
  if (lessons.length === 0) return inState('learned', `There is nothing to learn from "${from}".`);
  const entries: Proposed[] = [];
  let after = state;
  for (const lesson of lessons) {
    const { done, left } = leave
      ? { done: [], left: lesson.pairs.map(({ is }) => is) }
      : learnt(other, after, from, lesson, context);
    const { key, what } = lesson;
    const applied = lesson.pairs.map(({ is }) => is).filter((is) => !left.includes(is));
    const step = [
      ...done,
      { kind: 'lesson.learned', subject: COVERAGE, body: { from, key, what, applied, left } } as const,
    ];
    entries.push(...step);
    after = foldProposed(after, step, { at: context.now, by: context.by.id });
  }
  return accept(...entries);
}

/** Somebody has dealt with it. */
export function decideSettlement(state: State, { lesson }: CommandOf<'lesson.settle'>): Decision {
  if (!state.lessons.has(lesson)) return inState('settled', 'Nothing of that name waits for anybody.');
  return accept({ kind: 'lesson.settled', subject: COVERAGE, body: { key: lesson } });
}

interface Learnt {
  readonly done: readonly Proposed[];
  /** What waits for a person. */
  readonly left: readonly Cell[];
}

function learnt(from: State, into: State, slug: string, lesson: Lesson, context: DecisionContext): Learnt {
  const [pair] = lesson.pairs;
  if (!pair) return { done: [], left: [] };
  const { is } = pair;
  switch (lesson.what) {
    case 'corrected':
      return corrected(from, into, slug, lesson, context);
    case 'retracted':
      return {
        done: [{ kind: 'statement.retracted', subject: is, body: { reason: `As in "${slug}".` } }],
        left: [],
      };
    case 'taken-down':
      return {
        done: [{ kind: 'takedown.ordered', subject: is, body: { reason: `As in "${slug}".` } }],
        left: [],
      };
    case 'withdrawn':
      return {
        done: isCoverable(into, is)
          ? [{ kind: 'covered', subject: is, body: { reason: `Withdrawn in "${slug}".` } }]
          : [],
        left: [is],
      };
  }
}

/** Repairs what still reads as it was carried, in one correction; a post of one's own is for its desk to judge. */
function corrected(from: State, into: State, slug: string, lesson: Lesson, context: DecisionContext): Learnt {
  const asCarried = ({ is }: { is: Cell }) =>
    cellKind(is) !== 'post' && into.carried.get(is)?.version === versionOf(into, is);
  const pairs = lesson.pairs.filter(asCarried);
  const left = lesson.pairs.filter((pair) => !asCarried(pair)).map(({ is }) => is);
  const contents = pairs.flatMap(({ was }) => contentOf(from, was)?.needs ?? []);
  const more = carry(from, into, slug, contents);
  const ready = foldProposed(into, more.entries, { at: context.now, by: context.by.id });
  const repairs = pairs.flatMap(({ was, is }) => contentOf(from, was)?.repair(cellId(is), more.rename) ?? []);
  const { correction } = lesson;
  if (repairs.length === 0 || !correction) return { done: [], left: lesson.pairs.map(({ is }) => is) };
  const id = freeCorrection(into, correction.id);
  const decided = correcting(
    ready,
    {
      ...{ id, kind: 'correction.publish', correction: id, label: correction.label },
      ...{
        note: correction.note ?? 'Corrected.',
        repairs,
        earlier: closedThere(from, pairs) ? 'closed' : 'open',
      },
    },
    context,
    true,
  );
  if (decided.ok) return { done: [...more.entries, ...decided.value], left };
  const quiet = decided.error.code === 'state' && decided.error.state === 'unpublished';
  const sets = quiet ? repairs.map((one) => repairing(ready, one, context.now)) : [];
  return sets.length > 0 && sets.every((one) => one.ok)
    ? { done: [...more.entries, ...sets.flatMap((one) => (one.ok ? one.value : []))], left }
    : { done: [], left: lesson.pairs.map(({ is }) => is) };
}

function closedThere(from: State, pairs: Lesson['pairs']): boolean {
  return pairs.some(({ was }) => from.closed.has(was));
}

function isCoverable(into: State, is: Cell): boolean {
  const post = cellKind(is) === 'post' ? into.posts.get(cellId(is)) : undefined;
  if (post) return post.phase === 'published' && post.covered === null && post.taken === null;
  const claim = into.claims.get(cellId(is));
  return (
    claim !== undefined &&
    claim.covered === null &&
    claim.taken === null &&
    claim.dropped === null &&
    statusOf(claim) !== 'withdrawn'
  );
}

function freeCorrection(into: State, id: string): string {
  for (let number = 0; ; number += 1) {
    const name = `${id.slice(0, 34)}${number === 0 ? '' : `-${number}`}`;
    if (!into.corrections.has(name) && versionOf(into, cell('correction', name)) === 0) return name;
  }
}
