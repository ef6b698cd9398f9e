/** Who speaks, over a whole text: “she”, “the governor”, a surname, “the company”, a quotation that goes on. Pure. */
import type { Cue } from '../../../model/speech.ts';
import type { Speaker } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import type { Span } from '../span.ts';
import type { Mention, Spoken, Who } from '../spoken.ts';
import type { Sought } from './antecedents.ts';
import { bylineOf } from './byline.ts';
import { lastWordOf, manOrWoman, withoutThe } from './called.ts';
import { genderOf } from './first-names.ts';
import { Follow } from './follow.ts';
import { agesIn, fullNameOf, fullNamesOf, titledIn } from './full-names.ts';
import { issuerOf, whoseIs } from './issuer.ts';
import { isPair, LOOKS_BACK, type Met, MetSoFar } from './met.ts';
import { isOneOf, somebodyNotNamed, writerOf } from './not-met.ts';
import { recalled } from './recall.ts';
import type { Reference } from './references.ts';

/** Whom a report calls by an office first, it names within so many characters. */
const DELAYED = 900;

/** Whether words ask: “whether he had slept”, not “to sit down”. */
const isQuestion = (words: string): boolean =>
  /\?.?$/.test(words) || /^(?:if|whether|why|what|who|when|where|how|which)\b/i.test(words);

/** What was said so far, and by whom. */
export class Carry {
  readonly #text: string;
  readonly #fullNames: ReadonlyMap<string, Span>;
  /** By the last word of a name: the pronoun of the title before it, “Mrs”. */
  readonly #titled: ReadonlyMap<string, 'he' | 'she'>;
  /** By an age: the last word of whose it is. */
  readonly #ages: ReadonlyMap<string, string>;
  readonly #byline: Span | null;
  /** Everybody whom the text names, in order; those before `#read` have been read. */
  readonly #mentions: readonly Mention[];
  #read = 0;
  readonly #met = new MetSoFar();
  /** Who was last meant, as a person, as a body, as people, by anybody. */
  #persons: readonly Met[] = [];
  #bodies: readonly Met[] = [];
  /** Two who were last named together. */
  #pair: Met | null = null;
  /** Who was described without a name and does nothing there, the latest first. */
  #described: readonly Met[] = [];
  #last: Met | null = null;
  /** Whoever spoke before that. */
  #other: Met | null = null;
  #heardTo = 0;
  #doubt = 0;
  #focused: Met | null = null;
  readonly #spoke = new Set<string>();
  /** Who is behind a document, by its noun. */
  readonly #issuers = new Map<string, Speaker>();
  /** Whom pronouns can mean. */
  readonly #follow: Follow;
  /** Whom a phrase meant, by where it stands: it may be the subject of several verbs. */
  readonly #told = new Map<number, Met>();
  /** Where such a phrase is more than a pronoun: “Her lawyer” begins where “her” does. */
  readonly #phrases = new Set<number>();
  /** The place of the first person among the mentions; null until somebody asks. */
  #firstPerson: number | null = null;
  /** By their place among the mentions. */
  readonly #coming: (Met | undefined)[];

  constructor(
    text: string,
    sentences: readonly Sentence[],
    heard: readonly Who[],
    mentions: readonly Mention[] = [],
    references: readonly Reference[] = [],
  ) {
    this.#text = text;
    this.#follow = new Follow(sentences, references, {
      told: (who) =>
        who.by === 'pronoun' && this.#phrases.has(who.span.from) ? undefined : this.#told.get(who.span.from),
      known: (who) => this.#known(who),
      anew: (who) => this.#anew(who),
    });
    this.#fullNames = fullNamesOf(sentences);
    this.#titled = titledIn(sentences);
    this.#ages = agesIn(sentences);
    this.#byline = bylineOf(sentences);
    const spoken = heard
      .filter(({ by, role }) => by === 'name' && role !== null)
      .map(
        (who): Mention => ({
          who,
          also: who.role ? this.#slice(who.role).toLowerCase() : '',
          at: who.span.from,
          subject: false,
          gender: null,
        }),
      );
    this.#mentions = [...mentions, ...spoken].toSorted((a, b) => a.at - b.at);
    this.#coming = new Array(this.#mentions.length);
  }

  /** How near somebody else came to being whom the last speaker's pronoun means, from 0 to 1. */
  get doubt(): number {
    return this.#doubt;
  }

  /** Whoever spoke last; null before anybody did. */
  get last(): Speaker | null {
    return this.#last ? this.#speaker(this.#last, null, null) : null;
  }

  /** Gives the word to whoever spoke before the last speaker did; null where nobody else has. */
  turn(): Speaker | null {
    if (this.#other === null) return null;
    [this.#last, this.#other] = [this.#other, this.#last];
    return this.last;
  }

  /** Whom the text is about where it was read to; null before it is about anybody. */
  get inFocus(): Speaker | null {
    return this.#focused ? this.#speaker(this.#focused, null, null) : null;
  }

  /** Reads on to a place of the text: whom it names until there may be meant by what follows. */
  readTo(place: number): void {
    for (let next = this.#mentions[this.#read]; next && next.at < place; next = this.#mentions[this.#read]) {
      this.#read += 1;
      if (next.described) {
        this.#described = [this.#unnamed(next), ...this.#described.slice(0, 7)];
        continue;
      }
      const met = this.#metAs(next.who, next);
      // A lone name may be a place; “Mr Ito” is none.
      const isLone = met.who.role === null && !met.name.includes(' ');
      if (met.who.type === 'person' && isLone && met.who.span.from === met.who.name?.from) continue;
      else if (next.subject) this.#focus(met);
      else if (
        met.who.type === 'person' &&
        met.who.by === 'name' &&
        (met.who.role !== null || met.gender !== null)
      )
        this.#persons = [...this.#persons.slice(0, 1), met, ...this.#persons.slice(1, 5)];
      else if (met.who.by === 'body' && met.who.name)
        this.#bodies = [...this.#bodies.slice(0, 1), met, ...this.#bodies.slice(1, 11)];
    }
    this.#follow.readTo(place);
  }

  /** The speaker of a statement; null where nobody can be told. */
  speakerOf({ who, words = [], act = 'said' }: Pick<Spoken, 'who'> & Partial<Spoken>): Speaker | null {
    this.#doubt = 0;
    if (!who) return this.last;
    if (who.head === 'nobody') return somebodyNotNamed;
    const group = isOneOf(this.#slice(who.span)) ? this.#meant('several', who.span.from) : null;
    if (group?.who.by === 'many' && !isPair(group.name))
      return { ...this.#speaker(group, who.span, null), vague: true };
    if (who.by === 'pronoun') return this.#pronoun(who, words, act);
    const writer = this.#writer(who);
    if (writer) return this.#speaker(writer, who.span, null);
    const issuer = issuerOf(who, this.#slice(who.span));
    if (issuer) {
      this.#issuers.set(who.head, issuer);
      return issuer;
    }
    // “The survey also found”: of whom it was told whose it is.
    const known = this.#issuers.get(who.head);
    if (known && /^(?:noun|body)$/.test(who.by) && /^the \p{L}+$/iu.test(this.#slice(who.span)))
      return { ...known, span: who.span };
    const met = this.#told.get(who.span.from) ?? this.#known(who) ?? this.#metAs(who, null);
    this.#told.set(who.span.from, met);
    this.#phrases.add(who.span.from);
    this.#heardTo = who.span.to;
    this.#hear(met, who.span.from, act === 'asked' && isQuestion(this.#slice(words.at(-1) ?? who.span)));
    return this.#speaker(met, who.span, who.role);
  }

  /** Whose a letter, post or statement is that speaks; undefined where the text does not say. */
  #writer(who: Who): Met | undefined {
    // “its statement of 3 February, which says”.
    const isRelative = who.name !== null && /^(?:which|that)$/i.test(this.#slice(who.span));
    const whose = whoseIs(who, this.#slice((isRelative ? who.name : null) ?? who.span));
    if (whose === null) return undefined;
    const several = whose === 'their' ? this.#meant('they') : null;
    if (several?.who.by === 'many') return several;
    if (whose === 'its' || whose === 'their') return this.#bodies.find((one) => one.who.head !== who.head);
    if (whose === 'his' || whose === 'her') return this.#meant(whose === 'his' ? 'he' : 'she') ?? undefined;
    if (whose !== 'last')
      return this.#met.latest(({ name }) => ` ${withoutThe(name)}`.endsWith(` ${whose}`)) ?? undefined;
    const { last } =
      this.#last === null || this.#last.who.outlet ? { last: undefined } : { last: this.#last };
    return last && /^(?:name|body)$/.test(last.who.by) ? last : undefined;
  }

  /** Who speaks within somebody's words: as they are called there, without becoming whom the text means next. */
  overheard({ who }: Spoken): Speaker | null {
    if (!who || who.head === 'nobody' || who.head === 'it') return null;
    const known =
      who.by === 'pronoun' ? this.#meant(who.head, null, { except: this.#last?.name }) : this.#known(who);
    // Nobody calls themselves “the captain”.
    const met = known && who.by === 'office' && known.name === this.#last?.name ? null : known;
    // “my brother” is the speaker's, and told without “my”.
    const mine = /^(?:my|our) /i.exec(this.#slice(who.span))?.[0].length ?? 0;
    const own = who.name ?? { from: who.span.from + mine, to: who.span.to };
    if (met) return this.#speaker(met, who.span, who.role);
    return {
      ...{ span: who.span, name: this.#slice(own), named: own, role: who.role },
      ...{ type: who.type, vague: who.vague },
    };
  }

  #pronoun(who: Who, said: readonly Span[], act: Cue): Speaker | null {
    if (who.head === 'i' || who.head === 'we') return writerOf(this.#text, who.span, this.#byline);
    const told = this.#told.get(who.span.from);
    const met = told ?? this.#meant(who.head, who.span.from, { said }) ?? this.#metAs(who, null);
    this.#doubt = told ? 0 : this.#follow.doubt;
    this.#told.set(who.span.from, met);
    // “A letter from the tax office reached him. It said …”.
    const issuer = who.head === 'it' ? issuerOf(met.who, met.name) : null;
    if (issuer) return { ...issuer, span: who.span };
    if (met.who.by !== 'pronoun' && /^(?:s?he|it)$/.test(who.head)) this.#follow.learn(met, who.head);
    this.#hear(met, who.span.from, act === 'asked' && isQuestion(this.#slice(said.at(-1) ?? who.span)));
    return this.#speaker(met, /^(?:whoever|hearer)$/.test(who.head) ? null : who.span, null);
  }

  /** Whom “she”, “it”, “they” mean; within somebody's own words that is not they. */
  #meant(pronoun: string, at: number | null = null, how: Partial<Sought> = {}): Met | null {
    if (pronoun === 'hearer')
      return (
        this.#follow.meant(pronoun, at, { ...how, except: this.#last?.name }) ?? this.#other ?? this.#last
      );
    return pronoun === 'whoever' ? (this.#focused ?? this.#last) : this.#follow.meant(pronoun, at, how);
  }

  /** Somebody described who may be meant later. */
  #unnamed({ who, gender }: Mention): Met {
    const name = this.#slice(who.span);
    return { who, named: who.span, name, low: name.toLowerCase(), also: '', gender };
  }

  /** Somebody referred to for the first time, who is not met by that. */
  #anew(who: Who): Met {
    const own = who.name ?? who.span;
    const name = this.#slice(own);
    const full =
      who.by === 'name' && !name.includes(' ') ? this.#fullNames.get(name.toLowerCase()) : undefined;
    const named = full ?? own;
    const gender =
      genderOf(this.#slice(named)) ??
      (who.by === 'name' ? null : manOrWoman(who.head)) ??
      this.#titled.get(lastWordOf(this.#slice(named))) ??
      null;
    return { who, named, name: this.#slice(named), low: this.#slice(named).toLowerCase(), also: '', gender };
  }

  /** Somebody as met: under the fullest name that the text has. */
  #metAs(who: Who, mention: Mention | null): Met {
    const known = this.#known(who);
    if (known && mention === null) return known;
    const full =
      who.by === 'name' && who.type === 'person' && who.name
        ? fullNameOf(this.#fullNames, this.#text, who.span.from, who.name)
        : undefined;
    const own = who.name ?? who.span;
    const named = known?.named ?? (full && !this.#slice(own).includes(' ') ? full : own);
    const role = who.role ? this.#slice(who.role).toLowerCase() : '';
    const met: Met = {
      who: known && (known.who.by === 'name') !== (who.by === 'name') ? known.who : who,
      named,
      name: this.#slice(named),
      low: this.#slice(named).toLowerCase(),
      also: `${mention?.also ?? ''} ${role}`,
      gender:
        mention?.gender ??
        known?.gender ??
        genderOf(this.#slice(named)) ??
        (who.by === 'name' ? null : manOrWoman(who.head)) ??
        (who.by === 'name' ? (this.#titled.get(lastWordOf(this.#slice(named))) ?? null) : null),
    };
    if (who.by !== 'pronoun') this.#met.add(met);
    return met;
  }

  #hear(met: Met, at: number, asks: boolean): void {
    if (this.#last && this.#last.name !== met.name) this.#other = this.#last;
    this.#last = met;
    this.#follow.heard(met, at, asks);
    this.#spoke.add(met.name);
    this.#focus(met);
  }

  #focus(met: Met): void {
    if (met.who.by !== 'noun') this.#focused = met;
    const others = (list: readonly Met[]): readonly Met[] =>
      list.filter((one) => one.name !== met.name).slice(0, 11);
    if (met.who.by === 'name' && isPair(met.name)) {
      this.#pair = met;
    } else if ((met.who.by === 'name' && met.who.type === 'person') || met.who.by === 'office')
      this.#persons = [met, ...others(this.#persons)];
    else if (/['’]s$/.test(met.name)) return;
    else if (
      met.who.by === 'body' ||
      met.who.by === 'noun' ||
      met.who.type === 'organisation' ||
      met.who.type === 'group'
    )
      this.#bodies = [met, ...others(this.#bodies)];
  }

  /** Somebody met before who is meant again: by a surname, by “the governor”, by “the ministry”. */
  #known(who: Who): Met | null {
    return recalled(who, (span) => this.#slice(span), {
      last: this.#last,
      persons: this.#persons,
      bodies: this.#bodies,
      pair: this.#pair,
      described: this.#described,
      find: (fits) => this.#find(fits),
      named: (name) => this.#met.named(name),
      person: (name) => this.#met.person(name),
      latest: (fits) => this.#met.latest(fits),
      firstNamed: () => this.#firstNamed(),
      aged: (age) => this.#ages.get(age) ?? null,
      isSurname: (name) => this.#fullNames.has(name.toLowerCase()),
      meant: (pronoun) => this.#meant(pronoun),
      hasSpoken: (name) => this.#spoke.has(name),
      isLater: (met, place) => this.#isLater(met, place),
    });
  }

  /** Whether a sentence has ended between where somebody was last heard or named and a place. */
  #isLater(person: Met, place: number): boolean {
    const heard = this.#last?.name === person.name ? this.#heardTo : 0;
    const from = Math.max(heard, person.who.span.to);
    return from < place && /[.!?]["”’')]{0,4}\s|\n/.test(this.#text.slice(from, Math.min(place, from + 400)));
  }

  /** The latest of those met that fits, or else the first of those who come. */
  #find(fits: (met: Met) => boolean): Met | null {
    const met = this.#met.latest(fits);
    if (met) return met;
    const [mentions, known, from] = [this.#mentions, this.#coming, this.#read];
    for (let at = from; at < from + LOOKS_BACK; at += 1) {
      const mention = mentions[at];
      if (!mention) return null;
      const coming = known[at] ?? this.#comingOf(mention, at);
      if (fits(coming)) return coming;
    }
    return null;
  }

  /** The first persons whom the text names, in the next paragraph or so; none where one was named before. */
  #firstNamed(): readonly Met[] {
    const isPerson = ({ who }: Mention): boolean => who.by === 'name' && who.type === 'person';
    this.#firstPerson ??= this.#mentions.findIndex(isPerson);
    const first = this.#firstPerson;
    if (first === -1 || first < this.#read) return [];
    const found: Met[] = [];
    for (let at = first; at < this.#mentions.length && found.length < 3; at += 1) {
      const mention = this.#mentions[at];
      if (!mention || mention.at > DELAYED) break;
      if (!isPerson(mention) || mention.who.role !== null) continue;
      const coming = this.#comingOf(mention, at);
      if (coming.name.includes(' ') && !isPair(coming.name)) found.push(coming);
    }
    return found;
  }

  /** Somebody whom the text names further on, by the place of that mention. */
  #comingOf(mention: Mention, at: number): Met {
    const known = this.#coming[at];
    if (known) return known;
    const named = mention.who.name ?? mention.who.span;
    const coming: Met = {
      who: mention.who,
      named,
      name: this.#slice(named),
      low: this.#slice(named).toLowerCase(),
      also: `${mention.also} ${mention.who.role ? this.#slice(mention.who.role).toLowerCase() : ''}`,
      gender: mention.gender,
    };
    this.#coming[at] = coming;
    return coming;
  }

  #speaker(met: Met, span: Span | null, role: Span | null): Speaker {
    return {
      span,
      name: met.name,
      named: met.named,
      role: role ?? (span && met.who.span.from === span.from ? met.who.role : null),
      type: met.who.type,
      vague: met.who.vague,
    };
  }

  #slice({ from, to }: Span): string {
    return this.#text.slice(from, to);
  }
}
