/** What is to become of a post later: at a time, not before a time, or not until it is released. */

import { useRef, useState } from 'preact/hooks';
import { atMost } from '../app/limits.ts';
import { instantIn } from '../words/instant-in.ts';
import type { Intent } from './plan.ts';

interface LaterProps {
  readonly zone: string;
  readonly give: (intent: Intent) => void;
}

export function Later({ zone, give }: LaterProps) {
  const popover = useRef<HTMLFormElement>(null);
  const [how, setHow] = useState<'schedule' | 'embargo' | 'hold'>('schedule');
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <>
      <button type="button" popovertarget="later">
        Later ▾
      </button>
      <form
        ref={popover}
        id="later"
        popover="auto"
        class="stack-form later"
        aria-label="Later"
        onSubmit={(event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const at = instantIn(zone, String(values.get('at') ?? ''));
          const given = String(values.get('at') ?? '') !== '';
          if (how === 'schedule' && at === null) return setWrong('It needs a day and a time.');
          if (how === 'embargo' && given && at === null) return setWrong('That is no day and time.');
          if (how !== 'hold' && at !== null && Date.parse(at) <= Date.now())
            return setWrong('That time is over. Give a later one.');
          setWrong(null);
          popover.current?.hidePopover();
          if (how === 'hold') give({ to: 'hold' });
          else if (how === 'embargo')
            give({ to: 'embargo', until: at, reason: String(values.get('reason')).trim() });
          else if (at !== null) give({ to: 'schedule', at });
        }}
      >
        {choices.map(([value, name, hint]) => (
          <label class="check" key={value}>
            <input type="radio" name="how" checked={how === value} onChange={() => setHow(value)} />
            <span>
              {name} <small>{hint}</small>
            </span>
          </label>
        ))}
        {how !== 'hold' && (
          <label>
            {how === 'embargo' ? `Until when, ${zone} (empty: until it is delivered)` : `When, ${zone}`}
            <input
              type="datetime-local"
              name="at"
              aria-invalid={wrong !== null}
              aria-describedby="later-wrong"
            />
          </label>
        )}
        {how === 'embargo' && (
          <label>
            Why
            <input name="reason" {...atMost(500)} required />
          </label>
        )}
        <p class="wrong" id="later-wrong" role="alert">
          {wrong}
        </p>
        <button type="submit" class="go">
          {how === 'schedule' ? 'Publish it then' : how === 'embargo' ? 'Put it under embargo' : 'Hold it'}
        </button>
      </form>
    </>
  );
}

const choices = [
  ['schedule', 'Publish at a time', 'by the server’s clock'],
  ['embargo', 'Embargo', 'forbids before a time, and never publishes'],
  ['hold', 'Hold', 'never leaves the desk until released'],
] as const;
