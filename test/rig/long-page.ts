/** A live page with many long posts, and where it is. */
import type { TestContext } from 'node:test';
import { type Desk, openDesk } from './desk.ts';

export const long =
  'The wind drives the smoke over the old town, and the ferries wait outside the mole. '.repeat(6);

/** Posts `p1` to `pN`, called “Post 1” to “Post N”. */
export async function full(t: TestContext, posts: number): Promise<Desk> {
  const desk = await openDesk(t);
  for (let n = 1; n <= posts; n += 1) await desk.post(`p${n}`, `Post ${n}`, long);
  return desk;
}

export const address = (desk: Desk) => `${desk.url}/live/${desk.slug}`;
