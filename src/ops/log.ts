import { type DestinationStream, type Logger, pino } from 'pino';
import { describeFault } from './describe-fault.ts';

export type { Logger } from 'pino';

/**
 * The log: one JSON object a line. Whoever hands it a request, a reply or an error gets a description without
 * addresses, headers, bodies or messages, so that no private text is ever logged by accident.
 */
export function createLog(options: {
  readonly level: string;
  readonly destination?: DestinationStream;
}): Logger {
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: {
        err: (fault: unknown) => describeFault(fault),
        error: (fault: unknown) => describeFault(fault),
        req: (request: { method?: unknown; routeOptions?: { url?: unknown } }) => ({
          method: String(request.method),
          route: String(request.routeOptions?.url ?? 'none'),
        }),
        res: (reply: { statusCode?: unknown }) => ({ status: Number(reply.statusCode) }),
      },
    },
    options.destination ?? pino.destination({ fd: 1, sync: false }),
  );
}
