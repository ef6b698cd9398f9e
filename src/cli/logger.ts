import { destination, type Logger, pino } from 'pino';
import type { LogLevel } from './serve-settings.ts';

/**
 * Structured log lines on stderr, one JSON object each. Nothing that somebody wrote is ever put into one: no command,
 * no header, no token.
 */
export function stderrLogger(level: LogLevel): Logger {
  return pino(
    { level, base: { name: 'stet' }, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ fd: 2, sync: true }),
  );
}
