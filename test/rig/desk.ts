/** A server of its own with a senior at its desk, for tests that speak HTTP. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { server, stetDone, temporaryFolder } from '../../src/cli/process.fixture.ts';

export type Sent = Record<string, unknown>;

export interface Desk {
  readonly url: string;
  readonly data: string;
  readonly token: string;
  /** All that the process has written, once it has ended. */
  readonly log: () => Promise<string>;
  readonly slug: string;
  /** Sends a command with an id of its own; fails the test unless it is accepted. */
  give(kind: string, fields?: Sent): Promise<{ seq: number; wire: number | null }>;
  /** Publishes a post of one paragraph. */
  post(id: string, title: string, text?: string): Promise<{ seq: number; wire: number | null }>;
  /** Ends the process in order; the exit code must be 0. */
  stop(): Promise<void>;
}

export interface DeskPlan {
  readonly data?: string;
  readonly slug?: string;
  /** The person at the desk. */
  readonly name?: string;
  /** Opens and starts the coverage. */
  readonly start?: boolean;
}

/** Starts a server; without `data` on an empty store. */
export async function openDesk(t: TestContext, plan: DeskPlan = {}): Promise<Desk> {
  const { data = temporaryFolder(t), slug = 'harbour', start = plan.data === undefined } = plan;
  const running = await server(t, data);
  const name = plan.name ?? `desk-${running.process.pid}`;
  const words = ['token', 'create', '--name', name, '--role', 'senior', '--role', 'legal', '--data', data];
  const token = (await stetDone(t, words)).out.trim();
  let ids = 0;
  const desk: Desk = {
    ...{ url: running.url, data, slug, token },
    log: async () => Object.values(await running.ended).join('\n'),
    async give(kind, fields = {}) {
      const path = kind === 'coverage.open' ? 'coverages' : `coverages/${slug}/commands`;
      const answer = await fetch(`${running.url}/api/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ id: `${name}-${++ids}`, kind, ...fields }),
      });
      const said = await answer.json();
      assert.equal(answer.status, 200, JSON.stringify(said));
      return said as { seq: number; wire: number | null };
    },
    post: (id, title, text = `What is known of ${title}.`) =>
      desk.give('post.publish', {
        post: id,
        content: { title, body: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
      }),
    async stop() {
      const { code, aside } = await running.stop();
      assert.equal(code, 0, aside);
    },
  };
  if (start) {
    await desk.give('coverage.open', { slug, headline: 'Fire in the harbour' });
    await desk.give('coverage.start');
  }
  return desk;
}
