/** Words that the desk is writing and has not sent, with one in each that is found nowhere else. */
import assert from 'node:assert/strict';
import type { Canary } from './canary-second-stage.ts';
import type { Desk } from './desk.ts';

/** Somebody writes, in a public coverage and in one that is not, is there, and has the lease. */
export async function workingsStage(desk: Desk, canary: Canary, slugs: readonly string[]): Promise<void> {
  for (const slug of slugs) {
    const post = canary(`working: id of a post, ${slug}`);
    const content = {
      title: canary(`working: title, ${slug}`),
      [canary(`working: name of a field, ${slug}`)]: [canary(`working: words, ${slug}`)],
    };
    const at = `/api/coverages/${slug}`;
    await ask('PUT', `${at}/workings/${post}`, { content, base: 0, saved: 1, lease: 'hold' });
    await ask('PUT', `${at}/here`, { post: canary(`working: id of a post at which somebody is, ${slug}`) });
    const { workings, here } = await ask('GET', `${at}/workings`);
    assert.deepEqual([workings?.length, here?.length], [1, 1]);
    assert.deepEqual((await ask('GET', `${at}/workings/${post}`)).content, content);
  }

  async function ask(method: string, path: string, body?: object) {
    const answer = await fetch(`${desk.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${desk.token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    assert.equal(answer.status, 200, `${method} ${path}`);
    return (await answer.json()) as { workings?: unknown[]; here?: unknown[]; content?: unknown };
  }
}
