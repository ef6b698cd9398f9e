/** Contents with other private ids: what is carried into another coverage may find its name taken there. */
import type {
  ActorContent,
  ClaimContent,
  EstimateContent,
  FigureContent,
  IncidentContent,
  PostContent,
  StatementContent,
} from '../../model/content.ts';
import { type Cell, type CellKind, cell, cellId } from '../../model/ids.ts';
import type { Block, Inline } from '../../model/rich-text.ts';

/** The new name of an id of a kind; the same where it keeps its own. */
export type Rename = <I extends string | null>(kind: CellKind, id: I) => I;

/**
 * A renaming from pairs of cells. What is not among them names nothing there any more (it was taken down, say), and must
 * not come to name something else here.
 */
export function renameBy(names: ReadonlyMap<Cell, Cell>, isTaken: (of: Cell) => boolean): Rename {
  return <I extends string | null>(kind: CellKind, id: I) => {
    if (id === null) return id;
    const of = cell(kind, id);
    const found = names.get(of);
    if (found !== undefined) return cellId(found) as I;
    return isTaken(of) ? (`gone-${id}`.slice(0, 40) as I) : id;
  };
}

/** An actor's content, its affiliation renamed. */
export function renamedActor(content: ActorContent, to: Rename): ActorContent {
  return { ...content, affiliation: to('actor', content.affiliation) };
}

/** A statement's content, its speaker and origin renamed. */
export function renamedStatement(content: StatementContent, to: Rename): StatementContent {
  return { ...content, actor: to('actor', content.actor), origin: to('statement', content.origin) };
}

/** A claim's content, the actors that it is about renamed. */
export function renamedClaim(content: ClaimContent, to: Rename): ClaimContent {
  const adversaries = content.adversaries.map((id) => to('actor', id));
  return { ...content, of: to('actor', content.of), adversaries };
}

/** A figure's content, what it is a part of renamed. */
export function renamedFigure(content: FigureContent, to: Rename): FigureContent {
  return { ...content, partOf: to('figure', content.partOf) };
}

/** An estimate's content, its statement, source and parts renamed. */
export function renamedEstimate(content: EstimateContent, to: Rename): EstimateContent {
  return {
    ...content,
    statement: to('statement', content.statement),
    source: to('actor', content.source),
    parts: content.parts.map((id) => to('estimate', id)),
  };
}

/** An incident's content, what it lists renamed; what does not come along leaves its lists. */
export function renamedIncident(
  content: IncidentContent,
  to: Rename,
  comes: (of: Cell) => boolean,
): IncidentContent {
  const list = (kind: CellKind, ids: readonly string[]) =>
    ids.filter((id) => comes(cell(kind, id))).map((id) => to(kind, id));
  return {
    ...content,
    figures: list('figure', content.figures),
    claims: list('claim', content.claims),
    statements: list('statement', content.statements),
  };
}

/**
 * A post's content, its references renamed. A link to another post becomes its words, for that post stays behind; what is
 * shown no longer does so without its words, and a picture does not come along.
 */
export function renamedPost(content: PostContent, to: Rename, comes: (of: Cell) => boolean): PostContent {
  const run = (pieces: readonly Inline[]): Inline[] =>
    pieces.map((piece): Inline => {
      if (piece.type === 'text') return piece;
      if (piece.type === 'figure') {
        const { estimate } = piece;
        if (!comes(cell('figure', piece.id))) return gap;
        if (estimate === undefined) return { ...piece, id: to('figure', piece.id) };
        if (!comes(cell('estimate', estimate))) return gap;
        return { ...piece, id: to('figure', piece.id), estimate: to('estimate', estimate) };
      }
      if (piece.kind === 'post') return { type: 'text', text: piece.text };
      return comes(cell(piece.kind, piece.id)) ? { ...piece, id: to(piece.kind, piece.id) } : gap;
    });
  const body = content.body.flatMap((part): Block[] => {
    // A picture's files belong to the coverage that it was uploaded to.
    if (part.type === 'image') return [];
    if ('id' in part) return comes(cell(part.type, part.id)) ? [{ ...part, id: to(part.type, part.id) }] : [];
    return part.type === 'list'
      ? [{ ...part, items: part.items.map(run) }]
      : [{ ...part, content: run(part.content) }];
  });
  return { ...content, body };
}

/** Stands for words that rested on something that is shown no longer. */
const gap: Inline = { type: 'text', text: '[…]' };
