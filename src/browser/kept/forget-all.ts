/** Signing out of this browser: what it keeps of every desk goes, and every page of a desk that is open here ends. */

const CHANNEL = 'stet-signed-out';

/** Tells every other page of this browser that nobody is signed in any more. */
export function tellSignedOut(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('');
  channel.close();
}

/** Calls back once another page has signed out. */
export function hearSignedOut(told: () => void): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', told, { once: true });
}

/** Destroys all that desks keep here, of whomever (src/browser/desk/outbox/outbox-disk.ts). */
export async function forgetAll(): Promise<void> {
  for (const { name } of (await indexedDB.databases?.()) ?? [])
    if (name?.startsWith('stet-desk-')) await forgotten(name);
  sessionStorage.clear();
  localStorage.clear();
}

/** A page that has it open still closes it when it hears, and then it goes. */
function forgotten(name: string): Promise<void> {
  return new Promise((done) => {
    const going = indexedDB.deleteDatabase(name);
    for (const ends of ['success', 'error', 'blocked']) going.addEventListener(ends, () => done());
  });
}
