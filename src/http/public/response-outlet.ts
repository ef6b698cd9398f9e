import type { ServerResponse } from 'node:http';
import type { Outlet } from '../../delivery/outlet.ts';

/**
 * A response as an outlet of the hub. The body ends with the connection, so that each shared buffer goes to the socket
 * as it is, without chunk headers of its own.
 */
export function openOutlet(response: ServerResponse, headers: Readonly<Record<string, string>>): Outlet {
  response.shouldKeepAlive = false;
  response.useChunkedEncodingByDefault = false;
  response.on('error', () => response.destroy());
  response.writeHead(200, headers);
  return {
    write: (bytes, flushed) => {
      response.write(bytes, (fault) => {
        if (!fault) flushed();
      });
    },
    end: () => response.end(),
    destroy: () => response.destroy(),
  };
}
