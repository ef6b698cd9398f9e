/**
 * Restricted rich text: paragraphs, headings, lists, links, emphasis, pictures, and references to what the desk knows.
 * Depth is bounded by construction. A reference names a private id; what readers see of it is decided by the projection.
 */
import { z } from 'zod';
import { type Cell, cell, cellId, cellKind } from './ids.ts';
import { httpUrl, id, line, prose } from './limits.ts';

/** A reference in running text: words of the desk that stand on something. */
export const referenceKinds = ['actor', 'claim', 'statement', 'post', 'incident'] as const;

const text = z.strictObject({
  type: z.literal('text'),
  text: prose(20_000),
  em: z.literal(true).optional(),
  strong: z.literal(true).optional(),
  href: httpUrl.optional(),
});

const reference = z.strictObject({
  type: z.literal('reference'),
  kind: z.enum(referenceKinds),
  id,
  text: line(300),
});

/** A figure set apart: its number, as it stands or stood. */
const figure = z.strictObject({ type: z.literal('figure'), id });

/**
 * A figure in running text: the number itself, as it stands or stood; the words around it are the desk's. With an
 * `estimate` it is that one's number, in its own words, whatever others say: the sentence tells whose it is.
 */
const figureInText = figure.extend({
  estimate: id.optional().describe('of this figure: the one whose number the sentence tells'),
});

/** Running text of at most 200 pieces. */
export const inlines = z.array(z.discriminatedUnion('type', [text, reference, figureInText])).max(200);

/** A picture that was uploaded (`media`), with the words that go with it: its alternative, caption and credit. */
const image = z.strictObject({
  type: z.literal('image'),
  media: id.describe('as the upload was answered'),
  alt: line(500).describe(
    'what is to be seen, for whoever cannot see it; it is read out in place of the picture',
  ),
  caption: prose(1000).nullable().optional(),
  credit: line(200).describe('whose picture it is: "Ana Ruiz / Harbour Press"'),
});

const written = [
  z.strictObject({ type: z.literal('paragraph'), content: inlines }),
  z.strictObject({ type: z.literal('heading'), content: inlines }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(inlines).min(1).max(100) }),
  z.strictObject({ type: z.literal('statement'), id }),
  z.strictObject({ type: z.literal('claim'), id }),
  z.strictObject({ type: z.literal('incident'), id }),
  figure,
] as const;
const block = z.discriminatedUnion('type', [...written, image]);

/** A text of at most 200 blocks. */
export const blocks = z.array(z.discriminatedUnion('type', written)).max(200);
/** The same with pictures, which are shown in posts alone. */
export const postBlocks = z.array(block).max(200);

export type Inline = z.infer<typeof inlines>[number];
export type Block = z.infer<typeof block>;

/** Whether a value is a picture of a text; of values that were read as such texts. */
export function isPicture(value: object): value is Extract<Block, { type: 'image' }> {
  return 'type' in value && value.type === 'image' && 'media' in value && typeof value.media === 'string';
}

/** Plain text as rich text: a blank line ends a paragraph. */
export function paragraphs(plain: string): Block[] {
  return plain
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ type: 'paragraph', content: [{ type: 'text', text: part }] }));
}

/** Everything that a text rests on, each once, in reading order. */
export function referencesOf(body: readonly Block[]): readonly Cell[] {
  const found = new Set<Cell>();
  for (const part of body) {
    if ('id' in part) found.add(cell(part.type, part.id));
    if (part.type === 'image') found.add(cell('media', part.media));
    for (const piece of runsOf(part).flat()) {
      if (piece.type === 'reference') found.add(cell(piece.kind, piece.id));
      if (piece.type !== 'figure') continue;
      found.add(cell('figure', piece.id));
      if (piece.estimate !== undefined) found.add(cell('estimate', piece.estimate));
    }
  }
  return [...found];
}

/** Whether a text shows what a figure says, and not only what one of its estimates does. */
export function displays(body: readonly Block[], figure: string): boolean {
  return body.some(
    (part) =>
      (part.type === 'figure' && part.id === figure) ||
      runsOf(part)
        .flat()
        .some((piece) => piece.type === 'figure' && piece.id === figure && piece.estimate === undefined),
  );
}

/** The names of the claims, figures and incidents that a text shows: what has a state of its own. */
export function shownIn(body: readonly Block[]): readonly ShownName[] {
  return referencesOf(body).flatMap((of) => shownName(of) ?? []);
}

/** How the record names what a text shows: a claim by its bare id, a figure or incident by its cell. */
export type ShownName = string;

/** The name of a claim, figure or incident among what is shown; null for what has no state of its own. */
export function shownName(of: Cell): ShownName | null {
  const kind = cellKind(of);
  if (kind === 'claim') return cellId(of);
  return kind === 'figure' || kind === 'incident' ? of : null;
}

/** Whether a text sets an incident apart, with its figures; a reference in running text shows none. */
export function setsApart(body: readonly Block[], incident: string): boolean {
  return body.some((part) => part.type === 'incident' && part.id === incident);
}

/** The words of a text as readers would hear them, without what its statements and claims say. */
export function wordsOf(body: readonly Block[]): string {
  return body.map((part) => (part.type === 'image' ? imageWords(part) : runWords(part))).join('\n');
}

function imageWords({ alt, caption, credit }: Extract<Block, { type: 'image' }>): string {
  return [alt, caption, credit].filter((one) => one != null).join('\n');
}

function runWords(part: Block): string {
  return runsOf(part)
    .map((run) => run.map((piece) => ('text' in piece ? piece.text : '')).join(''))
    .join('\n');
}

/** The addresses that a text links to, in order. */
export function linksOf(body: readonly Block[]): readonly string[] {
  return body
    .flatMap((part) => runsOf(part).flat())
    .flatMap((piece) => (piece.type === 'text' && piece.href ? [piece.href] : []));
}

/** The running texts of a block: one, or one an item. */
export function runsOf(part: Block): readonly (readonly Inline[])[] {
  switch (part.type) {
    case 'paragraph':
    case 'heading':
      return [part.content];
    case 'list':
      return part.items;
    default:
      return [];
  }
}
