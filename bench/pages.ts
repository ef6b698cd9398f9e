/** Page requests per second: a long coverage must cost what a short one does. */
import autocannon from 'autocannon';
import { openCoverage, startServer } from './server.ts';

/** Prints requests per second at 30 and at 1,000 posts, interleaved, medians of three, and their ratio. */
export async function benchPages(): Promise<void> {
  const server = await startServer();
  for (const [slug, posts] of [
    ['short-story', 30],
    ['long-story', 1000],
  ] as const) {
    await openCoverage(server, slug);
    for (let post = 0; post < posts; post += 1) {
      await server.command(slug, {
        id: `${slug}-${post}`,
        kind: 'post.publish',
        post: `post-${post}`,
        content: {
          title: `Update ${post}: the channel stays closed`,
          body: `Pilots were told at ${post % 24}:00 that no ship may pass. The port expects a decision by the evening.`,
        },
      });
    }
  }
  const rounds: Record<string, number[]> = { 'short-story': [], 'long-story': [] };
  for (let round = 0; round < 3; round += 1) {
    for (const slug of Object.keys(rounds)) {
      const result = await autocannon({
        url: `${server.origin}/live/${slug}`,
        connections: 20,
        duration: 3,
        headers: { 'accept-encoding': 'gzip' },
      });
      if (result.non2xx > 0 || result.errors > 0)
        throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} failed`);
      rounds[slug]?.push(result.requests.average);
    }
  }
  const [short = 0, long = 0] = ['short-story', 'long-story'].map(
    (slug) => (rounds[slug] ?? []).sort((a, b) => a - b)[1],
  );
  console.log('pages, 20 connections, gzip:');
  console.log(
    `  30 posts: ${short.toFixed(0)}/s; 1,000 posts: ${long.toFixed(0)}/s; ratio ${(long / short).toFixed(2)} (at least 0.90; Automattic's plugin: 0.54)`,
  );
  await server.stop();
  if (long / short < 0.9) process.exitCode = 1;
}
