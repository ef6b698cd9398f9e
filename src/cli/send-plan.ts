import type { Sha256 } from '../lib/hash.ts';
import { commandId, type ImportPlan } from '../transfer/plan.ts';
import type { DeskLink } from './desk-link.ts';
import { Mistake } from './mistake.ts';

export interface PlanSent {
  readonly accepted: number;
  /** What the desk refused: a sentence each. */
  readonly refused: readonly string[];
}

/**
 * Sends the commands of an import, one after the other. Nothing goes to a coverage that is public, nor to one that the
 * import did not open. A refusal is told and the rest goes on: what it needed is refused in turn, and told as well.
 */
export async function sendPlan(
  link: DeskLink,
  plan: ImportPlan,
  sha256: Sha256,
  progress: (sent: number) => void = () => {},
): Promise<PlanSent> {
  const { slug } = plan;
  const there = (await link.list()).find((coverage) => coverage.slug === slug);
  if (there?.public)
    throw new Mistake(`${slug} is public. An import goes into a coverage that is not; name one with --slug.`);
  let accepted = 0;
  const refused: string[] = [];
  for (const [index, command] of plan.commands.entries()) {
    const sent = { id: commandId(sha256, plan, command), ...command };
    const answer = await link.send(slug, Buffer.from(JSON.stringify(sent)));
    if (answer.ok) {
      accepted += 1;
      progress(accepted);
      continue;
    }
    if (index === 0 && there)
      throw new Mistake(
        `There is a coverage ${slug} that this import did not make; name another with --slug.`,
      );
    if (index === 0 || answer.code === 'unavailable') throw new Mistake(answer.message);
    const what = command[command.kind.split('.')[0] ?? ''];
    refused.push(
      `${command.kind}${typeof what === 'string' ? ` ${what}` : ''}: ${answer.message} (${answer.code})`,
    );
  }
  return { accepted, refused };
}
