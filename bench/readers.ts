/**
 * Readers in a process of their own: opens streams and, for each marker `~<number>~` that it sees, notes when its
 * last reader's bytes came. Talks to its parent by messages. Times are of the system's monotonic clock, in ns.
 */
import { connect, type Socket } from 'node:net';

const [, , port = '0', path = '/', count = '0'] = process.argv;
const seen = new Map<number, bigint[]>();
const sockets: Socket[] = [];

for (let reader = 0; reader < Number(count); reader += 1) {
  await new Promise<void>((ready) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/event-stream\r\n\r\n`);
    });
    let tail = '';
    let last = -1;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      const at = process.hrtime.bigint();
      const text = tail + chunk.toString('latin1');
      for (const [, digits] of text.matchAll(/~(\d+)~/g)) {
        const marker = Number(digits);
        if (marker <= last) continue;
        last = marker;
        seen.set(marker, [...(seen.get(marker) ?? []), at]);
      }
      tail = text.slice(-16);
      ready();
    });
    socket.on('error', () => ready());
    sockets.push(socket);
  });
}
process.send?.('ready');
process.on('message', (message) => {
  if (message === 'report') process.send?.([...seen].map(([marker, times]) => [marker, times.map(String)]));
  if (message === 'end') process.exit(0);
});
