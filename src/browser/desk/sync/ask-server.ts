/** Asks the server for what has some words, as somebody types them. */
import type { Found, Hit } from '../../../desk/search/found.ts';
import type { Asked } from './api.ts';

/** What is known of the words that stand there now. `lost`: the server does not answer. */
export type Heard =
  | { readonly state: 'nothing' | 'asking' | 'lost' }
  | { readonly state: 'found'; readonly hits: readonly Hit[]; readonly more: boolean }
  | { readonly state: 'refused'; readonly says: string };

export interface ServerSearch {
  /** To be called with each change of the words. */
  typed(words: string): void;
  /** Nothing is told any more. */
  end(): void;
}

/** So long nothing is typed before it is asked, in milliseconds. */
const PAUSE = 150;

/** Tells of the latest words alone: an answer that comes when others stand there is not told. `later` gives what stops it. */
export function searchServer({
  ask,
  later,
  told,
}: {
  ask(address: string): Promise<Asked<Found>>;
  later(milliseconds: number, act: () => void): () => void;
  told(heard: Heard): void;
}): ServerSearch {
  let turn = 0;
  let stop = () => {};
  async function asking(words: string, mine: number): Promise<void> {
    const asked = await ask(`/api/search?${new URLSearchParams({ q: words, limit: '20' })}`);
    if (mine !== turn) return;
    if (asked.ok) told({ state: 'found', ...asked.json });
    else if (asked.status === 422) told({ state: 'refused', says: asked.refusal.message });
    else told({ state: 'lost' });
  }
  return {
    typed(words) {
      const mine = ++turn;
      stop();
      const sought = words.trim();
      told({ state: sought === '' ? 'nothing' : 'asking' });
      if (sought !== '') stop = later(PAUSE, () => void asking(sought, mine));
    },
    end() {
      turn += 1;
      stop();
    },
  };
}
