/** A server that leaks on purpose: what a search for leaks is held against. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';

interface Answer {
  readonly path: string;
  readonly method: string;
  readonly range: string;
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
    'the page of a figure': when(({ path }) => path.includes('/figures/'), add(word)),
    'the page of a second part': when(({ path }) => path === '/live/harbour-two', add(`<i>${word}</i>`)),
    'changes of an investigation': when(
      ({ path }) => path === '/live/harbour-papers/changes',
      (answer) => {
        answer.body = answer.body.replace(/\}$/, `,"note":"${word}"}`);
      },
    ),
    'where a redirect leads': when(
      ({ path }) => path.includes('feed.rss'),
      head('location', `/live/${word}`),
    ),
    'an answer to HEAD': when(({ method }) => method === 'HEAD', head('x-draft', word)),
    'an answer to OPTIONS': when(({ method }) => method === 'OPTIONS', head('allow', word)),
    'a part of an answer': when(({ range }) => range === 'bytes=-200', add(word)),
    'hexadecimal digits': when(
      ({ path }) => path.endsWith('/corrections'),
      add(`{"hash":"${Buffer.from(word).toString('hex')}"}`),
    ),
    'a word with a tag in it': when(
      ({ path }) => path.includes('/p/'),
      add(`<p>${word.slice(0, 4)}<mark>${word.slice(4)}</mark></p>`),
    ),
    'an address that was wrapped twice': when(
      ({ path }) => path.includes('feed.json'),
      add(`?next=%25${word.charCodeAt(0).toString(16)}${word.slice(1)}`),
    ),
    'the refusal of a method': when(({ method }) => method === 'DELETE', add(word)),
  };
}

/** What a server answered, by how it was asked: it is asked once, however many proxies stand before it. */
export type Asked = Map<string, Promise<{ status: number; body: string; headers: [string, string][] }>>;

/** Stands before a server and leaks; sends everything compressed where the reader takes that. */
export async function leakingProxy(
  t: TestContext,
  to: string,
  leak: (answer: Answer) => void,
  asked: Asked = new Map(),
): Promise<string> {
  const proxy = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const method = request.method ?? 'GET';
    const path = request.url ?? '';
    const name = `${method} ${path}`;
    const given = asked.get(name) ?? ask(to + path, method);
    asked.set(name, given);
    const { status, body, headers } = await given;
    const answer: Answer = {
      ...{ path, method, range: request.headers.range ?? '', status, body },
      headers: Object.fromEntries(headers.filter(([one]) => !/length|encoding|connection/.test(one))),
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

async function ask(url: string, method: string) {
  const given = await fetch(url, { method, headers: { 'accept-encoding': 'identity' }, redirect: 'manual' });
  return { status: given.status, body: await given.text(), headers: [...given.headers] };
}
