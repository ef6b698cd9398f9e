/** A body where something was said: “в министерстве”, “у поліції”, “там”. Pure. */
import { spanOver } from '../span.ts';
import { isCapital } from '../tokens.ts';
import type { Context, Read } from './context.ts';
import type { Case } from './declension.ts';
import { there } from './described.ts';
import { endOfPhrase, nounAs, type Words } from './phrase.ts';
import { adverbs, timeNouns } from './small-words.ts';
import type { VerbForm } from './verbs.ts';
import { wayAt } from './ways.ts';
import { whoAt } from './who.ts';

/** “в министерстве”, “у поліції”: a body where something was said. */
export function placeBody(words: Words, at: number, verb: VerbForm, context: Context): Read | null {
  const low = words[at]?.low ?? '';
  if (/^(?:там|оттуда|звідти|звідтіля)$/.test(low)) {
    const to = words[at + 1]?.low === 'же' ? at + 2 : at + 1;
    const [first, last] = [words[at], words[to - 1]];
    if (!first || !last || verb.gender !== 'p') return null;
    return {
      who: there({ from: first.from, to: last.to }),
      to,
    };
  }
  if (!/^(?:в|во|у|на|із|з|зі|из|с|со)$/.test(low) || verb.gender !== 'p') return null;
  // “Підозрюваних немає, заявили в ній”.
  const it = words[at + 1];
  const here = words[at];
  if (
    it &&
    here &&
    /^(?:ній|ней|нем|ньому)$/.test(it.low) &&
    (!words[at + 2] || words[at + 2]?.kind === 'mark')
  )
    return { who: there({ from: here.from, to: it.to }), to: at + 2 };
  const of: Case = /^(?:из|із|з|зі|с|со)$/.test(low) ? 'g' : 'p';
  const read = whoAt(words, at + 1, words.length, of, context);
  if (!read) return somePlace(words, at, context);
  if (read.who.by !== 'body' && read.who.by !== 'office') return null;
  if (
    read.who.name !== null &&
    !nounAs(words[at + 1], of, context.lexicon) &&
    words[at + 1]?.kind !== 'quote' &&
    !isCapital(words[at + 1])
  )
    return null;
  if (read.who.by === 'office') return null;
  return { ...read, who: { ...read.who, gender: 'p' } };
}

/** Places and turns of phrase in which nobody in particular speaks. */
const noBody =
  /^(?:поверхн|город|міст|сел|улиц|вулиц|сет|мереж|мир|світ|стран|країн|народ|кулуар|обществ|суспільств|конц|кінц|начал|почат|итог|підсумк|результат|цел|ціл|частност|ход|хід|связ|зв'яз|ответ|відповід|момент|врем|час|очеред|черг|случа|випадк|вид|регион|област|район|край|друг|інш|котор|як|том|тому|этом|цьому|перв|перш|сво|адрес|основ|рамк|прошл|минул|последн|останн|это|эт|н(?:его|ее|ём|ем|их|ей|ього|еї|ьому|ій)$|себ[яе]$|сам|все|всі|всё|деле|справ|интернет|інтернет)/;

/** “В акимате сообщили”: a body of which no list knows, right before a verb of several or between the verb and a mark. */
function somePlace(words: Words, at: number, context: Context): Read | null {
  const { lexicon } = context;
  const first = words[at + 1];
  if (first?.kind !== 'word' || isCapital(first) || first.low.length < 4) return null;
  if (noBody.test(first.low) || timeNouns.has(first.low) || adverbs.has(first.low)) return null;
  if (wayAt(words, at, lexicon).length > 0) return null;
  const end = endOfPhrase(words, at + 1, words.length, lexicon);
  const next = words[end];
  const isSpoken =
    lexicon.verbs.get(next?.low ?? '')?.kind === 'finite' ||
    lexicon.verbs.get(words[at - 1]?.low ?? '')?.kind === 'finite';
  if (!isSpoken || (next && next.kind !== 'mark' && !lexicon.verbs.has(next.low))) return null;
  const span = spanOver(words.slice(at + 1, end));
  if (!span) return null;
  const called = words
    .slice(at + 1, end)
    .map(({ text, spaced }, index) => (index > 0 && spaced ? ' ' : '') + text)
    .join('');
  return {
    who: {
      ...{ span, name: null, role: null, type: 'organisation', by: 'body', vague: false, head: first.low },
      ...{ outlet: false, gender: 'p', called },
    },
    to: end,
  };
}
