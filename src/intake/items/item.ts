/** An item: one text as it lies at the desk, with its versions, what was read from it, and what became of it. */
import type { Reading } from '../extract/reading.ts';
import type { RawItem } from '../sources/raw-item.ts';

/** A text that reached the desk. */
export interface Item extends Omit<RawItem, 'text'> {
  readonly id: string;
  /** The id of the source that brought it; PASTED where a person did. */
  readonly source: string;
  /** 1, 2, 3 …: how often the source has changed it. */
  readonly version: number;
  /** All its words, the title first where the text does not begin with it. What is read from it counts in these. */
  readonly words: string;
  /** The zone of its place. */
  readonly zone: string;
  /** When it first came, and when it last changed. */
  readonly receivedAt: string;
  readonly changedAt: string;
  /** SHA-256 of the bytes that it was read from, where they are kept. */
  readonly original: string | null;
  /** The item whose text this is: the same words through another outlet, which makes one origin of the two. */
  readonly origin: string | null;
  /** How often it was filed as a reporter’s draft. */
  readonly filed?: number;
}

/** An item without what is nobody’s at the desk: what its source calls it, and how it would be a reporter’s. */
export function shownOf({
  external: _,
  filing: __,
  filed: ___,
  ...item
}: Item): Omit<Item, 'external' | 'filing' | 'filed'> {
  return item;
}

/** The source of what people paste. */
export const PASTED = 'desk';

/** What became of an item in a coverage. */
export interface ItemState {
  readonly is: 'new' | 'taken' | 'rejected';
  /** Who did it, and when; null of new ones. */
  readonly by: string | null;
  readonly name: string | null;
  readonly at: string | null;
  /** The post that it was taken into. */
  readonly post: string | null;
  /** The version that it was done to: a later one is news. */
  readonly version: number;
}

export const NEW: ItemState = { is: 'new', by: null, name: null, at: null, post: null, version: 0 };

/** An item of a coverage as a list tells it. */
export interface ItemTold {
  /** Where it stands in the order of changes; a list after it has what is newer. */
  readonly changed: number;
  readonly item: Omit<Item, 'words' | 'external' | 'original'> & { readonly excerpt: string };
  readonly state: ItemState;
  /** How many statements were read from it; null as long as nobody has. */
  readonly statements: number | null;
}

/** An item with all its words and what was read from them. */
export interface ItemRead {
  readonly changed: number;
  readonly item: Omit<Item, 'external'>;
  readonly state: ItemState;
  readonly reading: Reading;
}

/** Days that an item is kept which nobody took. */
export const ITEM_DAYS = 30;
/** Days that what people made of proposals is kept. */
export const PAIR_DAYS = 365;
/** Hours within which the same words make one origin. */
export const SAME_HOURS = 72;

/** All the words of a raw item: its title and its text. */
export function wordsOf({ title, text }: Pick<RawItem, 'title' | 'text'>): string {
  if (title === null || title === '' || text.startsWith(title)) return text;
  return text === '' ? title : `${title}\n\n${text}`;
}
