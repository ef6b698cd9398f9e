/** What passes: said once, to eyes for some seconds and to ears when they are free. */
import { useEffect, useState } from 'preact/hooks';
import { useWorld } from './desk-world.ts';

const SEEN_MS = 6000;

export function Says() {
  const world = useWorld();
  const { says } = world.screen;
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    if (!says) return;
    const timer = setTimeout(() => setSeen(says.at), SEEN_MS);
    return () => clearTimeout(timer);
  }, [says]);
  return (
    <div class="says" role={says?.bad ? 'alert' : 'status'} aria-live={says?.bad ? 'assertive' : 'polite'}>
      {says && says.at !== seen && <p class={says.bad ? 'bad' : ''}>{says.words}</p>}
    </div>
  );
}
