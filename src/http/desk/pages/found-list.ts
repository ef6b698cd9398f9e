import type { Found, Hit } from '../../../desk/search/found.ts';
import { html, type Value } from '../../../lib/html.ts';
import { url } from '../../../lib/safe-url.ts';
import { momentOf } from './moments.ts';

/** What the search of the desk's first page shows: what was typed, and what came of it. */
export interface Asked {
  readonly question: string;
  /** A sentence in place of hits. */
  readonly found: Found | string;
}

/** The form, and what it found; it needs no script. */
export function searchSection(asked: Asked | null): Value {
  return html`<section><h2>Search</h2>
    <form role="search" method="get" action="/desk"><label>Words in any coverage of yours <small>“Quoted words” stand in a row; port* finds ports.</small>
      <input type="search" name="q" required maxlength="200" value="${asked?.question ?? ''}"></label><button>Find</button></form>
    ${asked && results(asked)}</section>`;
}

function results({ question, found }: Asked): Value {
  if (typeof found === 'string') return html`<p class="wrong" role="status">${found}</p>`;
  const { hits, more } = found;
  if (hits.length === 0) return html`<p role="status">Nothing that you may see has “${question}”.</p>`;
  return html`<p role="status">${hits.length === 1 ? 'One thing' : `${hits.length}${more ? ' and more' : ''} things`} with “${question}”, the newest first.</p>
    <ul class="list">${hits.map(row)}</ul>${more && html`<p class="soft">There are more: add a word.</p>`}`;
}

function row({ coverage, kind, id, state, at, snippet }: Hit): Value {
  return html`<li><a href="${url(`/desk/c/${coverage}#${kind}:${id}`)}">${marked(snippet)}</a>
    <small>${kind}${state === null ? '' : `, ${state}`} · ${coverage} · ${momentOf(at)}</small></li>`;
}

function marked({ text, matches }: Hit['snippet']): readonly Value[] {
  let done = 0;
  const pieces = matches.map(([from, to]) => {
    const piece = html`${text.slice(done, from)}<mark>${text.slice(from, to)}</mark>`;
    done = to;
    return piece;
  });
  return [...pieces, html`${text.slice(done)}`];
}
