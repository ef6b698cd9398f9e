/** An entry of Automattic's liveblog plugin, from whichever of its forms, and what its HTML comes to. */
import { type Block, type Inline, wordsOf } from '../model/rich-text.ts';
import type { ForeignPost } from './foreign.ts';
import { htmlToBlocks } from './html-to-blocks.ts';

export interface LiveblogEntry {
  readonly id: string;
  readonly html: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly at: string | null;
  readonly url: string | null;
  readonly keyEvent: boolean;
  readonly published: boolean;
  readonly notes: readonly string[];
}

const shortcodes =
  /\[\/?(?:embed|caption|gallery|video|audio|playlist|tweet|twitter|youtube|vimeo|instagram|facebook|liveblog_key_events)\b[^\]]*\]/i;
/** What an author types to make an entry a key event; it is for the plugin, not for readers. */
const keyCommand = /(^|\s)\/key(?=\s|$)/g;

/** As a post. */
export function postOfEntry(entry: LiveblogEntry): ForeignPost {
  const notes = [...entry.notes];
  const converted = htmlToBlocks(entry.html, {
    ...{ base: entry.url ?? undefined, bare: true },
    lost: (what) => notes.push(what),
  });
  const words = wordsOf(converted);
  const body = converted.flatMap(withoutCommand);
  if (shortcodes.test(words)) notes.push('a shortcode of WordPress: it stands as it was typed');
  if (entry.keyEvent || wordsOf(body) !== words) notes.push('was a key event: say so when you publish it');
  const { id, title, authors, at, url, published } = entry;
  return { ...{ id, title, authors, at, url, published, notes }, body };
}

function withoutCommand(block: Block): readonly Block[] {
  if (block.type !== 'paragraph' && block.type !== 'heading') return [block];
  const content = block.content.flatMap((piece): Inline[] => {
    if (piece.type !== 'text' || piece.text.search(keyCommand) === -1) return [piece];
    const text = piece.text.replace(keyCommand, '').trimEnd();
    return text.trim() === '' ? [] : [{ ...piece, text }];
  });
  return content.length > 0 ? [{ ...block, content }] : [];
}
