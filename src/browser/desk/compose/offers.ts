/** What `/` and `@` offer: things of the board by their words, and what the composer can make. */
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { BoardStore } from '../sync/board-store.ts';
import { figureNow, shortened, statusWords } from '../words/lookup.ts';
import { schema } from './schema.ts';
import { noSpeech, type Speech } from './speech.ts';
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
  const { board, mint, briefing, picture, openBriefing } = world;
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
        take: (view, from, to) => inPlace(view, from, to, schema.node('claim', { id })),
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

/** Every word that was typed begins a word of it. */
function fits(name: string, words: string): boolean {
  const has = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words
    .toLowerCase()
    .split(/\s+/)
    .filter((one) => one !== '')
    .every((one) => has.some((word) => word.startsWith(one)));
}

/** Puts a block in place of the paragraph where nothing else stands in it, else after it; the caret goes into it. */
export function inPlace(
  view: EditorView,
  from: number,
  to: number,
  node: ReturnType<typeof schema.node>,
): void {
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
}

function turned(view: EditorView, from: number, to: number, type: 'heading'): void {
  const change = view.state.tr.delete(from, to);
  const place = change.doc.resolve(change.mapping.map(from));
  change.setBlockType(place.start(), place.end(), schema.nodes[type]);
  view.dispatch(change);
}
