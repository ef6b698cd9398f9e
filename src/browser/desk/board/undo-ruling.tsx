/** Takes back a status that one has just moved, for as long as that may be. */
import { useEffect, useReducer } from 'preact/hooks';
import { useWorld } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import type { ClaimDoc } from '../sync/docs.ts';
import { statusWords } from '../words/lookup.ts';
import { undoable } from './undoable.ts';

export function UndoRuling({ claim, label }: { claim: ClaimDoc; label: string }) {
  const world = useWorld();
  const [, again] = useReducer((turn: number) => turn + 1, 0);
  const undo = may(world.me, 'claim.undo') ? undoable(claim, world.me.id, world.now()) : null;
  const left = undo?.left ?? null;
  useEffect(() => {
    if (left === null) return;
    const over = setTimeout(() => again(null), left);
    return () => clearTimeout(over);
  }, [left]);
  if (undo === null) return null;
  return (
    <button
      type="button"
      class="small"
      onClick={() => void world.give({ going: 'back', label }, [{ kind: 'claim.undo', claim: claim.id }])}
    >
      Undo: {statusWords[undo.back]} again
    </button>
  );
}
