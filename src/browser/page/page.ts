/**
 * The reader's script. The page is complete without it; with it, the open page follows. Everything that is said to
 * the reader was brought along by the page, in its language.
 */
import type { PublicDocument } from '../../wire/documents.ts';
import { announcer } from './announce.ts';
import { applier } from './apply.ts';
import { connectionSign } from './connection.ts';
import { type Follower, follow } from './follow.ts';
import { keepListed } from './front.ts';
import { patiently } from './patiently.ts';
import { reload } from './reload.ts';
import { renewer } from './renew.ts';
import { localise } from './times.ts';

/** A hidden page lets its stream go after this time (milliseconds). */
const HIDDEN = 30_000;
/** A clock that ticks at this pace and misses more than three ticks has been asleep. */
const TICK = 15_000;

const { cursor, stream, changes, of, zone } = document.body.dataset;
/** As the page came: who has it translated by their browser changes what stands there. */
const { lang } = document.documentElement;
localise(document);
if (stream && cursor && changes) keepUp(start(cursor, stream, changes));
else if (of === 'front') keepListed(cursor);

/** Whether a coverage has another language or zone than this page was written for: then every line of it has. */
function isSetAnew(one: PublicDocument): boolean {
  return one.kind === 'coverage' && (one.language !== lang || one.zone !== zone);
}

function start(from: string, stream: string, changes: string): Follower {
  const region = document.getElementById('announce');
  const say = announcer(region);
  const apply = of ? renewer(of, () => say(region?.dataset.changed ?? '')) : applier(say);
  return follow(
    {
      open: window.EventSource ? (address) => new EventSource(address) : null,
      get: (address) =>
        patiently(address, (answer) => {
          if (!answer.ok) throw new Error(String(answer.status));
          return answer.json();
        }),
      apply(set) {
        if (set.docs.some(isSetAnew)) reload({ within: 2 });
        apply(set);
      },
      reset: reload,
      trouble: connectionSign(document.getElementById('connection'), say),
      after(milliseconds, then) {
        const timer = setTimeout(then, milliseconds);
        return () => clearTimeout(timer);
      },
      random: Math.random,
    },
    from,
    stream,
    changes,
  );
}

function keepUp(follower: Follower): void {
  let resting = false;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let last = Date.now();
  const rest = (): void => {
    resting = true;
    follower.rest();
  };
  const wake = (): void => {
    resting = false;
    last = Date.now();
    follower.wake();
  };
  const look = (): void => {
    clearTimeout(hiding);
    if (document.hidden) hiding = setTimeout(rest, HIDDEN);
    else if (resting) wake();
  };
  addEventListener('online', () => resting || wake());
  addEventListener('pagehide', rest);
  addEventListener('pageshow', ({ persisted }) => persisted && wake());
  document.addEventListener('visibilitychange', look);
  setInterval(() => {
    const slept = Date.now() - last > 3 * TICK;
    last = Date.now();
    if (slept && !resting) wake();
  }, TICK);
  wake();
  look();
}
