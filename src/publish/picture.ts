/** A picture in a post, as markup, as words and as structured data. Its size is known, so that nothing jumps. */

import { type Html, html, type Value } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { PublicBlock, PublishedPost } from '../wire/documents.ts';
import { pictureFile } from './addresses.ts';
import { fill, fillWords } from './fill.ts';
import type { Setting } from './setting.ts';

/** A picture that readers see. */
export type PublicImage = Extract<PublicBlock, { type: 'image' }>;

/** The picture over its caption and credit. It is fetched when it comes near the reader's window. */
export function pictureBlock(image: PublicImage, post: string, setting: Setting): Html {
  const { coverage, base, phrases } = setting;
  const { file, width, height, alt, caption, credit } = image;
  const address = url(base + pictureFile(coverage.slug, post, file));
  const words = caption !== null && html`${caption} `;
  const whose = html`<small>${fill<Value>(phrases.picture, credit)}</small>`;
  return html`<figure><img src="${address}" width="${width}" height="${height}" alt="${alt}" loading="lazy" decoding="async"><figcaption>${words}${whose}</figcaption></figure>`;
}

/** The same in words: what is to be seen, or its caption, and whose it is. */
export function pictureWords({ alt, caption, credit }: PublicImage, { phrases }: Setting): string {
  return `${caption ?? alt} (${fillWords(phrases.picture, credit)})`;
}

/** The pictures of a post, in order. */
export function picturesOf(post: PublishedPost): readonly PublicImage[] {
  return post.body.filter((block) => block.type === 'image');
}

/** Where a picture is, with the site. */
export function pictureAddress(image: PublicImage, post: string, { coverage, context }: Setting): string {
  return context.origin + pictureFile(coverage.slug, post, image.file);
}
