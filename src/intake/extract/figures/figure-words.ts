/** What a language needs for its figures to be read. */
import type { Phrases } from '../phrases.ts';

/** What a bound says: `min` “at least”, `max` “up to”, `about` neither, `range` that two numbers follow. */
export type Bound = 'min' | 'max' | 'about' | 'range';

export interface FigureWords {
  readonly bounds: Phrases<Bound>;
  /** Bounds after the number: “or more”. */
  readonly after: Phrases<Bound>;
  /** Words that a bound may have between itself and the number. */
  readonly fillers: ReadonlySet<string>;
  /** Words between the two ends of a range. */
  readonly joints: ReadonlySet<string>;
  /** Measures, money and shares: part of the figure. */
  readonly units: Phrases<true>;
  /** Units of time and age: their number is a duration. */
  readonly spans: Phrases<true>;
  /** Nouns whose number is a name: “gate 6”, “Route 12”. */
  readonly numbered: Phrases<true>;
  /** What dead, injured and missing people are called. */
  readonly casualties: Phrases<true>;
  /** Words for people. */
  readonly people: Phrases<true>;
  /** Words that end what is counted. */
  readonly stops: ReadonlySet<string>;
  /** “one” in its forms: a figure in few places only. */
  readonly one: ReadonlySet<string>;
  /** After a number that tells which or how, not how many. */
  readonly notAfter: Phrases<true>;
  /** “of them”: of what the figure before it counts. */
  readonly ofThem: Phrases<true>;
  /** A change: “from 6 to 19” is two figures after it. */
  readonly changes: Phrases<true>;
}
