/** The parts of intake that are loaded when somebody opens them, and what stands there until they are. */
import { useEffect, useState } from 'preact/hooks';
import { type IntakeSheet, useWorld, type World } from '../app/desk-world.ts';

type Parts = typeof import('./intake-parts.tsx');

/** Loaded once a page. */
let parts: Parts | null = null;

interface IntakePartProps {
  readonly of: 'column' | IntakeSheet;
  readonly close: () => void;
  /** Of the column: whether it is seen. Before that nothing is loaded. */
  readonly shown?: boolean;
}

export function IntakePart({ of, close, shown = true }: IntakePartProps) {
  const world = useWorld();
  const [loaded, setLoaded] = useState(parts);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    if (loaded || !shown) return;
    let gone = false;
    setWrong(false);
    import('./intake-parts.tsx').then(
      (come) => {
        parts = come;
        if (!gone) setLoaded(come);
      },
      () => {
        if (of === 'column') setWrong(true);
        else {
          close();
          world.say(notLoaded, true);
        }
      },
    );
    return () => {
      gone = true;
    };
  }, [loaded, shown, world.screen.line]);
  if (loaded)
    return of === 'column' ? (
      <loaded.IntakeColumn shown={shown} />
    ) : (
      <loaded.IntakeSheetOf sheet={of} close={close} />
    );
  if (of !== 'column') return null;
  return <p class="empty soft">{wrong ? notLoaded : 'Loading …'}</p>;
}

const notLoaded =
  'Intake did not load. It comes with the connection, or load this page anew: what you wrote is kept.';

/** Goes to the column: to the row that was read last. */
export function toIntake(world: World): void {
  world.show({ first: 'intake', part: 'intake' });
  setTimeout(() => {
    const at = document.querySelector<HTMLElement>('.intake-rows > [tabindex="0"]');
    (at ?? document.getElementById('first-intake'))?.focus();
  });
}
