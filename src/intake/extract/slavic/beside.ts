/** What stands beside a name: an acting office before it, an apposition or a call sign behind it, commas about it. Pure. */
import { capital } from '../../../lib/text.ts';
import { type Span, spanOver } from '../span.ts';
import type { Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import type { Context, Read } from './context.ts';
import type { Case } from './declension.ts';
import { described, made } from './described.ts';
import { headIn } from './head.ts';
import { nameIn } from './names.ts';
import { endOfPhrase, type Words } from './phrase.ts';

/** “И.о. мэра Иван Петров”, “В.о. директора Олена Бут”: an office in the genitive with a name in the nominative. */
export function actingAt(words: Words, at: number, limit: number, context: Context): Read | null {
  if (!/^(?:и|в|т)$/.test(words[at]?.low ?? '') || words[at + 1]?.text !== '.') return null;
  let from = at + 2;
  while (
    from < limit &&
    from < at + 6 &&
    (words[from]?.text === '.' || /^[ово]$/.test(words[from]?.low ?? ''))
  )
    from += 1;
  if (words[from - 1]?.text !== '.' || from < at + 4) return null;
  const end = endOfPhrase(words, from, limit, context.lexicon);
  const head = headIn(words, from, end, 'g', context);
  if (head?.form.kind !== 'role') return null;
  const name = nameIn(words, head.at + 1, end, 'n', context, true);
  const to = name?.to ?? end;
  const role = spanOver(words.slice(at, name?.from ?? end));
  const called = name?.called ?? described(words, at, end, 'n', null, context);
  return {
    who: made(words, at, to, {
      ...{
        by: name ? 'name' : 'office',
        type: name ? 'person' : 'unnamed',
        head: name?.low ?? head.form.lemma,
      },
      ...{ name: name ? spanOver(words.slice(name.from, name.to)) : null, role, called },
      gender: name?.gender ?? head.form.gender,
    }),
    to,
  };
}

/** “Одна из них, Фаина,”: a name between commas that says whom of many. */
export function nameBetween(words: Words, comma: number, limit: number, { lexicon }: Context): Read | null {
  const name = words[comma + 1];
  if (!name || comma + 1 >= limit || !isCapital(name) || lexicon.nouns.has(name.low)) return null;
  let to = comma + 1;
  while (to < limit && to < comma + 5 && isCapital(words[to])) to += 1;
  if (to < words.length && words[to]?.kind !== 'mark') return null;
  const span = spanOver(words.slice(comma + 1, to));
  if (!span) return null;
  const called = words
    .slice(comma + 1, to)
    .map(({ text }) => text)
    .join(' ');
  const head = words[to - 1]?.low ?? '';
  return { who: made(words, comma + 1, to, { by: 'name', type: 'person', head, name: span, called }), to };
}

/** “…, бывший библиотекарь”: an office behind a name. */
export function apposition(
  words: Words,
  comma: number,
  limit: number,
  of: Case,
  context: Context,
): { span: Span; to: number } | null {
  if (words[comma]?.text !== ',' || comma + 1 >= limit) return null;
  const end = endOfPhrase(words, comma + 1, limit, context.lexicon);
  if (end <= comma + 1 || isCapital(words[comma + 1])) return null;
  const head = headIn(words, comma + 1, end, of, context);
  if (head?.form.kind !== 'role') return null;
  const next = words[end];
  if (
    next &&
    next.kind === 'word' &&
    !/^(?:и|й|та|і|в|у|во|на|по)$/.test(next.low) &&
    !context.lexicon.verbs.has(next.low)
  )
    return null;
  const span = spanOver(words.slice(comma + 1, end));
  return span ? { span, to: end } : null;
}

/** “Комбат, якого всі кличуть Дідом”, “Полонений, який назвався Русланом”: the name by which somebody is called. */
export function calledBehind(words: Words, comma: number, limit: number, context: Context): Read | null {
  const isOwn = /^(?:представивш|назвавш)(?:ийся|аяся)$/.test(words[comma + 1]?.low ?? '');
  if (
    words[comma]?.text !== ',' ||
    (!isOwn && !/^(?:котор(?:ый|ая|ого|ую)|як(?:ий|а|ого|у)|що)$/.test(words[comma + 1]?.low ?? ''))
  )
    return null;
  for (let at = isOwn ? comma + 1 : comma + 2; at < comma + 6 && at < limit; at += 1) {
    if (
      !/^(?:представившийся|представившаяся|назвавшийся|назвавшаяся|назва(?:лся|лась|вся|лася)|представи(?:лся|лась|вся|лася)|зовут|звали|кличут|прозвали|называют|звуть|звали|кличуть|прозвали|називають)$/.test(
        words[at]?.low ?? '',
      )
    )
      continue;
    let to = at + 1;
    while (to < limit && to < at + 4 && isCapital(words[to])) to += 1;
    const form = context.lexicon.nouns
      .get(words[at + 1]?.low ?? '')
      ?.find(({ cases }) => cases.includes('i'));
    const byNoun =
      form && to === at + 2 ? { low: form.lemma, called: capital(form.lemma), gender: null } : null;
    const name = byNoun ?? (to > at + 1 ? nameIn(words, at + 1, to, 'i', context, true) : null);
    const span = spanOver(words.slice(at + 1, to));
    if (!name || !span) return null;
    const who = made(words, comma, to, {
      by: 'name',
      type: 'person',
      head: name.low,
      name: span,
      called: name.called,
      gender: name.gender,
    });
    return { who, to };
  }
  return null;
}

/** “Боєць на позивний «Кіт»”: the call sign in marks is the name. */
export function callSign(words: Words, at: number, end: number): Who | null {
  // “Їхній командир, позивний «Бурштин», …”.
  const far = words[end]?.text === ',' ? end + 3 : end + 2;
  const quote = words.findIndex(({ kind }, index) => index > at && index < far && kind === 'quote');
  const name = words[quote]?.quotation?.inner;
  const sign = quote - 1;
  if (!name || !/^(?:позивн|позывн)/.test(words[sign]?.low ?? '')) return null;
  const role = spanOver(
    words.slice(at, /^(?:на|с|з|із|зі|по|за|,)$/.test(words[sign - 1]?.text ?? '') ? sign - 1 : sign),
  );
  const called = words[quote]?.text.slice(1, -1) ?? '';
  return made(words, at, quote + 1, {
    by: 'name',
    type: 'person',
    head: called.toLowerCase(),
    name,
    role,
    called,
  });
}
