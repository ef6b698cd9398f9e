/** Private rich text → public blocks: every reference becomes what readers may see of it, by named fields. */
import type { State } from '../fold/state.ts';
import { GAP, isWithheld } from '../fold/withheld.ts';
import { cell } from '../model/ids.ts';
import type { Block, Inline, ShownName } from '../model/rich-text.ts';
import type { Later, PublicBlock, PublicInline } from '../wire/documents.ts';
import { estimateReading, figureLater, linkedFigure, publicReading } from './figure.ts';
import { incidentBlock, linkedIncident } from './incident.ts';
import type { Scope } from './scope.ts';
import { laterOf, linkedClaim, standingOf } from './standing.ts';
import { statementOf } from './statement.ts';

/** Tells since which record number a text shows a claim, figure or incident; the present where it shows the present. */
export type Since = (name: ShownName) => number;

/** A whole text. */
export function publicBlocks(scope: Scope, body: readonly Block[], since: Since): PublicBlock[] {
  return body.map((block): PublicBlock => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { type: block.type, content: publicInlines(scope, block.content, since) };
      case 'list':
        return {
          type: 'list',
          ordered: block.ordered,
          items: block.items.map((item) => publicInlines(scope, item, since)),
        };
      case 'statement': {
        const shown = statementOf(scope, block.id);
        return shown
          ? { type: 'statement', statement: shown, later: retraction(scope.state, block.id) }
          : { type: 'removed' };
      }
      case 'claim': {
        const claim = linkedClaim(scope, block.id);
        if (!claim?.content) return { type: 'removed' };
        const seq = since(block.id);
        const { state } = scope;
        return {
          type: 'claim',
          to: scope.link(cell('claim', block.id)),
          text: claim.content.text,
          standing: standingOf(state, claim, seq),
          later: laterOf(state, claim, seq),
        };
      }
      case 'image':
        return imageBlock(scope, block);
      case 'incident':
        return incidentBlock(scope, block.id, since(cell('incident', block.id)));
      case 'figure': {
        const figure = linkedFigure(scope, block.id);
        if (!figure?.content) return { type: 'removed' };
        const of = cell('figure', block.id);
        const seq = since(of);
        return {
          type: 'figure',
          to: scope.link(of),
          label: figure.content.label,
          reading: publicReading(scope, figure, seq),
          later: figureLater(scope, figure, seq),
        };
      }
    }
  });
}

/** A picture by what readers may know of it: never its private id, nor its original. */
function imageBlock({ state }: Scope, block: Extract<Block, { type: 'image' }>): PublicBlock {
  const media = state.media.get(block.media);
  if (!media || isWithheld(state, cell('media', block.media))) return { type: 'removed' };
  const { file, type: mime, width, height, bytes } = media;
  const { alt, caption = null, credit } = block;
  return { type: 'image', file, mime, width, height, bytes, alt, caption, credit };
}

/** Running text. */
export function publicInlines(scope: Scope, content: readonly Inline[], since: Since): PublicInline[] {
  return content.map((piece): PublicInline => {
    if (piece.type === 'text') {
      const { text, em, strong, href } = piece;
      return {
        type: 'text',
        text,
        ...(em && { em }),
        ...(strong && { strong }),
        ...(href !== undefined && { href }),
      };
    }
    return piece.type === 'figure' ? figureInline(scope, piece, since) : reference(scope, piece, since);
  });
}

function figureInline(
  scope: Scope,
  { id, estimate }: Extract<Inline, { type: 'figure' }>,
  since: Since,
): PublicInline {
  const figure = linkedFigure(scope, id);
  const told = figure && estimate !== undefined ? estimateReading(scope, figure, estimate) : null;
  if (!figure || (estimate !== undefined && told === null))
    return { type: 'reference', to: null, text: GAP, standing: null, later: null };
  const of = cell('figure', id);
  if (told) return { type: 'figure', to: scope.link(of), ...told };
  const seq = since(of);
  return {
    type: 'figure',
    to: scope.link(of),
    reading: publicReading(scope, figure, seq),
    later: figureLater(scope, figure, seq),
  };
}

/** The one line of a headline or standfirst. */
export function publicLine(scope: Scope, body: readonly Block[], since: Since): PublicInline[] {
  return body.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? publicInlines(scope, block.content, since) : [],
  );
}

function retraction(state: State, id: string): Later | null {
  const retracted = state.statements.get(id)?.retracted;
  return retracted ? { at: retracted.at, status: null, deniedBy: [], retracted: true } : null;
}

function reference(
  scope: Scope,
  { kind, id, text }: Extract<Inline, { type: 'reference' }>,
  since: Since,
): PublicInline {
  const { state } = scope;
  const none = { standing: null, later: null };
  switch (kind) {
    case 'actor': {
      const actor = state.actors.get(id);
      if (!actor || isWithheld(state, cell('actor', id)))
        return { type: 'reference', to: null, text: GAP, ...none };
      const to = actor.content?.type === 'unnamed' ? null : scope.link(cell('actor', id));
      return { type: 'reference', to, text, ...none };
    }
    case 'claim': {
      const claim = linkedClaim(scope, id);
      if (!claim) return { type: 'reference', to: null, text: GAP, ...none };
      const seq = since(id);
      return {
        type: 'reference',
        to: scope.link(cell('claim', id)),
        text,
        standing: standingOf(state, claim, seq),
        later: laterOf(state, claim, seq),
      };
    }
    case 'incident': {
      if (!linkedIncident(scope, id)) return { type: 'reference', to: null, text: GAP, ...none };
      return { type: 'reference', to: scope.link(cell('incident', id)), text, ...none };
    }
    case 'statement': {
      if (isWithheld(state, cell('statement', id)))
        return { type: 'reference', to: null, text: GAP, ...none };
      return { type: 'reference', to: null, text, standing: null, later: retraction(state, id) };
    }
    case 'post': {
      const target = state.posts.get(id);
      return {
        type: 'reference',
        to: target && target.order > 0 ? scope.keyOf(cell('post', id)) : null,
        text,
        ...none,
      };
    }
  }
}
