/** The first column: what waits, and beside it what came in. How much is new is always seen. */
import { useWorld } from '../app/desk-world.ts';
import { Waiting } from '../board/waiting.tsx';
import { IntakePart } from './intake-part.tsx';
import { useItems } from './use-items.ts';

const tabs = [
  ['waiting', 'Waiting'],
  ['intake', 'Intake'],
] as const;

export function FirstColumn({ waiting }: { waiting: number }) {
  const world = useWorld();
  useItems();
  const { items, screen } = world;
  const first = items.here ? screen.first : 'waiting';
  const turned = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const next = first === 'waiting' ? 'intake' : 'waiting';
    world.show({ first: next });
    document.getElementById(`first-${next}`)?.focus();
  };
  return (
    <div class="column column-waiting">
      {items.here && (
        <div class="tabs first-tabs" role="tablist" aria-label="What waits, and what came in">
          {tabs.map(([part, name]) => (
            <button
              type="button"
              role="tab"
              key={part}
              id={`first-${part}`}
              aria-selected={first === part}
              aria-controls={`first-part-${part}`}
              tabIndex={first === part ? 0 : -1}
              onClick={() => world.show({ first: part })}
              onKeyDown={turned}
            >
              {name} {part === 'intake' ? <FreshCount /> : <b>{waiting || ''}</b>}
            </button>
          ))}
        </div>
      )}
      <div key="waiting" hidden={first !== 'waiting'} {...panelOf('waiting', items.here)}>
        <Waiting />
      </div>
      {items.here && (
        <div key="intake" hidden={first !== 'intake'} {...panelOf('intake', true)}>
          <IntakePart of="column" close={() => {}} shown={first === 'intake'} />
        </div>
      )}
    </div>
  );
}

function panelOf(part: 'waiting' | 'intake', isTab: boolean | null) {
  const id = `first-part-${part}`;
  if (!isTab) return { class: 'first-part', id };
  return {
    class: 'first-part',
    id,
    role: 'tabpanel' as const,
    'aria-labelledby': `first-${part}`,
    tabIndex: -1,
  };
}

/** How many items nobody has taken or rejected. Drawn by itself: what arrives draws nothing else anew. */
export function FreshCount() {
  const { items } = useWorld();
  useItems();
  const { fresh } = items;
  return (
    <>
      <b> {fresh || ''}</b>
      {fresh > 0 && <span class="sr-only"> new</span>}
    </>
  );
}
