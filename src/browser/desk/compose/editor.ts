/** The editor: ProseMirror with the keys of the desk. What it shows beside the words comes from the board. */
import { baseKeymap, chainCommands, splitBlock, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Node, type Slice } from 'prosemirror-model';
import { AllSelection, type Command, EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { BoardStore } from '../sync/board-store.ts';
import { blockViews } from './block-views.ts';
import { conflictViews } from './conflict-views.ts';
import { conflictKeys } from './conflicts.ts';
import type { Known } from './ghost.ts';
import { ghostPlugin, refuseGhost } from './ghost-plugin.ts';
import { ghostReader } from './ghost-reader.ts';
import { takeGhost } from './ghost-take.ts';
import { isBlank, schema } from './schema.ts';
import { type SuggestOptions, suggestPlugin } from './suggest-plugin.ts';

export interface EditorOptions extends SuggestOptions {
  readonly board: BoardStore;
  readonly known: () => Known;
  readonly mint: (prefix: string) => string;
  readonly changed: (state: EditorState, words: boolean) => void;
  /** Ctrl or Cmd and Enter. */
  readonly send: () => void;
  /** Escape with nothing to close. */
  readonly leave: () => void;
  /** Words that were pasted as a quotation. */
  readonly quoted: (words: string, view: EditorView) => boolean;
}

/** Makes the editor in an element. */
export function makeEditor(place: HTMLElement, doc: unknown, options: EditorOptions): EditorView {
  const view: EditorView = new EditorView(place, {
    state: stateOf(doc, options),
    nodeViews: { ...blockViews(options.board), ...conflictViews },
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'Post',
      class: 'c-editor',
      spellcheck: 'true',
    },
    dispatchTransaction(change) {
      const state = view.state.apply(change);
      view.updateState(state);
      if (change.docChanged || change.selectionSet) options.changed(state, change.docChanged);
    },
    handleDOMEvents: {
      // What gave the focus back (a sheet that closed) may have left the caret outside: it is put where it was.
      focus(self) {
        queueMicrotask(() => {
          const { anchorNode } = document.getSelection() ?? {};
          if (self.hasFocus() && !(anchorNode && self.dom.contains(anchorNode))) self.focus();
        });
        return false;
      },
    },
    // Over all that is selected somebody begins anew, in the title; else the first key and the second one part.
    handleTextInput(self, _from, _to, text) {
      if (!(self.state.selection instanceof AllSelection)) return false;
      const { tr, doc } = self.state;
      const blank = [schema.node('title', null, [schema.text(text)]), schema.node('paragraph')];
      const change = tr.replaceWith(0, doc.content.size, blank);
      self.dispatch(change.setSelection(TextSelection.create(change.doc, 1 + text.length)).scrollIntoView());
      return true;
    },
    handlePaste: (self, event, slice: Slice) => {
      const plain = event.clipboardData?.getData('text/plain').trim() ?? '';
      const isQuote = /^["“„«].{8,}["”“»]\.?$/su.test(plain) && !plain.includes('\n\n');
      return isQuote && slice.content.childCount <= 1 && options.quoted(plain, self);
    },
  });
  return view;
}

/** A fresh state for a document: what was undone of another one is not undone here. */
export function stateOf(doc: unknown, options: EditorOptions): EditorState {
  const { known, mint, send, leave } = options;
  const keys: Record<string, Command> = {
    ...conflictKeys,
    'Mod-Enter': () => {
      send();
      return true;
    },
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-b': toggleMark(schema.marks.strong),
    'Mod-i': toggleMark(schema.marks.em),
    Tab: (state, dispatch) => takeGhost(state, dispatch, mint),
    Escape: (state, dispatch) => {
      if (refuseGhost(state, dispatch)) return true;
      leave();
      return true;
    },
    Enter: chainCommands(outOfTitle, outOfStatement, nextItem, splitBlock),
  };
  return EditorState.create({
    doc: Node.fromJSON(schema, doc),
    plugins: [
      suggestPlugin(options),
      keymap(keys),
      keymap(baseKeymap),
      history(),
      ghostPlugin(known, ghostReader),
      placeholders,
    ],
  });
}

/** From the title Enter goes to the text. */
const outOfTitle: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type !== schema.nodes.title) return false;
  dispatch?.(
    state.tr.setSelection(TextSelection.near(state.doc.resolve($from.after(1) + 1))).scrollIntoView(),
  );
  return true;
};

/** From the end of a quotation Enter goes on below it. */
const outOfStatement: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type !== schema.nodes.statement) return false;
  const after = $from.after(1);
  const change = state.tr;
  if (state.doc.resolve(after).nodeAfter?.type !== schema.nodes.paragraph)
    change.insert(after, schema.node('paragraph'));
  dispatch?.(change.setSelection(TextSelection.near(change.doc.resolve(after + 1))).scrollIntoView());
  return true;
};

/** In a list Enter makes the next point; in an empty one it ends the list. */
const nextItem: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type !== schema.nodes.item) return false;
  if ($from.parent.content.size > 0) return splitBlock(state, dispatch);
  const list = $from.node(-1);
  const after = $from.after(-1);
  const change = state.tr;
  change.insert(after, schema.node('paragraph'));
  change.setSelection(TextSelection.near(change.doc.resolve(after + 1)));
  if (list.childCount > 1) change.delete($from.before(), $from.after());
  else change.delete($from.before(-1), after);
  dispatch?.(change.scrollIntoView());
  return true;
};

/** Says what an empty title and an empty post are for. */
const placeholders = new Plugin({
  props: {
    attributes: ({ doc }) => ({ class: isBlank(doc) ? 'is-blank' : '' }),
  },
});
