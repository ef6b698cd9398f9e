import { z } from 'zod';
import { isHttpUrl } from '../lib/http-url.ts';
import type { Block, Inline } from '../model/rich-text.ts';
import { fitText } from './fit-text.ts';
import { htmlToBlocks } from './html-to-blocks.ts';

const words = z.string().nullish();

/** One item of a post: a text, a picture, an embed, a quotation … */
export const sourcefabricItem = z.looseObject({
  item_type: words,
  text: words,
  commenter: words,
  original_creator: z.union([z.looseObject({ display_name: words }), z.string()]).nullish(),
  meta: z.looseObject({}).nullish(),
  renditions: z.looseObject({}).nullish(),
});
export type SourcefabricItem = z.infer<typeof sourcefabricItem>;

/** What readers saw of an item, as blocks. */
export function blocksOfItem(item: SourcefabricItem, lost: (what: string) => void): readonly Block[] {
  const of = (name: string): string => {
    const value = item.meta?.[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const html = (text: string) => htmlToBlocks(text, { lost });
  switch (item.item_type ?? 'text') {
    case 'text':
      return html(item.text ?? '');
    case 'quote': {
      const quoted = html(of('quote') || (item.text ?? ''));
      return of('credit') || of('attribution')
        ? [...quoted, ...line(of('credit') || of('attribution'))]
        : quoted;
    }
    case 'image': {
      const address = pictureOf(item);
      const host = address === null ? '' : new URL(address).hostname;
      lost(
        address === null
          ? 'an image without an address: its words stay'
          : `an image: a link to ${host} stands in its place`,
      );
      return [
        ...line(of('caption') ? `Image: ${of('caption')}` : 'Image', address),
        ...(of('credit') ? line(of('credit')) : []),
      ];
    }
    case 'embed': {
      const address = [of('original_url'), of('url')].find(isHttpUrl) ?? null;
      if (address === null) return [...html(of('html') || (item.text ?? '')), ...html(of('description'))];
      lost(`an embed: a link to ${new URL(address).hostname} stands in its place`);
      return [
        ...line(`Embedded: ${of('title') || new URL(address).hostname}`, address),
        ...html(of('description')),
        ...(of('credit') ? html(of('credit')) : []),
      ];
    }
    case 'comment':
      lost('a comment of a reader, with the name given with it');
      return [...html(item.text ?? ''), ...(item.commenter ? line(item.commenter) : [])];
    default:
      lost(`an item of the kind "${String(item.item_type).slice(0, 40)}": its words stay`);
      return html(item.text ?? '');
  }
}

/** The largest of a picture's addresses. */
function pictureOf(item: SourcefabricItem): string | null {
  const media = item.meta?.media;
  const held =
    media !== null && typeof media === 'object' && 'renditions' in media ? media.renditions : item.renditions;
  if (held === null || typeof held !== 'object') return null;
  for (const name of ['original', 'baseImage', 'viewImage', 'thumbnail']) {
    const one = (held as Record<string, unknown>)[name];
    const href = one !== null && typeof one === 'object' && 'href' in one ? one.href : null;
    if (typeof href === 'string' && isHttpUrl(href)) return href;
  }
  return null;
}

function line(words: string, href: string | null = null): readonly Block[] {
  const { text } = fitText(words.replace(/\s+/g, ' ').trim());
  if (text === '') return [];
  const piece: Inline = { type: 'text', text, ...(href !== null && { href }) };
  return [{ type: 'paragraph', content: [piece] }];
}
