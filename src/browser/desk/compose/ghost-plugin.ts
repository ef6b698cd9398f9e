/**
 * Shows what a paragraph seems to stand on as ghosts beside the words; ghost-take.ts takes one. It looks at the paragraph
 * with the caret alone, and only when the keys rest or Tab asks, so that typing costs the same whatever stands there.
 */
import type { Mark, Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Ghost, Known } from './ghost.ts';
import type { GhostReader } from './ghost-reader.ts';
import { responsibilityIn } from './ghost-responsibility.ts';
import { windowAt } from './ghost-window.ts';
import { isVague } from './name-type.ts';
import { schema } from './schema.ts';
import { inOneLine, type StatementToMake } from './speech.ts';
import { spokenIn } from './spoken-in.ts';
import { statementNear } from './statement-near.ts';

interface Seen {
  /** Ghosts with places of the document in place of characters; null where nobody has looked since the last change. */
  readonly ghosts: readonly Ghost[] | null;
  /** Spans that somebody did not want, as words. */
  readonly refused: ReadonlySet<string>;
  readonly drawn: DecorationSet;
}

const key = new PluginKey<Seen>('ghosts');
/** What a change says so that it is looked at once. */
const LOOK = { look: true };
/** After so much rest ghosts are looked for, in milliseconds: a key has only itself to do. */
const REST_MS = 90;

/** The plugin; `known` is asked whenever a paragraph is looked at, and `reader` reads it. Before that is here nobody has looked. */
export function ghostPlugin(known: () => Known, reader: GhostReader): Plugin<Seen> {
  const look: Look = (state, refused) => {
    const read = reader.read();
    return read && ghostsAt(state, read, known(), refused);
  };
  return new Plugin<Seen>({
    key,
    ...{ look },
    state: {
      init: () => ({ ghosts: [], refused: new Set<string>(), drawn: DecorationSet.empty }),
      apply(change: Transaction, seen, _, state) {
        const says: unknown = change.getMeta(key);
        const refused = typeof says === 'string' ? new Set([...seen.refused, says]) : seen.refused;
        if (says === undefined) {
          if (!change.docChanged && !change.selectionSet) return seen;
          return { ghosts: null, refused, drawn: seen.drawn.map(change.mapping, change.doc) };
        }
        const ghosts = look(state, refused);
        return { ghosts, refused, drawn: drawnOf(state.doc, ghosts ?? []) };
      },
    },
    view: (own) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const leave = reader.wanted(() => idle(own), known().language);
      return {
        update(view) {
          clearTimeout(timer);
          if (reader.read() && key.getState(view.state)?.ghosts === null)
            timer = setTimeout(() => idle(view), REST_MS);
        },
        destroy() {
          clearTimeout(timer);
          leave();
        },
      };
    },
    props: {
      decorations: (state) => key.getState(state)?.drawn,
    },
  });

  function idle(view: EditorView): void {
    if (!view.isDestroyed && !view.composing) view.dispatch(view.state.tr.setMeta(key, LOOK));
  }
}

/** What was offered for a state that nobody had looked at. */
const asked = new WeakMap<EditorState, readonly Ghost[]>();

/** The first ghost that is offered, looked for now where nobody has yet; null where there is none. */
export function offered(state: EditorState): Ghost | null {
  const seen = key.getState(state);
  if (!seen) return null;
  const look = (key.get(state)?.spec as { look?: Look } | undefined)?.look;
  const ghosts = seen.ghosts ?? asked.get(state) ?? look?.(state, seen.refused) ?? null;
  if (ghosts) asked.set(state, ghosts);
  return ghosts?.[0] ?? null;
}

type Read = NonNullable<ReturnType<GhostReader['read']>>;
/** What is offered for a state now; null while nothing can be read. */
type Look = (state: EditorState, refused: ReadonlySet<string>) => readonly Ghost[] | null;

function ghostsAt(
  state: EditorState,
  read: Read,
  known: Known,
  refused: ReadonlySet<string>,
): readonly Ghost[] {
  return around(state, read, known).filter(({ from, to }) => !refused.has(state.doc.textBetween(from, to)));
}

/** What an offer is, in words. */
export function ghostWords(ghost: Ghost): string {
  if (ghost.kind === 'statement') {
    const { speech } = ghost;
    return `${inOneLine(speech)}${!speech.named && isVague(speech.speaker) ? ' · vague: nobody is named' : ''}`;
  }
  if (ghost.kind === 'responsibility') return 'two claims: that they say so, and that they did it';
  return ghost.kind === 'figure' ? `figure: ${ghost.label}` : 'a claim of the board';
}

/** The ghosts of the paragraph with the caret, where nothing is marked yet. */
function around({ doc, selection }: EditorState, read: Read, known: Known): readonly Ghost[] {
  const { $from } = selection;
  const here = windowAt(doc, $from);
  if (!here) return [];
  const carried = spokenIn(doc, $from.pos) ?? known.carried ?? null;
  const found = read(here.words, { ...known, carried }, here.before)
    .map((ghost) => ({ ...ghost, from: ghost.from + here.start, to: ghost.to + here.start }))
    .filter((ghost) => !isMarked(doc, ghost.from, ghost.to, ghost.kind) && hasGround(doc, ghost));
  return [...responsibilities(doc, $from.parent, $from.start()), ...found];
}

/** Statements of a paragraph that claim responsibility and bear on no claim yet. */
function responsibilities(doc: Node, parent: Node, start: number): readonly Ghost[] {
  const found = new Map<string, { from: number; to: number; words: string; make: StatementToMake }>();
  parent.forEach((node, at) => {
    for (const { type, attrs } of node.marks) {
      if (type !== schema.marks.reference || attrs.make?.kind !== 'statement') continue;
      const before = found.get(attrs.id);
      const [from, to] = [before?.from ?? start + at, start + at + node.nodeSize];
      found.set(attrs.id, { from, to, words: `${before?.words ?? ''}${node.text ?? ''}`, make: attrs.make });
    }
  });
  return [...found].flatMap(([statement, { from, to, words, make }]) => {
    const both = make.speech.speaker === '' ? null : responsibilityIn(words, make.speech);
    if (!both || isClaimed(doc, statement)) return [];
    return [{ kind: 'responsibility' as const, from, to, statement, ...both }];
  });
}

/** Whether a claim block of the document stands on a statement. */
function isClaimed(doc: Node, statement: string): boolean {
  return doc.children.some(({ attrs }) => attrs.make?.kind === 'claim' && attrs.make.statement === statement);
}

/** A number that nobody says, as far as the document knows, would stand on nothing: nobody is offered that. */
function hasGround(doc: Node, ghost: Ghost): boolean {
  return ghost.kind !== 'figure' || ghost.own !== undefined || statementNear(doc, ghost.from) !== null;
}

/** Whether something is marked there already; a number may stand within the words of a statement. */
function isMarked(doc: Node, from: number, to: number, kind: Ghost['kind']): boolean {
  let found = false;
  doc.nodesBetween(from, to, (node, at) => {
    if (at + node.nodeSize <= from || at >= to) return;
    const isInTheWay = ({ type, attrs }: Mark) =>
      type === schema.marks.reference && !(kind === 'figure' && attrs.kind === 'statement');
    if (node.type === schema.nodes.figure || node.marks.some(isInTheWay)) found = true;
  });
  return found;
}

function drawnOf(doc: Node, ghosts: readonly Ghost[]): DecorationSet {
  const decorations = ghosts.flatMap((ghost, index) => [
    Decoration.inline(ghost.from, ghost.to, { class: `c-ghost c-ghost-${ghost.kind}` }),
    ...(index === 0
      ? [Decoration.widget(ghost.to, () => label(ghost), { side: 1, key: ghostWords(ghost) })]
      : []),
  ]);
  return DecorationSet.create(doc, decorations);
}

function label(ghost: Ghost): HTMLElement {
  const element = document.createElement('span');
  element.className = 'c-offer';
  element.contentEditable = 'false';
  element.ariaHidden = 'true';
  element.textContent = `⇥ ${ghostWords(ghost)}`;
  return element;
}

/** Says that the first offer is not wanted. */
export function refuseGhost(state: EditorState, dispatch?: (change: Transaction) => void): boolean {
  const ghost = offered(state);
  if (!ghost) return false;
  dispatch?.(state.tr.setMeta(key, state.doc.textBetween(ghost.from, ghost.to)));
  return true;
}

/** A change after which it is looked at once what is offered now. */
export const lookedAt = (change: Transaction): Transaction => change.setMeta(key, LOOK);
