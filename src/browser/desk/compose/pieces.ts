/** Running text in pieces: its sentences, and their words. A figure in it is a piece of its own. */
import type { Fragment, Node } from 'prosemirror-model';

const sentence = /\S(?:.*?[.!?…]["'”’»)\]]*(?=\s)|.*\S|)/gsu;
const piece = /\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** The sentences, without the space between them. */
export function sentencesOf(node: Node): readonly Fragment[] {
  return cutAt(node.content, sentence);
}

/** Words, marks of punctuation and spaces, each with its marks; a word that is marked in part is in two. */
export function pieces(run: Fragment): readonly Node[] {
  return cutAt(run, piece).flatMap(({ content }) => content);
}

function cutAt(run: Fragment, where: RegExp): readonly Fragment[] {
  const text = run.textBetween(0, run.size, '', '\ufffc');
  return [...text.matchAll(where)].map(({ index, 0: found }) => run.cut(index, index + found.length));
}
