/** Places of a document that two changed, each otherwise: finding them, and choosing a reading by key. */
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { schema } from './schema.ts';

export type Choice = 'mine' | 'theirs' | 'both';

/** A place that is open, and where it stands in the document. */
export interface Conflict {
  readonly node: Node;
  readonly at: number;
}

/** All of a document, in order. */
export function conflictsIn(doc: Node): readonly Conflict[] {
  const found: Conflict[] = [];
  doc.forEach((node, at) => {
    if (node.type === schema.nodes.conflict) found.push({ node, at });
  });
  return found;
}

/** The keys: they choose at the caret, or at the first place that is open. */
export const conflictKeys: Readonly<Record<string, Command>> = {
  'Alt-ArrowUp': byKey('mine'),
  'Alt-ArrowDown': byKey('theirs'),
  'Alt-Enter': byKey('both'),
};

/** The same keys, as they are shown. */
export const choiceKeys: Readonly<Record<Choice, string>> = { mine: 'Alt ↑', theirs: 'Alt ↓', both: 'Alt ↵' };

function byKey(choice: Choice): Command {
  return (state, dispatch) => {
    const open = conflictsIn(state.doc);
    const { head } = state.selection;
    const here = open.find(({ node, at }) => head > at && head < at + node.nodeSize) ?? open[0];
    if (!here) return false;
    dispatch?.(chosen(state, here, choice).scrollIntoView());
    return true;
  };
}

/** The change that leaves one reading, or both, mine first. The caret stands in what is left. */
export function chosen(state: EditorState, { node, at }: Conflict, choice: Choice): Transaction {
  const change = state.tr;
  const of = (side: Choice) => node.children.find(({ attrs }) => attrs.side === side)?.children ?? [];
  const end = at + node.nodeSize;
  if (node.attrs.title === true) {
    change.delete(at, end);
    const theirs = of('theirs')[0]?.textContent ?? '';
    const title = change.doc.firstChild;
    if (choice === 'both' && theirs !== '')
      change.insert(1 + (title?.content.size ?? 0), schema.text(` ${theirs}`));
    if (choice === 'theirs' && theirs !== '')
      change.replaceWith(1, 1 + (title?.content.size ?? 0), schema.text(theirs));
    const last = 1 + (change.doc.firstChild?.content.size ?? 0);
    return change.setSelection(TextSelection.create(change.doc, last));
  }
  const left = choice === 'both' ? [...of('mine'), ...of('theirs')] : of(choice);
  const alone = state.doc.childCount === 2 && left.length === 0;
  const nodes = alone ? [schema.node('paragraph')] : left;
  if (nodes.length === 0) change.delete(at, end);
  else change.replaceWith(at, end, nodes);
  const size = nodes.reduce((sum, one) => sum + one.nodeSize, 0);
  return change.setSelection(TextSelection.near(change.doc.resolve(at + size), -1));
}

/** The change that puts the caret into the first place that is open; null where there is none. */
export function toFirst(state: EditorState): Transaction | null {
  const first = conflictsIn(state.doc)[0];
  if (!first) return null;
  return state.tr.setSelection(TextSelection.near(state.doc.resolve(first.at + 2))).scrollIntoView();
}
