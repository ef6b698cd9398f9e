/** Blocks within the limits of a post: what is too long is divided, and nothing is left out. */
import type { Block, Inline } from '../model/rich-text.ts';

const PIECES = 200;
const ITEMS = 100;
const BLOCKS = 180;
const TEXT = 20_000;
/** JSON of one post's body, in UTF-16 units: a command of at most 1 MiB in UTF-8 holds it. */
const SIZE = 200_000;

/** The same words in posts of allowed size: nearly always one. */
export function divided(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [];
  let part: Block[] = [];
  let size = 0;
  for (const block of blocks.flatMap(fitBlock)) {
    const length = JSON.stringify(block).length;
    if (part.length > 0 && (part.length >= BLOCKS || size + length > SIZE)) {
      parts.push(part);
      [part, size] = [[], 0];
    }
    part.push(block);
    size += length;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

function fitBlock(block: Block): readonly Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const runs = portions(block.content.flatMap(fitInline), PIECES, SIZE / 2);
      return runs.map((content) => ({ type: block.type, content }));
    }
    case 'list': {
      const items = block.items.flatMap((item) => portions(item.flatMap(fitInline), PIECES, SIZE / 2));
      return portions(items, ITEMS, SIZE / 2).map((part) => ({ ...block, items: part }));
    }
    default:
      return [block];
  }
}

function fitInline(inline: Inline): readonly Inline[] {
  if (inline.type !== 'text' || inline.text.length <= TEXT) return [inline];
  const pieces: Inline[] = [];
  for (let from = 0; from < inline.text.length; ) {
    let to = Math.min(from + TEXT, inline.text.length);
    if (isHighSurrogate(inline.text.charCodeAt(to - 1)) && to < inline.text.length) to -= 1;
    pieces.push({ ...inline, text: inline.text.slice(from, to) });
    from = to;
  }
  return pieces;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** A list in portions of at most `most`, each of at most about `size` as JSON. */
function portions<T>(list: readonly T[], most: number, size: number): T[][] {
  const parts: T[][] = [];
  let part: T[] = [];
  let held = 0;
  for (const one of list) {
    const length = JSON.stringify(one).length;
    if (part.length > 0 && (part.length >= most || held + length > size)) {
      parts.push(part);
      [part, held] = [[], 0];
    }
    part.push(one);
    held += length;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}
