/** On arrival: what changed since you left, until it is read. */
import { useState } from 'preact/hooks';
import { useWorld } from '../app/desk-world.ts';
import { moment } from '../words/times.ts';
import { changedSince } from './since-left.ts';

export function Handover() {
  const world = useWorld();
  const [read, setRead] = useState(false);
  const { leftAt } = world;
  if (read || leftAt === null || world.board.head === 0) return null;
  const lines = changedSince(world.board, leftAt);
  if (lines.length === 0) return null;
  const zone = world.board.one('coverage')?.zone ?? 'UTC';
  return (
    <section class="handover" aria-label="Since you left">
      <h3>Since you left, {moment(new Date(leftAt).toISOString(), zone)}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <button type="button" class="small" onClick={() => setRead(true)}>
        I have read it
      </button>
    </section>
  );
}
