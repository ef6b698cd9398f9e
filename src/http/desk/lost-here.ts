/**
 * What was taken down or erased in each coverage, as far as this process was asked of it, so that no unsent words hold
 * it any longer. It is looked at again after each command that takes something down, and otherwise every few seconds
 * while somebody writes there: another process, or another part of the story, may have done it.
 */
import type { Clock } from '../../lib/clock.ts';
import type { NewsroomPort } from '../../newsroom/newsroom-port.ts';
import type { Lost, WorkingsStore } from '../../workings/workings-store.ts';

/** What was seen is used for so long, in milliseconds. */
const FRESH_MS = 5000;

export interface LostHere {
  /** What is lost by now. Where it was looked at a little while ago it is not waited for. */
  of(slug: string): Promise<readonly Lost[]>;
  /** Looks now; when it resolves nobody's unsent words hold what is lost. */
  look(slug: string): Promise<readonly Lost[]>;
}

export interface LostWorld {
  readonly newsroom: Pick<NewsroomPort, 'lost'>;
  readonly workings: Pick<WorkingsStore, 'lose'>;
  readonly clock: Clock;
  /** Told of a coverage in which words went. */
  readonly told: (slug: string) => void;
}

/** One that has looked at nothing yet. */
export function lostHere({ newsroom, workings, clock, told }: LostWorld): LostHere {
  const seen = new Map<string, { readonly lost: readonly Lost[]; readonly at: number }>();
  const looking = new Map<string, Promise<readonly Lost[]>>();

  async function look(slug: string): Promise<readonly Lost[]> {
    const at = clock();
    const lost = await newsroom.lost(slug);
    const before = seen.get(slug)?.lost;
    const isSame = JSON.stringify(before) === JSON.stringify(lost);
    const went = !isSame && lost.length > 0 && (await workings.lose(slug, lost));
    // Only now: where it could not be done it is done again at the next look.
    seen.set(slug, { lost, at });
    if (went) told(slug);
    return lost;
  }

  function once(slug: string): Promise<readonly Lost[]> {
    const at = looking.get(slug) ?? look(slug).finally(() => looking.delete(slug));
    looking.set(slug, at);
    return at;
  }

  return {
    async of(slug) {
      const known = seen.get(slug);
      if (!known) return once(slug);
      if (Math.abs(clock() - known.at) > FRESH_MS) void once(slug).catch(() => {});
      return known.lost;
    },
    async look(slug) {
      // One that is under way may have asked before the command was done.
      await looking.get(slug)?.catch(() => {});
      return once(slug);
    },
  };
}
