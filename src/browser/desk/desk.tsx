/**
 * The desk's app: where a newsroom writes, attributes, verifies and corrects. The page that brings it says for which
 * coverage and for whom; everything else is asked for. Reading order: sync (what the server tells), outbox (what is sent),
 * compose (how a post is written), posts and board (what stands there), repair (what goes back), app (what holds it).
 */
import { render } from 'preact';
import { begin } from './app/begin.ts';
import { useWorld, WorldContext } from './app/desk-world.ts';
import { Gone } from './app/gone.tsx';
import { keepFocus } from './app/keep-focus.ts';
import { Shell } from './app/shell.tsx';

const place = document.getElementById('desk');
if (place) void start(place);

async function start(place: HTMLElement): Promise<void> {
  const world = await begin(place.dataset, () => {
    render(null, place);
    location.replace('/desk/sign-in');
  });
  render(
    <WorldContext.Provider value={world}>
      <Screen />
    </WorldContext.Provider>,
    place,
  );
  keepFocus(place);
}

/** The desk, while there is a right to it. */
function Screen() {
  const { line } = useWorld().screen;
  return line === 'away' || line === 'absent' ? <Gone /> : <Shell />;
}
