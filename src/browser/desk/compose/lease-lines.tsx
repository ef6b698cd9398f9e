/** What is said of the lease of the post in the composer, and the buttons for whoever has it and whoever wants it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { editors } from '../../../desk/policies.ts';
import { useWorld } from '../app/desk-world.ts';
import type { Working } from '../sync/at-work.ts';
import { clock } from '../words/times.ts';
import type { LeaseNow } from './kept-drafts.ts';
import type { Wish } from './use-lease.ts';

/** Whoever has asked for so long without an answer may take it: the server's rule, in milliseconds. */
const ASKED_MS = 10_000;

interface LeaseLinesProps {
  readonly post: string;
  readonly lease: LeaseNow | null;
  /** What a colleague wrote about it and is not in the composer. */
  readonly kept: Working | null;
  readonly wish: (wish: Wish) => void;
  readonly bring: (person: string) => void;
  /** Puts the caret back: the button that was pressed goes. */
  readonly back: () => void;
}

export function LeaseLines({ post, lease, kept, wish, bring, back }: LeaseLinesProps) {
  const world = useWorld();
  const [keeps, setKeeps] = useState<string | null>(null);
  const gave = useRef<string | null>(null);
  const had = useRef<string | null>(null);
  useEffect(() => {
    if (lease?.mine) had.current = post;
    if (lease?.mine) gave.current = null;
  }, [lease?.mine, post]);
  const mine = lease?.askedBy.find(({ person }) => person === world.me.id);
  const keep = (asks: string) => {
    setKeeps(asks);
    back();
  };
  const isDue = useDue(mine?.at ?? null);
  if (lease === null) return null;
  if (lease.mine) {
    const asks = lease.askedBy.map(({ person, at }) => `${person} ${at}`).join();
    return (
      <>
        {lease.askedBy.length > 0 && asks !== keeps && (
          <p class="say" role="status">
            <b>{lease.askedBy.map(({ name }) => name).join(', ')}</b>{' '}
            {lease.askedBy.length === 1 ? 'asks' : 'ask'} for this post.{' '}
            <button
              type="button"
              class="small"
              onClick={() => {
                gave.current = post;
                wish('leave');
              }}
            >
              Hand it over
            </button>{' '}
            <button type="button" class="small" onClick={() => keep(asks)}>
              Keep it
            </button>
          </p>
        )}
        {kept && (
          <p class="say" role="status">
            What {kept.name} wrote here is kept, last at {clock(kept.at)}.{' '}
            <button type="button" class="small" onClick={() => bring(kept.person)}>
              Bring it in
            </button>
          </p>
        )}
      </>
    );
  }
  if (!lease.holder) return null;
  const { name, since } = lease.holder;
  const wasMine = had.current === post;
  return (
    <p class={wasMine && gave.current !== post ? 'say bad' : 'say'} role="status">
      <b>{name}</b>{' '}
      {wasMine
        ? gave.current === post
          ? `has it from you, with your words, since ${clock(since)}.`
          : `took this post over at ${clock(since)}, with your words.`
        : `has been writing on this post since ${clock(since)}.`}{' '}
      What you write is kept beside it.{' '}
      {mine ? (
        <span>{isDue ? 'There was no answer.' : `${name} sees that you ask for it …`} </span>
      ) : (
        <button type="button" class="small" onClick={() => wish('ask')}>
          Ask for it
        </button>
      )}{' '}
      {(isDue || world.me.roles.some((role) => editors.includes(role))) && (
        <button type="button" class="small" onClick={() => wish('take')}>
          Take it over
        </button>
      )}
    </p>
  );
}

/** Whether an ask has waited for long enough; drawn anew when it has, by this machine's clock. */
function useDue(at: string | null): boolean {
  const seen = useRef<{ at: string; from: number } | null>(null);
  const [, again] = useState(0);
  if (at === null) seen.current = null;
  else if (seen.current?.at !== at) seen.current = { at, from: Date.now() };
  const left = seen.current ? seen.current.from + ASKED_MS - Date.now() : 0;
  useEffect(() => {
    if (at === null || left <= 0) return;
    const timer = setTimeout(() => again((turn) => turn + 1), left + 50);
    return () => clearTimeout(timer);
  }, [at]);
  return at !== null && left <= 0;
}
