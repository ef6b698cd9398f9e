import { type CellKind, cell } from '../model/ids.ts';
import { inOrder } from './in-order.ts';
import { inBirth, type StetPlanner } from './stet-planner.ts';

/** What posts stand on: restrictions, actors, statements, claims with their evidence, figures, estimates, incidents, questions. */
export function planSources(planner: StetPlanner): void {
  const { of, brings, lose, give } = planner;
  const { state } = of;
  const brought = <T extends { readonly id: string }>(kind: CellKind, all: Iterable<T>) =>
    inBirth(of, all, kind).filter(({ id }) => {
      const stands = brings(cell(kind, id));
      if (!stands)
        lose(
          `${kind} ${id}`,
          'was taken down, withdrawn or erased, or rests on what was or on what is off the record: not brought',
        );
      return stands;
    });
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const some = (id: string | null | undefined) => (id == null ? [] : [id]);

  for (const { id, content, liftedAt } of inBirth(of, state.restrictions.values(), 'restriction'))
    if (content && liftedAt === null) give({ kind: 'restriction.set', restriction: id, content });

  const actors = ids(brought('actor', state.actors.values()));
  for (const id of inOrder(actors, (one) => some(state.actors.get(one)?.content?.affiliation))) {
    const { content, matters } = state.actors.get(id) ?? {};
    if (!content) continue;
    const above = content.affiliation;
    const known = above === null || brings(cell('actor', above));
    if (!known) lose(`actor ${id}`, 'whom it belongs to is not brought');
    give({ kind: 'actor.set', actor: id, content: { ...content, affiliation: known ? above : null } });
    if (matters && matters.length > 0) give({ kind: 'competence.set', actor: id, matters });
  }

  const statements = ids(brought('statement', state.statements.values()));
  for (const id of inOrder(statements, (one) => some(state.statements.get(one)?.content?.origin))) {
    const { content, embargo, reserved, retracted, grade } = state.statements.get(id) ?? {};
    if (!content) continue;
    const { origin } = content;
    const known = origin === null || brings(cell('statement', origin));
    if (!known) lose(`statement ${id}`, 'what it repeats is not brought: it is a relay of something unknown');
    const reason = of.reasons.get(`embargo.set statement:${id}`) ?? 'Under embargo when it was imported.';
    give({
      ...{ kind: 'statement.record', statement: id },
      content: known ? content : { ...content, origin: null, relay: true },
      ...(reserved && { for: reserved.post }),
      ...(embargo && { embargo: { until: embargo.until, reason } }),
    });
    if (grade) give({ kind: 'statement.grade', statement: id, ...grade });
    const why = of.reasons.get(`statement.retracted statement:${id}`) || 'Taken back before it was imported.';
    if (retracted) give({ kind: 'statement.retract', statement: id, reason: why });
  }

  for (const { id, content, evidence, waiting } of brought('claim', state.claims.values())) {
    if (!content) continue;
    const about = content.of === null || brings(cell('actor', content.of)) ? content.of : null;
    const adversaries = content.adversaries.filter((one) => brings(cell('actor', one)));
    if (about !== content.of || adversaries.length < content.adversaries.length)
      lose(`claim ${id}`, 'whom it is about, or who is in conflict with them, is not brought');
    give({ kind: 'claim.open', claim: id, content: { ...content, of: about, adversaries } });
    for (const { statement, stance, until } of evidence)
      if (until === null && brings(cell('statement', statement)))
        give({ kind: 'evidence.add', claim: id, statement, stance });
    for (const { statement, stance, post } of waiting)
      if (brings(cell('statement', statement)))
        give({ kind: 'evidence.add', claim: id, statement, stance, for: post });
    for (const method of of.methods.get(cell('claim', id)) ?? [])
      give({ kind: 'claim.verify', claim: id, method });
  }

  const figures = ids(brought('figure', state.figures.values()));
  for (const id of inOrder(figures, (one) => some(state.figures.get(one)?.content?.partOf))) {
    const content = state.figures.get(id)?.content;
    if (!content) continue;
    const known = content.partOf === null || brings(cell('figure', content.partOf));
    if (!known) lose(`figure ${id}`, 'what it is a part of is not brought');
    give({ kind: 'figure.open', figure: id, content: { ...content, partOf: known ? content.partOf : null } });
  }
  const estimates = ids(brought('estimate', state.estimates.values()));
  for (const id of inOrder(estimates, (one) => state.estimates.get(one)?.content?.parts ?? [])) {
    const found = state.estimates.get(id);
    if (!found?.content) continue;
    const source = found.content.source;
    const known = source === null || brings(cell('actor', source));
    if (!known) lose(`estimate ${id}`, 'whose count it is is not brought');
    give({
      ...{ kind: 'estimate.add', estimate: id, figure: found.figure },
      content: { ...found.content, source: known ? source : null },
    });
    const reason = of.reasons.get(`estimate.overtaken estimate:${id}`) || 'Set aside before it was imported.';
    if (found.aside.at(-1)?.until === null) give({ kind: 'estimate.overtake', estimate: id, reason });
  }
  for (const figure of figures)
    for (const { estimate, content, post } of state.figures.get(figure)?.waiting ?? []) {
      const { statement, source } = content;
      const ground = [
        ...(statement === null ? [] : [cell('statement', statement)]),
        ...(source === null ? [] : [cell('actor', source)]),
        ...content.parts.map((part) => cell('estimate', part)),
      ];
      if (ground.every(brings)) give({ kind: 'estimate.add', estimate, figure, content, for: post });
      else lose(`figure ${figure}`, 'what a number that waits for a post stands on is not brought');
    }
  for (const id of figures) {
    const last = state.figures.get(id)?.displays.at(-1);
    const authorities = last?.authorities.filter((actor) => brings(cell('actor', actor))) ?? [];
    if (!last || (last.display === 'authority' && authorities.length === 0)) continue;
    give({ kind: 'figure.display', figure: id, display: last.display, authorities });
  }

  for (const { id, content } of brought('incident', state.incidents.values())) {
    if (!content) continue;
    const kept = {
      figures: content.figures.filter((one) => brings(cell('figure', one))),
      claims: content.claims.filter((one) => brings(cell('claim', one))),
      statements: content.statements.filter((one) => brings(cell('statement', one))),
    };
    const count = ({ figures, claims, statements }: typeof kept) =>
      figures.length + claims.length + statements.length;
    if (count(kept) < count(content)) lose(`incident ${id}`, 'some of what it lists is not brought');
    give({ kind: 'incident.set', incident: id, content: { ...content, ...kept } });
  }

  for (const { id, content, closedAt } of brought('question', state.questions.values())) {
    if (!content) continue;
    give({ kind: 'question.ask', question: id, content });
    if (closedAt !== null) give({ kind: 'question.close', question: id });
  }
}
