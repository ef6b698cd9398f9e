/** What a colon or a headline's dash attributes: “Губернатор: …”, “… — «Агентство»”. Pure. */
import { isCapital } from '../tokens.ts';
import type { Context, Read } from './context.ts';
import type { Frame } from './frame.ts';
import { isAcronym, nounAs, type Words } from './phrase.ts';
import { prepositions } from './small-words.ts';
import { ownVersion, whoseBefore } from './told-nouns.ts';
import { waysFrom } from './ways.ts';
import { whoAt } from './who.ts';

const furniture =
  /^(?:справка|довідка|контакт|контакты|контакти|источники|джерела|фото|видео|відео|обновление|оновлення|обновлено|срочно|терміново|тема|кому|от|дата|место|місце|телефон|адрес|адреса|автор|редактор|текст|читайте|прямая|главное|головне|важно|важливо|негода|upd|пример|приклад|итог|підсумок|вопрос|питання|ответ|факт)$/;

/** “Губернатор: огня почти нет”, “Керівниця зміни Ірина Дзюба: «…»”. */
export function introduced(words: Words, at: number, context: Context): Frame | null {
  if (words[at]?.text !== ':' || at === 0 || at > 40) return null;
  let start = 0;
  // “(капитан по рации: все целы)”.
  const bracket = words.findLastIndex(({ text }, index) => index < at && text === '(');
  const close = bracket === -1 ? -1 : words.findIndex(({ text }, index) => index > bracket && text === ')');
  const isInside = bracket > 0 && close > at;
  if (isInside) start = bracket + 1;
  while (start < at && (words[start]?.kind === 'mark' || words[start]?.kind === 'number')) start += 1;
  const first = words[start];
  if (at - start > 16) return null;
  if (!first || furniture.test(first.low)) return null;
  if (/^(?:источник|джерело)$/.test(first.low) && !/^\p{Ll}/u.test(words[at + 1]?.text ?? '')) return null;
  const isQuote = words[at + 1]?.kind === 'quote';
  const told = whoseBefore(words, at, start, context) ?? ownVersion(words, at, start, context);
  if (told) return told;
  const dash = words.findLastIndex(({ text }, index) => index > start && index < at && /^[—–]$/.test(text));
  // “Мэр — о дорогах: «Потерпите»”, “Министр — журналистам: «Позже»”.
  const isTopic =
    dash > 0 &&
    isQuote &&
    at - dash < 7 &&
    (/^(?:о|об|про)$/.test(words[dash + 1]?.low ?? '') || /.{3}(?:ам|ям)$/.test(words[dash + 1]?.low ?? ''));
  const lead = isTopic ? whoAt(words, start, dash, 'n', context) : null;
  if (lead?.to === dash && /^(?:name|office|body)$/.test(lead.who.by))
    return {
      ...{ from: start, to: at + 1, cue: { from: at, to: at + 1 }, act: 'said', who: lead.who },
      ...{ channel: null, words: 'after', weight: 0.85 },
    };
  const read = whoAt(words, dash > 0 ? dash + 1 : start, at, 'n', context);
  if (
    !read ||
    (read.to !== at && !isAbout(words, read, at, context)) ||
    read.who.by === 'noun' ||
    read.who.by === 'pronoun'
  )
    return null;
  if (read.who.by === 'body' && read.who.gender === 'p' && !isAcronym(first)) return null;
  const next = words[at + 1];
  if (!next || (next.kind === 'number' && !isQuote && read.who.by !== 'name')) return null;
  const known =
    read.who.by !== 'body' || isQuote || isAcronym(first) || read.who.name === null || !isCapital(first);
  if (!known || (read.who.by === 'body' && !isQuote && first.kind === 'quote')) return null;
  return {
    from: start,
    to: at + 1,
    cue: { from: at, to: at + 1 },
    act: 'said',
    who: read.who,
    channel: null,
    words: isInside ? [{ from: at + 1, to: close }] : 'after',
    weight: isQuote ? 0.92 : 0.8,
  };
}

/** How somebody speaks who needs no verb for it: “Сомов на связи: …”, “комендант коротко: …”. */
const inTouch =
  /^(?:на (?:связи|зв'язку|месте|місці|проводе|дроті|линии|лінії|трибуне|трибуні|это|це)|по (?:рации|рації|громкой|гучному|телефону|связи)|коротко|кратко|сухо|тихо|прямо|стисло|лаконично|лаконічно|твёрдо|твердо|отрывисто|уривчасто|устало|втомлено|шёпотом|шепотом|пошепки|вслух|вголос|ему|йому|ей|їй|в ответ|у відповідь|в трубку|у слухавку)$/;

/** “Песков о переговорах: …”, “Кличко в ефірі Суспільного: …”: a person, with a topic or way before the colon. */
function isAbout(words: Words, { who, to }: Read, colon: number, { lexicon }: Context): boolean {
  const rest = words
    .slice(to, colon)
    .map(({ low }) => low)
    .join(' ');
  if (/^(?:name|office)$/.test(who.by) && rest.length < 40 && inTouch.test(rest)) return true;
  if (who.by !== 'name' || who.type !== 'person' || colon - to > 9 || colon - to < 2) return false;
  if (to + waysFrom(words, to, colon, lexicon).length === colon) return true;
  if (!/^(?:о|об|про)$/.test(words[to]?.low ?? '')) return false;
  return words
    .slice(to, colon)
    .every(({ kind, low }) => kind !== 'mark' && lexicon.verbs.get(low)?.kind !== 'finite');
}

/** “Неизвестные взорвали подстанцию — «Факт-Информ»”: a headline that ends with who says so. */
export function headlined(words: Words, at: number, context: Context): Frame | null {
  const isHyphen = words[at]?.text === '-' && words[at]?.spaced === true && words[at + 1]?.spaced === true;
  if (!(isHyphen || /^[—–]$/.test(words[at]?.text ?? '')) || at < 3 || words.length - at > 9) return null;
  const isClosed = words.at(-1)?.text === '.' && words[at - 1]?.text === ',';
  const end = isClosed ? words.length - 1 : words.length;
  const last = words[end - 1];
  if (!last || last.kind === 'mark') return null;
  const first = words[at + 1];
  if (
    !first ||
    words.slice(0, at).some(({ text }) => /^[—–]$/.test(text)) ||
    /^\d/.test(words[at - 1]?.text ?? '')
  )
    return null;
  if (prepositions.has(first.low)) return null;
  const read = whoAt(words, at + 1, end, 'n', context);
  if (!read || read.to !== end) return null;
  const { who } = read;
  if (isClosed && who.by === 'office' && read.to === at + 2) return null;
  const isKnown =
    first.kind === 'quote' ||
    isAcronym(first) ||
    nounAs(first, 'n', context.lexicon) !== null ||
    (who.by === 'name' && who.role !== null) ||
    (who.by === 'name' && who.type === 'person');
  if (
    !isKnown ||
    who.by === 'pronoun' ||
    who.by === 'noun' ||
    (who.by === 'body' &&
      first.kind !== 'quote' &&
      last.kind !== 'quote' &&
      who.name !== null &&
      !isAcronym(first))
  )
    return null;
  return {
    from: at,
    to: end,
    cue: { from: at, to: at + 1 },
    act: 'said',
    who,
    channel: null,
    words: 'before',
    weight: 0.75,
  };
}
