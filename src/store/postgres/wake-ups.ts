import pg from 'pg';
import { CHANNEL } from './channel.ts';
import { connectionOf } from './sessions.ts';

/**
 * Listens on a connection of its own and calls `heard` when a commit told of a move, and each time that it begins to
 * listen. A hint: whoever may connect may call, and what is told while the connection is lost is not told again.
 * A lost connection is made again within `retry` milliseconds, for as long as it takes.
 */
export function wakeUps(url: string, retry: number, heard: () => void): { stop(): Promise<void> } {
  let listening: pg.Client | null = null;
  let stopped = false;
  const timer = setInterval(() => void listen(), retry);
  timer.unref();
  const first = listen();

  async function listen(): Promise<void> {
    if (listening || stopped) return;
    const client = new pg.Client(connectionOf(url));
    listening = client;
    const drop = () => {
      if (listening === client) listening = null;
      void client.end().catch(() => {});
    };
    client.on('error', drop);
    client.once('end', drop);
    client.on('notification', heard);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      if (!stopped) heard();
    } catch {
      drop();
    }
  }

  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await first;
      await listening?.end().catch(() => {});
    },
  };
}
