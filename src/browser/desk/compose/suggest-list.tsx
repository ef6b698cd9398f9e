/** What `/` or `@` offers, below the caret. The keys stay in the editor; this shows and takes clicks. */
import type { Suggesting } from './suggest-plugin.ts';

export function SuggestList({ list, left, top }: { list: Suggesting; left: number; top: number }) {
  return (
    <div
      class="suggest"
      role="listbox"
      aria-label="Insert"
      style={{ left: `${left}px`, top: `${top + 4}px` }}
    >
      {list.offers.map((offer, at) => (
        <div key={offer.name} role="option" tabIndex={-1} aria-selected={at === list.at}>
          <span>{offer.name}</span> <small>{offer.hint}</small>
        </div>
      ))}
      <p class="sr-only" aria-live="polite">
        {list.offers[list.at]?.name}, {list.at + 1} of {list.offers.length}
      </p>
    </div>
  );
}
