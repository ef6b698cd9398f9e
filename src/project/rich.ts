/** Private rich text → public blocks: every reference becomes what readers may see of it, by named fields. */
import { isByName, isOpen, rootOf } from '../fold/source.ts';
import type { ActorState, ClaimState, State, StatementState } from '../fold/state.ts';
import { statusOf } from '../fold/state.ts';
import { cell } from '../model/ids.ts';
import type { Block, Inline, ShownName } from '../model/rich-text.ts';
import type { Later, PublicBlock, PublicInline, PublicStatement } from '../wire/documents.ts';
import { figureLater, linkedFigure, publicReading } from './figure.ts';
import { incidentBlock, linkedIncident } from './incident.ts';
import type { Scope } from './scope.ts';
import { laterOf, standingOf } from './standing.ts';

/** Stands for words that rested on something covered, withdrawn or taken down. */
const GAP = '[…]';

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
  if (!media || media.erased !== null) return { type: 'removed' };
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
    return piece.type === 'figure' ? figureInline(scope, piece.id, since) : reference(scope, piece, since);
  });
}

function figureInline(scope: Scope, id: string, since: Since): PublicInline {
  const figure = linkedFigure(scope, id);
  if (!figure) return { type: 'reference', to: null, text: GAP, standing: null, later: null };
  const of = cell('figure', id);
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

/** A statement as readers see it; null where nobody may see it. */
export function statementOf(scope: Scope, id: string): PublicStatement | null {
  const { state } = scope;
  const statement = state.statements.get(id);
  const content = statement?.content;
  if (!statement || !content || isKept(statement) || !content.onTheRecord) return null;
  const speaker = speakerOf(state, statement);
  if (speaker === null) return null;
  const actor = content.actor === null ? undefined : state.actors.get(content.actor);
  const linked =
    actor?.content && actor.taken === null && actor.content.type !== 'unnamed'
      ? scope.link(cell('actor', actor.id))
      : null;
  const root = rootOf(state, statement);
  const of = linked !== null && scope.projection >= 3 ? affiliationOf(state, actor) : null;
  return {
    speaker: {
      name: speaker,
      actor: linked,
      role: content.role ?? (actor?.taken === null ? (actor.content?.role ?? null) : null),
      ...(of !== null && { of }),
    },
    cue: content.cue,
    channel: { kind: content.channel.kind, name: content.channel.name, url: content.channel.url },
    saidAt: content.saidAt && {
      at: content.saidAt.at,
      precision: content.saidAt.precision,
      ...(content.saidAt.words !== undefined && { words: content.saidAt.words }),
    },
    text: content.text,
    verbatim: content.verbatim,
    translated: content.translated,
    relayOf:
      root &&
      root !== statement &&
      root.content?.onTheRecord &&
      root.taken === null &&
      root.reserved === null &&
      !isHeldBack(scope, root) &&
      isByName(state, root)
        ? speakerOf(state, root)
        : null,
  };
}

/** A statement among what a claim or an incident stands on; null where nobody may see it, or what it passes on. */
export function openStatement(scope: Scope, source: StatementState): PublicStatement | null {
  if (!isOpen(scope.state, source)) return null;
  const root = rootOf(scope.state, source);
  return root && isHeldBack(scope, root) ? null : statementOf(scope, source.id);
}

/** Whether what others pass on is under embargo or waits for its post: then readers hear nothing of it from them either. */
function isHeldBack({ projection }: Scope, { embargo, reserved }: StatementState): boolean {
  return projection >= 6 && (embargo !== null || reserved !== null);
}

/** Whether readers may see nothing of it: taken down, under embargo, or waiting for its post. */
function isKept({ taken, embargo, reserved }: StatementState): boolean {
  return taken !== null || embargo !== null || reserved !== null;
}

/** What our own staff saw, as ours: whoever it was is named by nobody. Null where it is something else. */
export function ownObservation(scope: Scope, id: string): PublicStatement | null {
  const source = scope.state.statements.get(id);
  if (scope.projection < 3 || !source || !isOurs(source)) return null;
  const shown = statementOf(scope, id);
  return shown && { ...shown, speaker: { name: '', actor: null, role: null, ours: true } };
}

function isOurs({ content }: StatementState): boolean {
  return (
    content?.channel.kind === 'observation' && content.witness && content.origin === null && !content.relay
  );
}

/** The name of what somebody belongs to, where readers may be told it. */
export function affiliationOf(state: State, actor: ActorState | undefined): string | null {
  const id = actor?.content?.affiliation;
  const above = id ? state.actors.get(id) : undefined;
  return above?.taken === null && above.content?.type !== 'unnamed' ? (above.content?.name ?? null) : null;
}

/** A claim that readers may see the words of; one that they may not keeps its own page, which says why. */
export function linkedClaim(scope: Scope, id: string): ClaimState | null {
  const claim = scope.state.claims.get(id);
  if (claim) scope.link(cell('claim', id));
  return claim?.content && claim.taken === null && claim.covered === null && statusOf(claim) !== 'withdrawn'
    ? claim
    : null;
}

/** Who speaks, in the name that readers know; null where there is none left. */
export function speakerOf(state: State, { content }: StatementState): string | null {
  const actor = content?.actor ? state.actors.get(content.actor) : undefined;
  const name = actor && actor.taken === null ? actor.content?.name : undefined;
  return name ?? content?.speaker ?? null;
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
      if (!actor?.content || actor.taken) return { type: 'reference', to: null, text: GAP, ...none };
      const to = actor.content.type === 'unnamed' ? null : scope.link(cell('actor', id));
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
      const statement = state.statements.get(id);
      if (!statement?.content || isKept(statement))
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
