import type { ServerResponse } from 'node:http';
import type { Outlet } from '../../delivery/outlet.ts';

/**
 * A response as an outlet of the hub. The body ends with the connection, so each shared buffer goes to the socket as it
 * is, past what a response does for every write. Who is too slow is the hub's to say: the socket has no timer of its own.
 */
export function openOutlet(response: ServerResponse, headers: Readonly<Record<string, string>>): Outlet {
  response.shouldKeepAlive = false;
  response.useChunkedEncodingByDefault = false;
  response.on('error', () => response.destroy());
  response.writeHead(200, headers);
  response.flushHeaders();
  response.req.socket.setTimeout(0);
  return {
    write(bytes, flushed) {
      // A request that came before the answer to the one before it was sent has no socket to answer on yet.
      const to = response.socket ?? response;
      if (!flushed) to.write(bytes);
      else to.write(bytes, (fault) => fault ?? flushed());
    },
    get unflushed() {
      return response.writableLength;
    },
    end: () => response.end(),
    destroy: () => response.destroy(),
  };
}
