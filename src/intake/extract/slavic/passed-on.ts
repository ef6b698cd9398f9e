/** “Телеканал приводит реплику командира: «…»”: whose words an outlet or a sentence passes on before a colon. Pure. */
import type { Spoken, Who } from '../spoken.ts';
import type { Context } from './context.ts';
import { isAdjective, type Words } from './phrase.ts';
import { toldBy } from './told-nouns.ts';
import { whoAt } from './who.ts';

/** No further before its colon do the owner's words begin. */
const REACH = 12;

/** Records of somebody's voice or hand. */
const records =
  /^(?:запис(?:ь|и|ью|у|ом)?|аудиозапис\p{L}{0,2}|аудіозапис\p{L}{0,2}|видеозапис\p{L}{0,2}|відеозапис\p{L}{0,2}|видео|відео|аудио|аудіо|голос|письм[оаеу]|лист(?:а|у|ом|и)?|записк[ауиоюой]{1,2}|переписк[ауиой]{1,2}|пост(?:а|у|ом|ы|и)?|сториз|смс|сообщени\p{L}{1,2}|выступлени\p{L}{1,2}|виступ(?:у|ом)?|разговор\p{L}{0,2}|розмов\p{L}{1,2}|крик\p{L}{0,2})$/u;

/** The owner of the words behind a colon, where a noun of telling and a genitive stand before it; null where none does. */
export function ownerBefore(words: Words, colon: number, context: Context): Who | null {
  for (let noun = colon - 2; noun >= 0 && noun > colon - REACH; noun -= 1) {
    const piece = words[noun];
    if (!piece || piece.kind === 'mark') return null;
    if (toldBy(piece.low) === null && !records.test(piece.low)) continue;
    const read = whoAt(words, noun + 1, colon, 'g', context);
    if (read?.to === colon && /^(?:name|office|body)$/.test(read.who.by) && !read.who.outlet) return read.who;
    // “записка від чоловіка: «…»”.
    const from = /^(?:от|від|из|з|із)$/.test(words[noun + 1]?.low ?? '')
      ? whoAt(words, noun + 2, colon, 'g', context)
      : null;
    if (from?.to === colon && /^(?:name|office)$/.test(from.who.by)) return from.who;
    if (!isAdjective(piece)) return null;
  }
  return null;
}

/** A statement of an outlet whose words are somebody else's: that one said it, and the outlet passes it on. */
export function passedOn<One extends Spoken>(said: One, pieces: Words, context: Context): One {
  const { who, quoted } = said;
  const first = quoted[0];
  if (!first || !who?.outlet) return said;
  const quote = pieces.findIndex(({ quotation }) => quotation?.inner.from === first.from);
  if (pieces[quote - 1]?.text !== ':') return said;
  const owner = ownerBefore(pieces, quote - 1, context);
  return owner && owner.span.from > who.span.to ? { ...said, who: owner, relay: who.span } : said;
}
