/** A server on 127.0.0.1 that answers as a model would, or as none should. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a question is answered: what the model wrote, or whatever is done with the answer. */
export type Said = string | ((reply: ServerResponse) => void);

export interface LyingModel {
  readonly port: number;
  readonly url: string;
  /** Each question as it came. */
  readonly asked: { readonly path: string; readonly key: string | undefined; readonly body: string }[];
  /** What the next ones are answered. */
  say(said: Said): void;
  close(): Promise<void>;
}

/** Begins to lie. */
export async function lyingModel(first: Said = '{}'): Promise<LyingModel> {
  let said = first;
  const asked: LyingModel['asked'] = [];
  const server = createServer((request, reply) => {
    void bodyOf(request).then((body) => {
      asked.push({ path: request.url ?? '', key: request.headers.authorization, body });
      if (typeof said === 'function') said(reply);
      else reply.setHeader('content-type', 'application/json').end(wrote(said));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ port, asked, url: `http://127.0.0.1:${port}/v1` },
    say: (next) => {
      said = next;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** An answer of a chat in which a model wrote that. */
export function wrote(content: string | null, more: object = {}): string {
  return JSON.stringify({
    choices: [{ message: { role: 'assistant', content, ...more }, finish_reason: 'stop' }],
  });
}

/** An answer with a status and headers. */
export function status(code: number, headers: Record<string, string> = {}, body = ''): Said {
  return (reply) => void reply.writeHead(code, headers).end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) body += String(piece);
  return body;
}
