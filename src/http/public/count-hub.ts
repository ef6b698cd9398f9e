import type { TellHub } from '../../delivery/hub-event.ts';
import type { Logger } from '../../ops/log.ts';
import type { Metrics } from '../../ops/metrics.ts';

/** Turns what the hub tells into counts, and its failures into lines of the log. */
export function countHub(metrics: Metrics, log: Pick<Logger, 'warn' | 'error'>): TellHub {
  return (event) => {
    switch (event.kind) {
      case 'joined':
        return metrics.streams.inc();
      case 'left':
        return metrics.streams.dec();
      case 'published':
        metrics.published.inc();
        metrics.delivered.inc(event.readers);
        metrics.delivery.observe(event.waited / 1000);
        return metrics.deliveredBytes.inc(event.readers * event.bytes);
      case 'caughtUp':
        return metrics.catchUps.inc();
      case 'reset':
        return metrics.resets.inc();
      case 'cut':
        return metrics.cut.inc({ why: event.why });
      case 'readFailed':
        metrics.readFailures.inc();
        return log.warn({ err: event.fault }, 'the wire could not be read; trying again');
      case 'unsent':
        metrics.unsent.inc();
        return log.error(
          { err: event.fault },
          'a change set could not be encoded; its readers wait for the next',
        );
      case 'mishap':
        metrics.mishaps.inc();
        return log.error(
          { err: event.fault },
          'something failed on the way to a reader; all others were served',
        );
    }
  };
}
