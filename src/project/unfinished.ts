/**
 * Unfinished work against what would become public: a mark such as "TK" or an open blank, in whatever text of whatever
 * document an act changes. What readers have already is not stopped here, nor what going back happens to bring up
 * again: stepping back must stay open.
 */
import { markersIn } from '../lib/markers.ts';
import type { Cell } from '../model/ids.ts';
import type { PublicDocument } from '../wire/documents.ts';
import { placedTexts } from './placed-texts.ts';
import type { Version } from './project.ts';
import type { View } from './view.ts';

/** A mark as it stands, where in the document (from the inside out), and in which. */
export interface Unfinished {
  readonly marker: string;
  readonly where: readonly string[];
  readonly cell: Cell;
}

/** What stands for itself before what shows it: the mark of a claim is told as the claim's. */
const nearest = ['claim', 'figure', 'actor', 'incident', 'correction', 'alert', 'notice', 'panel', 'post'];

/**
 * What an act would bring before readers that is marked as unfinished; null where there is nothing. `own`: judged on
 * the words of this command alone, where it goes back.
 */
export function unfinishedIn(
  before: View,
  versions: readonly Version[],
  own: object | null,
): Unfinished | null {
  const said = own && new Set(marksOf(own).map(({ marker }) => marker));
  if (said?.size === 0) return null;
  const inOrder = [...versions].sort((a, b) => rank(a.document) - rank(b.document));
  for (const { cell, document } of inOrder) {
    const marks = marksOf(document).filter(({ marker }) => said === null || said.has(marker));
    if (marks.length === 0) continue;
    const shown = before.documents.get(cell)?.document;
    const had = shown ? marksOf(shown) : [];
    const texts = new Set(had.map(({ text }) => text));
    const count = (list: typeof had, mark: string) => list.filter(({ marker }) => marker === mark).length;
    const more = marks.filter(({ marker }) => count(marks, marker) > count(had, marker));
    const found = more.find(({ text }) => !texts.has(text)) ?? more[0];
    if (found) return { marker: found.marker, where: found.where, cell };
  }
  return null;
}

function rank({ kind }: PublicDocument): number {
  const place = nearest.indexOf(kind);
  return place < 0 ? nearest.length : place;
}

function marksOf(of: object) {
  return placedTexts(of).flatMap(({ text, quoted, where }) =>
    markersIn(text, quoted).map((marker) => ({ marker, text, where })),
  );
}
