/** A colleague's act at the open streams of a desk: from its acknowledgement until the last stream has its head. */
import { setTimeout as pause } from 'node:timers/promises';
import { parseStream } from '../src/client/parse-sse.ts';
import { type BenchServer, openCoverage, percentile, startServer } from './server.ts';

const STREAMS = 40;
/** A server has twelve streams open for one person at most. */
const PEOPLE = 4;
const ACTS = 100;
const SLUG = 'desk-story';

/** Prints times. */
export async function benchDeskStreams(): Promise<void> {
  const server = await startServer();
  await openCoverage(server, SLUG);
  const tokens = Array.from({ length: PEOPLE }, (_, at) => server.token(`colleague-${at}`, ['reporter']));
  const heads = Array.from({ length: STREAMS }, () => 0);
  const leaving = new AbortController();
  const streams = heads.map((_, index) =>
    follow(server, tokens[index % PEOPLE] ?? '', leaving.signal, (head) => {
      heads[index] = head;
    }),
  );
  const arrived = async (head: number) => {
    while (heads.some((one) => one < head)) await pause(1);
  };
  await arrived(1);
  const [cpu, begun] = [server.cpu(), performance.now()];
  await pause(2000);
  const idle = (server.cpu() - cpu) / (performance.now() - begun);
  const times: number[] = [];
  for (let n = 0; n < ACTS; n += 1) {
    const { seq } = await server.command(SLUG, {
      ...{ id: `d-${n}`, kind: 'post.write', post: `p-${n}` },
      content: { title: 'A draft, of which readers see nothing' },
    });
    const acknowledged = performance.now();
    await arrived(seq);
    times.push(performance.now() - acknowledged);
    await pause(Math.random() * 50);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => `${percentile(times, share).toFixed(1)} ms`;
  console.log(`desk streams: ${STREAMS} of one coverage, ${ACTS} acts that change nothing public`);
  console.log(`  until the last has the head: p50 ${at(0.5)}, p95 ${at(0.95)}, at most ${at(1)}`);
  console.log(`  one core while nothing happens: ${(idle * 100).toFixed(0)} %`);
  leaving.abort();
  await Promise.all(streams);
  await server.stop();
}

/** Until the signal. */
async function follow(
  server: BenchServer,
  token: string,
  signal: AbortSignal,
  told: (head: number) => void,
): Promise<void> {
  try {
    const answer = await fetch(`${server.origin}/api/coverages/${SLUG}/stream`, {
      ...{ headers: { authorization: `Bearer ${token}` }, signal },
    });
    if (!answer.ok) throw new Error(`a stream was refused with ${answer.status}`);
    const parser = parseStream();
    const decoder = new TextDecoder();
    for await (const bytes of answer.body ?? [])
      for (const { name, data } of parser.feed(decoder.decode(bytes, { stream: true })))
        if (name === 'head') told((JSON.parse(data) as { head: number }).head);
  } catch (fault) {
    if (!signal.aborted) throw fault;
  }
}
