import type { Logger } from '../ops/log.ts';
import { stderrLog } from './logger.ts';
import { EXIT, Mistake } from './mistake.ts';
import type { ServeSettings } from './serve-settings.ts';
import type { Serving } from './serving.ts';
import { aborted, stopSignals } from './stop-signals.ts';

/** How long an orderly end may take, in milliseconds; supervisors kill after ten seconds. */
const END_WITHIN = 9000;
/** How long after the newsroom's death its last answers may take to leave. */
const FAIL_WITHIN = 2000;

/**
 * Serves until a signal comes; the exit code. The side for readers alone loads nothing private: each side is loaded
 * when it is chosen.
 */
export async function serve(settings: ServeSettings): Promise<number> {
  const log = stderrLog(settings.logLevel);
  const signals = stopSignals();
  logFaults(log);
  try {
    const serving = await start(settings, log);
    process.stdout.write(`${serving.says.join('\n')}\n`);
    const failure = await Promise.race([
      aborted(signals.signal).then(() => null),
      serving.failed.then((fault) => ({ fault })),
    ]);
    if (failure)
      log.fatal(
        { err: failure.fault },
        'the newsroom has stopped; the process ends, so that it can be started again',
      );
    else log.info('stopping');
    const ended = await within(failure ? FAIL_WITHIN : END_WITHIN, serving.close());
    if (!ended) log.warn('not everything could be ended in time');
    return failure || !ended ? EXIT.found : EXIT.done;
  } finally {
    signals.forget();
  }
}

async function start(settings: ServeSettings, log: Logger): Promise<Serving> {
  if (settings.role === 'edge') return (await import('./serve-edge.ts')).serveEdge(settings, log);
  return (await import('./serve-all.ts')).serveAll(settings, log);
}

/** A fault that nobody caught ends the process; its message is not logged, it may quote anything. */
function logFaults(log: Logger): void {
  const fatal = (fault: unknown) => {
    if (fault instanceof Mistake) process.stderr.write(`${fault.message}\n`);
    else log.fatal({ err: fault }, 'a fault that nobody caught');
    process.exit(EXIT.found);
  };
  process.on('uncaughtException', fatal);
  process.on('unhandledRejection', fatal);
}

async function within(milliseconds: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  const done = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return done;
}
