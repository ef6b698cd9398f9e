/** Puts a merged document in place of the one in the editor, place by place, so that the caret stays at its words. */
import { Fragment, type Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { aligned } from './weave.ts';

/** The change; what a colleague did is not undone by one's own undo. */
export function putIn(state: EditorState, doc: Node): Transaction {
  const before = state.doc.children;
  const { now, before: put } = aligned(before, doc.children, {
    same: (a, b) => a.eq(b),
    cost: (a, b) => (a.eq(b) ? 0 : a.sameMarkup(b) && a.inlineContent ? 0.5 : 1.3),
  });
  const change = state.tr;
  let at = state.doc.content.size;
  for (let index = before.length; index >= 0; index -= 1) {
    const fresh = put[index] ?? [];
    if (fresh.length > 0) change.insert(at, Fragment.from(fresh));
    const old = before[index - 1];
    if (!old) continue;
    const start = at - old.nodeSize;
    const next = now[index - 1] ?? null;
    if (next === null) change.delete(start, at);
    else if (!next.eq(old)) replace(change, start, old, next);
    at = start;
  }
  if (!change.doc.eq(doc)) change.replaceWith(0, change.doc.content.size, doc.content);
  return change.setMeta('addToHistory', false);
}

/** One block by another: the least stretch of its text where it stays what it is. */
function replace(change: Transaction, at: number, old: Node, next: Node): void {
  const start = old.content.findDiffStart(next.content);
  const end = old.content.findDiffEnd(next.content);
  if (!old.sameMarkup(next) || !old.inlineContent || start === null || !end) {
    change.replaceWith(at, at + old.nodeSize, next);
    return;
  }
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const [to, until] = [end.a + overlap, end.b + overlap];
  change.replaceWith(at + 1 + start, at + 1 + to, next.content.cut(start, until));
}
