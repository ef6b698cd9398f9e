/**
 * The form in which a reader takes change sets: the documents alone, or with the rendered pieces of the page in the
 * coverage's language (null) or another one.
 */
export type Rendition = { readonly as: 'json' } | { readonly as: 'html'; readonly language: string | null };

/** Documents alone: what a program takes, and what is served without `?as=`. */
export const json: Rendition = { as: 'json' };

/** One word for a rendition, the same for equal ones. */
export function renditionKey(rendition: Rendition): string {
  return rendition.as === 'json' ? 'json' : `html ${rendition.language ?? ''}`;
}
