import { html, type Value } from '../../../lib/html.ts';
import { url } from '../../../lib/safe-url.ts';

/** The coverages that somebody may see. */
export function homePage(
  name: string,
  coverages: readonly { readonly slug: string; readonly public: boolean }[],
): Value {
  return html`<section><h1>Coverages</h1><p class="lead">Signed in as ${name}.</p>
    ${
      coverages.length === 0
        ? html`<p>There are none that you have a part in.</p>`
        : html`<ul class="list">${coverages.map(
            ({ slug, public: isPublic }) =>
              html`<li><div class="row"><b>${slug}</b> ${isPublic ? html`<a href="${url(`/live/${slug}`)}">Live page</a>` : html`<small>not public yet</small>`}</div></li>`,
          )}</ul>`
    }</section>
    <section><h2>Writing</h2><p class="soft">The desk’s screens for writing are still to come. Until then: the command line, and the API at <a href="${url('/api/openapi.json')}">/api/openapi.json</a> with a token from “Your account”.</p></section>`;
}
