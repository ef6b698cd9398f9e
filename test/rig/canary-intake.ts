/** Raw texts and sources, with a word in each field that is found nowhere else. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { digestOf } from '../../src/http/desk/intake-hook.ts';
import { keepSources } from '../../src/intake/sources/keep-sources.ts';
import { sourceSettings } from '../../src/intake/sources/source.ts';
import { openIntakeRows } from '../../src/store/sqlite/open-intake.ts';
import type { Canary } from './canary-second-stage.ts';
import type { Desk } from './desk.ts';

/** A text is brought and marked in each coverage; a hook takes one; a source that cannot be had fails. */
export async function intakeStage(desk: Desk, canary: Canary, slugs: readonly string[]): Promise<void> {
  const secret = canary('intake: secret of a hook');
  const rows = await openIntakeRows(join(desk.data, 'intake.sqlite'), Date.now);
  const sources = keepSources(rows, () => canary('intake: id of a source'));
  const common = { zone: 'UTC', coverages: slugs, paused: false };
  const hook = await sources.put(
    null,
    sourceSettings.parse({ ...common, kind: 'hook', address: null, name: canary('intake: name of a hook') }),
    digestOf(secret),
  );
  await sources.put(
    null,
    sourceSettings.parse({
      ...{ ...common, kind: 'feed', name: canary('intake: name of a feed') },
      address: `http://127.0.0.1:9/${canary('intake: address of a feed')}`,
    }),
    canary('intake: secret of a feed'),
  );
  await rows.close();
  assert.ok(hook.ok);
  const told = (name: string, slug: string) => canary(`intake: ${name}, ${slug}`);
  for (const slug of slugs) {
    const at = `/api/coverages/${slug}/intake`;
    const { item } = await ask('POST', `${at}/items`, desk.token, {
      ...{
        title: told('title', slug),
        text: `Ana ${told('name', slug)} said: “${told('words', slug)} it is.”`,
      },
      ...{ author: told('author', slug), link: `https://x.example/${told('link', slug)}` },
    });
    const proposals = [
      { kind: 'statement', at: 0, became: 'mended', now: { cue: told('what was mended', slug) } },
    ];
    await ask('PUT', `${at}/items/${item}/state`, desk.token, {
      is: 'taken',
      version: 1,
      post: null,
      proposals,
    });
    const { items } = await ask('GET', at, desk.token);
    assert.equal(items?.length, 1);
  }
  await ask('POST', `/api/intake/hooks/${hook.value}`, secret, {
    ...{ id: canary('intake: id of a text'), text: `It ${canary('intake: text of a hook')} is.` },
    credit: canary('intake: credit'),
  });

  async function ask(method: string, path: string, bearer: string, body?: object) {
    const answer = await fetch(`${desk.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    assert.equal(answer.status, 200, `${method} ${path}: ${await answer.clone().text()}`);
    return (await answer.json()) as { item?: string; items?: unknown[] };
  }
}
