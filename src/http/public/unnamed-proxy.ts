import type { FastifyRequest } from 'fastify';
import type { Logger } from '../../ops/log.ts';

/**
 * Tells the log, once, of a request that says it came through a proxy that is not believed: where there is one in
 * front, all its readers count as one address, and one who tries passwords locks all others out.
 */
export function unnamedProxy(logger: Logger): (request: FastifyRequest) => void {
  let told = false;
  return ({ headers, ips }) => {
    // The first address is of the connection itself; more are there where it is believed.
    if (told || headers['x-forwarded-for'] === undefined || (ips?.length ?? 0) > 1) return;
    told = true;
    logger.warn(
      'a request came with X-Forwarded-For from where no proxy is named; if a proxy stands in front, name it with --proxy (STET_PROXY): until then all who come through it count as one address',
    );
  };
}
