import { dataBlock, type Html, html } from '../lib/html.ts';
import type { ActorDocument, CoverageDocument } from '../wire/documents.ts';
import { documentPage } from './addresses.ts';
import { actorData } from './json-ld.ts';
import type { PageContext } from './page-context.ts';
import { shortened } from './plain-text.ts';
import { pageSetting, type Setting } from './setting.ts';
import { type Seen, sidePage } from './side-page.ts';

/** The page of a person, organisation or group that speaks or is spoken of in a coverage. */
export function renderActorPage(
  coverage: CoverageDocument,
  actor: ActorDocument,
  context: PageContext,
  seen?: Seen,
): string {
  const setting = pageSetting(coverage, context);
  const { phrases } = setting;
  const page = { of: `actor:${actor.id}`, seen };
  if (actor.state !== 'live') {
    const content = () => html`<h1 class="plain">${phrases.actorGone}</h1>`;
    return sidePage({ title: () => phrases.actorGone, address: null, content: [content], ...page }, setting);
  }
  return sidePage(
    {
      title: () => actor.name,
      ...(actor.explainer !== null && { description: () => shortened(actor.explainer ?? '', 200) }),
      address: documentPage(coverage.slug, `actor:${actor.id}`),
      content: [
        () => html`<p class="kicker">${phrases.actorType[actor.type]}</p><h1>${actor.name}</h1>
          ${actor.role !== null && html`<p class="standfirst">${actor.role}</p>`}`,
        () => actor.explainer?.split(/\n+/).map((paragraph) => html`<p>${paragraph}</p>`),
        () => details(actor, setting),
      ],
      end: () => dataBlock('application/ld+json', actorData(actor, setting)),
      ...page,
    },
    setting,
  );
}

function details(actor: Extract<ActorDocument, { state: 'live' }>, { phrases }: Setting): Html | null {
  if (actor.affiliation === null && actor.aliases.length === 0) return null;
  return html`<dl>${actor.affiliation !== null && html`<dt>${phrases.affiliation}</dt><dd>${actor.affiliation}</dd>`}
    ${actor.aliases.length > 0 && html`<dt>${phrases.aliases}</dt><dd>${actor.aliases.join(' · ')}</dd>`}</dl>`;
}
