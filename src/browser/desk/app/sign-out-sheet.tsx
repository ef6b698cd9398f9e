/** Leaving this desk: at once where nothing is here alone, and by asking where something is. */
import { useEffect, useState } from 'preact/hooks';
import { forgetAll, tellSignedOut } from '../../kept/forget-all.ts';
import { onlyHere } from '../../kept/only-here.ts';
import { ask } from '../sync/api.ts';
import { useWorld, type World } from './desk-world.ts';
import { SheetFrame } from './sheet.tsx';

export function SignOutSheet({ close }: { close: () => void }) {
  const world = useWorld();
  const [here, setHere] = useState<number | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const go = async () => setWrong(await signOut(world));
  useEffect(() => {
    void onlyHere().then((count) => {
      setHere(count);
      if (count === 0) void go();
    });
  }, [world]);
  return (
    <SheetFrame title="Sign out" close={close}>
      {here !== null && here > 0 && (
        <p>
          {here === 1 ? 'One thing is' : `${here} things are`} in this browser and nowhere else: not sent, or
          not on the server yet. Signing out destroys what this browser keeps.
        </p>
      )}
      {here === 0 && wrong === null && <p class="soft">Signing out …</p>}
      {wrong !== null && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <div class="acts">
        <button type="button" class="go" onClick={close}>
          Stay
        </button>
        {here !== null && (here > 0 || wrong !== null) && (
          <button type="button" class="bad" onClick={() => void go()}>
            {here > 0 ? 'Sign out and destroy it' : 'Try again'}
          </button>
        )}
      </div>
    </SheetFrame>
  );
}

/** Signs out and forgets; why not, where it did not work: then everything is still here. */
async function signOut(world: World): Promise<string | null> {
  const asked = await ask('/api/access/sign-out', { method: 'POST', body: {} });
  if (!asked.ok && asked.status !== 401) return asked.refusal.message;
  world.leave();
  tellSignedOut();
  await forgetAll();
  location.assign('/desk/sign-in');
  return null;
}
