/**
 * A kept picture of a coverage's desk for all who see the same of it: which documents there are, and at which head each
 * was last another. It tells all of them, or what is new to somebody who had what it told at an earlier head.
 * Representation: of a document that is what its state object says only that object is kept, and its text is made when
 * it is told; of others the text. It holds on to no state but the latest that it was brought to.
 */
import type { Alone, DeskPart, Ground } from './desk-documents.ts';

/** A document as it is since a head. */
interface Grounded {
  readonly since: number;
  readonly ground: Ground;
}

interface Written {
  readonly since: number;
  readonly text: string;
}

/** The documents of one part, by key. */
type Shelf =
  | { readonly part: Alone; readonly places: ReadonlyMap<string, Grounded> }
  | { readonly part: null; readonly places: ReadonlyMap<string, Written> };

/** How many keys of documents that are gone a board should remember; past that it is begun anew. */
const MOST_GONE = 10_000;

/** Brought along with the record, never back: whoever keeps one drops it when the record is another. */
export class Board {
  readonly #tag: string;
  readonly #begun: number;
  readonly #mostGone: number;
  readonly #shelves = new Map<string, Shelf>();
  readonly #gone = new Map<string, number>();
  #head: number;

  /** `tag` tells it from all others; `parts` are those of the state at `head`. */
  constructor(tag: string, head: number, parts: readonly DeskPart[], mostGone = MOST_GONE) {
    this.#tag = tag;
    this.#begun = head;
    this.#head = head;
    this.#mostGone = mostGone;
    this.#put(parts);
  }

  /** Whether it remembers more of what is gone than it should. */
  get isWorn(): boolean {
    return this.#gone.size > this.#mostGone;
  }

  /** Brings it to a head; `parts` is asked for those of the state there where the board is not as far yet. */
  bring(head: number, parts: () => readonly DeskPart[]): void {
    if (head <= this.#head) return;
    this.#head = head;
    this.#put(parts());
  }

  /**
   * What is new since a cursor, as the JSON text of a `BoardSet`; everything where the cursor is none that this board
   * may have given, or there is none.
   */
  told(after: string | null): string {
    const since = after === null ? null : this.#headOf(after);
    const docs = [...this.#shelves.values()].flatMap((shelf) => textsOf(shelf, since ?? 0));
    const gone = since === null ? [] : [...this.#gone].filter(([, at]) => at > since).map(([key]) => key);
    const from = since === null ? null : after;
    const head = `"from":${JSON.stringify(from)},"cursor":"${this.#head}.${this.#tag}","head":${this.#head}`;
    return `{${head},"docs":{${docs.join(',')}},"gone":${JSON.stringify(gone)}}`;
  }

  #headOf(cursor: string): number | null {
    const [, digits, tag] = /^([1-9]\d{0,14})\.([a-z2-9]+)$/.exec(cursor) ?? [];
    const head = Number(digits);
    return tag === this.#tag && head >= this.#begun && head <= this.#head ? head : null;
  }

  #put(parts: readonly DeskPart[]): void {
    const names = new Set(parts.map(({ name }) => name));
    for (const name of this.#shelves.keys())
      if (!names.has(name)) this.#replace(name, { part: null, places: new Map() });
    for (const part of parts) this.#replace(part.name, this.#shelfOf(part, this.#shelves.get(part.name)));
  }

  /** Puts a shelf in its place, and notes what is gone with the earlier one. */
  #replace(name: string, shelf: Shelf): void {
    const earlier = this.#shelves.get(name)?.places;
    this.#shelves.set(name, shelf);
    if (earlier === shelf.places) return;
    for (const key of earlier?.keys() ?? []) if (!shelf.places.has(key)) this.#gone.set(key, this.#head);
    for (const key of this.#gone.keys()) if (shelf.places.has(key)) this.#gone.delete(key);
  }

  #shelfOf(part: DeskPart, earlier: Shelf | undefined): Shelf {
    if (part.form !== 'alone')
      return { part: null, places: this.#written(part, earlier?.part === null ? earlier.places : null) };
    if (!earlier?.part) return { part, places: this.#grounded(part, null) };
    const isSame = earlier.part.from === part.from;
    return { part, places: isSame ? earlier.places : this.#grounded(part, earlier.places) };
  }

  /** The same object is the same document; another one may still say the same. */
  #grounded(part: Alone, earlier: ReadonlyMap<string, Grounded> | null): ReadonlyMap<string, Grounded> {
    const places = new Map<string, Grounded>();
    for (const ground of part.grounds()) {
      const key = `${part.name}/${ground.id}`;
      const place = earlier?.get(key);
      if (place?.ground === ground) places.set(key, place);
      else {
        const isSame = place !== undefined && textOf(part, place.ground) === textOf(part, ground);
        places.set(key, { since: isSame ? place.since : this.#head, ground });
      }
    }
    return places;
  }

  #written(
    part: Exclude<DeskPart, Alone>,
    earlier: ReadonlyMap<string, Written> | null,
  ): ReadonlyMap<string, Written> {
    const places = new Map<string, Written>();
    for (const [key, value] of entriesOf(part)) {
      const text = JSON.stringify(value);
      const place = earlier?.get(key);
      places.set(key, place?.text === text ? place : { since: this.#head, text });
    }
    return places;
  }
}

/** The documents of a shelf that were others after a head, as members of a JSON object. */
function textsOf({ part, places }: Shelf, since: number): string[] {
  const texts: string[] = [];
  if (part === null)
    for (const [key, place] of places) {
      if (place.since > since) texts.push(`${JSON.stringify(key)}:${place.text}`);
    }
  else
    for (const [key, place] of places) {
      if (place.since > since) texts.push(`${JSON.stringify(key)}:${textOf(part, place.ground)}`);
    }
  return texts;
}

function textOf(part: Alone, ground: Ground): string {
  return JSON.stringify(part.make(ground));
}

function* entriesOf(part: Exclude<DeskPart, Alone>): Generator<readonly [key: string, value: unknown]> {
  if (part.form === 'one') yield [part.name, part.value()];
  else {
    const of = part.form === 'fields' ? Object.entries(part.fields) : part.documents();
    for (const [id, value] of of) yield [`${part.name}/${id}`, value];
  }
}
