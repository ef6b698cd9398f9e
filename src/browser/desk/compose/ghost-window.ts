/** Which words are read for ghosts: the paragraph with the caret, and what stands before it for “he added”. Pure. */
import type { Node, ResolvedPos } from 'prosemirror-model';
import { schema } from './schema.ts';

/** So many characters before a paragraph are read with it. */
const BEFORE = 600;
/** Of a longer paragraph is read what stands about the caret: so much before it and after it. */
const [LEADING, FOLLOWING] = [1000, 200];

/** What stands in the place of something that is no text, as one character. */
export const NO_TEXT = '￼';

export interface GhostWindow {
  /** Where the words begin in the document. */
  readonly start: number;
  readonly words: string;
  readonly before: string;
}

/** Null where the caret stands in no running text. */
export function windowAt(doc: Node, $caret: ResolvedPos): GhostWindow | null {
  const { parent, parentOffset } = $caret;
  if (!isRunning(parent)) return null;
  const text = parent.textBetween(0, parent.content.size, '\n', NO_TEXT);
  const from = parentOffset > LEADING ? nextSentence(text, parentOffset - LEADING) : 0;
  const words = text.slice(from, parentOffset + FOLLOWING);
  return { start: $caret.start() + from, words, before: from > 0 ? '' : wordsBefore(doc, $caret.start()) };
}

const isRunning = ({ type }: Node): boolean => type === schema.nodes.paragraph || type === schema.nodes.item;

function nextSentence(text: string, from: number): number {
  const end = text.slice(from, from + LEADING).search(/[.!?…]["”»]?\s/u);
  return end === -1 ? from : from + end + 1;
}

/** The paragraphs right before a place; a quotation that stands apart ends them: its speaker is no word of the text. */
function wordsBefore(doc: Node, place: number): string {
  const found: string[] = [];
  doc.nodesBetween(0, place - 1, (node) => {
    if (node.type === schema.nodes.statement) found.length = 0;
    if (isRunning(node)) found.push(node.textBetween(0, node.content.size, '\n', NO_TEXT));
    return !node.isTextblock;
  });
  const whole = found.join('\n\n');
  return whole.length <= BEFORE ? whole : whole.slice(nextSentence(whole, whole.length - BEFORE));
}
