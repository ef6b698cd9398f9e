/** The statements of a whole text in Russian or Ukrainian: sentence by sentence, with who “он” is. Pure. */
import type { Confidence, ProposedStatement } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import type { Span } from '../span.ts';
import type { Spoken } from '../spoken.ts';
import { Carry } from './carry.ts';
import { slavicSpoken } from './reading.ts';
import { isSlavicResponsibility } from './responsibility.ts';

/** The statements of a text in Russian or Ukrainian, in its order. */
export function slavicStatements(
  text: string,
  sentences: readonly Sentence[],
  language: 'ru' | 'uk',
): readonly ProposedStatement[] {
  const found: ProposedStatement[] = [];
  const carry = new Carry(text, sentences);
  let before: { readonly spoken: Spoken; readonly paragraph: number } | null = null;
  const bySentence = slavicSpoken(sentences, language);
  for (const [at, sentence] of sentences.entries()) {
    const spoken = bySentence[at] ?? [];
    const goesOn = spoken.length === 0 ? quotationAlone(sentence) : null;
    if (goesOn && before && sentence.paragraph - before.paragraph <= 1 && carry.last) {
      found.push({
        words: [goesOn],
        quoted: [goesOn],
        speaker: carry.last,
        act: 'said',
        cue: null,
        channel: null,
        relay: null,
        responsibility: false,
        confidence: 'medium',
      });
      before = { spoken: before.spoken, paragraph: sentence.paragraph };
      continue;
    }
    for (const one of spoken) {
      const speaker = carry.speakerOf(one);
      if (!speaker) continue;
      found.push({
        words: one.words,
        quoted: one.quoted,
        speaker,
        act: one.act,
        cue: one.cue,
        channel: one.channel,
        relay: one.relay,
        responsibility: isResponsibility(text, one),
        confidence: confidenceOf(one),
      });
    }
    const last = spoken.at(-1);
    before = last && last.quoted.length > 0 ? { spoken: last, paragraph: sentence.paragraph } : null;
  }
  return found.toSorted((a, b) => (a.words[0]?.from ?? 0) - (b.words[0]?.from ?? 0));
}

/** The inside of a quotation that is all of its sentence. */
function quotationAlone({ pieces }: Sentence): Span | null {
  const rest = pieces.filter(({ kind }) => kind !== 'mark');
  const [only] = rest;
  return rest.length === 1 && only?.quotation ? only.quotation.inner : null;
}

function isResponsibility(text: string, { words, cue }: Spoken): boolean {
  const all = [cue, ...words].map((span) => (span ? text.slice(span.from, span.to) : '')).join(' ');
  return all.length < 2000 && isSlavicResponsibility(all);
}

function confidenceOf({ weight }: Spoken): Confidence {
  return weight >= 0.85 ? 'high' : weight >= 0.6 ? 'medium' : 'low';
}
