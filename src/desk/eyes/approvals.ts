/**
 * What an approval covers: names, numbers, quoted words, references and states as they stood when it was given
 * (LANGUAGE.md, "Four eyes"), in the text and in what it shows by reference. A spelling fix keeps it; anything else
 * voids it.
 */
import { saysTheSame, shownAt } from '../../fold/figure.ts';
import { type State, statusAt, statusOf } from '../../fold/state.ts';
import type { PostContent } from '../../model/content.ts';
import { cell, cellId, cellKind } from '../../model/ids.ts';
import { displays, referencesOf } from '../../model/rich-text.ts';
import { called } from '../wording/called.ts';
import { majorChange } from '../wording/minor-fix.ts';
import { namesMore } from './guarded-names.ts';
import { restatedSince, writtenAt } from './restated.ts';

/**
 * What has changed since an approval bound a content at a record number, in words; null where nothing did but
 * spelling. The state is the present one.
 */
export function changedSince(
  state: State,
  bound: PostContent | null,
  content: PostContent | null,
  seq: number,
): string | null {
  if (!bound || !content) return 'altogether';
  const major = majorChange(bound, content);
  if (major !== null) return major;
  if (namesMore(state, bound, content)) return 'a name';
  for (const of of referencesOf(content.body)) {
    const claim = cellKind(of) === 'claim' ? state.claims.get(cellId(of)) : undefined;
    if (claim && statusAt(claim, seq) !== statusOf(claim)) return `the status of ${called(of)}`;
    const incident = cellKind(of) === 'incident' ? state.incidents.get(cellId(of)) : undefined;
    if (incident && incident.setSeq > seq) return `what ${called(of)} says`;
    const within = (incident?.lists.figures ?? []).find((one) => hasMoved(state, one, seq));
    if (within !== undefined) return `the numbers of ${called(cell('figure', within))}`;
    if (cellKind(of) === 'estimate' && isRestated(state, cellId(of), seq)) return `what ${called(of)} says`;
    const isDisplay = cellKind(of) === 'figure' && displays(content.body, cellId(of));
    if (isDisplay && hasMoved(state, cellId(of), seq)) return `the numbers of ${called(of)}`;
  }
  return restatedSince(state, referencesOf(content.body), seq);
}

/** Whether a figure says another number than at a record number. */
function hasMoved(state: State, id: string, seq: number): boolean {
  const figure = state.figures.get(id);
  return figure !== undefined && !saysTheSame(shownAt(state, figure, seq), shownAt(state, figure, state.seq));
}

/** Whether a number that was on record at a record number was written anew since; one that waited then is as it was. */
function isRestated(state: State, id: string, seq: number): boolean {
  const estimate = state.estimates.get(id);
  return estimate !== undefined && estimate.seq <= seq && writtenAt(state, cell('estimate', id)) > seq;
}
