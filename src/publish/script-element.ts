import { type Html, nothing, trusted } from '../lib/html.ts';

/** The one element of a page that runs: the reader's script, a file of this site; nothing where there is none. */
export function scriptElement(address: string | null): Html {
  if (address === null) return nothing;
  if (!/^\/assets\/[\w.-]+$/.test(address)) throw new Error('the script must be one of this site’s assets');
  return trusted(`<script type="module" src="${address}"></script>`);
}
