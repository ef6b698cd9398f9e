/** Pictures at a desk, for tests that speak HTTP. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { stetDone } from '../../src/cli/process.fixture.ts';
import type { Desk } from './desk.ts';

/** What an upload was answered. */
export interface Uploaded {
  readonly media: string;
  readonly width: number;
  readonly height: number;
  readonly type: string;
}

let ids = 0;

/** Sends bytes as a picture. */
export function uploading(
  desk: Desk,
  bytes: Buffer,
  { id = `upload-${++ids}`, token = desk.token, slug = desk.slug, type = 'image/jpeg' } = {},
): Promise<Response> {
  return fetch(`${desk.url}/api/coverages/${slug}/media?id=${id}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    body: new Uint8Array(bytes),
  });
}

/** Uploads a picture; fails the test unless it is taken. */
export async function upload(desk: Desk, bytes: Buffer): Promise<Uploaded> {
  const answer = await uploading(desk, bytes);
  const said = await answer.json();
  assert.equal(answer.status, 200, JSON.stringify(said));
  return said as Uploaded;
}

/** The content of a post that shows a picture. */
export function showing(media: string, more: Record<string, unknown> = {}): object {
  const image = { type: 'image', media, alt: 'Bands of colour.', credit: 'Ana Ruiz', ...more };
  return { title: 'Seen from the quay', body: [image] };
}

/** A token of another person. */
export async function tokenOf(t: TestContext, desk: Desk, name: string, ...roles: string[]): Promise<string> {
  const words = ['token', 'create', '--name', name, '--data', desk.data];
  const given = await stetDone(t, [...words, ...roles.flatMap((role) => ['--role', role])]);
  assert.equal(given.code, 0, given.aside);
  return given.out.trim();
}

/** The addresses of the pictures that a server shows for a coverage, newest change last. */
export async function pictureAddresses(url: string, slug: string): Promise<string[]> {
  const { docs } = (await (await fetch(`${url}/live/${slug}/changes`)).json()) as {
    docs: { kind: string; id: string; body?: { file?: string }[] }[];
  };
  return docs.flatMap(({ id, body = [] }) =>
    body.flatMap(({ file }) => (file === undefined ? [] : [`${url}/live/${slug}/p/${id}/${file}`])),
  );
}
