/** What this browser holds of the coverage that has some words: found at once, also without the server. */
import { bare } from '../../../lib/normalised.ts';
import { headOf, wordsIn } from '../words/lookup.ts';
import type { World } from './desk-world.ts';
import { openDocument } from './open-document.ts';
import { commandsOf, type Found } from './palette-commands.ts';

/** So many lines are shown. */
const MOST = 12;

/** What can be done and what there is with all of the words in it, whatever their case and accents. */
export function foundHere(world: World, words: string): readonly Found[] {
  const asked = plain(words.replace(/["“”„«»*]/g, ' '))
    .split(/\s+/)
    .filter(Boolean);
  const fits = (text: string) => {
    const has = plain(text);
    return asked.every((one) => has.includes(one));
  };
  const found: Found[] = commandsOf(world).filter(({ name, hint }) => fits(`${name} ${hint}`));
  if (asked.length === 0) return found.slice(0, MOST);
  const { board } = world;
  const add = (kind: string, id: string, name: string, hint: string) =>
    found.push({ key: `${kind} ${id}`, name, hint, run: () => openDocument(world, kind, id) });
  for (const post of [...board.all('posts')].sort((a, b) => b.order - a.order)) {
    if (found.length >= MOST) break;
    const name = headOf(post, board);
    const body = post.content ? wordsIn(post.content.body, board) : '';
    if (fits(`${name} ${body}`)) add('post', post.id, name, post.phase);
  }
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
  return found.slice(0, MOST);
}

function plain(text: string): string {
  return bare(text).toLowerCase();
}
