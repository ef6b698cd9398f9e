/** Who speaks, over a whole text in Russian or Ukrainian: “он”, “губернатор”, a surname, a quotation that goes on. Pure. */
import type { Speaker } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import { type Span, within } from '../span.ts';
import type { Gender, Spoken, Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { heardBefore, isSameWord, wordsOf } from './again.ts';
import { femaleNames, maleNames } from './first-names.ts';
import { namedLater } from './held.ts';
import { Holders } from './holders.ts';
import type { Known } from './known.ts';
import type { Aside } from './oblique.ts';
import { type Candidate, meantBy } from './pronoun.ts';
import { NOBODY } from './rumour.ts';
import { isSmallWord } from './surnames.ts';
import { isEpicene } from './verb-gender.ts';

/** Somebody whom the text has named or described, as far as it was read. */
interface Met extends Known {
  readonly named: Span;
  /** Which sentence and paragraph named them last. */
  readonly sentence: number;
  readonly paragraph: number;
}

/** Where in a text a statement stands, and whom the sentences about it name in other cases. */
export interface Here {
  readonly sentence: number;
  readonly paragraph: number;
  /** The last first; each is asked for only where a pronoun is to be read. */
  readonly asides: readonly (() => readonly Aside[])[];
}

/** A speaker, and whether somebody else could as well be meant. */
export interface Resolved {
  readonly speaker: Speaker;
  readonly isSure: boolean;
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
  /** The two whom “первый” and “второй” mean. */
  #pair: readonly Met[] | null = null;
  #here: Here = { sentence: 0, paragraph: 0, asides: [] };

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
    const met = { who, named, name: told, ...asWords(told), roleText, ...this.#at() };
    this.#told.push({ ...met, oblique: true, told: true });
    if (this.#told.length > TOLD) this.#told.shift();
  }

  /** Somebody whom the sentence before names, as the speaker of a quotation of its own. */
  invited(who: Who): Speaker {
    return { ...this.#inCases(who).speaker, span: null, role: null };
  }

  /** From here on, sentences are those of a place. */
  enter(here: Here): void {
    this.#here = here;
  }

  /** The speaker of a statement, whose verb is of a gender; null where nobody can be told. */
  speakerOf({ who, quoted, words, cue }: Spoken, verb: Gender | null): Resolved | null {
    const told = quoted.length > 0 && (cue?.from ?? 0) > (words[0]?.from ?? 0);
    if (who?.head === NOBODY) return { speaker: nobody, isSure: true };
    if (who) return this.#inCases(who, told, verb);
    return this.#dropped(verb, cue ?? words[0] ?? null);
  }

  /** “Добавила, что …”: whoever spoke last, unless the verb is another one's. */
  #dropped(verb: Gender | null, at: Span | null): Resolved | null {
    const last = this.#last;
    const isOther =
      (verb === 'm' || verb === 'f') &&
      at !== null &&
      (last === null || (last.who.by !== 'body' && !mayBe(last, verb)));
    const span = at ?? { from: 0, to: 0 };
    const meant = isOther ? this.#pronoun({ ...anybody, span, gender: verb }, verb) : null;
    if (meant) return meant;
    return last ? { speaker: this.#speaker(last, null, null), isSure: !isOther } : null;
  }

  #inCases(told: Who, isBehind = false, verb: Gender | null = null): Resolved {
    const isPerson = verb === 'm' || verb === 'f';
    const who = isPerson && told.type !== 'organisation' && told.by !== 'pronoun' ? asVerb(told, verb) : told;
    const one = who.by === 'pronoun' && ordinal.test(who.head) ? this.#ordinal(who) : null;
    if (one) return { ...one, speaker: { ...one.speaker, span: who.span } };
    if (who.by === 'pronoun' && ordinal.test(who.head)) return { speaker: this.#new(who), isSure: false };
    if (who.by === 'pronoun' && (who.gender === 'm' || who.gender === 'f')) {
      const meant = this.#pronoun(who, who.gender);
      return meant ?? { speaker: this.#new(who), isSure: false };
    }
    const near = [...this.#told, ...this.#heard.slice(-HEARD)];
    const isOpen = !isPerson && who.by === 'office' && who.gender === 'm' && isEpicene(who.head);
    // “Профессор, которому она позвонила”: told apart from whoever was named.
    const isNew = who.by === 'office' && this.#isToldApart(who);
    const met = isNew
      ? null
      : (heardBefore(who, near, isBehind) ??
        (isOpen ? heardBefore({ ...who, gender: null }, near, isBehind) : null));
    const known = met ? (near.findLast((one) => one === met) ?? null) : null;
    if (!known) {
      const aside = who.by === 'office' && !isNew ? this.#describedAside(who, isOpen) : null;
      if (aside) return { speaker: this.#again(aside, who, verb), isSure: false };
      const later = namedLater(who, this.#named);
      return { speaker: this.#new(later ? { ...later, span: who.span, role: who.role } : who), isSure: true };
    }
    return { speaker: this.#again(known, who, verb), isSure: true };
  }

  /** Whether a relative clause or a participle tells a description apart: “чиновник, подписавший бумагу”. */
  #isToldApart({ span }: Who): boolean {
    const behind = this.#text.slice(span.to, span.to + 40);
    return (
      relative.test(behind) || (behind.startsWith(', ') && participle.test(behind.split(' ', 2)[1] ?? ''))
    );
  }

  /** Somebody who was known before speaks. */
  #again(known: Met, who: Who, verb: Gender | null): Speaker {
    // A fuller name than before, or whom the verb is about.
    const told = verb === 'm' || verb === 'f' ? verb : null;
    const gender = (who.by === 'pronoun' ? null : who.gender) ?? known.who.gender ?? told;
    const again = {
      ...known,
      ...this.#at(),
      who: { ...known.who, gender, head: headOf(known.who, who) },
      ...(told === 'm' ? { isMan: true } : {}),
    };
    // Whoever speaks by name or office is no longer only told of.
    const spoken = who.by === 'pronoun' || !again.oblique ? again : { ...again, oblique: false, told: false };
    this.#hear(spoken);
    const at = who.elsewhere ? null : who.span;
    return { ...this.#speaker(again, at, null), role: at && who.by !== 'pronoun' ? who.role : null };
  }

  /** Whom “он” or “она” means; null where nobody named so far can be. */
  #pronoun(who: Who, gender: Gender): Resolved | null {
    const { sentence, paragraph, asides } = this.#here;
    const candidates: Candidate<Met>[] = this.#heard.slice(-HEARD).map((known) => ({
      known,
      back: sentence - known.sentence,
      aside: known.oblique ? 'yes' : 'no',
      isOver: known.paragraph !== paragraph,
    }));
    for (const [back, list] of asides.entries())
      for (const one of list()) {
        if (back === 0 && one.who.span.to > who.span.from) continue;
        const { sentence: _here, ...known } = this.#asMet(one.who);
        candidates.push({
          known: { ...known, sentence: sentence - back, oblique: true },
          back,
          aside: one.isFirst ? 'first' : 'yes',
          isOver: false,
        });
      }
    const meant = meantBy(who, gender, candidates);
    if (!meant) return null;
    const same = heardBefore(meant.known.who, this.#heard.slice(-HEARD), false);
    // “Депутат требовал отставки министра. Тот …”: two of one sentence are not the same one.
    const isOther =
      meant.known.who.by === 'office' && same !== null && sentenceOf(same) === meant.known.sentence;
    const known = this.#heard.includes(meant.known)
      ? meant.known
      : (this.#heard.findLast((one) => one === same && !isOther) ?? { ...meant.known, oblique: false });
    return { speaker: this.#again(known, who, gender), isSure: meant.isSure };
  }

  /** “Женщина рассказала” of whom the sentences about it name in another case. */
  #describedAside(who: Who, isOpen: boolean): Met | null {
    const near = this.#here.asides
      .flatMap((list, back) =>
        list().map((one) => ({ ...this.#asMet(one.who), sentence: this.#here.sentence - back })),
      )
      .filter(
        (one) =>
          one.who.by === 'name' &&
          one.who.span.to <= who.span.from &&
          (!who.gender || one.who.gender !== null),
      )
      .toSorted((a, b) => a.who.span.from - b.who.span.from);
    if (near.length === 0) return null;
    const met = heardBefore(isOpen ? { ...who, gender: null } : who, near, false);
    return near.find((one) => one === met) ?? null;
  }

  /** “Первый”, “второй”: one of the two whom a sentence named last. */
  #ordinal({ head }: Who): Resolved | null {
    const at = /^(?:втор|друг)/.test(head) ? 1 : 0;
    const last = this.#heard.findLast(({ who }) => /^(?:name|office)$/.test(who.by))?.sentence ?? -1;
    const pair = this.#heard.filter(
      ({ who, sentence }, index, all) =>
        sentence === last &&
        /^(?:name|office)$/.test(who.by) &&
        all.findIndex(({ name, sentence: other }) => other === last && name === this.#heard[index]?.name) ===
          index,
    );
    const known = pair.length === 2 ? pair[at] : undefined;
    if (known) this.#pair = pair;
    const one = known ?? this.#pair?.[at];
    return one ? { speaker: this.#speaker(one, null, null), isSure: known !== undefined } : null;
  }

  #at(): Pick<Met, 'sentence' | 'paragraph'> {
    return { sentence: this.#here.sentence, paragraph: this.#here.paragraph };
  }

  #new(who: Who): Speaker {
    const met = this.#asMet(who);
    this.#hear(met);
    return this.#speaker(met, who.elsewhere ? null : who.span, who.role);
  }

  #asMet(who: Who): Met {
    const surname =
      who.by === 'name' && who.type === 'person' && who.name
        ? this.#fullNameOf(who.name, who.called)
        : undefined;
    const named = surname ?? who.name ?? who.span;
    const name = surname ? this.#slice(named) : (who.called ?? this.#slice(named));
    const roleText = who.role ? this.#slice(who.role).toLowerCase() : '';
    return { who, named, name, ...asWords(name), roleText, ...this.#at() };
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

/** “Компания «Ветер»” says what “«Ветер»” is. */
const headOf = (known: Who, again: Who): string =>
  known.by === 'body' && /^[«"“]/.test(known.head) && again.by === 'body' ? again.head : known.head;

const participle = /(?:вш|ющ|ящ|ущ|ащ)(?:ий|ая|ийся|аяся)$/;
const relative = /^, (?:котор(?:ый|ая|ого|ому|ым|ую|ой)|як(?:ий|а|ого|ому|им|ою|у|ої|ій)) /;
const ordinal = /^(?:перв|втор|перш|друг)/;

/** Nobody in particular, for a verb without a subject. */
const anybody: Who = {
  ...{ span: { from: 0, to: 0 }, name: null, role: null, type: 'person', by: 'pronoun', vague: false },
  ...{ head: '', outlet: false, elsewhere: true },
};

/** Whether a verb of a gender can be about somebody. */
const mayBe = ({ who, isMan }: Met, verb: Gender): boolean =>
  !who.gender || who.gender === verb || (who.by === 'office' && who.gender === 'm' && isMan !== true);

/** Whoever a verb of a gender is about: “врач сказала”. */
const asVerb = (who: Who, verb: Gender | null): Who =>
  who.gender === verb || (who.by !== 'office' && (who.gender ?? null) !== null)
    ? who
    : { ...who, gender: verb };

const sentenceOf = ({ sentence }: Known): number => sentence ?? -1;

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
      // “Братья Иван и Пётр”: what stands before a first name is no name.
      const isNoun =
        at === 0 && last !== undefined && isFirstName(last.low) && !isFirstName(first?.low ?? '');
      if (first && last && !isVerb && !isNoun && end - at >= 2 && end - at <= 3 && !/'s$/.test(first.low)) {
        const low = last.low.replace(/'s$/, '');
        if (!found.has(low))
          found.set(low, { from: first.from, to: last.to - (last.low.length - low.length) });
      }
      at = end - 1;
    }
  }
  return found;
}
