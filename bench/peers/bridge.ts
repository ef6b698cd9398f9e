/**
 * Takes what the load generator posts, as nchan's publisher address does, and publishes it as a post: one connection
 * from there, one to the server, in the order in which it came, a burst without waiting for answers.
 */
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';

export interface Bridge {
  readonly port: number;
  /** Bodies after this one go to another coverage. */
  aim(slug: string): void;
  close(): void;
}

/** `token`: of somebody who may publish at the server on `port`. Throws by way of the process on a refusal. */
export async function openBridge(port: number, token: string): Promise<Bridge> {
  let aimed = '';
  let count = 0;
  const waiting: (() => void)[] = [];
  const server = connect(port, '127.0.0.1').setNoDelay(true);
  let unread = '';
  server.on('data', (chunk) => {
    unread += chunk.toString('latin1');
    for (;;) {
      const head = unread.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(unread.slice(0, head))?.[1]);
      if (head < 0 || unread.length < head + 4 + length) return;
      if (!unread.startsWith('HTTP/1.1 200')) throw new Error(unread.slice(0, head + 4 + length));
      unread = unread.slice(head + 4 + length);
      waiting.shift()?.();
    }
  });
  const bridge: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      count += 1;
      const command = JSON.stringify({
        id: `bridged-${count}`,
        kind: 'post.publish',
        post: `bridged-${count}`,
        content: { title: 'Divers reach the pier', body: Buffer.concat(parts).toString() },
      });
      server.write(
        `POST /api/coverages/${aimed}/commands HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\n` +
          `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(command)}\r\n\r\n${command}`,
      );
      waiting.push(() => response.writeHead(201, { 'content-length': 0 }).end());
    });
  });
  await new Promise<void>((listening) => bridge.listen(0, '127.0.0.1', listening));
  const address = bridge.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    aim: (slug) => {
      aimed = slug;
    },
    close: () => {
      bridge.close();
      bridge.closeAllConnections();
      server.destroy();
    },
  };
}
