/** Servers on 127.0.0.1 that do all that a server should not, and one that nobody should come to. */
import { createServer, type Socket } from 'node:net';
import { deflateRawSync, constants as zlib } from 'node:zlib';

/** What a path answers: bytes, or whatever it does with the socket. */
export type Deed = string | Buffer | ((socket: Socket, request: string) => void);

export interface Misbehaving {
  readonly port: number;
  readonly at: (path: string) => string;
  /** What was asked: the whole head of each request. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/** Listens on an address of this machine; `deeds` by path, read when they are asked for. */
export function misbehaving(
  deeds: Record<string, Deed>,
  host = '127.0.0.1',
  wanted = 0,
): Promise<Misbehaving> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    let request = '';
    const listen = (piece: Buffer) => {
      request += piece.toString('latin1');
      if (!request.includes('\r\n\r\n')) return;
      socket.off('data', listen);
      socket.resume();
      asked.push(request);
      const deed = deeds[/^\S+ (\S+)/.exec(request)?.[1] ?? ''];
      if (typeof deed === 'function') deed(socket, request);
      else socket.end(deed ?? answer(404, 'not here'));
    };
    socket.on('data', listen);
  });
  return new Promise((resolve) => {
    server.listen(wanted, host, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        ...{ port, asked, at: (path) => `http://${host}:${port}${path}` },
        close: () =>
          new Promise((closed) => {
            for (const socket of sockets) socket.destroy();
            server.close(() => closed());
          }),
      });
    });
  });
}

/** A whole answer of HTTP. */
export function answer(status: number, body: string | Buffer, headers: Record<string, string> = {}): Buffer {
  const bytes = Buffer.from(body);
  const lines = Object.entries({ 'content-length': String(bytes.byteLength), ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} So\r\n${lines.join('')}\r\n`), bytes]);
}

/** An answer that sends elsewhere. */
export function sendsTo(location: string, status = 302): Buffer {
  return answer(status, '', { location });
}

/** So many bytes every so many milliseconds, for as long as somebody listens. */
export function drip(head: string, piece: string, every: number): Deed {
  return (socket) => {
    socket.write(head);
    const timer = setInterval(() => socket.write(piece), every);
    socket.on('close', () => clearInterval(timer));
  };
}

/** Writes for as long as anybody reads. */
export function endless(head: string, piece: Buffer): Deed {
  return (socket) => {
    socket.write(head);
    const on = () => {
      while (!socket.destroyed && socket.write(piece));
    };
    socket.on('drain', on);
    on();
  };
}

/** A gzip that becomes so many times 16 MB of nothing, of 16 KB each; nobody gets to its end. */
export function bomb(times: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(1 << 24), { finishFlush: zlib.Z_FULL_FLUSH, level: 9 });
  const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  return Buffer.concat([head, ...new Array<Buffer>(times).fill(piece)]);
}
