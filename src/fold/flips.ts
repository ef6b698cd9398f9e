/**
 * How often a source has turned round on the same thing: taken its word back, or given the opposite one. Two turns
 * lock alerts about it (LANGUAGE.md, "Status"), for readers should not be sent back and forth.
 */
import { readingsOf } from './figure.ts';
import { actorOf, rootOf } from './source.ts';
import type { ClaimState, FigureState, State, StatementState } from './state.ts';

/** From how many turns on alerts are locked. */
export const LOCKING_TURNS = 2;

/** The sources of a figure that have turned round, with the number of turns. */
export function turnsOnFigure(state: State, figure: FigureState): ReadonlyMap<string, number> {
  const turns = new Turns();
  for (const { line, statement, estimate } of readingsOf(state, figure, state.seq)) {
    if (statement === null) continue;
    turns.add(line, estimate.seq, 'for');
    const taken = retractionOf(state, statement);
    if (taken !== null) turns.add(line, taken, 'against');
  }
  return turns.counted();
}

/** The actors that have turned round on a claim, with the number of turns. */
export function turnsOnClaim(state: State, claim: ClaimState): ReadonlyMap<string, number> {
  const turns = new Turns();
  for (const { statement: id, stance, seq } of claim.evidence) {
    const statement = state.statements.get(id);
    const root = statement && (rootOf(state, statement) ?? statement);
    const actor = root && actorOf(state, root);
    if (!statement || !actor || statement.reserved) continue;
    turns.add(
      actor.id,
      seq,
      stance === 'denies' || stance === 'doubts' || stance === 'retracts' ? 'against' : 'for',
    );
    const taken = retractionOf(state, statement);
    if (taken !== null) turns.add(actor.id, taken, 'against');
  }
  return turns.counted();
}

function retractionOf(state: State, statement: StatementState): number | null {
  const root = rootOf(state, statement) ?? statement;
  return statement.retracted?.seq ?? root.retracted?.seq ?? null;
}

/** What each source stood for, in the order of the record; a turn is a change from one to the other. */
class Turns {
  readonly #words = new Map<string, { seq: number; side: 'for' | 'against' }[]>();

  add(source: string, seq: number, side: 'for' | 'against'): void {
    const words = this.#words.get(source);
    if (words) words.push({ seq, side });
    else this.#words.set(source, [{ seq, side }]);
  }

  counted(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const [source, words] of this.#words) {
      const sides = words.sort((one, other) => one.seq - other.seq).map(({ side }) => side);
      const turns = sides.filter((side, index) => index > 0 && side !== sides[index - 1]).length;
      if (turns > 0) counts.set(source, turns);
    }
    return counts;
  }
}
