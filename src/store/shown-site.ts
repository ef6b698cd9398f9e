/**
 * Which rows of what administrators keep have a public side, and what it says: rows of their own beside the wire, written
 * in the same transaction, which is all that a process for readers can see of them. Built from named fields.
 */
import type { Row, RowKind } from '../access/rows.ts';
import type { ShownSite } from '../wire/site.ts';
import { SITE } from './site-rows.ts';

/** A public row: `site` and JSON, or the name of a logo's file and its bytes in Base64. */
export interface ShownRow {
  readonly key: string;
  readonly body: string;
}

/** The public row of a row; null where it has none. */
export function shownRow(row: Row): ShownRow | null {
  const { kind, id, version, body } = row;
  if (kind === 'logo') return { key: id, body: (body as Row<'logo'>['body']).bytes };
  if (kind !== 'site') return null;
  const { name, light, dark, logo } = body as Row<'site'>['body'];
  const shown: ShownSite = {
    ...{ version, name, light, dark },
    logo: logo && { file: logo.file, width: logo.width, height: logo.height },
  };
  return { key: SITE, body: JSON.stringify(shown) };
}

/** Under which key the public row of a row lies that is removed; null where there is none. */
export function shownKey({ kind, id }: { readonly kind: RowKind; readonly id: string }): string | null {
  if (kind === 'logo') return id;
  return kind === 'site' ? SITE : null;
}
