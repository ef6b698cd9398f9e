/** What all proposals of an item have in common: how each stands in the list, what became of it, and the keys that it takes. */
import type { ComponentChildren } from 'preact';
import type { Confidence } from '../../../intake/extract/reading.ts';
import type { Became } from './decisions.ts';
import { sureWords } from './item-words.ts';

/** What every proposal can be done with. */
export interface RowActs {
  readonly is: Became;
  readonly isChosen: boolean;
  readonly stop: boolean;
  readonly writes: boolean;
  readonly choose: () => void;
  readonly act: {
    readonly accept: (key: string) => void;
    readonly reject: (key: string) => void;
    readonly merge: (key: string) => void;
    readonly mend: (key: string) => void;
  };
}

/** What became of a proposal, by a sign and in words. */
const becameWords: Readonly<Record<Became, string>> = {
  accepted: '✓ accepted',
  offered: '◌ offered',
  rejected: '✕ rejected',
  merged: '⤴ merged with the one before',
};

interface ProposalFrameProps {
  readonly row: RowActs;
  readonly name: string;
  /** What it is, for whoever hears it. */
  readonly label: string;
  readonly read: { readonly confidence: Confidence; readonly proposedBy?: 'model' };
  readonly isMended?: boolean;
  /** Its form, where it is being mended. */
  readonly form?: ComponentChildren;
  readonly mends?: boolean;
  readonly merges?: boolean;
  readonly kind?: string;
  readonly children: ComponentChildren;
}

export function ProposalFrame({
  row: { is, isChosen, stop, writes, choose, act },
  name,
  label,
  read,
  isMended = false,
  form = null,
  mends = false,
  merges = false,
  kind = '',
  children,
}: ProposalFrameProps) {
  return (
    <li
      class={['proposal', kind, `is-${is}`, isChosen && 'on'].filter(Boolean).join(' ')}
      data-proposal={name}
      tabIndex={stop ? 0 : -1}
      aria-label={`${becameWords[is]}: ${label}`}
      onFocus={(event) => event.target === event.currentTarget && choose()}
    >
      <header>
        <b class={`became became-${is}`}>
          {becameWords[is]}
          {isMended && is === 'accepted' ? ', mended' : ''}
        </b>
        <span>{sureWords(read)}</span>
      </header>
      {children}
      {form}
      {isChosen && writes && form === null && (
        <div class="acts">
          <button
            type="button"
            class="small"
            aria-pressed={is === 'accepted'}
            onClick={() => act.accept(name)}
          >
            Accept <kbd>A</kbd>
          </button>
          <button
            type="button"
            class="small"
            aria-pressed={is === 'rejected'}
            onClick={() => act.reject(name)}
          >
            Reject <kbd>X</kbd>
          </button>
          {mends && (
            <button type="button" class="small" onClick={() => act.mend(name)}>
              Mend <kbd>E</kbd>
            </button>
          )}
          {merges && (
            <button
              type="button"
              class="small"
              aria-pressed={is === 'merged'}
              onClick={() => act.merge(name)}
            >
              Merge <kbd>M</kbd>
            </button>
          )}
        </div>
      )}
    </li>
  );
}
