/** The board in memory: what the server told last, document by document, and what is derived from it, once a change. */
import type { BoardSet } from '../../../desk/view/desk-docs.ts';
import type { Lists, Ones } from './docs.ts';

export class BoardStore {
  #docs = new Map<string, unknown>();
  #lists = new Map<string, readonly unknown[]>();
  readonly #told = new Set<() => void>();
  cursor: string | null = null;
  head = 0;
  /** Counts changes. */
  turn = 0;

  /** Takes an answer; one that goes on from another place than this is not taken. */
  apply({ from, cursor, head, docs, gone }: BoardSet): boolean {
    if (from !== null && from !== this.cursor) return false;
    if (from === null) {
      this.#docs = new Map();
      this.#lists = new Map();
    }
    for (const [key, doc] of Object.entries(docs)) this.#docs.set(key, doc);
    for (const key of gone) this.#docs.delete(key);
    for (const key of [...Object.keys(docs), ...gone]) this.#lists.delete(key.split('/')[0] ?? key);
    this.cursor = cursor;
    this.head = head;
    this.turn += 1;
    for (const told of this.#told) told();
    return true;
  }

  /** Forgets all of it. */
  clear(): void {
    this.#docs = new Map();
    this.#lists = new Map();
    this.cursor = null;
    this.head = 0;
  }

  one<K extends keyof Ones>(key: K): Ones[K] | undefined {
    return this.#docs.get(key) as Ones[K] | undefined;
  }

  get<K extends keyof Lists>(list: K, id: string): Lists[K] | undefined {
    return this.#docs.get(`${list}/${id}`) as Lists[K] | undefined;
  }

  /** All of a list, the same array until one of it changes. */
  all<K extends keyof Lists>(list: K): readonly Lists[K][] {
    const known = this.#lists.get(list);
    if (known) return known as readonly Lists[K][];
    const prefix = `${list}/`;
    const found: unknown[] = [];
    for (const [key, doc] of this.#docs) if (key.startsWith(prefix)) found.push(doc);
    this.#lists.set(list, found);
    return found as readonly Lists[K][];
  }

  /** Calls back after each change. */
  heard(told: () => void): () => void {
    this.#told.add(told);
    return () => this.#told.delete(told);
  }
}
