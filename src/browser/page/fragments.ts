/** Rendered pieces → elements, by the page's one Trusted Types policy. The HTML is our own server's. */

interface Policy {
  createHTML(html: string): string;
}

declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined;

const asIs: Policy = { createHTML: (html) => html };
const policy = typeof trustedTypes === 'undefined' ? asIs : trustedTypes.createPolicy('stet', asIs);

/** A whole page, which is looked into and never shown itself. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
}

/** The one element of a piece; null where it is empty. */
export function parse(html: string): HTMLElement | null {
  const template = document.createElement('template');
  template.innerHTML = policy.createHTML(html);
  return template.content.firstElementChild as HTMLElement | null;
}
