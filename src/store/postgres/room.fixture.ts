/** Newsrooms on a store in PostgreSQL, for contract tests. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { type Command, commandSchemas } from '../../desk/commands/commands.ts';
import { createNewsroom, type NewsroomOptions } from '../../newsroom/newsroom.ts';
import type { NewsroomStore } from '../../newsroom/ports.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A newsroom on a store, and how a command is given to it. */
export async function room(
  store: NewsroomStore,
  faults: unknown[] = [],
  time: Pick<NewsroomOptions, 'clock' | 'timer'> = { clock: Date.now },
) {
  const newsroom = await createNewsroom({
    ...{ store, sha256, random: (length: number) => randomBytes(length) },
    ...time,
    fault: (fault) => faults.push(fault),
  });
  return (slug: string, sent: Record<string, unknown> & { id: string; kind: string }) =>
    newsroom.act({
      slug,
      by: { id: 'me', name: 'me', roles: ['senior', 'legal'] },
      command: commandSchemas[sent.kind as keyof typeof commandSchemas].parse(sent) as Command,
      payload: JSON.stringify(sent),
    });
}

export type Give = Awaited<ReturnType<typeof room>>;

/** Opens a coverage and starts it. */
export async function startCoverage(give: Give, slug: string): Promise<void> {
  for (const sent of [
    { id: `open-${slug}`, kind: 'coverage.open', slug, headline: 'A storm' },
    { id: `start-${slug}`, kind: 'coverage.start' },
  ]) {
    const answer = await give(slug, sent);
    assert.ok(answer.ok, JSON.stringify(answer));
  }
}
