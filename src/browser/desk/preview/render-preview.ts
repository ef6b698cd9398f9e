/** What a preview tells, as the markup that readers would get: by the very functions that make the page. Pure. */

import { accentSheet } from '../../../model/accent-sheet.ts';
import { panelRegion } from '../../../publish/panel.ts';
import { postElementId, renderPost } from '../../../publish/post.ts';
import { pageSetting } from '../../../publish/setting.ts';
import { storySummary } from '../../../publish/story-summary.ts';
import { styleSheet } from '../../../publish/style/sheet.ts';
import type { CoverageDocument, PublicDocument } from '../../../wire/documents.ts';

/** The answer of `POST …/preview`. */
export interface Previewed {
  readonly documents: readonly PublicDocument[];
  readonly beside: readonly PublicDocument[];
  readonly would: 'publish' | 'nothing public';
}

/** The pieces that would be others, posts newest first. */
export function renderPreview({ documents, beside }: Previewed): readonly { id: string; markup: string }[] {
  const coverage = [...documents, ...beside].find((one): one is CoverageDocument => one.kind === 'coverage');
  if (!coverage) return [];
  const setting = pageSetting(coverage, { siteName: '', origin: '', scriptAddress: null, build: 'preview' });
  const pieces: { id: string; order: number; markup: string }[] = [];
  for (const one of documents) {
    if (one.kind === 'post')
      pieces.push({ id: postElementId(one.id), order: one.order, markup: renderPost(one, setting).markup });
    if (one.kind === 'panel')
      pieces.push({ id: 'panel', order: 0, markup: panelRegion(one, setting).markup });
    if (one.kind === 'coverage')
      pieces.push({ id: 'summary', order: -1, markup: storySummary(setting).markup });
  }
  return pieces.sort((a, b) => b.order - a.order);
}

/** The readers' style sheet, in the colours of the house. */
export function styleOf({ light, dark }: { readonly light: string; readonly dark: string }): string {
  return styleSheet + accentSheet({ light: light || null, dark: dark || null });
}
