import type { AccessWorld } from './access-world.ts';
import { newLogLine } from './log-line.ts';
import type { Row } from './rows.ts';

/** Whose sessions end, all where absent; who ends them, and why where that is another. */
export interface Ending {
  readonly account?: string;
  readonly by: string;
  readonly why?: string;
}

/**
 * Ends the sessions that are meant; how many. One that got a new secret meanwhile is looked for again: `isMeant` goes by
 * its handle, which stays.
 */
export async function endSessionsWhere(
  { store, clock, random }: Pick<AccessWorld, 'store' | 'clock' | 'random'>,
  { account, by, why }: Ending,
  isMeant: (session: Row<'session'>) => boolean,
): Promise<number> {
  for (;;) {
    const sessions = (await store.list('session', account)).filter(isMeant);
    const written = await store.write({
      drops: sessions.map(({ kind, id, version }) => ({ kind, id, expected: version })),
      log: sessions.map(({ account: whose, body }) =>
        newLogLine({ clock, random }, 'session.ended', by, whose, {
          session: body.handle,
          ...(why !== undefined && { why }),
        }),
      ),
    });
    if (written === 'written') return sessions.length;
  }
}
