/**
 * State → what changed in public. Incremental: only documents in the impact of what an append touched are built
 * again; equal to building all of them (a property test holds it to that). Posts, texts, the panel and corrections
 * are roots; incidents, claims, figures and actors are public while something public links to them.
 */

import { Map as PMap } from 'immutable';
import { documentCell, groundOf, impactOf, isRoot } from '../fold/impact.ts';
import type { State } from '../fold/state.ts';
import { type Cell, COVERAGE, cell, cellId, cellKind, PANEL } from '../model/ids.ts';
import { holdsWords } from '../wire/cleared.ts';
import type { DocumentKind, PublicDocument } from '../wire/documents.ts';
import { keyOf } from '../wire/key.ts';
import { buildDocument } from './build.ts';
import type { Scope } from './scope.ts';
import { emptyView, PROJECTION_VERSION, type Projected, type View } from './view.ts';

/** One document as an append left it, with every cell whose text it holds. */
export interface Version {
  readonly cell: Cell;
  readonly key: string;
  readonly document: PublicDocument;
  readonly ground: readonly Cell[];
}

export interface Projection {
  readonly view: View;
  /** In the order of their kinds, then keys. */
  readonly versions: readonly Version[];
  /** Keys among them that nothing public links to any more. */
  readonly unlinked: readonly string[];
  /** Public ids that were made, by cell. */
  readonly minted: Readonly<Record<string, string>>;
}

const order: readonly DocumentKind[] = [
  'coverage',
  'panel',
  'post',
  'incident',
  'claim',
  'figure',
  'actor',
  'correction',
  'alert',
  'notice',
];
/** What is public while something public links to it, those that link to others first. */
const linkedKinds = ['incident', 'figure', 'claim', 'actor'] as const;

/**
 * What an append that touched these cells changes for readers; in a rehearsal what it would change if there were any,
 * for the desk to be judged by. `mint` gives a fresh random public id.
 */
export function project(
  view: View,
  state: State,
  touched: Iterable<Cell>,
  mint: () => string,
  projectionOf: (key: string) => number = () => PROJECTION_VERSION,
): Projection {
  if (state.coverage?.startedAt == null) return { view, versions: [], unlinked: [], minted: {} };
  const run = new Run(view, state, state.coverage.rehearsal ? unseenId : mint, projectionOf);
  const candidates = view.documents.isEmpty() ? everything(state) : impactOf(state, touched);
  const cells = new Set([...candidates].map(documentCell));
  for (const of of cells) if (isRoot(state, of)) run.build(of);
  for (const kind of linkedKinds) run.settleAll(kind, cells);
  return run.done();
}

/** A name that nobody sees and no record keeps: the same each time, and no word. */
function unseenId(of: Cell): string {
  return Array.from(of, (letter) => letter.charCodeAt(0)).join('');
}

/**
 * The view after appends of others, or all there are, which touched these cells; all public ids are known, from the
 * headers of the record, and so is which older projection made what (`older`): readers have that until it changes.
 */
export function viewAfter(
  before: View,
  state: State,
  ids: View['ids'],
  touched: Iterable<Cell>,
  older: View['older'] = before.older,
): View {
  const unknown = () => {
    throw new Error(
      'the record names no public id for a public document: rebuild the wire with the version that wrote it',
    );
  };
  const projectionOf = (key: string) => older.get(key, PROJECTION_VERSION);
  const { view } = project({ ...before, ids }, state, touched, unknown, projectionOf);
  const gone: Projected = { key: '', document: null, text: '', links: [] };
  const documents = view.documents.withMutations((all) => {
    for (const [of, id] of ids) {
      const kind = cellKind(of as Cell);
      const linked = linkedKinds.find((one) => one === kind);
      if (!all.has(of) && linked) all.set(of, { ...gone, key: keyOf(linked, id) });
    }
  });
  return { ...view, documents, older };
}

/** Which documents an older projection made, after what a header tells of one more append. */
export function olderAfter(
  older: View['older'],
  wire: { readonly docs: readonly string[]; readonly projection: number } | null,
): View['older'] {
  if (!wire) return older;
  const { docs, projection } = wire;
  if (projection >= PROJECTION_VERSION) return older.isEmpty() ? older : older.deleteAll(docs);
  return older.withMutations((all) => {
    for (const key of docs) all.set(key, projection);
  });
}

/**
 * The listed documents as a state shows them, for a rebuild: which they were is read from the record, not derived, and so
 * is what readers have (`linked`).
 */
export function projectListed(
  state: State,
  ids: View['ids'],
  cells: readonly Cell[],
  unlinked: ReadonlySet<Cell>,
  projection: number,
  linked: ReadonlySet<Cell>,
): readonly Version[] {
  const run = new Run(
    { ...emptyView, ids, linked: PMap([...linked].map((of) => [of, 1])) },
    state,
    () => 'unknown000',
    () => projection,
  );
  return cells.map((of) => {
    const document = unlinked.has(of) ? run.tombstone(of) : buildDocument(run.scope(of, []), of);
    if (!document) throw new Error(`the record names ${of} among its public documents, but there is none`);
    return run.version(of, document);
  });
}

/** The cell of a document, by its key. */
export function cellsByKey(ids: View['ids']): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>([
    ['coverage', COVERAGE],
    ['panel', PANEL],
  ]);
  for (const [of, id] of ids) cells.set(keyOf(cellKind(of) as DocumentKind, id), of);
  return cells;
}

function everything(state: State): Iterable<Cell> {
  return [
    COVERAGE,
    PANEL,
    ...[...state.posts.keys()].map((id) => cell('post', id)),
    ...[...state.claims.keys()].map((id) => cell('claim', id)),
    ...[...state.actors.keys()].map((id) => cell('actor', id)),
    ...[...state.figures.keys()].map((id) => cell('figure', id)),
    ...[...state.incidents.keys()].map((id) => cell('incident', id)),
    ...[...state.corrections.keys()].map((id) => cell('correction', id)),
    ...[...state.alerts.keys()].map((id) => cell('alert', id)),
    ...[...state.notices.keys()].map((id) => cell('notice', id)),
  ];
}

/** Whether a document is called by what it is: there is one of it. */
const isNamed = (of: Cell): boolean => of === COVERAGE || of === PANEL;

/** One projection under way. */
class Run {
  readonly relinked = new Set<Cell>();
  #ids: View['ids'];
  #documents: View['documents'];
  #linked: View['linked'];
  readonly #minted: Record<string, string> = {};
  /** What readers had before. */
  readonly #had: View['documents'];
  readonly #versions = new Map<Cell, Version>();
  readonly #unlinked = new Set<string>();
  /** Figures to be built again: what they are a part of came to readers, or is gone for them. */
  readonly #astray = new Set<Cell>();
  readonly #state: State;
  readonly #mint: (of: Cell) => string;
  /** The version that builds a document, by its key. */
  readonly #projectionOf: (key: string) => number;
  #older: View['older'];

  constructor(view: View, state: State, mint: (of: Cell) => string, projectionOf: (key: string) => number) {
    this.#projectionOf = projectionOf;
    this.#older = view.older;
    this.#ids = view.ids;
    this.#had = view.documents;
    this.#documents = view.documents.asMutable();
    this.#linked = view.linked.asMutable();
    this.#state = state;
    this.#mint = mint;
  }

  scope(to: Cell, links: Cell[]): Scope {
    const keyOfCell = (of: Cell) => keyOf(cellKind(of) as DocumentKind, this.#idOf(of));
    const link = (of: Cell) => {
      if (!links.includes(of)) links.push(of);
      return keyOfCell(of);
    };
    const known = isNamed(to) ? cellId(to) : this.#ids.get(to);
    const key = known === undefined ? null : keyOf(cellKind(to) as DocumentKind, known);
    const projection = key === null ? PROJECTION_VERSION : this.#projectionOf(key);
    const isLinked = (of: Cell) => this.#isLinked(of);
    return { state: this.#state, projection, link, keyOf: keyOfCell, isLinked };
  }

  /** Builds a document anew and notes it where it differs from what readers have. */
  build(of: Cell): void {
    const links: Cell[] = [];
    const document = buildDocument(this.scope(of, links), of);
    if (document) this.#show(of, document, links);
  }

  #show(of: Cell, document: PublicDocument, links: readonly Cell[]): void {
    const before = this.#documents.get(of);
    const text = JSON.stringify(document);
    this.#relink(before?.links ?? [], links);
    if (this.#had.get(of)?.text === text) this.#versions.delete(of);
    else this.#versions.set(of, this.version(of, document));
    const key = keyOf(document.kind, document.id);
    this.#unlinked.delete(key);
    this.#documents.set(of, { key, document, text, links });
  }

  /** All of a kind that an append may have changed. A figure may lead to another of its kind: until no more follow. */
  settleAll(kind: (typeof linkedKinds)[number], cells: Iterable<Cell>): void {
    const settled = new Set<Cell>();
    for (let round = 0; round < 100; round += 1) {
      const next = [...new Set([...cells, ...this.relinked])].filter(
        (of) => cellKind(of) === kind && (!settled.has(of) || this.#isUnsettled(of)),
      );
      if (next.length === 0) return;
      for (const of of next) {
        settled.add(of);
        this.settle(of);
      }
    }
  }

  /** Whether a document is shown without a link to it, linked to without being shown, or to be built again. */
  #isUnsettled(of: Cell): boolean {
    const shown = this.#documents.get(of)?.document != null;
    return shown !== this.#isLinked(of) || this.#astray.has(of);
  }

  #isLinked(of: Cell): boolean {
    return (this.#linked.get(of) ?? 0) > 0;
  }

  /** A claim, figure, incident or actor: public while linked to, gone for readers when the last link goes. */
  settle(of: Cell): void {
    this.#astray.delete(of);
    if (this.#isLinked(of)) {
      this.build(of);
      return;
    }
    const before = this.#documents.get(of);
    if (!before?.document) return;
    const document = this.tombstone(of);
    this.#relink(before.links, []);
    if (this.#had.get(of)?.document) {
      this.#versions.set(of, this.version(of, document));
      this.#unlinked.add(before.key);
    } else this.#versions.delete(of);
    this.#documents.set(of, { key: before.key, document: null, text: '', links: [] });
  }

  tombstone(of: Cell): PublicDocument {
    const kind = cellKind(of) as (typeof linkedKinds)[number];
    return { kind, id: this.#idOf(of), state: 'unlinked', at: this.#state.at };
  }

  version(of: Cell, document: PublicDocument): Version {
    // A notice says nothing without its statement, and still rests on it.
    const rests = document.kind === 'notice' || holdsWords(document);
    const ground = rests ? [...groundOf(this.#state, of)].sort() : [of];
    return { cell: of, key: keyOf(document.kind, document.id), document, ground };
  }

  done(): Projection {
    const rank = (version: Version) => order.indexOf(version.document.kind);
    const versions = [...this.#versions.values()].sort(
      (a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1),
    );
    return {
      view: {
        ids: this.#ids,
        documents: this.#documents.asImmutable(),
        linked: this.#linked.asImmutable(),
        older: this.#older.deleteAll(versions.map(({ key }) => key)),
      },
      versions,
      unlinked: [...this.#unlinked].sort(),
      minted: this.#minted,
    };
  }

  #idOf(of: Cell): string {
    if (isNamed(of)) return cellId(of);
    const known = this.#ids.get(of);
    if (known !== undefined) return known;
    const id = this.#mint(of);
    this.#ids = this.#ids.set(of, id);
    this.#minted[of] = id;
    return id;
  }

  #relink(before: readonly Cell[], after: readonly Cell[]): void {
    for (const of of after) if (!before.includes(of)) this.#count(of, 1);
    for (const of of before) if (!after.includes(of)) this.#count(of, -1);
  }

  #count(of: Cell, by: number): void {
    const before = this.#isLinked(of);
    this.#linked.update(of, 0, (count) => count + by);
    this.relinked.add(of);
    if (before === this.#isLinked(of) || cellKind(of) !== 'figure') return;
    for (const part of this.#state.users.get(of) ?? [])
      if (cellKind(part) === 'figure') {
        this.#astray.add(part);
        this.relinked.add(part);
      }
  }
}
