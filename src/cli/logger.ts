import { destination } from 'pino';
import { createLog, type Logger } from '../ops/log.ts';
import type { LogLevel } from './serve-settings.ts';

/** The log of a serving process, on stderr and written at once, so that the last line before an end is there. */
export function stderrLog(level: LogLevel): Logger {
  return createLog({ level, destination: destination({ fd: 2, sync: true }) });
}
