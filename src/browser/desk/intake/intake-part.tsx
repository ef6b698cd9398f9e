/** The parts of intake that are loaded when somebody opens them, and what stands there until they are. */
import { useEffect, useState } from 'preact/hooks';
import { type IntakeSheet, useWorld, type World } from '../app/desk-world.ts';
import { isThere } from '../sync/api.ts';

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
    bring().then(
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

/** A browser that was refused a module once never asks for it again: it is asked for when it can come. */
async function bring(): Promise<Parts> {
  if (!(await isThere(import.meta.url))) throw new Error('the files of the app cannot be had');
  return import('./intake-parts.tsx');
}

/** Goes to the column: to the row that was read last. */
export function toIntake(world: World): void {
  world.show({ first: 'intake', part: 'intake' });
  setTimeout(() => {
    const at = document.querySelector<HTMLElement>('.intake-rows > [tabindex="0"]');
    (at ?? document.getElementById('first-intake'))?.focus();
  });
}
