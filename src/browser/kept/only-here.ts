/** What desks keep in this browser and nowhere else: signing out destroys it with all else that is kept here. */

import { countLeft } from './left-words.ts';

/** How many things of any person are not sent, or not on the server yet (src/browser/desk/outbox/outbox-disk.ts). */
export async function onlyHere(): Promise<number> {
  let count = countLeft(localStorage);
  for (const { name } of (await indexedDB.databases?.()) ?? [])
    if (name?.startsWith('stet-desk-')) count += await countedIn(name);
  return count;
}

function countedIn(name: string): Promise<number> {
  return new Promise((done) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => done(0);
    opening.onsuccess = () => {
      const database = opening.result;
      const end = (count: number) => {
        database.close();
        done(count);
      };
      if (!database.objectStoreNames.contains('bundles')) return end(0);
      const look = database.transaction(['bundles', 'drafts']);
      const bundles = look.objectStore('bundles').count();
      const drafts = look.objectStore('drafts').getAll();
      look.onabort = () => end(0);
      look.oncomplete = () => {
        const kept = drafts.result as { content: unknown; saved: number; synced: number }[];
        end(bundles.result + kept.filter((one) => one.content !== null && one.synced < one.saved).length);
      };
    };
  });
}
