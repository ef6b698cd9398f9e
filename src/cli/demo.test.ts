/** lines → what the newsroom is asked, over one or two processes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { err, ok } from '../lib/result.ts';
import type { ActRequest, NewsroomPort } from '../newsroom/newsroom-port.ts';
import { demoSlug, mayShowDemos, replayDemo } from './demo.ts';
import { parseDemo } from './demo-lines.ts';

const lines = parseDemo(
  [
    '{"after":0,"command":{"id":"d1","kind":"coverage.open","slug":"the-demo","headline":"A demonstration"}}',
    '{"after":40,"command":{"id":"d2","kind":"coverage.start"}}',
    '',
    '{"after":50,"by":"second","command":{"id":"d3","kind":"post.publish","post":"p","content":{"title":"Here"}}}',
    '{"after":60,"command":{"id":"d4","kind":"coverage.end"}}',
  ].join('\n'),
);

/** A newsroom that makes one entry a command, and remembers. */
function given(refuses?: string) {
  const asked: ActRequest[] = [];
  const answers = new Map<string, number>();
  const newsroom: NewsroomPort = {
    act: async (request) => {
      asked.push(request);
      if (request.command.id === refuses) return err({ code: 'state', message: 'No.', state: 'x' });
      if (!answers.has(request.command.id)) answers.set(request.command.id, answers.size + 1);
      return ok({ seq: answers.get(request.command.id) ?? 0, wire: null });
    },
    preview: async () => null,
    view: async () => null,
    board: async () => null,
    head: async () => null,
    log: async () => null,
    history: async () => null,
    impact: async () => null,
    media: async () => null,
    lost: async () => [],
    search: async () => null,
    overview: async () => ({ coverages: [], all: 0 }),
    list: async () => (answers.size === 0 ? [] : [{ slug: 'the-demo', public: true, head: answers.size }]),
    close: async () => {},
  };
  const said: string[] = [];
  const log = {
    info: (_: object, words: string) => said.push(words),
    warn: (_: object, words: string) => said.push(words),
  };
  const waits: number[] = [];
  /** Stops in the wait with that number, counted from the first run. */
  const run = (speed = 1, stopIn = 0) => {
    const wait = async (milliseconds: number) => waits.push(milliseconds) !== stopIn;
    return replayDemo({ newsroom, lines, speed, signal: new AbortController().signal, log, wait });
  };
  return { asked, said, waits, run, ids: () => asked.map(({ command }) => command.id) };
}

test('R-CLI-12 every line is sent once, in order, after its pause, as a demonstration', async () => {
  const { asked, said, waits, run, ids } = given();
  await run();
  assert.deepEqual(waits, [0, 40, 50, 60]);
  assert.deepEqual(ids(), ['d1', 'd2', 'd3', 'd4']);
  assert.ok(asked.every(({ slug, demonstration }) => slug === 'the-demo' && demonstration === true));
  assert.deepEqual(
    asked.map(({ by }) => by.id),
    ['demonstration:desk', 'demonstration:desk', 'demonstration:second', 'demonstration:desk'],
  );
  assert.deepEqual(said, ['the demonstration is complete']);
});

test('R-CLI-12 a factor makes it faster', async () => {
  const { waits, run } = given();
  await run(10);
  assert.deepEqual(waits, [0, 4, 5, 6]);
});

test('R-CLI-12 after a stop it goes on where it was, without the pauses that are behind it', async () => {
  const { waits, run, ids } = given();
  await run(1, 3);
  assert.deepEqual(ids(), ['d1', 'd2']);
  waits.length = 0;
  await run();
  assert.deepEqual(waits, [50, 60]);
  assert.deepEqual(ids(), ['d1', 'd2', 'd1', 'd2', 'd3', 'd4']);
});

test('R-CLI-12 a refusal ends it and is said', async () => {
  const { run, said, ids } = given('d3');
  await run();
  assert.deepEqual(ids(), ['d1', 'd2', 'd3']);
  assert.deepEqual(said, ['the demonstration ends here: a line was refused']);
});

test('R-CLI-12 it may run on an empty store or its own, while nobody has a token and the site has no name', () => {
  const empty = { slugs: [], people: false, siteName: null };
  assert.equal(demoSlug(lines), 'the-demo');
  assert.equal(mayShowDemos(['the-demo'], empty), true);
  assert.equal(mayShowDemos(['the-demo'], { ...empty, slugs: ['the-demo'] }), true);
  assert.equal(mayShowDemos(['the-demo'], { ...empty, slugs: ['the-demo', 'harbour-fire'] }), false);
  assert.equal(mayShowDemos(['the-demo'], { ...empty, people: true }), false);
  assert.equal(mayShowDemos(['the-demo'], { ...empty, siteName: 'The Harbour' }), false);
});
