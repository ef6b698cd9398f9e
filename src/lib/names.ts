import { lookAlike } from './look-alike.ts';
import { drawnTogether, normalised } from './normalised.ts';

/** A text as names are looked for in it, or a name as it is looked for: as it is typed, and as it is read. */
export interface Sought {
  readonly typed: readonly string[];
  readonly read: readonly string[];
}

/** A name as it is looked for; null where it has neither letters nor digits. Written in one word it is the same name. */
export function soughtName(name: string): Sought | null {
  const forms = (text: string) => {
    const words = normalised(text);
    return [words, ` ${words.replaceAll(' ', '')} `];
  };
  return normalised(name) === '' ? null : { typed: forms(name), read: forms(lookAlike(name)) };
}

/**
 * A text in which names are looked for: word by word, then without the marks inside words and with letters that stand
 * apart drawn together ("To-m", "T o m"), and with what an address hides behind percent signs.
 */
export function soughtIn(text: string): Sought {
  const plain = unescaped(text);
  const forms = (one: string) => {
    const words = normalised(one);
    const drawn = drawnTogether(one);
    return words === drawn ? [words] : [words, drawn];
  };
  const typed = forms(plain);
  const like = lookAlike(plain);
  const read = normalised(like) === typed[0] ? typed : forms(like);
  return { typed, read };
}

/** Whether a text has a name in it. */
export function isNamedIn(name: Sought, text: Sought): boolean {
  const has = (names: readonly string[], texts: readonly string[]) =>
    names.some((one) => texts.some((other) => other.includes(one)));
  return has(name.typed, text.typed) || has(name.read, text.read);
}

/** Percent signs undone, as often as an address may have been wrapped in another. */
function unescaped(text: string): string {
  let plain = text;
  for (let round = 0; round < 3 && /%[\da-f]{2}/i.test(plain); round += 1) {
    plain = plain.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return ' ';
      }
    });
  }
  return plain;
}
