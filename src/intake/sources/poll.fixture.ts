/** A host on 127.0.0.1 whose answers a test sets, and a door that is allowed to go there. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { Door } from '../egress/door.ts';
import { openDoor } from '../egress/open-door.ts';
import { type SourceKind, type SourceSettings, sourceSettings } from './source.ts';

export interface AskedOf {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Host {
  readonly door: Door;
  readonly at: (path: string) => string;
  readonly asked: AskedOf[];
  /** What a path answers. */
  readonly answers: Record<string, (asked: AskedOf, answer: ServerResponse) => void>;
  readonly close: () => Promise<void>;
}

export function openHost(): Promise<Host> {
  const asked: AskedOf[] = [];
  const answers: Host['answers'] = {};
  const server = createServer((request, answer) => {
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
      asked.push(one);
      const of = answers[one.path];
      if (of) of(one, answer);
      else answer.writeHead(404).end();
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        ...{ asked, answers, at: (path) => `http://127.0.0.1:${port}${path}` },
        door: openDoor({ privately: (host, where) => host === '127.0.0.1' && where === port }),
        close: () => {
          server.closeAllConnections();
          return new Promise((closed) => server.close(() => closed()));
        },
      });
    });
  });
}

/** Settings as an administrator would have them. */
export function settingsOf(kind: SourceKind, address: string | null, more: object = {}): SourceSettings {
  return sourceSettings.parse({ name: 'A source', kind, address, zone: 'Europe/Moscow', ...more });
}
