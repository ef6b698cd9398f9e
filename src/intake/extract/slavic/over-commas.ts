/** The speaker of a verb over what stands between commas. Pure. */
import { remembered } from '../remembered.ts';
import type { Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { calledBehind } from './beside.ts';
import { agrees, clauseStart, isHyphen, type Subject } from './clause.ts';
import type { Context } from './context.ts';
import { objectBetween } from './objects.ts';
import { isAdjective, isVerbal, nounAs, type Words } from './phrase.ts';
import { placeBody } from './places.ts';
import { adverbs, conjunctions, prepositions } from './small-words.ts';
import { somebodyAt } from './somebody.ts';
import type { VerbForm } from './verbs.ts';
import { waysFrom } from './ways.ts';
import { whoAt } from './who.ts';
/** “X, прилетевший в …, заявил”, “X, который …, сказал”: the speaker before what stands between commas. */
export function overCommas(
  words: Words,
  comma: number,
  at: number,
  verb: VerbForm,
  context: Context,
): Subject | null {
  for (let open = comma - 1; open > 0 && open > comma - 40; open -= 1) {
    const piece = words[open];
    if (!piece || piece.text === ';' || piece.text === ':') return null;
    if (piece.text !== ',' && piece.text !== '—' && !isHyphen(piece)) continue;
    const first = words[open + 1];
    const low = first?.low ?? '';
    const isInserted =
      isParticipial(words, open + 1) ||
      mayInsert(low) ||
      adverbs.has(low) ||
      first?.kind === 'quote' ||
      (first !== undefined &&
        (nounAs(first, 'n', context.lexicon) !== null || isAdjective(first) || isCapital(first)));
    if (!(isInserted || isAside(words, open, comma, context))) continue;
    const start = clauseStart(words, open);
    for (let from = start; from < open; from += 1) {
      if (prepositions.has(words[from]?.low ?? '') && from > start && !placeBody(words, from, verb, context))
        break;
      const read =
        whoAt(words, from, open, 'n', context) ??
        placeBody(words, from, verb, context) ??
        (from === start ? somebodyAt(words, from, open, verb.gender, context) : null);
      const before = read ? waysFrom(words, read.to, open, context.lexicon) : null;
      if (
        read &&
        before &&
        agrees(read.who, verb) &&
        (read.to === open ||
          (read.to === open - 1 &&
            /^(?:мой|моя|мои|наш|наша|наши|его|ее|их|мій|мої|наші|його|її|їхній|їхня)$/.test(
              words[read.to]?.low ?? '',
            )) ||
          (before.channel && read.to + before.length <= open && open - read.to < 8))
      ) {
        const ways = waysFrom(words, comma + 1, at, context.lexicon);
        const object = objectBetween(words, comma + 1 + ways.length, at);
        const isPlace =
          object !== null && prepositions.has(words[object.from]?.low ?? '') && object.to - object.from <= 4;
        if (object && !verb.takesObject && !isPlace) return null;
        return {
          who:
            namedBetween(words, read.who, open, comma, context) ??
            withDescription(words, read.who, open, comma),
          from,
          channel: ways.channel ?? before.channel,
          object: isPlace ? null : object,
          weight: 0.92,
        };
      }
    }
  }
  return null;
}

/** “, люди осторожные,”, “, незалежно один від одного,”: a few words without a verb. */
function isAside(words: Words, open: number, comma: number, { lexicon }: Context): boolean {
  if (comma - open > 6 || conjunctions.has(words[open + 1]?.low ?? '')) return false;
  return words
    .slice(open + 1, comma)
    .every(
      (piece) =>
        piece.kind === 'word' && !isVerbal(piece, lexicon) && lexicon.verbs.get(piece.low)?.kind !== 'finite',
    );
}

/** Whether one of the next four words is an active participle. */
function isParticipial(words: Words, at: number): boolean {
  for (let next = at; next < at + 4; next += 1) if (participle(words[next]?.low ?? '')) return true;
  return false;
}

const participle = remembered((low) => /(?:ш|вш|ущ|ющ|ащ|ящ)(?:ий|ая|ее|ие|ийся|аяся|иеся)$/.test(low));

/** Whether what stands between commas may begin with a word. */
const mayInsert = remembered(
  (low) =>
    /^(?:котор\p{L}+|як\p{L}{1,4}|где|де|куда|куди|чей|чья|чье|чьи|чий|чия|чиє|чиї|что|що|прибыв\p{L}*|и|й|в|у|по|за|на|из|із|зі|согласно|згідно|судя|судячи|как|як|со|с|з|також|утім|впрочем|однак|однако|навпаки|напротив)$/u.test(
      low,
    ) ||
    /(?:щ|вш|нн|ш|м|т|дш)(?:ий|ый|ая|ее|ое|ие|ые|ийся|аяся|иеся|ій|а|ийший)$/.test(low) ||
    /(?:вши|в|я|ючи|ачи|ись|вшись)$/.test(low),
);

/** “Її захисник, адвокат Павло Гринь, …”: the name between the commas is the speaker's. */
function namedBetween(words: Words, who: Who, open: number, comma: number, context: Context): Who | null {
  const isBody = who.by === 'body' && who.name === null && words[open + 1]?.kind === 'quote';
  if (!/^(?:office|many|noun)$/.test(who.by) && !isBody) return null;
  const told = who.by === 'office' ? calledBehind(words, open, comma, context) : null;
  if (told)
    return { ...told.who, span: who.span, role: who.span, gender: who.gender ?? told.who.gender ?? null };
  const inner = whoAt(words, open + 1, comma, 'n', context);
  // “Его авторы — посредники — настаивают”: who they are stands between dashes.
  const isDashed = /^[—–]$/.test(words[open]?.text ?? '') && /^[—–]$/.test(words[comma]?.text ?? '');
  if (isDashed && inner?.to === comma && /^(?:many|office|body)$/.test(inner.who.by)) return inner.who;
  const isOne = who.by === 'many' && inner?.who.by === 'office';
  if (!inner || inner.to !== comma || !(isOne || /^(?:name|body)$/.test(inner.who.by))) return null;
  const span = { from: who.span.from, to: inner.who.span.to };
  return { ...inner.who, span, role: inner.who.role ?? (who.by === 'office' ? who.span : null) };
}

/** “Структура, связанная с …”: a bare noun that the participle singles out is described by both. */
function withDescription(words: Words, who: Who, open: number, comma: number): Who {
  const first = words[open + 1];
  const isBare = who.by === 'body' && who.name === null && !/\s/.test(who.called ?? ' ');
  if (!isBare || !first || !/(?:нн|щ|вш|м|т)(?:ый|ий|ая|ое|ее|ые|ие|а|е|і)$/.test(first.low)) return who;
  const told = words.slice(open + 1, comma).map(({ text, spaced }) => (spaced ? ' ' : '') + text);
  const span = { from: who.span.from, to: words[comma - 1]?.to ?? who.span.to };
  return { ...who, span, called: `${who.called},${told.join('')}` };
}
