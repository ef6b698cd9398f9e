/** The proposals of an item: what was said and counted, and below it the claims that could be kept of it. */
import type { ItemRead } from '../../../intake/items/item.ts';
import type { Claimed } from './claim-of.ts';
import { ClaimRow } from './claim-row.tsx';
import { type Decisions, type Mended, type MendedClaim, proposalsOf, type Said } from './decisions.ts';
import { FigureRow } from './figure-row.tsx';
import type { RowActs } from './proposal-frame.tsx';
import { ProposalRow } from './proposal-row.tsx';

interface ProposalListProps {
  readonly read: ItemRead;
  readonly said: readonly Said[];
  readonly claimed: readonly Claimed[];
  readonly decisions: Decisions;
  readonly chosen: string | null;
  readonly mending: string | null;
  /** Whether a proposal may be taken. */
  readonly writes: (key: string) => boolean;
  /** Why nothing was read; null where it was. */
  readonly unread: string | null;
  readonly choose: (key: string) => void;
  readonly act: RowActs['act'];
  readonly mended: (key: string, mended: Mended | null) => void;
  /** Why it cannot be so; null: it is. */
  readonly claimMended: (key: string, mended: MendedClaim | null) => string | null;
}

export function ProposalList({
  read: { item, reading },
  said,
  claimed,
  decisions,
  chosen,
  mending,
  writes,
  unread,
  choose,
  act,
  mended,
  claimMended,
}: ProposalListProps) {
  const proposals = proposalsOf(reading);
  const rowOf = (key: string) => ({
    is: decisions.get(key)?.is ?? 'offered',
    isChosen: key === chosen,
    stop: key === (chosen ?? proposals[0]?.key),
    choose: () => choose(key),
    writes: writes(key),
    act,
  });
  return (
    <div class="proposals">
      <ol aria-label="Proposals">
        {proposals.map(({ key, kind, at }) => {
          const own = said.find((one) => one.key === key);
          if (kind === 'figure')
            return <FigureRow key={key} row={rowOf(key)} id={key} at={at} item={item} reading={reading} />;
          return (
            own && (
              <ProposalRow
                key={key}
                row={rowOf(key)}
                said={own}
                item={item}
                isMended={decisions.get(key)?.mended != null}
                isMending={mending === key}
                done={(next) => mended(key, next)}
              />
            )
          );
        })}
        {proposals.every(({ kind }) => kind === 'claim') && (
          <li class="empty soft">
            {unread ?? 'Nobody says anything in it that was found.'} The draft is its first paragraph.
          </li>
        )}
      </ol>
      {claimed.length > 0 && (
        <section aria-labelledby="claims-head">
          <h3 id="claims-head">
            Claims{' '}
            <small class="soft">that the board could keep · none comes along unless you accept it</small>{' '}
            <kbd>C</kbd>
          </h3>
          <ol>
            {claimed.map((one) => (
              <ClaimRow
                key={one.key}
                row={rowOf(one.key)}
                claimed={one}
                item={item}
                hedges={reading.hedges}
                isMended={decisions.get(one.key)?.claim != null}
                isMending={mending === one.key}
                done={(next) => claimMended(one.key, next)}
              />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
