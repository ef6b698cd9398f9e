import { type Html, html, nothing, scriptJson, trusted } from './html.ts';

/**
 * The one inline script of a page: it loads the reader's script from this site. Exported so that a content security
 * policy can name its hash; every byte counts.
 */
export function loaderScript(address: string): string {
  return `import(${scriptJson(address)})`;
}

/** The script element that loads the reader's script; nothing where there is none. */
export function loaderElement(address: string | null): Html {
  return address === null
    ? nothing
    : html`${trusted(`<script type="module">${loaderScript(address)}</script>`)}`;
}
