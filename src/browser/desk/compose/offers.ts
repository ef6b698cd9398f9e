/** What `/` and `@` offer: things of the board by their words, and what the composer can make. */
import type { Node } from 'prosemirror-model';
import { NodeSelection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { BoardStore } from '../sync/board-store.ts';
import { figureNow, shortened, statusWords } from '../words/lookup.ts';
import { schema } from './schema.ts';
import { type ClaimToMake, noSpeech, type Speech } from './speech.ts';
import type { Asked, Offer } from './suggest-plugin.ts';

const MOST = 9;

export interface OfferWorld {
  readonly board: BoardStore;
  readonly mint: (prefix: string) => string;
  /** Of the running briefing; null: none runs. */
  readonly briefing: () => Speech | null;
  /** Whether an actor may be added here. */
  readonly mayName: boolean;
  /** Adds an actor and answers with its id. */
  readonly addActor: (name: string) => string;
  /** Asks for a picture and puts it in. */
  readonly picture: (view: EditorView) => void;
  /** Opens the running briefing. */
  readonly openBriefing: () => void;
  /** Asks for an incident and puts it in. */
  readonly incident: (view: EditorView) => void;
  /** A claim was put in that has to be filled in. */
  readonly fill: (claim: string) => void;
  /** What this post may be marked as, with how it is now. */
  readonly kinds: () => readonly PostKind[];
}

/** What kind of post it is: marked, or not any more. */
export interface PostKind {
  readonly name: string;
  readonly on: boolean;
  readonly turn: () => void;
}

/** What fits what is asked for, the nearest first. */
export function offersFor(world: OfferWorld, { by, words }: Asked): readonly Offer[] {
  return by === '@' ? actors(world, words) : things(world, words);
}

function actors({ board, mayName, addActor }: OfferWorld, words: string): readonly Offer[] {
  const found = board
    .all('actors')
    .flatMap(({ id, content }) => (content ? [{ id, ...content }] : []))
    .filter((one) => fits([one.name, ...one.aliases, one.role ?? ''].join(' '), words))
    .slice(0, MOST)
    .map(({ id, name, role }) => ({
      name,
      hint: role ?? '',
      take: (view: EditorView, from: number, to: number) => named(view, from, to, id, name),
    }));
  const fresh = words.trim();
  if (found.length > 0 || fresh.length < 3 || !mayName) return found;
  return [
    {
      name: `Add “${fresh}”`,
      hint: 'new in the library',
      take: (view, from, to) => named(view, from, to, addActor(fresh), fresh),
    },
  ];
}

function named(view: EditorView, from: number, to: number, id: string, name: string): void {
  const mark = schema.mark('reference', { kind: 'actor', id });
  view.dispatch(view.state.tr.replaceWith(from, to, schema.text(name, [mark])).removeStoredMark(mark));
}

function things(world: OfferWorld, words: string): readonly Offer[] {
  const { board, mint, briefing, picture, openBriefing, incident, kinds } = world;
  const all: readonly Offer[] = [
    {
      name: 'Quotation',
      hint: 'words of somebody, set apart',
      take: (view, from, to) => {
        const speech = briefing() ?? noSpeech;
        const make = { kind: 'statement', speech, verbatim: true };
        inPlace(view, from, to, schema.node('statement', { id: mint('s'), make }));
      },
    },
    {
      name: 'Claim',
      hint: 'a proposition that what was said bears on',
      take: (view, from, to) => claimInto(world, view, from, to, null),
    },
    {
      name: 'Incident',
      hint: 'what happened, where and when',
      take: (view, from, to) => {
        view.dispatch(view.state.tr.delete(from, to));
        incident(view);
      },
    },
    { name: 'Heading', hint: 'within the post', take: (view, from, to) => turned(view, from, to, 'heading') },
    {
      name: 'List',
      hint: 'points below each other',
      take: (view, from, to) => inPlace(view, from, to, schema.node('list', null, [schema.node('item')])),
    },
    {
      name: 'Picture',
      hint: 'from this machine',
      take: (view, from, to) => {
        view.dispatch(view.state.tr.delete(from, to));
        picture(view);
      },
    },
    {
      name: 'Briefing',
      hint: 'who speaks from now on',
      take: (view, from, to) => {
        view.dispatch(view.state.tr.delete(from, to));
        openBriefing();
      },
    },
    ...kinds().map(
      ({ name, on, turn }): Offer => ({
        name,
        hint: on ? 'not any more' : 'mark the post',
        take: (view, from, to) => {
          view.dispatch(view.state.tr.delete(from, to));
          turn();
        },
      }),
    ),
  ];
  const made = all.filter(({ name }) => fits(name, words));
  const figures = board
    .all('figures')
    .filter(({ content }) => content && fits(`figure ${content.label}`, words))
    .map(
      (figure): Offer => ({
        name: `Figure: ${figure.content?.label}`,
        hint: figureNow(figure),
        take: (view, from, to) => {
          const node = schema.node('figure', { id: figure.id, words: figureNow(figure) });
          view.dispatch(view.state.tr.replaceWith(from, to, node));
        },
      }),
    );
  const claims = board
    .all('claims')
    .filter(({ content }) => content && fits(`claim ${content.text}`, words))
    .map(
      ({ id, content, status }): Offer => ({
        name: `Claim: ${shortened(content?.text ?? '', 60)}`,
        hint: statusWords[status],
        take: (view, from, to) => claimInto(world, view, from, to, id),
      }),
    );
  const incidents = board
    .all('incidents')
    .filter(({ content }) => content && fits(`incident ${content.title}`, words))
    .map(
      ({ id, content }): Offer => ({
        name: `Incident: ${shortened(content?.title ?? '', 60)}`,
        hint: content?.where?.name ?? '',
        take: (view, from, to) => inPlace(view, from, to, schema.node('incident', { id })),
      }),
    );
  return [...made, ...figures, ...claims, ...incidents].slice(0, MOST);
}

/**
 * A claim in place: a new one in the words that were said, or (`known`) one of the board. The last statement before it
 * that is to be recorded bears on it.
 */
function claimInto(
  { mint, fill }: OfferWorld,
  view: EditorView,
  from: number,
  to: number,
  known: string | null,
): void {
  const said = lastSaid(view.state.doc, from);
  if (known !== null && !said) return void inPlace(view, from, to, schema.node('claim', { id: known }));
  const make: ClaimToMake = {
    ...{ kind: 'claim', statement: said?.id ?? null, text: known === null ? (said?.words ?? '') : null },
    stance: known !== null || !said ? null : said.cue === 'confirmed' ? 'confirms' : 'asserts',
  };
  const id = known ?? mint('c');
  fill(id);
  const place = inPlace(view, from, to, schema.node('claim', { id, make }));
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, place)));
}

/** The last statement up to a place that is still to be recorded, with the words of the block that it stands in. */
function lastSaid(doc: Node, place: number): { id: string; words: string; cue: Speech['cue'] } | null {
  let found: { id: string; words: string; cue: Speech['cue'] } | null = null;
  doc.nodesBetween(0, place, (node, _, parent) => {
    for (const { id, make } of [node.attrs, ...node.marks.map(({ attrs }) => attrs)])
      if (make?.kind === 'statement') {
        const words = (node.isText ? parent : node)?.textContent ?? '';
        found = { id, words: shortened(words.trim(), 400), cue: make.speech.cue };
      }
  });
  return found;
}

/** Every word that was typed begins a word of it. */
function fits(name: string, words: string): boolean {
  const has = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words
    .toLowerCase()
    .split(/\s+/)
    .filter((one) => one !== '')
    .every((one) => has.some((word) => word.startsWith(one)));
}

/** Puts a block in place of the paragraph where nothing else stands in it, else after it; the caret goes into it. Answers with its place. */
export function inPlace(view: EditorView, from: number, to: number, node: Node): number {
  const change = view.state.tr.delete(from, to);
  const $at = change.doc.resolve(change.mapping.map(from));
  const start = $at.before(1);
  const alone = $at.parent.content.size === 0;
  const place = alone ? start : $at.after(1);
  if (alone) change.replaceWith(start, $at.after(1), node);
  else change.insert(place, node);
  const after = place + node.nodeSize;
  if (node.isAtom) {
    if (change.doc.resolve(after).nodeAfter === null) change.insert(after, schema.node('paragraph'));
    change.setSelection(TextSelection.near(change.doc.resolve(after + 1)));
  } else change.setSelection(TextSelection.near(change.doc.resolve(place + 1)));
  view.dispatch(change.scrollIntoView());
  view.focus();
  return place;
}

function turned(view: EditorView, from: number, to: number, type: 'heading'): void {
  const change = view.state.tr.delete(from, to);
  const place = change.doc.resolve(change.mapping.map(from));
  change.setBlockType(place.start(), place.end(), schema.nodes[type]);
  view.dispatch(change);
}
