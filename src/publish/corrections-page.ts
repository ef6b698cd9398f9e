import type { CorrectionDocument, CoverageDocument } from '../wire/documents.ts';
import { correctionsPage, documentPage } from './addresses.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { url } from './safe-url.ts';
import { pageSetting, type Setting } from './setting.ts';
import { sidePage } from './side-page.ts';
import { timeElement } from './times.ts';

/** All corrections and clarifications of a coverage, in the order given (newest first), each with what it changed. */
export function renderCorrectionsPage(
  coverage: CoverageDocument,
  corrections: readonly CorrectionDocument[],
  context: PageContext,
): string {
  const setting = pageSetting(coverage, context);
  const { phrases } = setting;
  const items = corrections.map((correction) => item(correction, setting));
  const list =
    items.length > 0 ? html`<ol class="list">${items}</ol>` : html`<p>${phrases.noCorrections}</p>`;
  const content = html`<h1>${phrases.correctionsOf}</h1>${list}`;
  return sidePage(
    { title: phrases.correctionsOf, address: correctionsPage(coverage.slug), content },
    setting,
  );
}

function item(correction: CorrectionDocument, setting: Setting): Html {
  const { phrases, times } = setting;
  const time = timeElement(correction.at, times.full(correction.at));
  const id = `c-${correction.id}`;
  if (correction.state === 'removed') {
    return html`<li id="${id}"><p class="kicker">${time}</p><p class="gone">${phrases.removedCorrection}</p></li>`;
  }
  return html`<li id="${id}"><p class="kicker"><b>${phrases.notice[correction.label]}</b> · ${time}</p>
    <p>${correction.note}</p>${changed(correction.documents, setting)}</li>`;
}

/** The documents that a correction changed, each once by kind and address. */
function changed(keys: readonly string[], { coverage, phrases }: Setting): Html | null {
  const kinds = phrases.changedDocument;
  const links = keys.flatMap((key) => {
    const [kind = ''] = key.split(':');
    return kind in kinds
      ? [html`<a href="${url(documentPage(coverage.slug, key))}">${kinds[kind as keyof typeof kinds]}</a>`]
      : [];
  });
  if (links.length === 0) return null;
  return html`<p class="kicker">${phrases.whatItChanged}: ${links.map((link, index) => [index > 0 && phrases.comma, link])}</p>`;
}
