/** In place of the desk once the right to it has ended: nothing of the coverage, and where one's words are. */
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { useWorld } from './desk-world.ts';

export function Gone() {
  const world = useWorld();
  const isAway = world.screen.line === 'away';
  // Before the screen is painted: no title names what the screen no longer shows.
  useLayoutEffect(() => {
    document.title = 'Desk';
  }, []);
  useEffect(() => world.board.clear(), [world]);
  return (
    <main>
      <div class="card" role="alert">
        <h1>{isAway ? 'You are signed out' : 'This coverage is not here for you any more'}</h1>
        <p>
          {isAway
            ? 'What you wrote and did not send is kept in this browser for you, and is here again once you have signed in.'
            : 'What you wrote and did not send is kept in this browser for you.'}
        </p>
        <p>
          <a href={isAway ? '/desk/sign-in' : '/desk'}>{isAway ? 'Sign in' : 'To the coverages'}</a>
        </p>
      </div>
    </main>
  );
}
