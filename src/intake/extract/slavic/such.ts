/** “Такое заявление”, “с таким прогнозом”: words that tell of what stands in the sentence before. Pure. */
import { remembered } from '../remembered.ts';
import { isAdjective, type Words } from './phrase.ts';
import { toldBy } from './told-nouns.ts';

/** Behind “такое заявление”, “с таким прогнозом”, “этими словами”; null where nothing of the kind stands there. */
export function suchAt(words: Words, from: number, limit: number): number | null {
  let at = /^(?:с|со|з|із|зі|о|об|про|к|до)$/.test(words[from]?.low ?? '') ? from + 1 : from;
  if (!pointing(words[at]?.low ?? '')) return null;
  at += 1;
  if (at < limit && toldBy(words[at]?.low ?? '') === null && isAdjective(words[at] ?? fail)) at += 1;
  return at < limit && toldBy(words[at]?.low ?? '') !== null ? at + 1 : null;
}

const pointing = remembered((low) =>
  /^(?:так(?:ое|ие|ую|ой|им|ими|ом|ого|і|у|е|ою)|соответствующ(?:ее|ую|им|ие)|подобн(?:ое|ую|ым|ой|ые)|эт(?:ими|им|ой)|цими|відповідн(?:у|е|і|ою)|подібн(?:у|е|і|ою))$/.test(
    low,
  ),
);

const fail = { kind: 'mark', text: '', low: '', spaced: false, quotation: null, from: 0, to: 0 } as const;
