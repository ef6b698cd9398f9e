/** Components that show items. */
import { useEffect, useReducer } from 'preact/hooks';
import { useWorld } from '../app/desk-world.ts';

/** Draws a component anew when items change, at most once a task. */
export function useItems(): void {
  const { items } = useWorld();
  const [, again] = useReducer((turn: number) => turn + 1, 0);
  useEffect(() => {
    let due = false;
    return items.heard(() => {
      if (due) return;
      due = true;
      queueMicrotask(() => {
        due = false;
        again(null);
      });
    });
  }, [items]);
}
