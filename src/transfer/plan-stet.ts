/**
 * A coverage of Stet as the commands that make it again in hold: its content as it last stood. Statuses are not copied:
 * claims come with their evidence, and the gate of the new coverage judges them. What was taken down, withdrawn or
 * erased stays behind, and so does what rests on it.
 */
import { cell, type TextField, textFields } from '../model/ids.ts';
import { referencesOf, wordsOf } from '../model/rich-text.ts';
import { fitLine } from './fit-text.ts';
import { standing } from './last-standing.ts';
import type { ImportPlan, ImportWishes, Loss, PlannedCommand } from './plan.ts';
import { planPosts } from './plan-stet-posts.ts';
import { planPreparedAndHolds } from './plan-stet-prepared.ts';
import { planSources } from './plan-stet-sources.ts';
import type { ReadCoverage } from './read-coverage.ts';
import { standingText } from './standing-text.ts';
import type { StetPlanner } from './stet-planner.ts';

/** The plan. */
export function planStet(of: ReadCoverage, wishes: ImportWishes): ImportPlan {
  const { state } = of;
  const { coverage, texts } = state;
  const losses: Loss[] = [];
  const commands: PlannedCommand[] = [];
  const planner: StetPlanner = {
    ...{ of, brings: standing(state) },
    lose: (place, what) => losses.push({ place, what }),
    give: (...more) => commands.push(...more),
  };
  const slug = wishes.slug ?? of.slug;
  const name = fitLine(wordsOf(texts.headline.content ?? []), 200)?.line ?? of.slug;
  const plain = (field: TextField) => {
    const content = texts[field].content ?? [];
    return referencesOf(content).length === 0 && content.length > 0 ? content : null;
  };
  const [standfirst, summary] = [plain('standfirst'), plain('summary')];
  planner.give({
    ...{ kind: 'coverage.open', slug },
    language: wishes.language ?? coverage?.language ?? 'en',
    zone: wishes.zone ?? coverage?.zone ?? 'UTC',
    profile: coverage?.profile ?? 'newsroom',
    headline: wishes.headline ?? plain('headline') ?? name,
    ...(standfirst && { standfirst }),
    ...(summary && { summary }),
    ...(coverage?.rehearsal && { rehearsal: true }),
  });
  if (coverage?.demonstration)
    planner.lose('the coverage', 'was a demonstration: the new one does not say so');
  planSources(planner);
  for (const field of textFields) {
    const content = texts[field].content ?? [];
    if (referencesOf(content).length === 0 || (field === 'headline' && wishes.headline !== undefined))
      continue;
    const text = standingText(
      content,
      (one) => !one.startsWith('post:') && planner.brings(one),
      (what) => planner.lose(`the ${field}`, what),
    );
    if (wordsOf(text).trim() !== '' || text.length > 0)
      planner.give({ kind: 'text.set', field, content: text });
  }
  const posts = planPosts(planner, name, wishes.site);
  planPanel(planner);
  planPreparedAndHolds(planner);
  return { source: `stet:${of.source}`, slug, commands, losses, posts };
}

function planPanel({ of, brings, lose, give }: StetPlanner): void {
  const { content } = of.state.panel;
  if (content === null) return;
  const lines = <
    T extends {
      words: string;
      claim?: string | undefined;
      figure?: string | undefined;
      question?: string | undefined;
    },
  >(
    list: readonly T[],
  ): readonly T[] =>
    list.filter(({ words, claim, figure, question }) => {
      const ground = claim
        ? cell('claim', claim)
        : figure
          ? cell('figure', figure)
          : cell('question', question ?? '');
      const open = question === undefined || of.state.questions.get(question)?.closedAt === null;
      if (!open) return false;
      if (!brings(ground)) lose('the panel', `a line stands on what is not brought: “${words}”`);
      return brings(ground);
    });
  const panel = {
    known: lines(content.known),
    unknown: lines(content.unknown),
    changed: lines(content.changed),
  };
  if (Object.values(panel).some((list) => list.length > 0)) give({ kind: 'panel.set', content: panel });
}
