import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { drainable } from './drain.ts';
import { Mistake } from './mistake.ts';

/** Where a server listens. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** Listens there, and returns the way to close; what stands in the way is said in one sentence. */
export async function listen(app: FastifyInstance, { host, port }: Place): Promise<() => Promise<void>> {
  const drain = drainable(app.server);
  try {
    await app.listen({ host, port });
  } catch (fault) {
    throw listenMistake(fault, { host, port });
  }
  return async () => {
    const closed = app.close();
    drain();
    await closed;
  };
}

/** A port that nothing uses: the one that is asked for, or a free one for 0. */
export async function freePort({ host, port }: Place): Promise<number> {
  if (port !== 0) return port;
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, host, resolve));
  } catch (fault) {
    throw listenMistake(fault, { host, port });
  }
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The address at which a place is reached from this machine. */
export function addressOf({ host, port }: Place): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function listenMistake(fault: unknown, { host, port }: Place): unknown {
  const code = fault instanceof Error && 'code' in fault ? fault.code : null;
  const options = { cause: fault };
  switch (code) {
    case 'EADDRINUSE':
      return new Mistake(
        `Port ${port} is in use. Stop what listens there, or take another: npm start -- --port 9000`,
        options,
      );
    case 'EACCES':
      return new Mistake(
        `Port ${port} may not be used by this account. Take one above 1023: npm start -- --port 8080`,
        options,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Mistake(
        `This machine has no address "${host}" to listen on. Leave --host out, or name one that it has.`,
        options,
      );
    default:
      return fault;
  }
}
