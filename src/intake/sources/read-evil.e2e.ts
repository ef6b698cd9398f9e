import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const folder = import.meta.dirname;

/** Documents that would like a file, an address or a gigabyte, around the root of each form. */
function evil(secret: string, port: number): Record<string, string> {
  const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    '',
  );
  const prologues: Record<string, string> = {
    'a file as entity': `<!DOCTYPE r [<!ENTITY e SYSTEM "file://${secret}">]>`,
    'an address as entity': `<!DOCTYPE r [<!ENTITY e SYSTEM "http://127.0.0.1:${port}/e">]>`,
    'a definition elsewhere': `<!DOCTYPE r SYSTEM "http://127.0.0.1:${port}/d.dtd" [<!ENTITY e "x">]>`,
    'a parameter entity': `<!DOCTYPE r [<!ENTITY % p SYSTEM "http://127.0.0.1:${port}/p"> %p; <!ENTITY e "x">]>`,
    'a billion laughs': `<!DOCTYPE r [<!ENTITY l0 "ha">${laughs}<!ENTITY e "&l12;">]>`,
  };
  const roots: Record<string, string> = {
    cap: '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>&e;</identifier></alert>',
    newsml:
      '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g"><contentMeta><headline>&e;</headline></contentMeta></newsItem>',
    rss: '<rss version="2.0"><channel><item><title>&e;</title></item></channel></rss>',
    atom: '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>&e;</title></entry></feed>',
  };
  const found: Record<string, string> = {};
  for (const [kind, root] of Object.entries(roots))
    for (const [name, prologue] of Object.entries(prologues))
      found[`${kind}: ${name}`] = `<?xml version="1.0"?>${prologue}${root}`;
  return found;
}

/** Reads documents between two marks on its standard output; `open` adds a look at a file, for the checker's own test. */
const CHILD = `
import { readFileSync, writeSync } from 'node:fs';
const [, input, also] = process.argv;
const { readBody } = await import(process.env.READER);
const hints = { type: 'application/xml', zone: null, languages: [], address: null };
const { warm, evil } = JSON.parse(readFileSync(input, 'utf8'));
for (const text of warm) await readBody(Buffer.from(text), hints);
const told = {};
writeSync(1, 'BEGIN-HERE\\n');
for (const [name, text] of Object.entries(evil)) told[name] = await readBody(Buffer.from(text), hints);
if (also) readFileSync(also);
writeSync(1, 'END-HERE\\n');
writeSync(1, JSON.stringify(told));
`;

interface Traced {
  readonly told: Record<string, { ok: boolean; error?: string }>;
  /** System calls between the marks that open files or touch the net. */
  readonly calls: readonly string[];
}

function traced(place: string, input: string, also?: string): Traced {
  const trace = join(place, 'trace');
  const { stdout } = spawnSync(
    'strace',
    [
      ...['-f', '-o', trace, '-e', 'trace=open,openat,openat2,socket,connect,sendto,write', '-s', '40'],
      ...[process.execPath, '--input-type=module-typescript', '-e', CHILD, input, ...(also ? [also] : [])],
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, READER: join(folder, 'read-body.ts') },
      timeout: 60_000,
      maxBuffer: 1e8,
    },
  );
  const lines = readFileSync(trace, 'utf8').split('\n');
  const from = lines.findIndex((line) => line.includes('BEGIN-HERE'));
  const to = lines.findIndex((line) => line.includes('END-HERE'));
  assert.ok(from > 0 && to > from, 'the marks stand in the trace');
  const calls = lines
    .slice(from, to)
    .filter((line) => /\b(?:open|openat|openat2|socket|connect|sendto)\(/.test(line));
  return { told: JSON.parse(stdout.slice(stdout.indexOf('END-HERE') + 9)), calls };
}

test('R-SOURCE-92 XML with entities, definitions elsewhere or a bomb opens no file and no connection, and is refused', async (t) => {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' });
  } catch {
    t.skip('strace is not installed (apt-get install strace)');
    return;
  }
  const place = mkdtempSync(join(tmpdir(), 'stet-evil-'));
  let connections = 0;
  const server = createServer(() => {
    connections += 1;
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const secret = join(place, 'secret');
    writeFileSync(secret, 'a secret');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const documents = evil(secret, port);
    const warm = Object.values(documents).map((text) =>
      text.replace(/<!DOCTYPE.*\]>/s, '').replaceAll('&e;', 'e'),
    );
    const input = join(place, 'input.json');
    writeFileSync(input, JSON.stringify({ warm, evil: documents }));
    const { told, calls } = traced(place, input);
    assert.deepEqual(calls, []);
    assert.equal(connections, 0);
    assert.deepEqual(Object.keys(told), Object.keys(documents));
    for (const [name, { ok, error = '' }] of Object.entries(told)) {
      assert.equal(ok, false, name);
      assert.match(error, /document type/, name);
    }
    // The checker sees a file that is opened between the marks.
    assert.ok(traced(place, input, secret).calls.some((line) => line.includes('secret')));
  } finally {
    server.close();
    rmSync(place, { recursive: true });
  }
});
