/**
 * Shows what a paragraph seems to stand on as ghosts beside the words, and takes one with Tab. It looks at the paragraph
 * with the caret alone, and only when the keys rest or Tab asks, so that typing costs the same whatever stands there.
 */
import type { Mark, Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { GhostReader } from './ghost-reader.ts';
import { responsibilityIn } from './ghost-responsibility.ts';
import { windowAt } from './ghost-window.ts';
import type { Ghost, Known } from './ghosts.ts';
import { isVague } from './name-type.ts';
import { schema } from './schema.ts';
import { type ClaimToMake, type EstimateToMake, inOneLine, type StatementToMake } from './speech.ts';
import { spokenIn } from './spoken-in.ts';
import { spokenOtherwise } from './spoken-otherwise.ts';

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
      const leave = reader.wanted(() => idle(own));
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
    .filter(({ from, to, kind }) => !isMarked(doc, from, to, kind));
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

/** Takes the first offer. `mint` gives ids. False where there is none. */
export function takeGhost(
  state: EditorState,
  dispatch: ((change: Transaction) => void) | undefined,
  mint: (prefix: string) => string,
): boolean {
  const ghost = offered(state);
  if (!ghost) return false;
  if (!dispatch) return true;
  const change = state.tr;
  if (ghost.kind === 'statement') {
    const make: StatementToMake = { kind: 'statement', speech: ghost.speech, verbatim: ghost.verbatim };
    change.addMark(
      ghost.from,
      ghost.to,
      schema.mark('reference', { kind: 'statement', id: mint('s'), make }),
    );
  } else if (ghost.kind === 'responsibility') takeBoth(change, ghost, mint);
  else if (ghost.kind === 'claim')
    change.addMark(ghost.from, ghost.to, schema.mark('reference', { kind: 'claim', id: ghost.claim }));
  else {
    const isOwn = ghost.own !== undefined && !isSpoken(state.doc, ghost.from);
    const statement = isOwn ? mint('s') : statementNear(state, ghost.from);
    // A number without a statement stands on nothing: it is not offered again.
    if (statement === null) return refuseGhost(state, dispatch);
    const words = state.doc.textBetween(ghost.from, ghost.to);
    const make: EstimateToMake = {
      kind: 'estimate',
      estimate: mint('e'),
      label: ghost.figure === null ? ghost.label : null,
      casualties: ghost.casualties,
      statement,
      min: ghost.min,
      max: ghost.max,
      ...(isOwn && { own: ghost.own }),
    };
    const id = ghost.figure ?? figureIn(state.doc, ghost.label) ?? mint('f');
    const caret = state.selection.head;
    const around = state.doc.resolve(ghost.from + 1).marks();
    change.replaceWith(ghost.from, ghost.to, schema.node('figure', { id, words, make }, undefined, around));
    change.setSelection(TextSelection.near(change.doc.resolve(change.mapping.map(caret))));
  }
  change.removeStoredMark(schema.marks.reference);
  dispatch(change.setMeta(key, LOOK));
  return true;
}

/** The claim that they did it, as a block below the paragraph; that they say so is recorded with it. */
function takeBoth(
  change: Transaction,
  { from, statement, did, says }: Extract<Ghost, { kind: 'responsibility' }>,
  mint: (prefix: string) => string,
): void {
  const $from = change.doc.resolve(from);
  const mark = $from.nodeAfter?.marks.find(({ attrs }) => attrs.id === statement);
  const make = mark?.attrs.make as StatementToMake | undefined;
  // Whoever claims a deed is somebody of the desk: an interested party.
  const isSomebody = make?.speech.named === true || make?.speech.type !== 'unnamed';
  if (make && isSomebody && !make.speech.named)
    spokenOtherwise(change, statement, { ...make, speech: { ...make.speech, named: true } });
  const claim: ClaimToMake = {
    ...{ kind: 'claim', statement, stance: 'asserts', text: did, matter: 'responsibility' },
    of: make && isSomebody ? make.speech.speaker : null,
    says: { id: mint('c'), text: says },
  };
  change.insert($from.after(1), schema.node('claim', { id: mint('c'), make: claim }));
}

/** Whether the words at a place are those of a statement. */
function isSpoken(doc: Node, place: number): boolean {
  const marks = doc.resolve(place).nodeAfter?.marks ?? [];
  return marks.some(({ type, attrs }) => type === schema.marks.reference && attrs.kind === 'statement');
}

/** A figure of that name that this document opens already. */
function figureIn(doc: Node, label: string): string | null {
  let found: string | null = null;
  doc.descendants((node) => {
    if (node.type === schema.nodes.figure && node.attrs.make?.label === label)
      found ??= String(node.attrs.id);
  });
  return found;
}

/** Says that the first offer is not wanted. */
export function refuseGhost(state: EditorState, dispatch?: (change: Transaction) => void): boolean {
  const ghost = offered(state);
  if (!ghost) return false;
  dispatch?.(state.tr.setMeta(key, state.doc.textBetween(ghost.from, ghost.to)));
  return true;
}

/** The statement that the words at a place stand on: their own, else one of the paragraph, else the last before it. */
export function statementNear({ doc }: EditorState, place: number): string | null {
  let before: string | null = null;
  let within: string | null = null;
  let own: string | null = null;
  const at = doc.resolve(place);
  const [start, end] = [at.start(), at.end()];
  doc.descendants((node, from) => {
    const mark = node.marks.find(
      ({ type, attrs }) => type === schema.marks.reference && attrs.kind === 'statement',
    );
    const id = mark?.attrs.id ?? (node.type === schema.nodes.statement ? node.attrs.id : null);
    if (typeof id !== 'string') return;
    if (from <= place && place < from + node.nodeSize) own = id;
    else if (from >= start && from < end) within ??= id;
    else if (from < start) before = id;
  });
  return own ?? within ?? before;
}
