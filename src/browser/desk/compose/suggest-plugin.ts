/** `/` and `@` in the text: what is being asked for, where, and which of what is offered has the keys. */
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from './schema.ts';

/** What is asked for: after `/` or `@`, at a place, so far with these words. */
export interface Asked {
  readonly by: '/' | '@';
  readonly from: number;
  readonly words: string;
}

/** One thing that is offered. */
export interface Offer {
  readonly name: string;
  readonly hint: string;
  /** Puts it in place of what was asked for. */
  take(view: EditorView, from: number, to: number): void;
}

export interface Suggesting {
  readonly asked: Asked;
  readonly offers: readonly Offer[];
  readonly at: number;
}

const key = new PluginKey<Asked | null>('suggest');

export interface SuggestOptions {
  readonly offersFor: (asked: Asked) => readonly Offer[];
  /** Shows what is offered; null: nothing any more. */
  readonly show: (suggesting: Suggesting | null, view: EditorView) => void;
}

export function suggestPlugin({ offersFor, show }: SuggestOptions): Plugin<Asked | null> {
  let shown: Suggesting | null = null;
  let closed = -1;

  function put(next: Suggesting | null, view: EditorView): void {
    shown = next;
    show(next, view);
  }

  return new Plugin<Asked | null>({
    key,
    state: {
      init: () => null,
      apply: (change: Transaction, _, __, state) => {
        if (closed >= 0) closed = change.mapping.map(closed);
        return askedAt(state.selection.empty ? state.selection.from : -1, state.doc, closed);
      },
    },
    view: () => ({
      update(view) {
        const asked = key.getState(view.state) ?? null;
        if (asked === null) {
          if (shown) put(null, view);
          return;
        }
        if (shown && shown.asked.from === asked.from && shown.asked.words === asked.words) return;
        const offers = offersFor(asked);
        put(offers.length === 0 ? null : { asked, offers, at: 0 }, view);
      },
      destroy: () => {
        shown = null;
      },
    }),
    props: {
      handleKeyDown(view, event) {
        if (!shown) return false;
        const { asked, offers, at } = shown;
        const move = (by: number) => {
          put({ asked, offers, at: (at + by + offers.length) % offers.length }, view);
          return true;
        };
        if (event.key === 'ArrowDown') return move(1);
        if (event.key === 'ArrowUp') return move(-1);
        if (event.key === 'Escape') {
          closed = asked.from;
          put(null, view);
          return true;
        }
        if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') {
          put(null, view);
          offers[at]?.take(view, asked.from, asked.from + 1 + asked.words.length);
          return true;
        }
        return false;
      },
    },
  });
}

/** What stands before the caret: `/` at the beginning of a word, or `@`, and some words after it. */
function askedAt(place: number, doc: Transaction['doc'], closed: number): Asked | null {
  if (place < 0) return null;
  const $place = doc.resolve(place);
  if ($place.parent.type !== schema.nodes.paragraph && $place.parent.type !== schema.nodes.item) return null;
  const before = $place.parent.textBetween(0, $place.parentOffset, '\n', '￼');
  const match = /(?:^|\s)([/@])([^/@\n]{0,40})$/u.exec(before);
  if (!match) return null;
  const [, by, words = ''] = match;
  if (words.startsWith(' ') || words.split(' ').length > 4) return null;
  const from = place - words.length - 1;
  return from === closed ? null : { by: by === '@' ? '@' : '/', from, words };
}
