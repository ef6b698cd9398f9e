/** What becomes of the whole coverage: it starts, ends, is live again; and nobody publishes for a time, or may again. */
import { useState } from 'preact/hooks';
import { instantIn } from '../words/instant-in.ts';
import { moment } from '../words/times.ts';
import { useWorld } from './desk-world.ts';
import { frozenNow } from './frozen-now.ts';
import { atMost } from './limits.ts';
import { may } from './me.ts';
import { SheetFrame } from './sheet.tsx';

export function CoverageSheet({ close }: { close: () => void }) {
  const world = useWorld();
  const coverage = world.board.one('coverage');
  if (!coverage) return null;
  const { phase, zone, rehearsal } = coverage;
  const give = (kind: string, says: string) => {
    void world.give({ going: 'forward', label: says }, [{ kind }]);
    world.say(says);
    close();
  };
  return (
    <SheetFrame title="Coverage" close={close}>
      {phase !== 'live' && may(world.me, 'coverage.start') && (
        <>
          <p>
            {phase === 'ended'
              ? 'It has ended: readers see it with everything in it, and that it has ended.'
              : rehearsal
                ? 'A rehearsal: no reader ever sees it, started or not.'
                : 'Readers see nothing of it yet. When it starts they see what is published, and what follows at once.'}
          </p>
          <p>
            <button
              type="button"
              class="go"
              onClick={() =>
                phase === 'ended'
                  ? give('coverage.start', 'Live again.')
                  : give('coverage.start', rehearsal ? 'Started.' : 'Started: readers see it.')
              }
            >
              {phase === 'ended' ? 'Make it live again' : 'Start the coverage'}
            </button>
          </p>
        </>
      )}
      {/* What ends the coverage is the last thing here: the first has the focus. */}
      <Freeze zone={zone} close={close} />
      {phase === 'live' && may(world.me, 'coverage.end') && (
        <>
          <p>It is live. When it ends, readers are told so; everything stays readable, and it can go on.</p>
          <p>
            <button type="button" onClick={() => give('coverage.end', 'Ended.')}>
              End the coverage
            </button>
          </p>
        </>
      )}
    </SheetFrame>
  );
}

function Freeze({ zone, close }: { zone: string; close: () => void }) {
  const world = useWorld();
  const [wrong, setWrong] = useState<string | null>(null);
  const frozen = frozenNow(world.board, world.now());
  const thaws = frozen !== null;
  if (frozen)
    return (
      <>
        <p class="say bad">
          Nobody publishes {frozen.until ? `until ${moment(frozen.until, zone)}` : 'until it is lifted'}.{' '}
          {frozen.reason}
        </p>
        {may(world.me, 'coverage.thaw') ? form() : <p class="soft">A senior or the lawyers lift it.</p>}
      </>
    );
  return may(world.me, 'coverage.freeze') ? form() : null;

  function form() {
    return (
      <form
        class="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const reason = String(values.get('reason')).trim();
          const typed = String(values.get('until') ?? '');
          const until = typed === '' ? null : instantIn(zone, typed);
          if (reason === '') return setWrong('Say why.');
          if (typed !== '' && (until === null || Date.parse(until) <= world.now()))
            return setWrong('That time is over.');
          void world.give(
            thaws ? { going: 'forward', label: 'Publishing again' } : { going: 'back', label: 'A freeze' },
            [thaws ? { kind: 'coverage.thaw', reason } : { kind: 'coverage.freeze', until, reason }],
          );
          world.say(thaws ? 'Everybody may publish again.' : 'Nobody publishes now.');
          close();
        }}
      >
        {!thaws && (
          <>
            <h3>Stop publishing</h3>
            <p class="soft small">
              Nobody puts anything before readers. Covering, withdrawing and correcting stay open.
            </p>
            <label>
              Until when, {zone} (empty: until it is lifted)
              <input type="datetime-local" name="until" aria-describedby="freeze-wrong" />
            </label>
          </>
        )}
        <label>
          Why
          <input name="reason" {...atMost(500)} required aria-describedby="freeze-wrong" />
        </label>
        <p class="wrong" id="freeze-wrong" role="alert">
          {wrong}
        </p>
        <button type="submit" class={thaws ? 'go' : 'bad'}>
          {thaws ? 'Let everybody publish again' : 'Freeze it'}
        </button>
      </form>
    );
  }
}
