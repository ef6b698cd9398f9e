import { COVERAGE, cell, cellId, cellKind } from '../model/ids.ts';
import { inBirth, type StetPlanner } from './stet-planner.ts';

/** What was made ready or has to stay: prepared sets and legal holds; what waits for a second person, or was an act, is told of. */
export function planPreparedAndHolds({ of, brings, lose, give }: StetPlanner): void {
  const { state } = of;
  for (const { id, content, settled } of inBirth(of, state.prepared.values(), 'prepared')) {
    if (!content || settled !== null) continue;
    const alternatives = content.alternatives.filter(({ post }) => brings(cell('post', post)));
    if (alternatives.length < content.alternatives.length)
      lose(`prepared ${id}`, 'an alternative is not brought');
    if (alternatives.length > 0)
      give({ kind: 'prepared.set', prepared: id, content: { ...content, alternatives } });
  }
  for (const { id, of: held, endedAt } of inBirth(of, state.legalHolds.values(), 'hold')) {
    if (endedAt !== null) continue;
    const reason = of.reasons.get(`legal.held hold:${id}`) || 'Under legal hold when it was imported.';
    const whole = held === COVERAGE;
    if (whole || brings(held)) {
      const subject = whole ? null : { kind: cellKind(held), id: cellId(held) };
      give({ kind: 'legal.hold', hold: id, subject, reason });
    } else
      lose(`hold ${id}`, `${held.replace(':', ' ')} is not brought: the legal hold stays with the source`);
  }
  for (const { id, passes, liftedAt } of inBirth(of, state.restrictions.values(), 'restriction'))
    for (const pass of liftedAt === null ? passes : [])
      lose(`restriction ${id}`, `passed ${pass.replace(':', ' ')}: ask the lawyers to pass it again`);
  const { continues, continuedIn } = state.coverage ?? { continues: null, continuedIn: [] };
  for (const { slug } of [...(continues ? [continues] : []), ...continuedIn])
    lose('the coverage', `is a part of a story with ${slug}: the new one is not`);
  if (state.carried.size > 0)
    lose(
      'the coverage',
      `${state.carried.size} documents came from other coverages: the new ones learn nothing from there`,
    );
  const waiting = state.acts.count(({ settled }) => settled === null);
  if (waiting > 0) lose('the coverage', `${waiting} acts that wait for a second person: not brought`);
  if (state.corrections.size > 0)
    lose(
      'the coverage',
      `${state.corrections.size} corrections: what they put right is brought, they are not`,
    );
  if (state.brief.content !== null) give({ kind: 'coverage.brief', text: state.brief.content });
  if (state.notes.size > 0) lose('the coverage', `${state.notes.size} notes of the desk: not brought`);
  if (state.alerts.size > 0) lose('the coverage', `${state.alerts.size} alerts: not brought`);
}
