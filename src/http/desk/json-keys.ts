/** A key that is refused, with the place of its object ("repairs[0].content"; empty for the outermost). */
export interface KeyTrouble {
  readonly within: string;
  readonly key: string;
  readonly why: 'twice' | 'reserved';
}

/** Names that mean something to JavaScript's objects; no field of ours has one of them. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

interface Level {
  /** The keys seen so far; null within a list. */
  readonly keys: Set<string> | null;
  /** The key or the index at which we are. */
  at: string | number;
  /** Within an object: the next string is a key. */
  awaitsKey: boolean;
}

/**
 * Finds the first key that stands twice in its object or has a reserved name. `JSON.parse` keeps the last of two in
 * silence, so that a check and a reader could see different values. The text must have been parsed before.
 */
export function keyTrouble(text: string): KeyTrouble | null {
  const levels: Level[] = [];
  for (let at = 0; at < text.length; at++) {
    const level = levels.at(-1);
    switch (text[at]) {
      case '{':
        levels.push({ keys: new Set(), at: '', awaitsKey: true });
        break;
      case '[':
        levels.push({ keys: null, at: 0, awaitsKey: false });
        break;
      case '}':
      case ']':
        levels.pop();
        break;
      case ',':
        if (level?.keys) level.awaitsKey = true;
        else if (level) level.at = Number(level.at) + 1;
        break;
      case '"': {
        const end = endOfString(text, at);
        if (level?.keys && level.awaitsKey) {
          const key: string = JSON.parse(text.slice(at, end + 1));
          if (reserved.has(key)) return { within: place(levels), key, why: 'reserved' };
          if (level.keys.has(key)) return { within: place(levels), key, why: 'twice' };
          level.keys.add(key);
          level.at = key;
          level.awaitsKey = false;
        }
        at = end;
        break;
      }
    }
  }
  return null;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function place(levels: readonly Level[]): string {
  let path = '';
  for (const { at } of levels.slice(0, -1))
    path += typeof at === 'number' ? `[${at}]` : path === '' ? at : `.${at}`;
  return path;
}
