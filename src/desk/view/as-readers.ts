import { saidBy } from '../../fold/figure.ts';
import type { PostState, State } from '../../fold/state.ts';
import { GAP, isWithheld } from '../../fold/withheld.ts';
import type { TextContent } from '../../model/content.ts';
import { cell } from '../../model/ids.ts';
import type { Block, Inline } from '../../model/rich-text.ts';
import type { DeskPost } from './desk-docs.ts';

type Written = Exclude<Block, { type: 'image' }>;

const gap: Inline = { type: 'text', text: GAP };

/**
 * A text for somebody who sees of a coverage no more than readers do: words that stand on something of which readers are
 * told nothing are "[…]" here too, and what they are not led to is not named by its id either.
 */
export function textAsReaders(state: State, content: TextContent): TextContent {
  return content.map((block): Block => {
    if (block.type !== 'image') return written(state, block);
    return isWithheld(state, cell('media', block.media)) ? { type: 'paragraph', content: [gap] } : block;
  });
}

/** Stands for whoever of the desk it was, for those who are not told: a colleague. */
const COLLEAGUE = 'account:';

/** Somebody else's post that readers have, by what these know of it. */
export function postOfOthers(state: State, post: PostState): DeskPost {
  const { id, version, order, publishedAt, updatedAt, keyEvent, pinned, flash, alerted } = post;
  return {
    ...{
      id,
      version,
      content: post.published && { ...post.published, body: textAsReaders(state, post.published.body) },
      taken: null,
    },
    ...{
      author: COLLEAGUE,
      writer: COLLEAGUE,
      phase: 'published',
      held: false,
      embargo: null,
      schedule: null,
      writtenAt: null,
    },
    ...{ prepared: null, missed: null, covered: null, order, publishedAt, updatedAt },
    ...{ keyEvent, pinned, flash, alerted, end: null },
    notices: post.notices.map((notice) => {
      const isSealed = notice.correction !== null && state.corrections.get(notice.correction)?.taken != null;
      return isSealed ? { ...notice, note: null, correction: null } : notice;
    }),
  };
}

/** Their own post; why it was not published and what it is prepared with may name what they do not see. */
export function ownPost({ missed, prepared, ...post }: DeskPost): DeskPost {
  return {
    ...post,
    missed: missed && 'Something in the way of it was found when its time came.',
    prepared: prepared && 'prepared',
  };
}

/** Whether readers have a post, and its words. */
export function isOut({ coverage }: State, { phase, published, covered, taken }: PostState): boolean {
  const isShown = phase === 'published' && published !== null && covered === null && taken === null;
  return isShown && coverage?.startedAt != null;
}

function written(state: State, block: Written): Written {
  const run = (content: readonly Inline[]) => content.map((piece) => running(state, piece));
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: run(block.content) };
    case 'list':
      return { ...block, items: block.items.map(run) };
    case 'statement': {
      const isTold = state.statements.get(block.id)?.content?.onTheRecord === true;
      return isTold ? shut(state, block) : { type: 'paragraph', content: [gap] };
    }
    case 'claim':
    case 'figure':
    case 'incident':
      return shut(state, block);
  }
}

function shut(state: State, block: Extract<Written, { id: string }>): Written {
  return isWithheld(state, cell(block.type, block.id)) ? { type: 'paragraph', content: [gap] } : block;
}

function running(state: State, piece: Inline): Inline {
  switch (piece.type) {
    case 'text':
      return piece;
    case 'figure': {
      const figure = state.figures.get(piece.id);
      if (!figure || isWithheld(state, cell('figure', piece.id))) return gap;
      return piece.estimate === undefined || saidBy(state, figure, piece.estimate) ? piece : gap;
    }
    case 'reference': {
      if (isWithheld(state, cell(piece.kind, piece.id))) return gap;
      return isLedTo(state, piece) ? piece : { type: 'text', text: piece.text };
    }
  }
}

/** Whether readers are led from words to what they name. */
function isLedTo(state: State, { kind, id }: Extract<Inline, { type: 'reference' }>): boolean {
  switch (kind) {
    case 'post': {
      const post = state.posts.get(id);
      return post !== undefined && isOut(state, post);
    }
    case 'actor':
      return state.actors.get(id)?.content?.type !== 'unnamed';
    case 'statement':
      return false;
    case 'claim':
    case 'incident':
      return true;
  }
}
