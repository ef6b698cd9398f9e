/** Phrases that attribute: “по словам X”, “за її даними”, “со ссылкой на X”. Pure. */
import { remembered } from '../remembered.ts';
import { spanOver } from '../span.ts';
import type { Who } from '../spoken.ts';
import { setOf } from '../words.ts';
import { antecedent } from './antecedent.ts';
import { channelKind } from './channel-words.ts';
import type { Context, Read } from './context.ts';
import { type Frame, opensAt } from './frame.ts';
import { nounInNominative } from './nominative.ts';
import { endOfPhrase, isAdjective, type Words } from './phrase.ts';
import { adverbs, conjunctions, isTimeWord, ownWords, possessives, prepositions } from './small-words.ts';
import { waysFrom } from './ways.ts';
import { whoAt } from './who.ts';

/** “По словам X, …”, “…, за її підрахунками, …”, “со ссылкой на X”. */
export function attributed(words: Words, at: number, context: Context): Frame | null {
  const { lexicon } = context;
  const low = words[at]?.low ?? '';
  const reference = referenceAt(words, at);
  if (reference !== null) {
    const document =
      /^(?:сводк|отчет|доклад|письм|документ|материал|пресс-релиз|релиз|зведенн|звіт|лист$|матеріал|пресреліз|дан(?:ные|і)$|сайт|канал|страниц|сторінк|заявлени|сообщени|повідомлен|заяву|слова|публикаци|публікаці|пост$|допис$|комментари|коментар)/.test(
        words[reference]?.low ?? '',
      );
    const source = words[reference];
    const inMarks =
      source?.quotation && /^.\p{Ll}/u.test(source.text) && source.text.length < 60 ? source : null;
    const read =
      (inMarks ? { who: sourceWho(inMarks), to: reference + 1 } : null) ??
      (document ? whoAt(words, reference + 1, words.length, 'g', context) : null) ??
      whoAt(words, reference, words.length, 'a', context) ??
      whoAt(words, reference, words.length, 'n', context);
    return read ? { ...around(words, at, reference, 'said', read, context, 0.87), words: 'same' } : null;
  }
  for (const { words: phrase, act } of lexicon.phrases.get(low) ?? []) {
    // An adjective or “его” may stand within: “за попередніми даними”, “по его словам”.
    const rest = phrase.slice(1);
    let next = at + 1;
    let owner: number | null = null;
    let matched = true;
    for (const one of rest) {
      while (
        next < at + 4 &&
        words[next] &&
        words[next]?.low !== one &&
        (possessives.has(words[next]?.low ?? '') ||
          ownWords.has(words[next]?.low ?? '') ||
          /^(?:чьим|чьими|чьей|чиїми|чиїм|чиєю|же|ж|самого|самой|самої|самих|самим)$/.test(
            words[next]?.low ?? '',
          ) ||
          isAdjective(words[next] ?? fail))
      ) {
        if (possessives.has(words[next]?.low ?? '') || ownWords.has(words[next]?.low ?? '')) owner = next;
        next += 1;
      }
      if (words[next]?.low !== one) {
        matched = false;
        break;
      }
      next += 1;
    }
    if (!matched) continue;
    const relative = ofRelative(words, at, next, act, context);
    if (relative) return relative;
    if (owner !== null)
      return around(words, at, next, act, { who: ownerWho(words, owner), to: next }, context, 0.9);
    const isDative =
      (low === 'согласно' && rest.length === 0) ||
      /^(?:верить|вірити)$/.test(rest.at(-1) ?? '') ||
      /(?:известно|відомо)$/.test(rest.at(-1) ?? '');
    const of = isDative ? 'd' : low === 'згідно' || low === 'відповідно' ? 'i' : 'g';
    // “как следует из приказа управления”: whose the document is.
    const paper = channelKind(words[next]?.low ?? '') === 'document' ? words[next] : undefined;
    const writer = paper ? whoAt(words, next + 1, words.length, 'g', context) : null;
    if (paper && writer && /^(?:name|body|office)$/.test(writer.who.by)) {
      const span = { from: paper.from, to: writer.who.span.to };
      return {
        ...around(words, at, next, act, writer, context, 0.85),
        channel: { span, kind: 'document', name: null },
      };
    }
    // “по материалам дела”: the documents themselves speak.
    const papers =
      /^(?:материалам|документам|матеріалами|документами)$/.test(words[next - 1]?.low ?? '') &&
      words[next]?.kind === 'word'
        ? papersOf(words, next)
        : null;
    if (papers) return around(words, at, next, act, papers, context, 0.75);
    const known = whoAt(words, next, words.length, of, context);
    // “согласно выписке”: the phrase's last word, or the word behind it, is the document.
    const isDocument = /^(?:з|із|зі|согласно)$/.test(words[next - 1]?.low ?? '') ? next : next - 1;
    const alone = !known && /^(?:согласно|згідно)$/.test(low) ? documentAlone(words, isDocument) : null;
    const read = known ?? (rest.length > 0 ? someGenitive(words, next, context) : null);
    if (alone) return around(words, at, alone.to, act, alone, context, 0.75);
    if (!read || read.who.by === 'noun' || (read.who.type === 'person' && read.who.by === 'pronoun'))
      continue;
    if (low === 'согласно' || low === 'згідно') {
      if (read.who.by !== 'body' || rest.length === 0) continue;
    }
    const frame = around(words, at, next, act, read, context, 0.93);
    const named = words[next - 1];
    const kind = /^(?:согласно|згідно|відповідно)$/.test(low) ? channelKind(named?.low ?? '') : null;
    return named && kind === 'document' && !frame.channel
      ? { ...frame, channel: { span: { from: named.from, to: named.to }, kind, name: null } }
      : frame;
  }
  return null;
}

/** “Бригадир Зоя Кант, по словам которой воды хватало, …”, “…, по чьим словам …”: whoever stands before the comma. */
function ofRelative(
  words: Words,
  at: number,
  next: number,
  act: Frame['act'],
  context: Context,
): Frame | null {
  const isWhose = words
    .slice(at + 1, next)
    .some(({ low }) => /^чи(?:им|єю|їм|їми|ими|ей|їй|м)$|^чьи(?:м|ми)$|^чьей$/.test(low));
  const isOf = /^(?:котор(?:ого|ой|ых)|якого|якої|яких)$/.test(words[next]?.low ?? '');
  if (!(isWhose || isOf) || words[at - 1]?.text !== ',') return null;
  if (/^(?:согласно|згідно|відповідно)$/.test(words[at]?.low ?? '')) return null;
  const read = antecedent(words, at - 1, context);
  if (!read) return null;
  const cueEnd = isOf ? next + 1 : next;
  const opened = cueEnd + (words[cueEnd]?.text === ',' ? 1 : 0);
  let to = opened;
  while (to < words.length && words[to]?.kind !== 'mark') to += 1;
  if (to <= opened) return null;
  return {
    ...{ from: at, to: opened, cue: { from: at, to: cueEnd }, act, who: read.who },
    ...{ channel: null, words: [{ from: opened, to }], weight: 0.75 },
  };
}

/** «источник в следствии»: a description in marks. */
const sourceWho = ({ from, to, text }: Words[number]): Who => ({
  ...{ span: { from, to }, name: null, role: null, type: 'unnamed', by: 'noun', vague: true },
  ...{ head: text, outlet: false, gender: null, called: text.slice(1, -1) },
});

const references = setOf('со с із з ссылаясь сославшись посилаючись пославшись');

/** Behind “со ссылкой на”, “посилаючись на”; null where it does not stand. */
function referenceAt(words: Words, at: number): number | null {
  const low = words[at]?.low ?? '';
  if (!references.has(low)) return null;
  if (/^(?:со|с|із|з)$/.test(low) && /^(?:ссылкой|посиланням)$/.test(words[at + 1]?.low ?? ''))
    return words[at + 2]?.low === 'на' ? at + 3 : null;
  return /^(?:ссылаясь|сославшись|посилаючись|пославшись)$/.test(low) && words[at + 1]?.low === 'на'
    ? at + 2
    : null;
}

const hearing = remembered((low) =>
  /^(?:слыш(?:у|им|ал|али|ала|ится|но|ишь)|услыша(?:л|ли|ла)|чу(?:ю|ємо|єш|ти|в|ла|ли)|почу(?:в|ла|ли)|доносится|лунає|звучит|доноситься)$/.test(
    low,
  ),
);

/** “«Мест нет», — слышу я от хирурга”: from whom it was heard. */
export function heardFrom(words: Words, at: number, context: Context): Frame | null {
  if (!hearing(words[at]?.low ?? '')) return null;
  let from = at + 1;
  while (from < at + 4 && /^(?:я|мы|ми|в|у|ответ|відповідь|тут|здесь|потом)$/.test(words[from]?.low ?? ''))
    from += 1;
  if (!/^(?:от|від)$/.test(words[from]?.low ?? '')) return null;
  const read = whoAt(words, from + 1, words.length, 'g', context);
  if (!read || read.who.by === 'noun' || read.who.by === 'pronoun') return null;
  const isBehind = words[at - 1]?.kind === 'mark' && words.slice(0, at).some(({ kind }) => kind === 'quote');
  const opens =
    words[read.to]?.text === ':' && words[read.to + 1]?.kind === 'quote'
      ? read.to + 1
      : /^(?:что|що|будто|буцімто|нібито|якобы)$/.test(words[read.to + 1]?.low ?? '')
        ? opensAt(words, read.to)
        : null;
  if (!isBehind && opens === null) return null;
  return {
    ...{ from: at, to: opens ?? read.to, cue: { from: at, to: at + 1 }, act: 'said', who: read.who },
    ...{ channel: null, words: opens === null ? 'around' : 'after', weight: 0.8 },
  };
}

const fail = { kind: 'mark', text: '', low: '', spaced: false, quotation: null, from: 0, to: 0 } as const;

/** Whom “его”, “нашим” at a place means. */
export function ownerWho(words: Words, at: number): Who {
  const piece = words[at];
  const low = piece?.low ?? '';
  const isOwn = ownWords.has(low);
  return {
    span: { from: piece?.from ?? 0, to: piece?.to ?? 0 },
    name: null,
    role: null,
    type: 'person',
    by: 'pronoun',
    vague: false,
    head: isOwn ? 'мы' : low,
    outlet: false,
    gender: possessives.get(low) ?? null,
  };
}

function around(
  words: Words,
  at: number,
  cueEnd: number,
  act: Frame['act'],
  read: Read,
  { lexicon }: Context,
  weight: number,
): Frame {
  const ways = waysFrom(words, read.to, words.length, lexicon);
  const mark = words.findLastIndex(({ kind, text }, index) => index < at && kind === 'mark' && text !== ',');
  const opened =
    /^[:;—–.]$/.test(words[mark]?.text ?? '') && at > 0 && words[at - 1]?.text !== '—' ? mark + 1 : 0;
  const isFirst = words
    .slice(opened, at)
    .every(
      ({ kind, low }) =>
        kind === 'mark' || conjunctions.has(low) || adverbs.has(low) || /^(?:и|й|та|і)$/.test(low),
    );
  const end = read.to + ways.length;
  const next = words[end];
  // "…, который руководит …,": told of the speaker.
  let to = end;
  if (next?.text === ',' && /^(?:котор|як(?:ий|а|е|і))/.test(words[end + 1]?.low ?? '')) {
    const close = words.findIndex(({ text }, index) => index > end + 1 && text === ',');
    if (close !== -1) to = close;
  }
  if (isFirst && words[to]?.text === ',') to += 1;
  const before = words[at - 1]?.text;
  const isContrast =
    before === ',' || (/^(?:а|но|але|зато)$/.test(words[at - 1]?.low ?? '') && words[at - 2]?.text === ',');
  const isDashed = /^[—–]$/.test(words[to]?.text ?? '');
  const isOpened =
    (words[to]?.text === ':' && at < 4) || (isDashed && (at === 0 || before === ';' || isContrast));
  if (isOpened) to += 1;
  return {
    from: at,
    to,
    cue: { from: at, to: read.who.by === 'pronoun' ? Math.max(cueEnd, read.to) : cueEnd },
    act,
    who: read.who,
    channel: ways.channel,
    words: isFirst || isOpened ? 'after' : 'around',
    weight,
    ...(isDashed && isContrast ? { cuts: true } : {}),
  };
}

/** “Согласно выписке, …”: a document that speaks for itself. */
function documentAlone(words: Words, at: number): Read | null {
  const piece = words[at];
  if (piece?.kind !== 'word' || words[at + 1]?.text !== ',') return null;
  if (
    channelKind(piece.low) !== 'document' &&
    !/^(?:выписк|виписк|реестр|реєстр|баз[еоі]|карт|чек|накладн|квитанц|диплом|паспорт|заключен)/.test(
      piece.low,
    )
  )
    return null;
  const called = inNominative(piece.low);
  const who: Who = {
    ...{ span: { from: piece.from, to: piece.to }, name: null, role: null, type: 'organisation', by: 'body' },
    ...{ vague: false, head: called, outlet: false, gender: null, called },
  };
  return { who, to: at + 1 };
}

function papersOf(words: Words, next: number): Read | null {
  const [noun, of] = [words[next - 1], words[next]];
  if (
    !noun ||
    !of ||
    !/^(?:дела|справи|проверки|перевірки|следствия|слідства|суда|суду|расследования|розслідування)$/.test(
      of.low,
    )
  )
    return null;
  const uk = /ами$/.test(noun.low);
  const called = `${noun.low.replace(/(?:ам|ами)$/, uk ? 'и' : 'ы')} ${of.text}`;
  const who: Who = {
    ...{ span: { from: noun.from, to: of.to }, name: null, role: null, type: 'organisation', by: 'body' },
    ...{ vague: false, head: called, outlet: false, gender: null, called },
  };
  return { who, to: next + 1 };
}

/** A document's noun in the dative or instrumental, back in the nominative as far as its ending tells. */
export const inNominative = (low: string): string =>
  low
    .replace(
      /(ени|ани|нн|тт)(?:ю|ям)$/,
      (_all, stem: string) => stem + (/[ни]$/.test(stem) && stem.endsWith('и') ? 'е' : 'я'),
    )
    .replace(/([кцт])(?:е|ою)$/, '$1а')
    .replace(/(.{3})(?:ам|ами)$/, '$1ы')
    .replace(/(.{3}[^аеиоуыіеяюьй])(?:у|ом)$/, '$1');

/** “человека” of whom no list knows: without the ending. */
const bare = (told: string, text: string): string =>
  told === text ? told.replace(/([бвгджзклмнпрстфхцчшщ])а$/, '$1') : told;
const informed =
  /^(?:знакомого|знакомой|знакомых|близкого|близкой|близких|осведомл|наближен|приближенн|обізнан|знайомого|знайомої)/;

/** A speaker in the genitive of whom no list knows: “по данным соцзащиты”. */
export function someGenitive(words: Words, at: number, { lexicon }: Context): Read | null {
  const first = words[at];
  if (first?.kind !== 'word' || first.low.length < 4 || isTimeWord(first.low)) return null;
  if (
    /^(?:того|той|тех|того|тієї|тих|этого|этой|этих|цього|цієї|цих|одних|других|інших|самого|которого|которой|которых)$/.test(
      first.low,
    )
  )
    return null;
  if (prepositions.has(first.low) || possessives.has(first.low) || lexicon.verbs.has(first.low)) return null;
  if (/[оеэ]$/.test(first.low) && !/(?:ого|его|ього)$/.test(first.low)) return null;
  let end = endOfPhrase(words, at, words.length, lexicon);
  if (end - at > 6) return null;
  // “человека, знакомого с ходом осмотра”.
  const isInformed = words[end]?.text === ',' && informed.test(words[end + 1]?.low ?? '');
  const comma = end;
  if (isInformed) for (end += 1; words[end]?.kind === 'word' && end < at + 14; ) end += 1;
  const span = spanOver(words.slice(at, end));
  if (!span) return null;
  const called = words
    .slice(at, end)
    .map(({ text, low, spaced }, index) => {
      const place = at + index;
      const told =
        isInformed && place === at
          ? bare(nounInNominative(text, low, 'g', lexicon), text)
          : isInformed && place === comma + 1
            ? text
                .replace(/(?:[оь]?ого|его)$/, lexicon.language === 'ru' ? 'ый' : 'ий')
                .replace(/(?:ой|ої)$/, lexicon.language === 'ru' ? 'ая' : 'а')
            : text;
      return (index > 0 && spaced ? ' ' : '') + told;
    })
    .join('');
  return {
    who: {
      ...{ span, name: null, role: null, type: 'organisation', by: 'body', vague: false, head: first.low },
      ...{ outlet: false, gender: null, called },
    },
    to: end,
  };
}
