/** Who speaks, over a whole text: “she”, “the governor”, a surname, a quotation that goes on. Pure. */
import { clauseWords, determiners, prepositions, pronouns } from './english/who-words.ts';
import type { Speaker } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { Span } from './span.ts';
import type { Spoken, Who } from './spoken.ts';
import { isCapital } from './tokens.ts';

/** Somebody whom the text has named or described, as far as it was read. */
interface Met {
  readonly who: Who;
  readonly named: Span;
  readonly name: string;
  readonly roleText: string;
}

/** What was said so far, and by whom. */
export class Carry {
  readonly #text: string;
  readonly #fullNames: ReadonlyMap<string, Span>;
  readonly #met: Met[] = [];
  readonly #byline: Span | null;
  #person: Met | null = null;
  #body: Met | null = null;
  #last: Met | null = null;

  /** Whom the text names with an office, wherever it does. */
  readonly #holders: readonly Who[];

  constructor(text: string, sentences: readonly Sentence[], heard: readonly Who[]) {
    this.#text = text;
    this.#holders = heard.filter(({ by, role }) => by === 'name' && role !== null);
    this.#fullNames = fullNamesOf(sentences);
    this.#byline = bylineOf(sentences);
  }

  /** Whoever spoke last; null before anybody did. */
  get last(): Speaker | null {
    return this.#last ? this.#speaker(this.#last, null, null) : null;
  }

  /** The speaker of a statement; null where nobody can be told. */
  speakerOf({ who }: Spoken): Speaker | null {
    if (!who) return this.last;
    if (who.by === 'pronoun') {
      const met =
        who.head === 'it'
          ? this.#body
          : who.head === 'they'
            ? (this.#last ?? this.#body)
            : (this.#person ?? this.#last);
      if (!met) return this.#new(who);
      this.#hear(met);
      return this.#speaker(met, who.span, null);
    }
    const met = this.#known(who);
    if (met) {
      this.#hear(met);
      return this.#speaker(met, who.span, who.role);
    }
    return this.#new(who);
  }

  /** “I”: whoever signed the text. */
  #author(who: Who): Speaker {
    const named = this.#byline;
    return {
      span: who.span,
      name: this.#slice(named ?? who.span),
      named: named ?? who.span,
      role: null,
      type: 'person',
      vague: false,
    };
  }

  #new(who: Who): Speaker {
    const met = this.#meet(who);
    this.#hear(met);
    return this.#speaker(met, who.span, who.role);
  }

  #meet(who: Who): Met {
    const surname =
      who.by === 'name' && who.type === 'person' && who.name
        ? this.#fullNames.get(lastWordOf(this.#slice(who.name)))
        : undefined;
    const named = surname ?? who.name ?? who.span;
    const met = {
      who,
      named,
      name: this.#slice(named),
      roleText: who.role ? this.#slice(who.role).toLowerCase() : '',
    };
    if (who.by !== 'pronoun') this.#met.push(met);
    return met;
  }

  #hear(met: Met): void {
    this.#last = met;
    if (met.who.by === 'name' && met.who.type === 'person') this.#person = met;
    else if (met.who.by === 'office') this.#person = met;
    else if (met.who.type !== 'unnamed' || met.who.by === 'body') this.#body = met;
  }

  /** Somebody met before who is meant again: by a surname, by “the governor”, by “the ministry”. */
  #known(who: Who): Met | null {
    if (who.name) {
      const name = this.#slice(who.name);
      const same = this.#met.findLast((one) => one.name === name);
      if (same) return same;
      if (who.type === 'person' && !name.includes(' ')) {
        const full = this.#met.findLast(
          (one) =>
            one.who.type === 'person' && one.who.name !== null && lastWordOf(one.name) === name.toLowerCase(),
        );
        return full ?? null;
      }
      return null;
    }
    const words = this.#slice(who.span).toLowerCase().split(/\s+/);
    const isDefinite =
      words[0] === 'the' ||
      (who.by === 'office' &&
        words.length <= 2 &&
        !/^(?:an?|one|another|some|his|her|their|its)$/.test(words[0] ?? ''));
    if (!isDefinite) return null;
    if (who.by === 'office') {
      const met = this.#met.findLast((one) => one.who.by === 'name' && hasWord(one.roleText, who.head));
      if (met) return met;
      const holder = this.#holders.find(
        ({ role }) => role !== null && hasWord(this.#slice(role).toLowerCase(), who.head),
      );
      return holder ? this.#meet(holder) : null;
    }
    if (who.by === 'body' && generic.has(who.head) && this.#body?.who.name) return this.#body;
    if (who.by === 'body' && /^the \S+$/i.test(this.#slice(who.span)))
      return this.#met.findLast((one) => one.who.by === 'body' && one.who.head === who.head) ?? null;
    return null;
  }

  #speaker(met: Met, span: Span | null, role: Span | null): Speaker {
    return {
      span,
      name: met.name,
      named: met.named,
      role: role ?? (span ? met.who.role : null),
      type: met.who.type,
      vague: met.who.vague,
    };
  }

  #slice({ from, to }: Span): string {
    return this.#text.slice(from, to);
  }
}

const generic = new Set(
  'firm company operator airline carrier agency group organisation organization party union club manufacturer utility supplier charity owner'.split(
    ' ',
  ),
);
const isOpening = (low: string): boolean =>
  clauseWords.has(low) ||
  prepositions.has(low) ||
  determiners.has(low) ||
  pronouns.has(low) ||
  /^(?:and|or|nor|not|there|here|yes|no|mr|mrs|ms|dr)$/.test(low);
const lastWordOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
const hasWord = (text: string, word: string): boolean => text.split(/[^\p{L}\p{N}-]+/u).includes(word);

/** Every name of two to four words with capitals, by its last word: the first place where it stands. */
function fullNamesOf(sentences: readonly Sentence[]): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  for (const { pieces } of sentences) {
    for (let at = 0; at < pieces.length; at += 1) {
      if (!isCapital(pieces[at]) || isOpening(pieces[at]?.low ?? '')) continue;
      let end = at + 1;
      while (end < pieces.length && end < at + 6 && isCapital(pieces[end])) end += 1;
      const [first, last] = [pieces[at], pieces[end - 1]];
      if (first && last && end - at >= 2 && end - at <= 3 && !/'s$/.test(first.low)) {
        const low = last.low.replace(/'s$/, '');
        if (!found.has(low))
          found.set(low, { from: first.from, to: last.to - (last.low.length - low.length) });
      }
      at = end - 1;
    }
  }
  return found;
}

/** Who signed a text: “By Ana Ruiz”, “From our correspondent Ana Ruiz”, “Ana Ruiz reporting”. */
function bylineOf(sentences: readonly Sentence[]): Span | null {
  for (const { pieces } of [...sentences.slice(0, 4), ...sentences.slice(-3)]) {
    const lows = pieces.map(({ low }) => low);
    if (
      pieces.length > 14 ||
      !(
        lows[0] === 'by' ||
        lows.includes('correspondent') ||
        lows.includes('reporter') ||
        lows.includes('reporting') ||
        lows.includes('editor')
      )
    )
      continue;
    for (let at = 0; at + 1 < pieces.length; at += 1) {
      let end = at;
      while (
        end < pieces.length &&
        end < at + 4 &&
        isCapital(pieces[end]) &&
        !/^(?:by|from|our|the|correspondent|reporter|analysis)$/.test(pieces[end]?.low ?? '')
      )
        end += 1;
      const [first, last] = [pieces[at], pieces[end - 1]];
      if (first && last && end - at >= 2) return { from: first.from, to: last.to };
    }
  }
  return null;
}
