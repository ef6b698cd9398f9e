/** What a document says: “в отчёте говорится, что …”, “следует из данных …”. Pure. */
import type { Context } from './context.ts';
import { documentAt, documentBefore, relativeDocument } from './document-at.ts';
import { endOfObject, type Frame } from './frame.ts';
import { toldBy } from './passive.ts';
import type { Words } from './phrase.ts';
import { adverbs } from './small-words.ts';
import { documentSubject } from './told-nouns.ts';
import type { VerbForm } from './verbs.ts';
import { whoAt } from './who.ts';

/** “В отчёте министерства говорится, что …”, “«…», — говорится в заявлении МИД”, “уточнено поліцією”. */
export function documented(words: Words, at: number, verb: VerbForm, context: Context): Frame | null {
  const cue = { from: at, to: at + 1 };
  const from =
    /^(?:следует|випливає|известно|відомо|ясно|з'ясувалося|з'ясувалось|выяснилось|видно|понятно|зрозуміло)$/.test(
      words[at]?.low ?? '',
    );
  const by = from ? null : toldBy(words, at, verb, context);
  if (by) return by;
  const opens = openAfter(words, at + 1);
  // “О задержании судна стало известно от вдовы капитана”.
  if (
    /^(?:от|від)$/.test(words[at + 1]?.low ?? '') &&
    /^(?:о|об|про)$/.test(words[0]?.low ?? '') &&
    at < 16
  ) {
    const from = whoAt(words, at + 2, words.length, 'g', context);
    const isAux = /^(?:ста|бул|был)/.test(words[at - 1]?.low ?? '');
    const said = { from: 0, to: isAux ? at - 1 : at };
    const isIt = /^(?:этом|это|це)$/.test(words[1]?.low ?? '');
    if (from && from.who.by !== 'noun' && from.who.by !== 'pronoun')
      return {
        ...{ from: at, to: from.to, cue, act: verb.act, who: from.who, channel: null },
        ...{ words: isIt ? 'previous' : [said], weight: 0.7 },
      };
  }
  const known =
    /^(?:известно|відомо)$/.test(words[at]?.low ?? '') && opens !== null
      ? fromWhom(words, at, context)
      : null;
  if (known && opens !== null)
    return {
      ...{ from: known.from, to: opens, cue, act: verb.act, who: known.who, channel: null },
      ...{ words: 'after', weight: 0.75 },
    };
  // The document before the verb.
  let start = at;
  while (start > 0 && words[start - 1]?.kind !== 'mark' && at - start < 14) start -= 1;
  const before =
    relativeDocument(words, at, context) ??
    documentAt(words, start, at, context, from) ??
    (words[start - 1]?.text === ',' ? documentBefore(words, start - 1, context) : null);
  if (before) {
    if (opens !== null)
      return {
        from: before.from,
        to: opens,
        cue,
        act: verb.act,
        who: before.who,
        channel: before.channel,
        words: 'after',
        weight: 0.85,
      };
    if (verb.kind === 'passive' && words[at + 1] && words[at + 1]?.kind !== 'mark')
      return {
        from: before.from,
        to: at + 1,
        cue,
        act: verb.act,
        who: before.who,
        channel: before.channel,
        words: [{ from: at + 1, to: endOf(words, at + 1) }],
        weight: 0.7,
      };
    // “в рапорте дежурного значится 23:20”.
    if (
      stands.test(words[at]?.low ?? '') &&
      (words[at + 1]?.kind === 'number' || words[at + 1]?.kind === 'quote')
    )
      return {
        ...{ from: before.from, to: at + 1, cue, act: verb.act, who: before.who, channel: before.channel },
        ...{ words: [{ from: at + 1, to: endOfObject(words, at + 1, context) }], weight: 0.7 },
      };
    if (!/^(?:о|об|про)$/.test(words[at + 1]?.low ?? '')) return null;
  }
  if (verb.kind === 'passive') return null;
  const subject = documentSubject(words, at, context);
  if (subject && opens !== null) {
    const document = words[subject.noun];
    const span = document ? { from: document.from, to: words[subject.to - 1]?.to ?? document.to } : null;
    const channel = span ? ({ span, kind: 'document', name: null } as const) : null;
    return {
      from: subject.noun,
      to: opens,
      cue,
      act: verb.act,
      who: subject.who,
      channel,
      words: 'after',
      weight: 0.8,
    };
  }
  // "У сповіщенні йдеться про заміну": the object is what was said.
  if (before && /^(?:о|об|про)$/.test(words[at + 1]?.low ?? ''))
    return {
      ...{ from: before.from, to: at + 1, cue, act: verb.act, who: before.who, channel: before.channel },
      ...{ words: [{ from: at + 1, to: endOfObject(words, at + 1, context) }], weight: 0.75 },
    };
  const after = documentAt(words, at + 1, words.length, context, from);
  // “Отмечается, что пробы взяты”: whoever spoke before goes on.
  if (!after && opens !== null && goesOn.test(words[at]?.low ?? '') && isOpening(words, at))
    return {
      from: at,
      to: opens,
      cue,
      act: verb.act,
      who: null,
      channel: null,
      words: 'after',
      weight: 0.55,
    };
  if (!after) return null;
  const about =
    /^(?:об|про)$/.test(words[at - 2]?.low ?? '') && /^(?:этом|це)$/.test(words[at - 1]?.low ?? '');
  const mark = words[at - 1];
  const how = /^(?:как|як)$/.test(mark?.low ?? '');
  const base = { cue, act: verb.act, who: after.who, channel: after.channel };
  if (about) {
    const isBehind = words[at - 3]?.text === ',' && at > 6;
    return { ...base, from: at - 2, to: after.to, words: isBehind ? 'before' : 'previous', weight: 0.85 };
  }
  if (how && at === 1)
    return {
      ...base,
      from: 0,
      to: words[after.to]?.text === ',' ? after.to + 1 : after.to,
      words: 'after',
      weight: 0.85,
    };
  // “болезнь, как указано в справке, «длительная»”.
  if (how && words[at - 2]?.text === ',')
    return { ...base, from: at - 1, to: after.to, words: 'around', weight: 0.75 };
  const quoted = mark?.kind === 'quote' || words[at - 2]?.kind === 'quote';
  if (mark && (mark.kind === 'quote' || /^[,—–?!…]$/.test(mark.text)))
    return { ...base, from: at, to: after.to, words: 'around', weight: quoted ? 0.92 : 0.85 };
  return null;
}

/** “От вдовы капитана стало известно, что …”: from whom it was heard, before the verb or right behind it. */
function fromWhom(
  words: Words,
  at: number,
  context: Context,
): { readonly who: NonNullable<Frame['who']>; readonly from: number } | null {
  for (let from = at + 1; from > at - 14 && from >= 0; from -= 1) {
    if (from < at && words[from]?.kind === 'mark') return null;
    if (from === at || !/^(?:от|від)$/.test(words[from]?.low ?? '')) continue;
    const read = whoAt(words, from + 1, from > at ? words.length : at, 'g', context);
    if (read && !/^(?:noun|pronoun)$/.test(read.who.by)) return { who: read.who, from: Math.min(from, at) };
  }
  return null;
}

const stands = /^(?:значится|значиться|указано|вказано|записано|написано|сказано|числится|числиться)$/;

/** Impersonal verbs by which a relay goes on with the one who was told of. */
const goesOn =
  /^(?:отмечается|подчеркивается|уточняется|поясняется|добавляется|указывается|зазначається|наголошується|підкреслюється|уточнюється|пояснюється|додається|вказується)$/;

/** Whether only connectors stand before a place. */
const isOpening = (words: Words, at: number): boolean =>
  words
    .slice(0, at)
    .every(
      ({ kind, low }) => kind === 'mark' || adverbs.has(low) || /^(?:и|а|при|этом|цьому|і|та)$/.test(low),
    );

function endOf(words: Words, from: number): number {
  const end = words.findIndex(
    ({ text, kind }, at) => at >= from && kind === 'mark' && /^[.;!?…]$/.test(text),
  );
  return end === -1 ? words.length : end;
}

function openAfter(words: Words, at: number): number | null {
  for (let next = at; next < words.length && next < at + 6; next += 1) {
    const piece = words[next];
    if (piece?.kind === 'quote' && next === at) return next;
    if (piece?.text === ':') return next + 1;
    if (piece?.text === ',')
      return /^(?:что|що|будто|нібито|ніби)$/.test(words[next + 1]?.low ?? '') ? next + 2 : null;
  }
  return null;
}
