import type { Server } from 'node:http';
import type { Logger } from '../../ops/log.ts';
import type { Metrics } from '../../ops/metrics.ts';

/** Milliseconds between two lines of the log about it. */
const TELL_EVERY = 60_000;

/** Lets a server have so many connections; those above are closed at once, counted, and told of once a minute. */
export function crowded(
  server: Server,
  connections: number,
  { metrics, logger, now }: { readonly metrics: Metrics; readonly logger: Logger; now(): number },
): void {
  if (!Number.isFinite(connections)) return;
  server.maxConnections = connections;
  let told = Number.NEGATIVE_INFINITY;
  server.on('drop', () => {
    metrics.turnedAway.inc();
    if (now() - told < TELL_EVERY) return;
    told = now();
    logger.warn(
      { connections },
      'connections are turned away: there are as many as this process may have; let it have more files (LimitNOFILE= in systemd, ulimit -n), or start another server or edge',
    );
  });
}
