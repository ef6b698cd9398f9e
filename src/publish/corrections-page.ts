import { type Html, html } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { CorrectionDocument, CoverageDocument, PublicDocument } from '../wire/documents.ts';
import { correctionsPage, documentPage } from './addresses.ts';
import { fenced } from './fenced.ts';
import type { PageContext } from './page-context.ts';
import { documentName } from './plain-text.ts';
import { pageSetting, type Setting } from './setting.ts';
import { type Seen, sidePage } from './side-page.ts';
import { timeElement } from './times.ts';

/**
 * All corrections and clarifications of a coverage, in the order given (newest first), each with what it changed.
 * `shown`: documents as they are, from which these get their names.
 */
export function renderCorrectionsPage(
  coverage: CoverageDocument,
  corrections: readonly CorrectionDocument[],
  context: PageContext,
  shown: readonly PublicDocument[] = [],
  seen?: Seen,
): string {
  const setting = pageSetting(coverage, context);
  const { phrases } = setting;
  const names = new Map(shown.flatMap((document) => fenced(context, () => named(document, setting), [])));
  const items = corrections.map((correction) =>
    fenced(
      context,
      () => item(correction, names, setting),
      html`<li id="${placeOf(correction)}" hidden></li>`,
    ),
  );
  const list =
    items.length > 0 ? html`<ol class="list">${items}</ol>` : html`<p>${phrases.noCorrections}</p>`;
  const content = () => html`<h1>${phrases.correctionsOf}</h1>${list}`;
  return sidePage(
    {
      ...{ title: () => phrases.correctionsOf, address: correctionsPage(coverage.slug), content: [content] },
      ...{ of: 'correction', seen },
    },
    setting,
  );
}

function item(correction: CorrectionDocument, names: Names, setting: Setting): Html {
  const { phrases, times } = setting;
  const time = timeElement(correction.at, times.full(correction.at));
  const id = placeOf(correction);
  if (correction.state === 'removed') {
    return html`<li id="${id}"><p class="kicker">${time}</p><p class="gone">${phrases.removedCorrection}</p></li>`;
  }
  return html`<li id="${id}"><p class="kicker"><b>${phrases.notice[correction.label]}</b> · ${time}</p>
    <p>${correction.note}</p>${changed(correction.documents, names, setting)}</li>`;
}

function placeOf({ id }: CorrectionDocument): string {
  return `c-${id}`;
}

type Names = ReadonlyMap<string, string>;

/** The key of a document with the name by which readers know it; nothing for one that is not shown. */
function named(document: PublicDocument, setting: Setting): readonly (readonly [string, string])[] {
  const name = documentName(document, setting);
  return name === null || !('id' in document) ? [] : [[`${document.kind}:${document.id}`, name]];
}

/** The documents that a correction changed, by name; those without one by their kind. */
function changed(keys: readonly string[], names: Names, { coverage, phrases }: Setting): Html | null {
  const kinds = phrases.changedDocument;
  const links = keys.flatMap((key) => {
    const [kind = ''] = key.split(':');
    return kind in kinds
      ? [
          html`<a href="${url(documentPage(coverage.slug, key))}">${names.get(key) ?? kinds[kind as keyof typeof kinds]}</a>`,
        ]
      : [];
  });
  if (links.length === 0) return null;
  return html`<p class="kicker">${phrases.whatItChanged}: ${links.map((link, index) => [index > 0 && ' · ', link])}</p>`;
}
