/**
 * Words of one direction in a page of the other: an English table on an Arabic page. Each phrase, each value in it and
 * each time is set apart by the isolates of Unicode, so that "7 to 12" is never read as "to 12 7", in feeds and titles
 * neither.
 */
import { html, type Value } from '../lib/html.ts';
import type { Phrases } from './phrases.ts';
import { directionOf } from './text-direction.ts';
import type { Times } from './times.ts';

const BEGIN = { ltr: '\u2066', rtl: '\u2067' };
const ANY = '\u2068';
const END = '\u2069';

/** What stands between pieces that are set apart each: it runs in the direction of the page. */
const LEFT = new Set<keyof Phrases>(['locale', 'comma']);

const made = new WeakMap<Phrases, Phrases>();

/** Whether the words of a table run against a language. */
export function runsAgainst(phrases: Phrases, language: string): boolean {
  return directionOf(phrases.locale) !== directionOf(language);
}

/** Words that make one sentence, as one run of their own direction where a page runs against them. */
export function together(value: Value, phrases: Phrases, language: string): Value {
  return runsAgainst(phrases, language)
    ? html`<bdi lang="${phrases.locale}" dir="${directionOf(phrases.locale)}">${value}</bdi>`
    : value;
}

/** A table whose every phrase and value keeps its own direction. The same table gives the same answer. */
export function isolatedPhrases(phrases: Phrases): Phrases {
  let table = made.get(phrases);
  if (table === undefined) {
    const around = BEGIN[directionOf(phrases.locale)];
    table = Object.fromEntries(
      Object.entries(phrases).map(([name, value]) => [
        name,
        LEFT.has(name as keyof Phrases) ? value : setApart(value, around),
      ]),
    ) as unknown as Phrases;
    made.set(phrases, table);
  }
  return table;
}

/** Times that keep the direction of the language in which they are written. */
export function isolatedTimes(times: Times, phrases: Phrases): Times {
  const around = BEGIN[directionOf(phrases.locale)];
  const apart = (words: string) => around + words + END;
  return {
    ...times,
    short: (at, near) => apart(times.short(at, near)),
    dated: (at, near) => apart(times.dated(at, near)),
    full: (at) => apart(times.full(at)),
    date: (at, near) => apart(times.date(at, near)),
    clock: (at) => apart(times.clock(at)),
    moment: (moment, near) => apart(times.moment(moment, near)),
    zone: (at) => apart(times.zone(at)),
  };
}

function setApart(value: unknown, around: string): unknown {
  if (typeof value === 'string') {
    return value === '' ? value : around + value.replaceAll('{}', `${ANY}{}${END}`) + END;
  }
  if (typeof value === 'function') {
    return (...values: unknown[]) => setApart(Reflect.apply(value, undefined, values), around);
  }
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, unknown>>).map(([name, inner]) => [
      name,
      setApart(inner, around),
    ]),
  );
}
