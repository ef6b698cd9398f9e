/** Who a Russian or Ukrainian noun phrase names or describes, in the case that its place asks for. Pure. */
import { remembered } from '../remembered.ts';
import { spanOver } from '../span.ts';
import type { Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { setOf } from '../words.ts';
import { actingAt, apposition, callSign, nameBetween } from './beside.ts';
import type { Context, Read } from './context.ts';
import type { Case } from './declension.ts';
import { described, isOutletName, made } from './described.ts';
import { headIn, isAccusative, several } from './head.ts';
import { nameIn } from './names.ts';
import { firstNameOf } from './nominative.ts';
import type { NounForm } from './nouns.ts';
import { endOfPhrase, isAdjective, isOfName, nounAs, type Words } from './phrase.ts';
import { pronounAt } from './pronoun-at.ts';
import { adverbs, possessives, pronouns, timeNouns } from './small-words.ts';

/** Words that ask, point or are an object: no speaker begins with them. */
const nobody = remembered((low) =>
  /^(?:так|таке|кто|хто|что|що|никто|ніхто|это|этот|эта|эти|этого|этим|це|цей|ця|ці|все|всі|себе|себя|ее|его|их|її|його|їх|мне|мені|меня|мене|тебя|тебе|нам|вам|нас|вас|него|нее|неё|нему|ним|ней|них|нем|ними|нього|неї|ньому|нею|ній|ему|ей|им|йому|їй|їм)$/.test(
    low,
  ),
);
const joints = setOf('и і й а но але та же ж не ні або или');
const selves = setOf('сам сама само сами самі самой самом самій самому самого самої самих самим');

/** The speaker whose phrase begins at a place and ends before a limit; null where it is none. */
export function whoAt(words: Words, at: number, limit: number, of: Case, context: Context): Read | null {
  const first = words[at];
  if (!first || first.kind === 'mark' || first.kind === 'break' || first.kind === 'number') return null;
  if (joints.has(first.low) && !pronouns.has(first.low)) return null;
  // “наш Костя”.
  if (
    /^(?:наш|наша|наши|наші)$/.test(first.low) &&
    at + 1 < limit &&
    (isCapital(words[at + 1]) || of === 'n')
  )
    return whoAt(words, at + 1, limit, of, context);
  const qualified = of === 'n' ? qualifiedAt(words, at, limit, context) : null;
  if (qualified) return qualified;
  const acting = actingAt(words, at, limit, context);
  if (acting) return acting;
  // "Сам Лыков", "сами жители".
  if (selves.has(first.low) && at + 1 < limit) return whoAt(words, at + 1, limit, of, context);
  if (
    (adverbs.has(first.low) || timeNouns.has(first.low)) &&
    !nounAs(first, of, context.lexicon) &&
    first.kind === 'word'
  )
    return null;
  const pronoun = of === 'n' ? pronounAt(words, at, limit, context) : undefined;
  if (pronoun !== undefined) return pronoun;
  if (!mayBegin(words, at, of, context)) return null;
  const end = endOfPhrase(words, at, limit, context.lexicon, of);
  if (end <= at) return null;
  if (nobody(first.low) && !(possessives.has(first.low) && end > at + 1)) return null;
  const phrase = phraseIn(words, at, end, of, context);
  if (!phrase) return null;
  let to = at;
  while (to < end && (words[to]?.to ?? 0) <= phrase.span.to) to += 1;
  const named =
    phrase.by === 'many' && words[to]?.text === ',' ? nameBetween(words, to, limit, context) : null;
  if (named)
    return { who: { ...named.who, span: { from: phrase.span.from, to: named.who.span.to } }, to: named.to };
  const further =
    phrase.by === 'office' && !phrase.vague ? furtherRole(words, at, to, limit, of, context) : null;
  if (further) return further;
  const told =
    phrase.by === 'office' && !phrase.vague ? namedBehind(words, at, to, limit, of, context) : null;
  if (told) return told;
  const apposed =
    phrase.by === 'name' && phrase.type === 'person' ? apposition(words, to, limit, of, context) : null;
  const informed = phrase.by === 'office' ? informedOf(words, phrase, to, limit) : null;
  if (informed) return informed;
  if (!apposed) return bracketed(words, phrase, to, limit, context) ?? { who: phrase, to };
  const role = phrase.role ?? apposed.span;
  return { who: { ...phrase, span: { from: phrase.span.from, to: apposed.span.to }, role }, to: apposed.to };
}

/** “Соседний «Тернолинк»”: an adjective before a name in marks. */
function qualifiedAt(words: Words, at: number, limit: number, context: Context): Read | null {
  const first = words[at];
  if (!first || words[at + 1]?.kind !== 'quote' || at + 1 >= limit) return null;
  if (!isAdjective(first) || nounAs(first, 'n', context.lexicon) !== null) return null;
  const named = whoAt(words, at + 1, limit, 'n', context);
  return named?.to === at + 2 && named.who.by === 'body'
    ? { who: { ...named.who, span: { from: first.from, to: named.who.span.to } }, to: named.to }
    : null;
}

/** “дипломат, обізнаний із ходом консультацій”: nobody whom the text names. */
function informedOf(words: Words, who: Who, comma: number, limit: number): Read | null {
  if (
    words[comma]?.text !== ',' ||
    !/^(?:обізнан|знайом|близьк|наближен|осведомл|знаком(?:ый|ая|ые|ого|ой|ых|ым)|близк|приближенн)/.test(
      words[comma + 1]?.low ?? '',
    )
  )
    return null;
  let to = comma + 1;
  while (to < limit && to < comma + 12 && words[to]?.kind !== 'mark') to += 1;
  const span = spanOver(words.slice(comma + 1, to));
  if (!span) return null;
  const told = words.slice(comma + 1, to).map(({ text, spaced }) => (spaced ? ' ' : '') + text);
  return {
    who: {
      ...who,
      span: { from: who.span.from, to: span.to },
      role: null,
      vague: true,
      called: `${who.called},${told.join('')}`,
    },
    to,
  };
}

/** “Застройщик (ООО «Лагуна»)”: who that is stands in brackets, as far as they are a name. */
function bracketed(words: Words, who: Who, open: number, limit: number, context: Context): Read | null {
  if (words[open]?.text !== '(' || !/^(?:office|body)$/.test(who.by) || who.vague) return null;
  const close = words.findIndex(({ text }, at) => at > open && at < open + 10 && text === ')');
  if (close === -1 || close >= limit) return null;
  const inner = whoAt(words, open + 1, close, 'n', context);
  if (inner?.to !== close || !/^(?:name|body)$/.test(inner.who.by)) return null;
  if (inner.who.name === null && words[close - 1]?.kind !== 'quote') return null;
  const span = { from: who.span.from, to: words[close]?.to ?? who.span.to };
  return { who: { ...inner.who, span, role: who.by === 'office' ? who.span : null }, to: close + 1 };
}

/** Whether a phrase of a speaker may begin with a word: a noun of one, a name, or what stands before either. */
function mayBegin(words: Words, at: number, of: Case, { lexicon }: Context): boolean {
  if (of === 'a' && isAccusative(words[at]?.low ?? '')) return true;
  const first = words[at];
  if (first?.kind !== 'word') return true;
  if (isAdjective(first) || possessives.has(first.low) || nounAs(first, of, lexicon)) return true;
  return isOfName(words, at) || several.test(first.low);
}

/** “Актриса, режиссёр Рената Белова”: a second office behind a comma, and the name behind both. */
function furtherRole(
  words: Words,
  at: number,
  comma: number,
  limit: number,
  of: Case,
  context: Context,
): Read | null {
  if (words[comma]?.text !== ',' || comma - at > LONGEST_ROLE || comma + 2 >= limit) return null;
  const from = formerly.test(words[comma + 1]?.low ?? '') ? comma + 2 : comma + 1;
  const read = whoAt(words, from, Math.min(limit, comma + LONGEST_ROLE), of, context);
  if (read?.who.by !== 'name' || read.who.type !== 'person' || !read.who.role || !read.who.name) return null;
  // “мэр Рудска, губернатор Иванов”: what follows says no more of the same one where it begins with a capital.
  if (read.who.role.from !== words[from]?.from || isCapital(words[from])) return null;
  const role = spanOver(words.slice(at, read.to).filter(({ to }) => to <= (read.who.role?.to ?? 0)));
  const span = spanOver(words.slice(at, read.to));
  return span ? { who: { ...read.who, span, role }, to: read.to } : null;
}

const formerly =
  /^(?:ныне|нині|теперь|тепер|тогда|тоді|когда-то|колись|раньше|раніше|некогда|впоследствии|згодом)$/;

/** “адвокат обвиняемого, Олег Власов,”: the full name between commas, or up to the sentence's end. */
function namedBehind(
  words: Words,
  at: number,
  comma: number,
  limit: number,
  of: Case,
  context: Context,
): Read | null {
  if (words[comma]?.text !== ',' || comma + 1 >= limit || !isCapital(words[comma + 1])) return null;
  const name = nameIn(words, comma + 1, Math.min(limit, comma + 5), of, context, false);
  if (name?.type !== 'person' || name.from !== comma + 1 || !name.gender) return null;
  const next = words[name.to];
  // “Жена старпома, Ульяна, …”: a first name alone stands between commas.
  const isAlone = name.to - name.from < 2;
  if (
    isAlone &&
    (next?.text !== ',' || firstNameOf(words[comma + 1]?.text ?? '', of, context.lexicon) === null)
  )
    return null;
  if (name.to < limit && !/^[,.—–]$/.test(next?.text ?? '')) return null;
  const role = spanOver(words.slice(at, comma));
  const span = spanOver(words.slice(name.from, name.to));
  const has = { by: 'name', type: 'person', head: name.low, name: span, called: name.called, role } as const;
  return { who: made(words, at, name.to, { ...has, gender: name.gender }), to: name.to };
}

/** No office before a comma is longer. */
const LONGEST_ROLE = 14;

/** “Вдова механика Игоря Сомова”: the name is that of somebody else. */
const isOther = ({ lemma, gender }: NounForm, named: 'm' | 'f' | null): boolean =>
  named !== null &&
  ((gender === 'f' && named === 'm') ||
    (named === 'f' && /^(?:муж|брат|отец|сын|чоловік|батько|син|друг|вдовец)$/.test(lemma)));

function phraseIn(words: Words, at: number, end: number, of: Case, context: Context): Who | null {
  const first = words[at];
  if (!first) return null;
  const { lexicon } = context;
  // “некий «инженер-электрик»”.
  const marked = words[at + 1];
  if (
    /^(?:нек(?:ий|ая|то)|якийсь|якась|такой|такая|такий|така)$/.test(first.low) &&
    marked?.quotation &&
    marked.text.length < 50
  ) {
    const name = marked.quotation.inner;
    return made(words, at, at + 2, {
      by: 'noun',
      type: 'unnamed',
      vague: true,
      head: marked.text,
      name,
      called: marked.text.slice(1, -1),
    });
  }
  const owner = /^(?:сайт|портал|страница|сторінка|канал|телеграм-канал|telegram-канал|паблик|паблік)$/.test(
    nounAs(first, of, lexicon)?.lemma ?? '',
  )
    ? whoAt(words, at + 1, end, 'g', context)
    : null;
  // “Сайт ведомства”: whose it is speaks there.
  if (owner?.to === end && owner.who.by === 'body' && !owner.who.outlet && owner.who.name === null)
    return { ...owner.who, span: { from: first.from, to: owner.who.span.to } };
  if (first.kind === 'quote' || first.kind === 'link') {
    const name = first.quotation?.inner ?? first;
    if (first.quotation && (!/^.\s*[\p{Lu}\p{N}]/u.test(first.text) || /[?!.…,].$/u.test(first.text)))
      return null;
    if (first.text.length > 80 || (end > at + 1 && words[at + 1]?.kind === 'quote')) return null;
    return made(words, at, end, {
      by: 'body',
      type: 'organisation',
      head: first.text,
      name,
      called: first.quotation ? first.text.slice(1, -1) : first.text,
      outlet: isOutletName(first.text),
    });
  }
  const oneOf = of === 'n' ? undefined : ones.get(first.low);
  if (oneOf && /^(?:из|з|із)$/.test(words[at + 1]?.low ?? '') && end > at + 2) {
    const rest = words.slice(at + 1, end).map(({ text, spaced }) => (spaced ? ' ' : '') + text);
    const called = `${oneOf}${rest.join('')}`;
    return made(words, at, end, {
      by: 'many',
      type: 'unnamed',
      vague: true,
      head: oneOf,
      called,
      gender: oneOf === 'одна' ? 'f' : 'm',
    });
  }
  if (several.test(first.low)) {
    const of2 =
      words.slice(at + 1, end).find((piece) => lexicon.nouns.has(piece.low)) ??
      (/^(?:из|з|із)$/.test(words[at + 1]?.low ?? '') && end > at + 2 ? words[at + 2] : undefined) ??
      (end === at + 1 && /^(?:многие|некоторые|багато|деякі|другие|інші|остальные|решта)$/.test(first.low)
        ? first
        : undefined);
    if (of2)
      return made(words, at, end, {
        by: 'many',
        type: 'unnamed',
        vague: true,
        head: of2.low,
        called: described(words, at, end, 'n', null, context),
        gender: first.low === 'один' ? 'm' : first.low === 'одна' ? 'f' : 'p',
      });
  }
  const head = headIn(words, at, end, of, context);
  const name = nameIn(words, head ? head.at + 1 : at, end, of, context, head !== null);
  if (name && (head || name.from === at || adjectives(words, at, name.from))) {
    if (!head && name.type !== 'person')
      return made(words, at, name.to, {
        by: name.weak ? 'noun' : 'body',
        type: 'organisation',
        head: name.low,
        name: spanOver(words.slice(name.from, name.to)),
        called: name.called,
        gender: null,
        outlet: isOutletName(name.low),
      });
    if (!head || (head.form.kind === 'role' && !head.form.plural && !isOther(head.form, name.gender))) {
      const role = head ? spanOver(words.slice(at, name.from)) : null;
      return made(words, at, name.to, {
        by: 'name',
        type: 'person',
        head: name.low,
        name: spanOver(words.slice(name.from, name.to)),
        called: name.called,
        role,
        gender: name.gender ?? (head?.form.gender === 'f' ? 'f' : null),
      });
    }
  }
  if (!head) return null;
  // “её штаб” is told as “штаб”: whose it is stands elsewhere.
  const own = possessives.has(first.low) && head.at > at ? at + 1 : at;
  const called = described(words, own, end, of, head, context);
  if (head.form.kind === 'role' && !head.form.plural) {
    const sign = callSign(words, at, end);
    if (sign) return sign;
    const vague = head.form.vague;
    return made(words, at, end, {
      by: 'office',
      type: 'unnamed',
      head: head.form.lemma,
      role: vague ? null : spanOver(words.slice(at, end)),
      vague,
      called,
      gender: head.form.gender,
    });
  }
  if (head.form.kind === 'role' || head.form.kind === 'plural')
    return made(words, at, end, {
      by: 'many',
      type: head.form.lemma.startsWith('влас') ? 'organisation' : 'unnamed',
      vague: !/^власти$/.test(head.form.lemma),
      head: head.form.lemma,
      called,
      gender: 'p',
    });
  return bodyOf(words, at, end, head, called, context);
}

/** “По словам одной из них”: one of many in another case. */
const ones: ReadonlyMap<string, string> = new Map([
  ['одного', 'один'],
  ['одному', 'один'],
  ['одним', 'один'],
  ['одной', 'одна'],
  ['однієї', 'одна'],
  ['одній', 'одна'],
]);

function bodyOf(
  words: Words,
  at: number,
  end: number,
  head: { at: number; form: NounForm },
  called: string,
  { lexicon }: Context,
): Who {
  const quote = words
    .slice(head.at, end)
    .find(({ kind, text }) => kind === 'quote' && /^.\s*[\p{Lu}\p{N}]/u.test(text));
  const isLegal = /^(?:ао|ооо|пао|оао|тов|ат|пат|пп)$/.test(head.form.lemma);
  const group =
    /^(?:группа|группировка|угруповання|група|батальон|полк|бригада|движение|рух|партия|партія)$/.test(
      head.form.lemma,
    );
  const outlet =
    words.slice(at, end).some(({ low }) => lexicon.nouns.get(low)?.some((form) => form.outlet)) &&
    !/^(?:корреспондент|кореспондент)$/.test(head.form.lemma);
  const base = {
    by: 'body',
    type: group ? 'group' : 'organisation',
    head: head.form.lemma,
    gender: head.form.plural ? 'p' : head.form.gender,
    outlet,
    vague: head.form.plural && head.form.outlet,
  } as const;
  if (
    quote?.quotation &&
    words[end - 1] === quote &&
    !isLegal &&
    !/служба|дирекц|управлен|управлін|представит|редакц|руководств|керівниц|администрац|адміністрац/.test(
      head.form.lemma,
    ) &&
    end - at <= 4 &&
    quote === words[head.at + 1]
  )
    return made(words, at, end, { ...base, name: quote.quotation.inner, called: quote.text.slice(1, -1) });
  return made(words, at, end, { ...base, called });
}

function adjectives(words: Words, at: number, to: number): boolean {
  return words.slice(at, to).every((piece) => isAdjective(piece) || possessives.has(piece.low));
}
