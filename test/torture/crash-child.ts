/**
 * The process that is killed: a store, its newsroom and the public side, in one process, with a bomb at a named
 * point. Reads commands as JSON lines on standard input, writes `{ "id", "answer" }` lines on standard output the
 * moment they are acknowledged, and dies by SIGKILL when the point is passed for the nth time. A last argument `OFF`
 * does without fsync: what the trace of a power cut must find.
 */
import { createHash, randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openCrashServer } from './crash-server.ts';

const [, , data = '', point = '', nth = '1', synchronous = 'FULL'] = process.argv;
let passes = 0;

const server = await openCrashServer(data, {
  random: (length) => randomBytes(length),
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  synchronous: synchronous === 'OFF' ? 'OFF' : 'FULL',
  probe: (here) => {
    if (here !== point) return;
    passes += 1;
    if (passes === Number(nth)) process.kill(process.pid, 'SIGKILL');
  },
});
say({ port: server.port });
for await (const line of createInterface({ input: process.stdin })) {
  const { slug, by, command } = JSON.parse(line);
  void server.act(slug, by, command).then((answer) => say({ id: command.id, answer }));
}
await server.close();

function say(message: unknown): void {
  writeSync(1, `${JSON.stringify(message)}\n`);
}
