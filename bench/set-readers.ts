/**
 * Readers in a process of their own that stand at the head of a stream and take a large set from its address, as the
 * page does: gzipped, over a second connection. Notes when each had all of it. Every answer that differs in its bytes (by
 * the next address, say) is looked into.
 */
import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';

const [, , port = '0', slug = '', count = '0'] = process.argv;
const READERS = Number(count);
/** How long the last may take before the report leaves it out. */
const PATIENCE = 20_000;
const origin = `http://127.0.0.1:${port}`;
const times: bigint[] = [];
const answers: Buffer[] = [];
let sets = 0;

const page = await (await fetch(`${origin}/live/${slug}`)).text();
const cursor = /data-cursor="([^"]+)"/.exec(page)?.[1] ?? /"cursor":"([^"]+)"/.exec(page)?.[1];
if (cursor === undefined) throw new Error('the page names no cursor');

for (let reader = 0; reader < READERS; reader += 1) await joined();
process.send?.('ready');
process.on('message', () => {
  const begun = Date.now();
  const waiting = setInterval(() => {
    if (times.length < READERS && Date.now() - begun < PATIENCE) return;
    clearInterval(waiting);
    const lengths = answers.map((one) => JSON.parse(gunzipSync(one).toString()).docs.length);
    const documents = Math.min(...lengths);
    process.send?.(
      { times: times.map(String), documents, sets: sets / READERS, bytes: answers[0]?.length ?? 0 },
      () => process.exit(0),
    );
  }, 20);
});

/** One reader, once its stream has begun. */
function joined(): Promise<void> {
  return new Promise((ready) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(
        `GET /live/${slug}/stream?after=${encodeURIComponent(cursor ?? '')}&as=html HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/event-stream\r\n\r\n`,
      );
    });
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const found = /"fetch":"([^"]+)"/.exec(text)?.[1];
      if (found) {
        sets += 1;
        text = '';
        void taken(found);
      }
      ready();
    });
    socket.on('error', () => ready());
  });
}

/** Takes the set from its address. */
async function taken(address: string): Promise<void> {
  const answer = await raw(address);
  times.push(process.hrtime.bigint());
  if (!answers.some((one) => one.equals(answer))) answers.push(answer);
}

/** The gzipped body of an answer, as it came. */
function raw(address: string): Promise<Buffer> {
  return new Promise((done, failed) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(
        `GET ${address} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n`,
      );
    });
    socket.on('data', (chunk) => parts.push(chunk));
    socket.on('error', failed);
    socket.on('end', () => {
      const all = Buffer.concat(parts);
      done(all.subarray(all.indexOf('\r\n\r\n') + 4));
    });
  });
}
