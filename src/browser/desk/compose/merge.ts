/**
 * The three-way merge of composed documents: what both began from, mine and theirs. Block by block, then point by point
 * and sentence by sentence. A sentence, a headline or a quotation that both changed is never put together by the machine:
 * it stays open, with both readings, until a person chooses. Pure; never throws.
 */
import { Fragment, type Node } from 'prosemirror-model';
import { pieces, sentencesOf } from './pieces.ts';
import { schema } from './schema.ts';
import { type Part, type Ways, weave } from './weave.ts';

export interface Merged {
  readonly doc: Node;
  /** So many places are as the other side changed them. */
  readonly came: number;
  /** So many places have two readings. */
  readonly open: number;
}

/** Merges; `base` null: what they began from is not known, so that nothing counts as taken out. `whose`: of the other side. */
export function mergeDocs(base: Node | null, mine: Node, theirs: Node, whose: string): Merged {
  const [head, ...left] = mine.children;
  const [theirHead, ...right] = theirs.children;
  const [baseHead, ...began] = base ? base.children : inBoth(mine, theirs);
  const parts = weave(began, left, right, blocks);
  const title = titleOf(baseHead, head ?? emptyTitle(), theirHead ?? emptyTitle());
  const body: Node[] =
    title.other === null ? [] : [asked(true, whose, [reading('theirs', whose, [title.other])])];
  for (const part of parts)
    if (part.kind === 'settled') body.push(...part.items);
    else
      body.push(
        asked(false, whose, [reading('mine', whose, part.mine), reading('theirs', whose, part.theirs)]),
      );
  return {
    doc: schema.node('doc', null, [title.head, ...(body.length > 0 ? body : [schema.node('paragraph')])]),
    came: (title.came ? 1 : 0) + parts.filter((part) => part.kind === 'settled' && part.came).length,
    open: (title.other === null ? 0 : 1) + parts.filter(({ kind }) => kind === 'open').length,
  };
}

const emptyTitle = () => schema.node('title');

/** Two readings of a place, as a node of the document. */
function asked(title: boolean, whose: string, readings: readonly Node[]): Node {
  return schema.node('conflict', { title, whose }, readings);
}

/** A reading. One that was open already is taken in with both its sides. */
function reading(side: 'mine' | 'theirs', whose: string, items: readonly Node[]): Node {
  const flat = items.flatMap((one) =>
    one.type === schema.nodes.conflict ? one.children.flatMap(({ children }) => children) : [one],
  );
  return schema.node('reading', { side, whose }, flat);
}

/** The headline: one sentence, so that two changes of it leave mine standing and theirs (`other`) to be chosen. */
function titleOf(base: Node | undefined, mine: Node, theirs: Node) {
  const was = base?.textContent ?? null;
  const [here, there] = [mine.textContent, theirs.textContent];
  if (here === there || there === was) return { head: mine, came: false, other: null };
  if (here === was || here === '') return { head: theirs, came: true, other: null };
  if (there === '') return { head: mine, came: false, other: null };
  return { head: mine, came: false, other: schema.node('paragraph', null, [schema.text(there)]) };
}

/** What stands in both, in place of what they began from. */
function inBoth(mine: Node, theirs: Node): readonly Node[] {
  const known = new Set(theirs.children.slice(1).map(keyOf));
  return [emptyTitle(), ...mine.children.slice(1).filter((one) => known.has(keyOf(one)))];
}

const keys = new WeakMap<Node | Fragment, string>();

/** What makes two nodes the same: all but the words that the board has for what is on record. */
function keyOf(node: Node | Fragment): string {
  const known = keys.get(node);
  if (known !== undefined) return known;
  const key = JSON.stringify(node.toJSON(), (_, value) => {
    if (value?.type === 'figure' && !value.attrs.make)
      return { type: 'figure', id: value.attrs.id, estimate: value.attrs.estimate ?? null };
    return value?.type === 'statement' && !value.attrs.make
      ? { type: 'statement', id: value.attrs.id }
      : value;
  });
  keys.set(node, key);
  return key;
}

const same = (a: Node | Fragment, b: Node | Fragment) => a === b || keyOf(a) === keyOf(b);

/** How far two texts are apart by their words. */
export function apart(a: string, b: string): number {
  const [left, right] = [wordsIn(a), wordsIn(b)];
  if (left.size + right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return 1 - (2 * shared) / (left.size + right.size);
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}\ufffc]+/gu) ?? []);
}

const textIn = (run: Fragment) => run.textBetween(0, run.size, ' ', '\ufffc');
const isText = ({ type }: Node) => type === schema.nodes.paragraph || type === schema.nodes.heading;

/** A node that is the same thing, changed or not. */
function distance(a: Node, b: Node): number {
  if (same(a, b)) return 0;
  if (isText(a) && isText(b)) return near(textOf(a), textOf(b));
  if (a.type !== b.type) return Number.POSITIVE_INFINITY;
  if (a.type === schema.nodes.list || a.type === schema.nodes.item) return near(textOf(a), textOf(b));
  const key = a.type === schema.nodes.image ? 'media' : 'id';
  return a.attrs[key] === b.attrs[key] ? 0.1 : Number.POSITIVE_INFINITY;
}

const textOf = ({ content }: Node) => textIn(content);
/** Never quite nothing: two that are not the same are never taken for the same. What is empty never became words. */
function near(a: string, b: string): number {
  if ((a.trim() === '') !== (b.trim() === '')) return Number.POSITIVE_INFINITY;
  return Math.max(0.05, apart(a, b));
}

const blocks: Ways<Node> = { same, cost: distance, both: block };
const points: Ways<Node> = { same, cost: distance, both: (base, mine, theirs) => inline(base, mine, theirs) };

function block(base: Node, mine: Node, theirs: Node): Part<Node> {
  if ([base, mine, theirs].every(isText)) return inline(base, mine, theirs);
  if ([base, mine, theirs].every(({ type }) => type === schema.nodes.list)) return list(base, mine, theirs);
  return { kind: 'open', mine: [mine], theirs: [theirs] };
}

function list(base: Node, mine: Node, theirs: Node): Part<Node> {
  const parts = weave(base.children, mine.children, theirs.children, points);
  const ordered = picked(base, mine, theirs, ({ attrs }) => attrs.ordered === true);
  const made = (side: 'mine' | 'theirs') => {
    const items = parts.flatMap((part) => (part.kind === 'settled' ? part.items : part[side]));
    return items.length === 0 ? [] : [schema.node('list', { ordered }, items)];
  };
  return bothOf(parts, made('mine'), made('theirs'));
}

/** Running text, sentence by sentence. Each reading has everything of the other side that is not open. */
function inline(base: Node, mine: Node, theirs: Node): Part<Node> {
  const type = picked(base, mine, theirs, (node) => node.type.name);
  const parts = weave(sentencesOf(base), sentencesOf(mine), sentencesOf(theirs), sentences);
  const made = (side: 'mine' | 'theirs') => {
    const all = parts.flatMap((part) => (part.kind === 'settled' ? part.items : part[side]));
    const nodes = all.flatMap((one, at) => [...(at === 0 ? [] : [schema.text(' ')]), ...one.content]);
    return [schema.node(type, null, Fragment.from(nodes))];
  };
  return bothOf(parts, made('mine'), made('theirs'));
}

function bothOf(parts: readonly Part<unknown>[], mine: readonly Node[], theirs: readonly Node[]): Part<Node> {
  if (parts.some(({ kind }) => kind === 'open')) return { kind: 'open', mine, theirs };
  return { kind: 'settled', items: mine, came: true };
}

const sentences: Ways<Fragment> = {
  same,
  cost: (a, b) => (same(a, b) ? 0 : near(textIn(a), textIn(b))),
  both(base, mine, theirs) {
    const open = { kind: 'open', mine: [mine], theirs: [theirs] } as const;
    // One that was rewritten by one side, and marked alone by the other, has the words of the one, marked as far as they stand.
    if (textIn(mine) !== textIn(base) && textIn(theirs) !== textIn(base)) return open;
    const parts = weave(pieces(base), pieces(mine), pieces(theirs), words);
    if (parts.some(({ kind }) => kind === 'open')) return open;
    const all = parts.flatMap((part) => (part.kind === 'settled' ? part.items : []));
    return { kind: 'settled', items: [Fragment.from(all)], came: true };
  },
};

const words: Ways<Node> = {
  same,
  cost: (a, b) => {
    if (same(a, b)) return 0;
    return a.isText && b.isText && a.text === b.text ? 0.1 : Number.POSITIVE_INFINITY;
  },
  both: (_, mine, theirs) => ({ kind: 'open', mine: [mine], theirs: [theirs] }),
};

/** What one side changed; mine where both did. */
function picked<V>(base: Node, mine: Node, theirs: Node, of: (node: Node) => V): V {
  return of(mine) === of(base) ? of(theirs) : of(mine);
}
