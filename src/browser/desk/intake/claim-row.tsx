/** One proposed claim: its words, whether the board has it, who bears on it and how, and what the text says of how sure it is. */
import type { ItemRead } from '../../../intake/items/item.ts';
import type { Stance } from '../../../model/speech.ts';
import { isAsserted } from '../compose/shown-claim.ts';
import { shortened } from '../words/lookup.ts';
import { ClaimMend } from './claim-mend.tsx';
import type { Claimed } from './claim-of.ts';
import type { MendedClaim } from './decisions.ts';
import { sureWords } from './item-words.ts';
import { becameWords, type RowActs } from './proposal-row.tsx';

interface ClaimRowProps extends RowActs {
  readonly claimed: Claimed;
  readonly item: ItemRead['item'];
  readonly hedges: ItemRead['reading']['hedges'];
  readonly isMended: boolean;
  readonly isMending: boolean;
  readonly done: (mended: MendedClaim | null) => string | null;
}

/** What a statement does to a claim, by a sign and in words. */
export const stanceWords: Readonly<Record<Stance, string>> = {
  asserts: '+ asserts it',
  relays: '+ relays it',
  confirms: '+ confirms it',
  denies: '− denies it',
  doubts: '− casts doubt on it',
  retracts: '− retracts it',
};

/** Of one that nobody here asserts: readers may have seen it before where the board has it. */
const asideWords = (isKnown: boolean): string =>
  isKnown
    ? 'nobody asserts it here: it is kept on the board, and this post does not show it'
    : 'for the board alone: nobody asserts it, so readers do not see it';

export function ClaimRow({
  claimed,
  item,
  hedges,
  is,
  isMended,
  isMending,
  isChosen,
  stop,
  writes,
  choose,
  act,
  done,
}: ClaimRowProps) {
  const { key, read, text, known, like, bears, says } = claimed;
  const shown = known?.text ?? text;
  const unsure = read.hedges.flatMap((one) => hedges[one] ?? []);
  return (
    <li
      class={`proposal claim is-${is}${isChosen ? ' on' : ''}`}
      data-proposal={key}
      tabIndex={stop ? 0 : -1}
      aria-label={`${becameWords[is]}: claim ${shown}`}
      onFocus={(event) => event.target === event.currentTarget && choose()}
    >
      <header>
        <b class={`became became-${is}`}>
          {becameWords[is]}
          {isMended && is === 'accepted' ? ', mended' : ''}
        </b>
        <span>{sureWords(read)}</span>
      </header>
      <p class="said">{shown}</p>
      {says !== null && known === null && <p class="said">{says}</p>}
      <ul class="bears small">
        {bears.map(({ key, speaker, stance, is, within }) => (
          <li key={key} class={stance === null || is === 'rejected' ? 'out' : ''}>
            <b>{speaker}</b> {stance === null ? 'does nothing to it' : stanceWords[stance]}
            {is === 'rejected' && <span class="soft"> · rejected</span>}
            {is !== 'rejected' && within !== null && (
              <span class="soft"> · in the words of {within}: the draft has it as theirs alone</span>
            )}
          </li>
        ))}
        {bears.length === 0 && <li class="soft">Nobody says it: the text itself tells it.</li>}
        {unsure.map(({ span }) => (
          <li key={span.from} class="soft">
            how sure: “{item.words.slice(span.from, span.to)}”
          </li>
        ))}
      </ul>
      <p class="soft small">
        {[
          known !== null ? 'a claim of the board' : says === null ? 'a new claim' : 'two new claims',
          ...(known === null ? ['unverified'] : []),
          ...(isAsserted(bears.filter(({ is, within }) => is !== 'rejected' && within === null))
            ? []
            : [asideWords(known !== null)]),
        ].join(' · ')}
      </p>
      {known === null && like[0] && (
        <p class="soft small">
          The board has one like it: “{shortened(like[0].text, 120)}”. Mend to choose it.
        </p>
      )}
      {isMending && <ClaimMend claimed={claimed} done={done} />}
      {isChosen && writes && !isMending && (
        <div class="acts">
          <button
            type="button"
            class="small"
            aria-pressed={is === 'accepted'}
            onClick={() => act.accept(key)}
          >
            Accept <kbd>A</kbd>
          </button>
          <button
            type="button"
            class="small"
            aria-pressed={is === 'rejected'}
            onClick={() => act.reject(key)}
          >
            Reject <kbd>X</kbd>
          </button>
          <button type="button" class="small" onClick={() => act.mend(key)}>
            Mend <kbd>E</kbd>
          </button>
        </div>
      )}
    </li>
  );
}
