/** One proposed claim: its words, whether the board has it, who bears on it and how, and what the text says of how sure it is. */
import type { ItemRead } from '../../../intake/items/item.ts';
import type { Stance } from '../../../model/speech.ts';
import { isAsserted } from '../compose/shown-claim.ts';
import { shortened } from '../words/lookup.ts';
import { NO_STANCE, stanceWords } from '../words/stance-words.ts';
import { ClaimMend } from './claim-mend.tsx';
import type { Claimed } from './claim-of.ts';
import type { MendedClaim } from './decisions.ts';
import { ProposalFrame, type RowActs } from './proposal-frame.tsx';

interface ClaimRowProps {
  readonly row: RowActs;
  readonly claimed: Claimed;
  readonly item: ItemRead['item'];
  readonly hedges: ItemRead['reading']['hedges'];
  readonly isMended: boolean;
  readonly isMending: boolean;
  readonly done: (mended: MendedClaim | null) => string | null;
}

/** What a statement does to a claim, by a sign and in words. */
const doesTo = (stance: Stance): string => `${isAsserted([{ stance }]) ? '+' : '−'} ${stanceWords[stance]}`;

/** Of one that nobody here asserts: readers may have seen it before where the board has it. */
const asideWords = (isKnown: boolean): string =>
  isKnown
    ? 'nobody asserts it here: it is kept on the board, and this post does not show it'
    : 'for the board alone: nobody asserts it, so readers do not see it';

export function ClaimRow({ row, claimed, item, hedges, isMended, isMending, done }: ClaimRowProps) {
  const { key, read, text, known, like, bears, says } = claimed;
  const shown = known?.text ?? text;
  const unsure = read.hedges.flatMap((one) => hedges[one] ?? []);
  return (
    <ProposalFrame
      row={row}
      name={key}
      label={`claim ${shown}`}
      kind="claim"
      read={read}
      isMended={isMended}
      form={isMending ? <ClaimMend claimed={claimed} done={done} /> : null}
      mends
    >
      <p class="said">{shown}</p>
      {says !== null && known === null && <p class="said">{says}</p>}
      <ul class="bears small">
        {bears.map(({ key, speaker, stance, is, within }) => (
          <li key={key} class={stance === null || is === 'rejected' ? 'out' : ''}>
            <b>{speaker}</b> {stance === null ? NO_STANCE : doesTo(stance)}
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
    </ProposalFrame>
  );
}
