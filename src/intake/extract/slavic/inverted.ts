/** Verbs behind what was said: “«…», — сказал X”, “Как сообщил X, …”, “Об этом сообщили в Y”. Pure. */
import type { Span } from '../span.ts';
import { type Frame, opensAt, withGender } from './frame.ts';
import type { Words } from './phrase.ts';
import { adverbs, conjunctions, prepositions } from './small-words.ts';
import { speakerAfter } from './subjects.ts';
import type { VerbForm } from './verbs.ts';
import { type Context, type Read, whoAt } from './who.ts';

/** “«…», — сказал X”, “…, сообщили в Y”, “Как сообщил X, …”, “…, считает он, …”. */
export function inverted(words: Words, at: number, verb: VerbForm, context: Context): Frame | null {
  let start = at;
  while (start > 0 && adverbs.has(words[start - 1]?.low ?? '')) start -= 1;
  const how = /^(?:как|як)$/.test(words[start - 1]?.low ?? '');
  const about = aboutIt(words, start) ?? aboutIt(words, at);
  if (about !== null) {
    const read = speakerAfter(words, at + 1, verb, context);
    if (!read || read.who.by === 'noun') return null;
    return {
      from: about,
      to: read.to,
      cue: { from: at, to: at + 1 },
      act: verb.act,
      who: read.who,
      channel: read.channel,
      words: 'previous',
      weight: 0.85,
    };
  }
  const from = how ? start - 1 : start;
  const before = words[from - 1];
  const isFirst =
    from === 0 ||
    (how && words.slice(0, from).every(({ kind, low }) => kind === 'mark' || conjunctions.has(low)));
  const isAfter = before !== undefined && (before.kind === 'quote' || /^[,—–?!…)-]$/.test(before.text));
  if (!(isAfter || (isFirst && how))) return null;
  const cited = citedAfter(words, at, context);
  const read = cited ?? speakerAfter(words, at + 1, verb, context);
  if (!read) return null;
  const quoted = before?.kind === 'quote' || words[from - 2]?.kind === 'quote';
  if (read.who.by === 'noun' && !quoted) return null;
  // "…, заявил X, что …": what was said stands behind.
  const next = words[read.to];
  const opens = opensAt(words, read.to);
  const isOpenedAfter = !quoted && !how && opens !== null && words[opens - 1]?.text !== ':';
  const act = verb.act;
  const base = {
    cue: { from: at, to: at + 1 },
    act,
    who: withGender(read.who, verb),
    channel: read.channel,
    relay: cited?.relay ?? null,
  };
  if (isFirst && how)
    return { ...base, from, to: next?.text === ',' ? read.to + 1 : read.to, words: 'after', weight: 0.92 };
  if (isOpenedAfter && !hasWords(words, from))
    return { ...base, from, to: opens ?? read.to, words: 'after', weight: 0.85 };
  if (!hasWords(words, from)) return null;
  const isEnd =
    !next ||
    next.kind === 'quote' ||
    next.kind === 'break' ||
    /^[,.;:—–!?…)]$/.test(next.text) ||
    conjunctions.has(next.low) ||
    /^(?:и|й|та|і)$/.test(next.low);
  const isReference =
    /^(?:со|с|із|з)$/.test(next?.low ?? '') && /^(?:ссылкой|посиланням)$/.test(words[read.to + 1]?.low ?? '');
  const isTrailed = read.who.by === 'name' && prepositions.has(next?.low ?? '');
  if (!isEnd && !quoted && !isReference && !isTrailed) return null;
  return {
    ...base,
    from,
    to: read.to,
    words: 'around',
    weight: quoted ? 0.95 : read.who.by === 'noun' ? 0.5 : 0.9,
  };
}

/** “…, цитирует посла газета «Залив»”, “приводит слова мэра агентство”: whose words they are, and who passes them on. */
function citedAfter(
  words: Words,
  at: number,
  context: Context,
): (Read & { readonly channel: null; readonly relay: Span }) | null {
  if (
    !/^(?:про)?цит(?:ирует|ировал|ировала|ируют|ировали|ує|ував|увала|ують|ували)$|^(?:приводит|приводят|наводить|наводять|передает|передают|передає)$/.test(
      words[at]?.low ?? '',
    )
  )
    return null;
  const ofWords = /^(?:слова|заявление|комментарий|заяву|коментар)$/.test(words[at + 1]?.low ?? '') ? 1 : 0;
  if (ofWords === 0 && !/^(?:про)?цит/.test(words[at]?.low ?? '')) return null;
  const read = whoAt(words, at + 1 + ofWords, words.length, ofWords ? 'g' : 'a', context);
  if (!read || read.who.by === 'body') return null;
  const outlet = whoAt(words, read.to, words.length, 'n', context);
  return outlet ? { who: read.who, to: outlet.to, channel: null, relay: outlet.who.span } : null;
}

/** “Об этом сообщил”, “Про це повідомив”: the index where it begins, at the sentence's beginning. */
function aboutIt(words: Words, at: number): number | null {
  const low = (index: number): string => words[index]?.low ?? '';
  if (!/^(?:этом|це|это)$/.test(low(at - 1)) || !/^(?:об|про)$/.test(low(at - 2))) return null;
  return words.slice(0, at - 2).every(({ kind }) => kind === 'mark') ? at - 2 : null;
}

/** Whether something that can have been said stands before a place. */
function hasWords(words: Words, at: number): boolean {
  return words
    .slice(0, at)
    .some(
      ({ kind, low }) => kind === 'quote' || kind === 'number' || (kind === 'word' && !conjunctions.has(low)),
    );
}
