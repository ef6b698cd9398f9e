/**
 * The addresses that answers name. Relative to the origin, with parameters in the one order that the public surface
 * keeps without a redirect: after, as, lang, slot.
 */
import { livePage } from '../publish/addresses.ts';
import type { Rendition } from './rendition.ts';

/** Where the changes after a cursor (null: all) are read; with a slot, the answer waits until it ends. */
export function changesAddress(
  slug: string,
  after: string | null,
  rendition: Rendition,
  slot?: number,
): string {
  const query: string[] = [];
  if (after !== null) query.push(`after=${encodeURIComponent(after)}`);
  if (rendition.as === 'html') query.push('as=html');
  if (rendition.as === 'html' && rendition.language !== null) {
    query.push(`lang=${encodeURIComponent(rendition.language)}`);
  }
  if (slot !== undefined) query.push(`slot=${slot}`);
  return `${livePage(slug)}/changes${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
