import { html, type Value } from '../../../lib/html.ts';
import { url } from '../../../lib/safe-url.ts';
import { type Asked, searchSection } from './found-list.ts';

/** The coverages that somebody may see, and a search in them. */
export function homePage(
  name: string,
  coverages: readonly { readonly slug: string; readonly public: boolean }[],
  opens: boolean,
  asked: Asked | null = null,
): Value {
  return html`<section><h1>Coverages</h1><p class="lead">Signed in as ${name}.</p>
    ${
      coverages.length === 0
        ? html`<p>There are none that you have a part in.</p>`
        : html`<ul class="list">${coverages.map(
            ({ slug, public: isPublic }) =>
              html`<li><div class="row"><a href="${url(`/desk/c/${slug}`)}"><b>${slug}</b></a> ${isPublic ? html`<a href="${url(`/live/${slug}`)}">Live page</a>` : html`<small>not public yet</small>`}</div></li>`,
          )}</ul>`
    }</section>
    ${coverages.length > 0 && searchSection(asked)}
    ${opens && openForm}
    <section><h2>By program</h2><p class="soft">All that the desk does goes through its API: <a href="${url('/api/openapi.json')}">/api/openapi.json</a>, with a token from “Your account”.</p></section>`;
}

/** Opens a coverage. Its id makes it repeatable; the script gives it. */
const openForm = html`<section><h2>A new coverage</h2>
  <form data-act="/api/coverages" data-then-desk>
    <input type="hidden" name="id" data-fresh>
    <label>Headline <input name="headline" required maxlength="200"></label>
    <label>Slug <small>In its address, and public from the start. Never one that implies guilt.</small>
      <input name="slug" required pattern="[a-z0-9]+(-[a-z0-9]+)*" minlength="3" maxlength="60" title="Small letters, digits and hyphens between them" placeholder="harbour-fire"></label>
    <label>Time zone <small>Of the place where it happens.</small><input name="zone" required value="UTC" placeholder="Europe/Moscow"></label>
    <fieldset><legend>Who publishes</legend>
      <label class="check"><input type="radio" name="profile" value="newsroom" checked> a newsroom</label>
      <label class="check"><input type="radio" name="profile" value="official"> the source itself: a service, an authority</label>
      <label class="check"><input type="radio" name="profile" value="investigation"> an investigation</label></fieldset>
    <label class="check"><input type="checkbox" name="rehearsal" data-is="checked"> a rehearsal: no reader ever sees a byte of it</label>
    <button class="main">Open it</button></form></section>`;
