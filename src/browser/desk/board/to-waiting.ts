/** Goes to what waits: the first thing there that can be done has the focus, and the keys of its row. */
import type { World } from '../app/desk-world.ts';

export function toWaiting(world: World): void {
  world.show({ first: 'waiting', part: 'waiting' });
  setTimeout(() => {
    const act = document.querySelector<HTMLElement>('.waiting .rows button');
    act?.scrollIntoView({ block: 'nearest' });
    (act ?? document.getElementById('first-waiting'))?.focus();
  });
}
