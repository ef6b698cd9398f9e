/** What follows from somebody's words or papers: “Из слов врача следует, что …”, “… — так выходит из рассказа”, “Таков вывод комиссии: …”. Pure. */
import { remembered } from '../remembered.ts';
import { setOf } from '../words.ts';
import { inNominative, ownerWho, someGenitive } from './attributions.ts';
import { channelKind } from './channel-words.ts';
import type { Context, Read } from './context.ts';
import { made as whom } from './described.ts';
import { type Frame, isUnspoken } from './frame.ts';
import { isAdjective, type Words } from './phrase.ts';
import { adverbs, possessives } from './small-words.ts';
import { toldBy } from './told-nouns.ts';
import { whoAt } from './who.ts';

const following = remembered((low) =>
  /^(?:следует|следовало|выходит|вышло|выходило|вытекает|явствует|ясно|понятно|видно|становится|стало|складывается|испливає|випливає|випливало|виходить|виходило|вийшло|зрозуміло|стає|складається|слідує)$/.test(
    low,
  ),
);

const sources = setOf('из с со з із зі по за');

/** Whose words or papers stand behind “из”, “з”; null where nothing of the kind stands there. */
function sourceAt(words: Words, at: number, context: Context): (Read & { readonly noun: number }) | null {
  if (!sources.has(words[at]?.low ?? '')) return null;
  let noun = at + 1;
  while (
    noun < at + 3 &&
    words[noun]?.kind === 'word' &&
    !isTelling(words, noun) &&
    isAdjective(words[noun] ?? fail)
  )
    noun += 1;
  if (!isTelling(words, noun)) return null;
  // “По документам выходит, что …”, “из его слов следует, что …”.
  const piece = words[noun];
  const owner = words.slice(at + 1, noun).findIndex((one) => possessives.has(one.low));
  if (owner !== -1) return { who: ownerWho(words, at + 1 + owner), to: noun + 1, noun };
  if (piece && (following(words[noun + 1]?.low ?? '') || words[noun + 1]?.text === ':')) {
    if (!isPaper(piece.low)) return null;
    const called = inNominative(piece.low)
      .replace(/([кгхж])ы$/, '$1и')
      .replace(
        /^(протокол|журнал|дневник|щоденник|приговор|вирок|доклад|отчет|звіт|акт|устав|статут|документ)[ау]$/,
        '$1',
      );
    const has = { by: 'body', type: 'organisation', head: called, called } as const;
    return { who: whom(words, noun, noun + 1, has), to: noun + 1, noun };
  }
  const read = whoAt(words, noun + 1, words.length, 'g', context) ?? someGenitive(words, noun + 1, context);
  return read && !/^(?:pronoun|noun)$/.test(read.who.by) ? { ...read, noun } : null;
}

const isPaper = (low: string): boolean =>
  channelKind(low) === 'document' ||
  /^(?:бумаг|папер|данн|дан(?:их|ими|і)$|документ|матери|матері|протокол|журнал|дневник|щоденник|стенограм|переписк|листуван|устав|статут|завещан|заповіт|вирок|приговор)/.test(
    low,
  );

const isTelling = (words: Words, at: number): boolean => {
  const low = words[at]?.low ?? '';
  return (
    /^(?:слов|слів|рассказ|розповід|рассказов|показани|свідчен|объяснени|пояснен)/.test(low) ||
    toldBy(low) !== null ||
    isPaper(low)
  );
};

/** “Из слов врача следует, что …” at “из”; “…, следует из слов врача”, “… — так выходит из его рассказа” at the verb. */
export function followed(words: Words, at: number, context: Context): Frame | null {
  const low = words[at]?.low ?? '';
  if (sources.has(low)) {
    const read = sourceAt(words, at, context);
    if (!read) return null;
    // “Из протокола: «…»”, “З листа матері: «…»”.
    const isHeading = words.slice(0, at).every(({ kind }) => kind === 'mark' || kind === 'number');
    if (
      isHeading &&
      words[read.to]?.text === ':' &&
      words[read.to + 1]?.kind === 'quote' &&
      /^(?:из|з|із)$/.test(low)
    )
      return {
        ...{ from: at, to: read.to + 1, cue: { from: read.to, to: read.to + 1 }, act: 'said', who: read.who },
        ...{ channel: null, words: 'after', weight: 0.75 },
      };
    for (let verb = read.to; verb < read.to + 5 && words[verb]?.kind === 'word'; verb += 1) {
      if (!following(words[verb]?.low ?? '')) continue;
      let comma = verb + 1;
      while (comma < verb + 4 && words[comma]?.kind === 'word') comma += 1;
      const isThat =
        words[comma]?.text === ',' && /^(?:что|що|будто|нібито|ніби)$/.test(words[comma + 1]?.low ?? '');
      if (!isThat && words[comma]?.text !== ':') return null;
      if (isUnspoken(words, verb)) return null;
      const to = isThat ? comma + 2 : comma + 1;
      return {
        ...{ from: at, to, cue: { from: verb, to: verb + 1 }, act: 'said', who: read.who, channel: null },
        ...{ words: 'after', weight: 0.8 },
      };
    }
    return null;
  }
  if (!following(low) || isUnspoken(words, at)) return null;
  const read = sourceAt(words, at + 1, context);
  if (!read) return null;
  const from = words[at - 1]?.low === 'так' || /^(?:как|як)$/.test(words[at - 1]?.low ?? '') ? at - 1 : at;
  const mark = words[from - 1];
  if (mark && !/^[,—–]$/.test(mark.text)) return null;
  const isEnd = !words[read.to] || words[read.to]?.kind === 'mark';
  if (!isEnd) return null;
  const isAs = /^(?:как|як)$/.test(words[from]?.low ?? '');
  if (isAs && from === 0) return null;
  if (from === 0) return words[0]?.low === 'так' ? made(at, read, from, 'previous') : null;
  return made(at, read, from, words[read.to]?.text === ',' ? 'around' : 'before');
}

const made = (
  at: number,
  read: Read & { readonly noun: number },
  from: number,
  words: Frame['words'],
): Frame => ({
  ...{ from, to: read.to, cue: { from: at, to: read.noun + 1 }, act: 'said', who: read.who, channel: null },
  ...{ words, weight: 0.8 },
});

const such = setOf('таков такова таково таковы такий така таке такі');

/** “— таков вывод комиссии”, “Такова версия следствия: …”, “Такий прогноз дають …”: words that stand before or behind a colon. */
export function suchIs(words: Words, at: number, context: Context): Frame | null {
  if (!such.has(words[at]?.low ?? '')) return null;
  let noun = at + 1;
  while (
    noun < at + 4 &&
    (isAdjective(words[noun] ?? fail) ||
      adverbs.has(words[noun]?.low ?? '') ||
      /^(?:был|була|був|было|были|були|было)$/.test(words[noun]?.low ?? '')) &&
    toldBy(words[noun]?.low ?? '') === null
  )
    noun += 1;
  const low = words[noun]?.low ?? '';
  const act =
    toldBy(low) ??
    (channelKind(low) === 'document' ||
    /^(?:верди|диагноз|діагноз|итог|підсум|арифмет|мнени|приговор|вирок)/.test(low)
      ? 'said'
      : null);
  if (act === null || words[noun]?.kind !== 'word') return null;
  const read = ownerAt(words, noun + 1, context);
  if (!read) return null;
  const before = words[at - 1];
  const base = {
    ...{ from: at, cue: { from: noun, to: noun + 1 }, act, who: read.who, channel: null },
    weight: 0.75,
  } as const;
  const isOpened = words[read.to]?.text === ':';
  const isFirst = words.slice(0, at).every(({ kind, low: one }) => kind === 'mark' || adverbs.has(one));
  if (isFirst)
    return isOpened
      ? { ...base, to: read.to + 1, words: 'after' }
      : words.slice(read.to).every(({ kind }) => kind === 'mark')
        ? { ...base, to: read.to, words: 'previous' }
        : null;
  return /^[,—–]$/.test(before?.text ?? '') ? { ...base, to: read.to, words: 'before' } : null;
}

/** Whose it is: a genitive, or where it came from: “доклад, поступивший с борта «Ми-8»”. */
function ownerAt(words: Words, at: number, context: Context): Read | null {
  const whose =
    whoAt(words, at, words.length, 'g', context) ??
    (words[at]?.kind === 'word' ? someGenitive(words, at, context) : null);
  if (whose && whose.who.by !== 'pronoun') return whose;
  const from = words[at]?.text === ',' ? at + 1 : at;
  if (
    !/^(?:поступ|получ|передан|пришедш|присланн|донос|прозвуч|отриман|переданий|надісл|прийшл|здобут)/.test(
      words[from]?.low ?? '',
    )
  )
    return null;
  for (let next = from + 1; next < from + 6 && words[next]?.kind === 'word'; next += 1) {
    if (!/^(?:с|со|из|от|з|із|зі|від)$/.test(words[next]?.low ?? '')) continue;
    const read = whoAt(words, next + 1, words.length, 'g', context) ?? someGenitive(words, next + 1, context);
    if (read) return read;
  }
  return null;
}

const fail = { kind: 'mark', text: '', low: '', spaced: false, quotation: null, from: 0, to: 0 } as const;

/** Whether a word can tell what follows from what, or “such is”. */
export const mayFollow = (low: string): boolean => sources.has(low) || following(low) || such.has(low);
