/** One proposed statement: who, in which role, by which cue, through which channel, which words, and how likely it is right. */
import type { ItemRead } from '../../../intake/items/item.ts';
import { useWorld } from '../app/desk-world.ts';
import { channelNames } from '../compose/speech.ts';
import type { Became, Mended, Said } from './decisions.ts';
import { sureWords } from './item-words.ts';
import { MendForm } from './mend-form.tsx';
import { isDescription } from './speech-of.ts';
import { inLibrary } from './take-item.ts';

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

interface ProposalRowProps extends RowActs {
  readonly said: Said;
  readonly item: ItemRead['item'];
  readonly isMended: boolean;
  readonly isMending: boolean;
  readonly done: (mended: Mended | null) => void;
}

/** What became of a proposal, by a sign and in words. */
export const becameWords: Readonly<Record<Became, string>> = {
  accepted: '✓ accepted',
  offered: '◌ offered',
  rejected: '✕ rejected',
  merged: '⤴ merged with the one before',
};

export function ProposalRow({
  said,
  item,
  is,
  isMended,
  isMending,
  isChosen,
  stop,
  writes,
  choose,
  act,
  done,
}: ProposalRowProps) {
  const world = useWorld();
  const { key, read, speaker, role, cue, channel, channelName, words } = said;
  const text = words.map(({ from, to }) => item.words.slice(from, to).trim()).join(' … ');
  const isVerbatim = words.every((one) =>
    read.quoted.some(({ from, to }) => from <= one.from && one.to <= to),
  );
  const known = inLibrary(world, speaker) ?? inLibrary(world, speaker.replace(/^the /i, ''));
  const through = channel === null ? null : (channelName ?? channelNames[channel]);
  return (
    <li
      class={`proposal is-${is}${isChosen ? ' on' : ''}`}
      data-proposal={key}
      tabIndex={stop ? 0 : -1}
      aria-label={`${becameWords[is]}: ${speaker} ${cue} ${text}`}
      onFocus={(event) => event.target === event.currentTarget && choose()}
    >
      <header>
        <b class={`became became-${is}`}>
          {becameWords[is]}
          {isMended && is === 'accepted' ? ', mended' : ''}
        </b>
        <span>{sureWords(read)}</span>
      </header>
      <p class="who">
        <b>{known?.name ?? speaker}</b>
        {(role ?? known?.role) && <span>, {role ?? known?.role}</span>} · {cue}
        {through !== null && <span> · {through}</span>}
      </p>
      <p class="said">{isVerbatim ? `“${text}”` : text}</p>
      <p class="soft small">
        {[
          isVerbatim ? 'word for word' : 'in the words of the text',
          isDescription(said) && !known
            ? read.speaker.vague
              ? 'nobody is named: vague'
              : 'described, not named'
            : known
              ? 'in the library'
              : 'new in the library',
          ...(read.responsibility ? ['claims responsibility'] : []),
          ...(item.origin !== null
            ? ['a relay through this outlet']
            : read.relay
              ? ['passed on by another']
              : []),
        ].join(' · ')}
      </p>
      {isMending && <MendForm said={said} item={item} done={done} />}
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
          <button type="button" class="small" aria-pressed={is === 'merged'} onClick={() => act.merge(key)}>
            Merge <kbd>M</kbd>
          </button>
        </div>
      )}
    </li>
  );
}
