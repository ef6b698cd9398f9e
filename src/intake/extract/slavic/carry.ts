/** Who speaks, over a whole text in Russian or Ukrainian: “он”, “губернатор”, a surname, a quotation that goes on. Pure. */
import type { Speaker } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import { type Span, within } from '../span.ts';
import type { Spoken, Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { heardBefore, isSameWord, wordsOf } from './again.ts';
import { femaleNames, maleNames } from './first-names.ts';
import { namedLater } from './held.ts';
import { Holders } from './holders.ts';
import { NOBODY } from './rumour.ts';
import { isSmallWord } from './surnames.ts';

/** Somebody whom the text has named or described, as far as it was read. */
interface Met {
  readonly who: Who;
  readonly named: Span;
  readonly name: string;
  readonly low: string;
  readonly words: readonly string[];
  readonly roleText: string;
  readonly oblique?: boolean;
  readonly told?: boolean;
}

/** “Он” is nobody who spoke longer ago. */
const HEARD = 60;

/** So many whom only somebody's words named are remembered. */
const TOLD = 16;

/** What was said so far, and by whom. */
export class Carry {
  readonly #text: string;
  readonly #fullNames: ReadonlyMap<string, Span>;
  /** All who are named with an office anywhere in the text. */
  readonly #named: Holders;
  /** Whoever spoke, in order; the same one may stand in it often. */
  readonly #heard: Met[] = [];
  /** Whom what was said named, the last of them. */
  readonly #told: Met[] = [];
  #last: Met | null = null;

  constructor(text: string, sentences: readonly Sentence[], named: readonly Who[]) {
    this.#text = text;
    this.#named = new Holders(named, (span) => this.#slice(span));
    this.#fullNames = fullNamesOf(sentences);
  }

  /** Whoever spoke last; null before anybody did. */
  get last(): Speaker | null {
    return this.#last ? this.#speaker(this.#last, null, null) : null;
  }

  /** Whether whoever spoke last cannot be whom a past of this gender is about, and somebody before can. */
  isOther(gender: 'm' | 'f'): boolean {
    const who = this.#last?.who;
    return (
      who !== undefined &&
      (who.by === 'body' || who.by === 'many' || (who.gender ?? gender) !== gender) &&
      this.#heard.slice(-HEARD).some((one) => one.who.gender === gender && !one.oblique)
    );
  }

  /** Somebody whom the text names without letting them speak. */
  mention(who: Who): void {
    const last = this.#last;
    this.#inCases(who);
    const met = this.#heard.at(-1);
    if (met && who.elsewhere && !last?.who.elsewhere)
      this.#heard[this.#heard.length - 1] = { ...met, oblique: true };
    this.#last = last;
  }

  /** Somebody whom what was said names. */
  tell(who: Who): void {
    const { name, span, role, called } = who;
    const named = name ?? span;
    const roleText = role ? this.#slice(role).toLowerCase() : '';
    const told = called ?? this.#slice(named);
    this.#told.push({ who, named, name: told, ...asWords(told), roleText, oblique: true, told: true });
    if (this.#told.length > TOLD) this.#told.shift();
  }

  /** Somebody whom the sentence before names, as the speaker of a quotation of its own. */
  invited(who: Who): Speaker {
    return { ...this.#inCases(who), span: null, role: null };
  }

  /** The speaker of a statement; null where nobody can be told. */
  speakerOf({ who, quoted, words, cue }: Spoken): Speaker | null {
    const told = quoted.length > 0 && (cue?.from ?? 0) > (words[0]?.from ?? 0);
    if (who?.head === NOBODY) return nobody;
    return who ? this.#inCases(who, told) : this.last;
  }

  #inCases(who: Who, told = false): Speaker {
    const near = [...this.#told, ...this.#heard.slice(-HEARD)];
    const met = heardBefore(who, near, told);
    const known = met ? (near.findLast((one) => one === met) ?? null) : null;
    if (!known) {
      const later = namedLater(who, this.#named);
      return this.#new(later ? { ...later, span: who.span, role: who.role } : who);
    }
    // A fuller name than before, or whom the verb is about.
    const gender = who.gender ?? known.who.gender ?? null;
    const again =
      who.by !== 'pronoun' && gender !== known.who.gender
        ? { ...known, who: { ...known.who, gender } }
        : known;
    // Whoever speaks by name or office is no longer only told of.
    const spoken = who.by === 'pronoun' || !again.oblique ? again : { ...again, oblique: false, told: false };
    this.#hear(spoken);
    const at = who.elsewhere ? null : who.span;
    return { ...this.#speaker(again, at, null), role: at && who.by !== 'pronoun' ? who.role : null };
  }

  #new(who: Who): Speaker {
    const surname =
      who.by === 'name' && who.type === 'person' && who.name
        ? this.#fullNameOf(who.name, who.called)
        : undefined;
    const named = surname ?? who.name ?? who.span;
    const name = surname ? this.#slice(named) : (who.called ?? this.#slice(named));
    const met = {
      who,
      named,
      name,
      ...asWords(name),
      roleText: who.role ? this.#slice(who.role).toLowerCase() : '',
    };
    this.#hear(met);
    return this.#speaker(met, who.elsewhere ? null : who.span, who.role);
  }

  /** The full name that the text has of a surname; in languages with cases only where it stands in the nominative. */
  #fullNameOf(name: Span, called: string | undefined): Span | undefined {
    if (called === undefined || called.includes(' ')) return undefined;
    const full = this.#fullNames.get(called.toLowerCase());
    // "жительница Харькова Ольга": two capitals in one place are not yet a full name.
    return full && !within(name, full) && isSameWord(lastWordOf(this.#slice(full)), called)
      ? full
      : undefined;
  }

  #hear(met: Met): void {
    this.#last = met;
    this.#heard.push(met);
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

/** A name as it is compared. */
function asWords(name: string): Pick<Met, 'low' | 'words'> {
  const low = name.toLowerCase();
  return { low, words: wordsOf(low) };
}

const nobody: Speaker = {
  ...{ span: null, name: 'somebody not named', named: null, role: null, type: 'unnamed', vague: true },
};

const isFirstName = (low: string): boolean => maleNames.has(low) || femaleNames.has(low);

const lastWordOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();

/** Every name of two to four words with capitals, by its last word: the first place where it stands. */
function fullNamesOf(sentences: readonly Sentence[]): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  for (const { pieces } of sentences) {
    for (let at = 0; at < pieces.length; at += 1) {
      if (!isCapital(pieces[at]) || isSmallWord(pieces[at]?.low ?? '')) continue;
      let end = at + 1;
      while (end < pieces.length && end < at + 6 && isCapital(pieces[end])) end += 1;
      const [first, last] = [pieces[at], pieces[end - 1]];
      // “Чергує Оксана”: a verb before a first name.
      const isVerb =
        last !== undefined &&
        isFirstName(last.low) &&
        first !== undefined &&
        !isFirstName(first.low) &&
        /(?:є|ить|ить|ла|ли|ет|ит)$/.test(first.low);
      if (first && last && !isVerb && end - at >= 2 && end - at <= 3 && !/'s$/.test(first.low)) {
        const low = last.low.replace(/'s$/, '');
        if (!found.has(low))
          found.set(low, { from: first.from, to: last.to - (last.low.length - low.length) });
      }
      at = end - 1;
    }
  }
  return found;
}
