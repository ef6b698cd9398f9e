/** What is covered, since when and until what, with the key that shows it again to whoever may. */
import { useWorld, type World } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import { openDocument } from '../app/open-document.ts';
import { rowKeys } from '../app/row-keys.ts';
import { uncover } from '../posts/acts.ts';
import { shortened } from '../words/lookup.ts';
import { moment } from '../words/times.ts';
import { type CoveredThing, coveredNow } from './covered-now.ts';

export function CoveredRows() {
  const world = useWorld();
  const covered = coveredNow(world.board);
  if (covered.length === 0) return null;
  return (
    <>
      <h3 class="group">Covered</h3>
      <ul class="rows" aria-label="Covered">
        {covered.map((thing) => (
          <CoveredRow key={`${thing.kind} ${thing.id}`} world={world} thing={thing} />
        ))}
      </ul>
    </>
  );
}

function CoveredRow({ world, thing }: { world: World; thing: CoveredThing }) {
  const { kind, id, label, at } = thing;
  const lifts = may(world.me, 'uncover');
  const lift = () => void uncover(world, kind, id, label);
  return (
    <li class="row" onKeyDown={rowKeys(lifts ? [{ key: 'x', run: lift }] : [])}>
      <header>
        <b class="bad">▧ Under review</b>
        <span>
          {kind}, since {moment(at, world.board.one('coverage')?.zone ?? 'UTC')}
        </span>
      </header>
      <h3>{shortened(label, 90)}</h3>
      <p class="soft small">
        No time ends it: readers see “under review” until {lifts ? 'somebody' : 'an editor or a lawyer'} shows
        it again.
      </p>
      <div class="acts">
        {lifts && (
          <button type="button" class="small" onClick={lift}>
            Show it again <kbd>X</kbd>
          </button>
        )}
        {kind !== 'notice' && (
          <button type="button" class="small" onClick={() => openDocument(world, kind, id)}>
            Go to it
          </button>
        )}
      </div>
    </li>
  );
}
