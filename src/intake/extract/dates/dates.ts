/** The dates of a text, in order: each counts from when the text was sent and from what it has spoken of before. */
import type { NumberWords } from '../numbers/number-words.ts';
import type { Language, ProposedDate } from '../reading.ts';
import type { Term } from '../terms.ts';
import { wordsFor } from './atoms.ts';
import { localOf } from './calendar.ts';
import type { DateWords, Part } from './date-words.ts';
import { englishDates } from './english.ts';
import { type Group, groupAt } from './group.ts';
import { type Moment, momentText, type Resolved } from './moments.ts';
import { resolve } from './resolve.ts';
import { russianDates } from './russian.ts';
import { tenseAt } from './tense.ts';
import { ukrainianDates } from './ukrainian.ts';

const wordsOf: Readonly<Record<Language, DateWords>> = {
  en: englishDates,
  ru: russianDates,
  uk: ukrainianDates,
};

/** A proposal with the terms that it takes. */
export interface FoundDate extends ProposedDate {
  readonly first: number;
  /** The first term after it. */
  readonly after: number;
}

/** All dates of a text; none where its language or the moment that it was sent is unknown. */
export function datesIn(
  terms: readonly Term[],
  language: Language | null,
  numbers: NumberWords,
  { sent, zone }: { readonly sent: string; readonly zone: string },
): readonly FoundDate[] {
  const start = localOf(sent, zone);
  if (!start || !language) return [];
  const words = wordsFor(wordsOf[language], numbers);
  const found: FoundDate[] = [];
  let now = start;
  let paragraph = 0;
  const spoken: {
    day: number | null;
    part: Part | null;
    last: Moment | null;
    lastUntil: Moment | null;
    paragraph: number;
  } = {
    day: null,
    part: null,
    last: null,
    lastUntil: null,
    paragraph: 0,
  };
  const until = reachOf(terms, words);
  /** Reads what begins at a term; the last term that it took. A function of its own: the loop about it runs once a text. */
  const readAt = (at: number): number => {
    const group = groupAt(terms, at, words);
    if (typeof group === 'number') return group - 1;
    if (group.habit) return group.to - 1;
    const isHead =
      group.leads.size === 0 &&
      group.atoms.length === 1 &&
      group.atoms[0]?.is === 'time' &&
      isHeadOfLine(terms, group.from);
    const isNear = spoken.paragraph === paragraph && !isHead;
    const read = resolve(group, {
      now: isHead ? start : now,
      sent: start,
      near: isNear ? spoken.day : null,
      told: isHead ? null : spoken.day,
      nearPart: isNear ? spoken.part : null,
      last: isHead ? null : spoken.last,
      lastUntil: isHead ? null : spoken.lastUntil,
      isSame: spoken.paragraph === paragraph,
      opens: terms[group.from - 1]?.sentence !== terms[group.from]?.sentence,
      tense: isHead ? 1 : tenseAt(terms, group.from, group.to, words.dates),
    });
    if (!read) return group.to - 1;
    if (isHead && read.moment.fine === 'minute') now = headOf(read.moment, start);
    const moment = isHead && read.moment.fine === 'minute' ? { ...read.moment, day: now.day } : read.moment;
    found.push(proposal(terms, group, { ...read, moment }));
    const day = moment.fine === 'day' || moment.fine === 'minute' ? moment.day : null;
    if (day !== null)
      [spoken.day, spoken.part] = [
        day,
        read.part ?? (moment.fine === 'minute' && day === spoken.day ? spoken.part : null),
      ];
    [spoken.last, spoken.lastUntil, spoken.paragraph] = [moment, read.until, paragraph];
    return group.to - 1;
  };
  for (let at = 0; at < terms.length; at += 1) {
    if (terms[at]?.kind === 'break') paragraph += 1;
    if ((until[at] ?? 0) < at) continue;
    at = readAt(at);
  }
  return found;
}

/** No words before a date are more. */
const LEADS = 16;

/** From each term on, whether a part of a date begins so soon that words before it may stand there: a place before it where none does. */
function reachOf(terms: readonly Term[], { begins }: ReturnType<typeof wordsFor>): Int32Array {
  const until = new Int32Array(terms.length).fill(-1);
  let next = Number.POSITIVE_INFINITY;
  for (let at = terms.length - 1; at >= 0; at -= 1) {
    const term = terms[at];
    if (term?.kind === 'number' || (term?.kind === 'word' && begins(term.low))) next = at;
    until[at] = next - at <= LEADS ? next : -1;
  }
  return until;
}

/** A post's own time is the “now” of its words. Six hours after the text was sent is the day before it. */
function headOf(
  { day, minute }: { readonly day: number; readonly minute: number },
  sent: { readonly day: number; readonly minute: number },
): {
  readonly day: number;
  readonly minute: number;
} {
  return { day: day * 1440 + minute - (sent.day * 1440 + sent.minute) > 360 ? day - 1 : day, minute };
}

/** Whether nothing but signs and “UPD” stands before a term in its line. */
function isHeadOfLine(terms: readonly Term[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before > at - 8; before -= 1) {
    const term = terms[before];
    if (!term || term.kind === 'break') return true;
    if (term.kind === 'word' && !/^(?:upd\d?|update|обновлено|оновлено|доповнено)$/.test(term.low))
      return false;
    if (term.kind === 'number' || term.kind === 'link') return false;
  }
  return at < 8;
}

function proposal(
  terms: readonly Term[],
  { from, to }: Group,
  { moment, until, confidence }: Resolved,
): FoundDate {
  const value = until ? `${momentText(moment)}/${momentText(until)}` : momentText(moment);
  const span = { from: terms[from]?.from ?? 0, to: terms[to - 1]?.to ?? 0 };
  return { span, value, confidence, first: from, after: to };
}
