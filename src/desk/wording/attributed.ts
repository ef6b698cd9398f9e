/**
 * What a post that went out bare gets later: references over words that stay exactly as they are. Readers see no edit,
 * for nothing that they read is another; but it is no spelling, so that approvals and four eyes judge it as any change.
 */
import type { PostContent } from '../../model/content.ts';
import type { Block, Inline } from '../../model/rich-text.ts';

/** What may be added so. A post or an incident that is pointed to says something new, and so does a figure. */
const attributions: ReadonlySet<string> = new Set(['statement', 'actor', 'claim']);

/**
 * Whether one content is another with references over plain words added and nothing else: each word, block and mark,
 * and each reference that was there, stands as it stood.
 */
export function onlyAttributes(before: PostContent, after: PostContent): boolean {
  const { body: old, ...wasAround } = before;
  const { body: now, ...isAround } = after;
  if (!same(around(wasAround), around(isAround)) || old.length !== now.length) return false;
  const pairs = old.flatMap((block, at) => runPairs(block, now[at]));
  return pairs.every((pair) => pair !== null && grows(...pair)) && !same(old.map(plain), now.map(plain));
}

/** The runs of two blocks of one shape, in pairs; null among them where the blocks differ in anything else. */
function runPairs(
  old: Block,
  now: Block | undefined,
): readonly (readonly [readonly Inline[], readonly Inline[]] | null)[] {
  if (old.type === 'list' && now?.type === 'list' && old.ordered === now.ordered)
    return old.items.length === now.items.length
      ? now.items.flatMap((item, at) => old.items.slice(at, at + 1).map((was) => [was, item] as const))
      : [null];
  if ('content' in old && now !== undefined && 'content' in now && old.type === now.type)
    return [[old.content, now.content]];
  return same(plain(old), now && plain(now)) ? [] : [null];
}

/** Whether a run says the same as another one and has its references, each over the same words. */
function grows(old: readonly Inline[], now: readonly Inline[]): boolean {
  const [was, is] = [spansOf(old), spansOf(now)];
  if (!same(was.characters, is.characters) || !same(was.looks, is.looks)) return false;
  const kept = (within: readonly Marked[], one: Marked) => within.some((other) => same(one, other));
  return (
    was.marked.every((one) => kept(is.marked, one)) &&
    is.marked.every((one) => kept(was.marked, one) || attributions.has(one.kind))
  );
}

interface Marked {
  readonly kind: string;
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A run as UTF-16 units with how each looks, and its references as spans; a figure is one unit of its own. */
function spansOf(run: readonly Inline[]) {
  const characters: string[] = [];
  const looks: string[] = [];
  const marked: Marked[] = [];
  for (const piece of run) {
    const from = characters.length;
    if (piece.type === 'figure') {
      characters.push(`figure ${piece.id} ${piece.estimate ?? ''}`);
      looks.push('figure');
      continue;
    }
    characters.push(...piece.text.split(''));
    const { em, strong, href } = piece.type === 'text' ? piece : {};
    const look = em || strong || href !== undefined ? JSON.stringify([em, strong, href]) : '';
    while (looks.length < characters.length) looks.push(look);
    if (piece.type !== 'reference') continue;
    const { kind, id } = piece;
    const last = marked.at(-1);
    if (last && last.to === from && last.kind === kind && last.id === id)
      marked[marked.length - 1] = { ...last, to: characters.length };
    else marked.push({ kind, id, from, to: characters.length });
  }
  return { characters, looks, marked };
}

/** A block as it is compared: however its words are cut into pieces. */
function plain(block: Block): unknown {
  if (block.type === 'image') return { ...block, caption: block.caption ?? null };
  if (block.type === 'list') return { ...block, items: block.items.map(spansOf) };
  return 'content' in block ? { ...block, content: spansOf(block.content) } : block;
}

/** What stands around the words; a body of before `first` has null there. */
function around({ first = null, title, byline, background }: Omit<PostContent, 'body'>): unknown {
  return { title, byline, background, first };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
