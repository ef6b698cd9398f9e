/** A server that leaks on purpose: what a search for leaks is held against. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';

interface Answer {
  readonly path: string;
  readonly method: string;
  headers: Record<string, string>;
  body: string;
  status: number;
}

/** Ways to leak a word. Each changes answers as a fault of ours could. */
export function leaks(word: string): Record<string, (answer: Answer) => void> {
  const entity = [...word].map((letter) => `&#${letter.charCodeAt(0)};`).join('');
  const escaped = [...word]
    .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
  const when = (holds: (answer: Answer) => boolean, change: (answer: Answer) => void) => (answer: Answer) => {
    if (holds(answer)) change(answer);
  };
  const add = (text: string) => (answer: Answer) => {
    answer.body += text;
  };
  const head = (name: string, value: string) => (answer: Answer) => {
    answer.headers[name] = value;
  };
  return {
    'a comment in the page': when(({ path }) => path === '/live/harbour', add(`<!-- ${word} -->`)),
    'a page of the past': when(({ path }) => /at=7$/.test(path), add(word)),
    'an ETag': when(({ path }) => path === '/live/harbour', head('etag', `"${word}"`)),
    'a header of the page that is absent': when(({ status }) => status === 404, head('x-reason', word)),
    'a feed, as entities': when(({ path }) => path.endsWith('feed.atom'), add(`<name>${entity}</name>`)),
    'changes, as escapes': when(
      ({ path }) => path.includes('/changes'),
      (answer) => {
        answer.body = answer.body.replace(/\}$/, `,"by":"${escaped}"}`);
      },
    ),
    'a base64 blob': when(
      ({ path }) => path.includes('/claims/'),
      add(Buffer.from(`{"x":"${word}"}`).toString('base64')),
    ),
    'an encoded address': when(({ path }) => path === '/', add(`<a href="/p/%71${word.slice(1)}">x</a>`)),
    'upper case': when(({ path }) => path.includes('/actors/'), add(word.toUpperCase())),
    'the refusal of a method': when(({ method }) => method === 'DELETE', add(word)),
  };
}

/** Stands before a server and leaks; sends everything compressed where the reader takes that. */
export async function leakingProxy(
  t: TestContext,
  to: string,
  leak: (answer: Answer) => void,
): Promise<string> {
  const proxy = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const headers = { 'accept-encoding': 'identity' };
    const given = await fetch(to + request.url, {
      method: request.method ?? 'GET',
      headers,
      redirect: 'manual',
    });
    const answer: Answer = {
      ...{
        path: request.url ?? '',
        method: request.method ?? 'GET',
        status: given.status,
        body: await given.text(),
      },
      headers: Object.fromEntries(
        [...given.headers].filter(([name]) => !/length|encoding|connection/.test(name)),
      ),
    };
    leak(answer);
    const zip = String(request.headers['accept-encoding']).includes('gzip');
    response.writeHead(answer.status, { ...answer.headers, ...(zip && { 'content-encoding': 'gzip' }) });
    response.end(zip ? gzipSync(answer.body) : answer.body);
  });
  proxy.listen(0, '127.0.0.1');
  await new Promise((listening) => proxy.once('listening', listening));
  t.after(() => proxy.close());
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}
