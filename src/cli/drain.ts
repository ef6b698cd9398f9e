import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How long requests that have begun may take once the server closes (milliseconds). */
const PATIENCE = 5000;

/**
 * Watches a server's connections; what it returns lets go of those on which nothing is asked, and of the others as
 * soon as they are answered. Node alone waits a minute for a connection that a browser opened in advance and on which
 * nothing was ever sent.
 */
export function drainable(server: Server): () => void {
  const underWay = new Map<Socket, number>();
  let closing = false;
  server.on('connection', (socket) => {
    underWay.set(socket, 0);
    socket.once('close', () => underWay.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    underWay.set(socket, (underWay.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (underWay.get(socket) ?? 1) - 1;
      if (!socket.destroyed) underWay.set(socket, left);
      if (closing && left === 0) socket.end();
    });
  });
  return () => {
    closing = true;
    for (const [socket, requests] of underWay) if (requests === 0) socket.destroy();
    setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
  };
}
