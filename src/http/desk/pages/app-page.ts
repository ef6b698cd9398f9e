import { html, trusted } from '../../../lib/html.ts';
import { url } from '../../../lib/safe-url.ts';
import type { Role } from '../../../model/person.ts';
import { accentElement, type DeskLook } from './desk-shell.ts';

/** Where the desk's app lies. */
export interface AppFiles {
  readonly script: string;
  /** What the script loads with its first line. */
  readonly with?: readonly string[];
  readonly style: string;
}

/** Whose desk it is, and of which coverage. */
export interface AppPage {
  readonly files: AppFiles;
  readonly siteName: string;
  readonly look: DeskLook;
  readonly slug: string;
  readonly person: { readonly id: string; readonly name: string; readonly roles: readonly Role[] };
}

/** The page that the desk's app fills. What it shows is asked for by the app; nothing of the coverage stands in it. */
export function appPage({ files, siteName, look, slug, person }: AppPage): string {
  const { light, dark } = look.accent;
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>Desk</title><meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark"><link rel="icon" href="${url('/favicon.svg')}">
    <link rel="stylesheet" href="${url(files.style)}">${accentElement(look)}
    ${(files.with ?? []).map((one) => html`<link rel="modulepreload" href="${url(one)}">`)}
    <script type="module" src="${url(files.script)}"></script></head><body>
    <div id="desk" data-slug="${slug}" data-person="${person.id}" data-name="${person.name}" data-roles="${person.roles.join(' ')}" data-site="${siteName}" data-light="${light ?? ''}" data-dark="${dark ?? ''}">
    ${trusted('<noscript><p class="say bad">The desk needs JavaScript: what you write is kept and sent by it.</p></noscript>')}
    </div></body></html>`.markup;
}
