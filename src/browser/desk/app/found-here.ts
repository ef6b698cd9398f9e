/** What this browser holds of the coverage that has some words: found at once, also without the server. */
import type { PostDoc } from '../sync/docs.ts';
import { headOf } from '../words/lookup.ts';
import type { World } from './desk-world.ts';
import { openDocument } from './open-document.ts';
import { commandsOf, type Found } from './palette-commands.ts';
import { fitting, hintOf, postsFound } from './posts-found.ts';

/** So many lines are shown. */
const MOST = 12;

export interface FoundHere {
  readonly found: readonly Found[];
  /** Posts that were discarded: nobody looks for them but who says so. */
  readonly discarded: readonly Found[];
}

/** What can be done and what there is with all of the words in it, whatever their case and accents. */
export function foundHere(world: World, words: string): FoundHere {
  const fits = fitting(words);
  const found: Found[] = commandsOf(world).filter(({ name, hint }) => fits(`${name} ${hint}`));
  if (fits('')) return { found: found.slice(0, MOST), discarded: [] };
  const { board } = world;
  const { posts, discarded } = postsFound(world, fits);
  const open = (post: PostDoc): Found => ({
    key: `post ${post.id}`,
    name: headOf(post, board),
    hint: hintOf(world, post),
    run: () => openDocument(world, 'post', post.id),
  });
  found.push(...posts.slice(0, Math.max(0, MOST - found.length)).map(open));
  const add = (kind: string, id: string, name: string, hint: string) =>
    found.push({ key: `${kind} ${id}`, name, hint, run: () => openDocument(world, kind, id) });
  for (const { id, content, status } of board.all('claims'))
    if (content && fits(content.text)) add('claim', id, content.text, `claim, ${status}`);
  for (const { id, content } of board.all('figures'))
    if (content && fits(content.label)) add('figure', id, content.label, 'figure');
  for (const { id, content } of board.all('incidents'))
    if (content && fits(`${content.title} ${content.where?.name ?? ''}`))
      add('incident', id, content.title, 'incident');
  for (const { id, content } of board.all('actors'))
    if (content && fits(`${content.name} ${content.aliases.join(' ')} ${content.role ?? ''}`))
      add('actor', id, content.name, content.role ?? 'somebody');
  return { found: found.slice(0, MOST), discarded: discarded.slice(0, MOST).map(open) };
}
