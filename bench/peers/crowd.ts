/**
 * A crowd in a process of its own: each follows a coverage by long polling, as the page does where no stream gets
 * through. Notes for each marker `~<number>~` when each of them had it, and who missed or doubled one.
 */
import { Agent, request } from 'node:http';

const [, , port = '0', first = '/', count = '0'] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
const seen: [number, string][] = [];
let wrong = 0;
let over = false;

for (let reader = 0; reader < Number(count); reader += 1) {
  void follow();
  if (reader % 100 === 99) await new Promise((wait) => setTimeout(wait, 20));
}
process.send?.('ready');
process.on('message', () => {
  over = true;
  process.send?.({ seen, wrong }, () => process.exit(0));
});

async function follow(): Promise<void> {
  let last = 0;
  for (let address = first; !over; ) {
    const text = await ask(address);
    const at = String(process.hrtime.bigint());
    for (const [, digits] of text.matchAll(/~(\d+)~/g)) {
      const marker = Number(digits);
      if (marker !== last + 1) wrong += 1;
      last = marker;
      seen.push([marker, at]);
    }
    const next = new URL((JSON.parse(text) as { next: string }).next, 'http://x');
    address = next.pathname + next.search;
  }
}

function ask(path: string): Promise<string> {
  return new Promise((answer, failed) => {
    request({ host: '127.0.0.1', port, path, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () =>
        response.statusCode === 200 ? answer(text) : failed(new Error(`${response.statusCode} ${text}`)),
      );
    })
      .on('error', failed)
      .end();
  });
}
