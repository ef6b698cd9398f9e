/** How the line is, what waits, and what time it is there. */
import { useEffect, useState } from 'preact/hooks';
import { waitsForPerson } from '../outbox/outbox.ts';
import type { Line } from '../sync/follow-board.ts';
import { clock, clockIn } from '../words/times.ts';
import { useWorld } from './desk-world.ts';

const lines: Readonly<Record<Line, string>> = {
  connected: '● Connected',
  lost: '◌ No connection: what you write is kept here',
  away: '◌ You are signed out.',
  absent: '◌ This coverage is not here for you any more.',
};

export function Foot() {
  const world = useWorld();
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  const { line, outbox } = world.screen;
  const coverage = world.board.one('coverage');
  const asking = outbox.filter(waitsForPerson).length;
  const waiting = outbox.length - asking;
  const sending = waiting > 0 ? ` · ${waiting} on the way` : asking > 0 ? '' : ' · all sent';
  return (
    <footer class="foot">
      <span class={line === 'connected' ? 'ok' : 'warn'} role="status">
        {lines[line]}
        {line === 'connected' && sending}
        {asking > 0 && ` · ${asking} not sent: you are asked`}
      </span>
      <span>Record {world.board.head.toLocaleString('en')}</span>
      {coverage && (
        <span>
          {coverage.zone.split('/').at(-1)?.replaceAll('_', ' ')} {clockIn(now, coverage.zone)} · here{' '}
          {clock(now)}
        </span>
      )}
      <button type="button" class="link" onClick={() => world.show({ sheet: { kind: 'keys' } })}>
        Keys <kbd>?</kbd>
      </button>
    </footer>
  );
}
