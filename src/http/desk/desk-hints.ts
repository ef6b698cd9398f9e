/**
 * What this process knows has just happened in a coverage, for those of its streams that follow it: that there is a new
 * head, that somebody's unfinished work there is another, that there are other items. A hint says nothing of what it
 * is, may come twice and may stay away (another process did it); whoever needs to be sure looks.
 */
export interface DeskHints {
  /** `told` is called at most once a turn of the event loop, never within the call that hints; returns the way to stop. */
  subscribe(slug: string, told: (hint: DeskHint) => void): () => void;
  /** A coverage has an entry with that number. */
  head(slug: string, head: number): void;
  /** The unfinished work of a coverage, or who is at it, is another. */
  workings(slug: string): void;
  /** The items of a coverage are others. */
  intake(slug: string): void;
}

/** All that was hinted of a coverage in one turn. */
export interface DeskHint {
  /** The highest that was hinted; null where none was. */
  readonly head: number | null;
  readonly workings: boolean;
  readonly intake: boolean;
}

const nothing: DeskHint = { head: null, workings: false, intake: false };

/** One for a process. `later` does something in another turn of the event loop. */
export function deskHints(later: (work: () => void) => void = setImmediate): DeskHints {
  const followers = new Map<string, Set<(hint: DeskHint) => void>>();
  const pending = new Map<string, DeskHint>();

  function note(slug: string, change: (hint: DeskHint) => DeskHint): void {
    if (!followers.has(slug)) return;
    if (pending.size === 0) later(tell);
    pending.set(slug, change(pending.get(slug) ?? nothing));
  }

  function tell(): void {
    const hints = [...pending];
    pending.clear();
    for (const [slug, hint] of hints) for (const told of [...(followers.get(slug) ?? [])]) told(hint);
  }

  return {
    subscribe(slug, told) {
      const all = followers.get(slug) ?? new Set();
      followers.set(slug, all.add(told));
      return () => {
        all.delete(told);
        if (all.size === 0 && followers.get(slug) === all) followers.delete(slug);
      };
    },
    head: (slug, head) => note(slug, (hint) => ({ ...hint, head: Math.max(head, hint.head ?? 0) })),
    workings: (slug) => note(slug, (hint) => ({ ...hint, workings: true })),
    intake: (slug) => note(slug, (hint) => ({ ...hint, intake: true })),
  };
}
