/**
 * Marked-up words as plain text: paragraphs are parted by an empty line, items of a list stand on lines of their own
 * behind "- ", cells of a row are parted by " · ". What is no text for readers is left out.
 */

/** How a tree is looked at, whatever made it. */
export interface TreeView<N> {
  readonly children: (node: N) => readonly N[];
  /** Of a text its characters, else null. */
  readonly words: (node: N) => string | null;
  /** Of an element its name in small letters without prefix, else null. */
  readonly tag: (node: N) => string | null;
  /** Whether readers do not see it. */
  readonly hidden: (node: N) => boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const DROPPED = set(
  'script style template noscript iframe object embed svg math head title select textarea button input audio video canvas map',
);
const BLOCKS = set(
  'p div section article header footer aside main nav blockquote figure figcaption pre h1 h2 h3 h4 h5 h6 table caption tr ul ol dl dt address details summary form fieldset hr block hl1 hl2 media byline dateline abstract fn',
);
const ITEMS = set('li dd');
const CELLS = set('td th');

/** The text below a node. Looks at each node once; no depth is too deep for it. */
export function flowingText<N>(root: N, view: TreeView<N>): string {
  const flow = newFlow();
  let verbatim = 0;
  const enter = (tag: string) => {
    if (tag === 'pre') verbatim += 1;
    if (tag === 'br') flow.line();
    else if (ITEMS.has(tag)) flow.item();
    else if (CELLS.has(tag)) flow.cell();
    else if (tag === 'tr') flow.row();
    else if (BLOCKS.has(tag)) flow.block();
  };
  const leave = (tag: string) => {
    if (tag === 'pre') verbatim -= 1;
    if (ITEMS.has(tag) || tag === 'tr') flow.row();
    else if (BLOCKS.has(tag)) flow.block();
  };
  const waiting: { node: N; leaving: boolean }[] = [{ node: root, leaving: false }];
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    const { node, leaving } = step;
    const tag = view.tag(node);
    if (leaving) {
      leave(tag ?? '');
      continue;
    }
    const words = view.words(node);
    if (words !== null) flow.words(words, verbatim > 0);
    if (tag !== null && (DROPPED.has(tag) || view.hidden(node))) continue;
    if (tag !== null) {
      enter(tag);
      waiting.push({ node, leaving: true });
    }
    for (const child of view.children(node).toReversed()) waiting.push({ node: child, leaving: false });
  }
  return flow.text();
}

interface Flow {
  words(text: string, verbatim: boolean): void;
  line(): void;
  row(): void;
  block(): void;
  item(): void;
  cell(): void;
  text(): string;
}

const GAPS = ['', ' ', '\n', '\n\n'] as const;

function newFlow(): Flow {
  const out: string[] = [];
  let gap: 0 | 1 | 2 | 3 = 0;
  let mark = '';
  const atLeast = (wanted: 1 | 2 | 3) => {
    if (wanted > gap) gap = wanted;
  };
  const say = (text: string) => {
    if (out.length > 0) out.push(mark === ' · ' && gap < 2 ? '' : GAPS[gap]);
    if (mark !== ' · ' || (out.length > 0 && gap < 2)) out.push(mark);
    out.push(text);
    gap = 0;
    mark = '';
  };
  return {
    words(text, verbatim) {
      if (verbatim) {
        text.split('\n').forEach((line, index) => {
          if (index > 0) atLeast(2);
          if (line.trim() !== '') say(line);
        });
        return;
      }
      const words = text.replace(/[ \t\n\f\r]+/g, ' ');
      if (words.startsWith(' ')) atLeast(1);
      if (words.trim() === '') {
        if (words !== '') atLeast(1);
        return;
      }
      say(words.slice(words.startsWith(' ') ? 1 : 0, words.endsWith(' ') ? -1 : undefined));
      if (words.endsWith(' ')) gap = 1;
    },
    line() {
      gap = gap < 2 ? 2 : 3;
    },
    row: () => atLeast(2),
    block() {
      // The first paragraph of an item stands behind its mark.
      if (mark === '- ') return;
      gap = 3;
      mark = '';
    },
    item() {
      atLeast(2);
      mark = '- ';
    },
    cell() {
      if (gap < 2 && out.length > 0) mark = ' · ';
    },
    text: () => out.join('').trim(),
  };
}
