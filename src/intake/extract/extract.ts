/**
 * From raw text to proposals. Deterministic, without network, never throws; takes time in proportion to the length of
 * the text. What it proposes is an offer: nothing is recorded before somebody takes it.
 */
import { Carry } from './carry.ts';
import { spokenIn } from './english/statements.ts';
import type { Confidence, ProposedStatement, Reading } from './reading.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { slavicLanguage } from './slavic/language.ts';
import { slavicSpoken } from './slavic/reading.ts';
import { isSlavicResponsibility } from './slavic/responsibility.ts';
import type { Span } from './span.ts';
import type { Spoken } from './spoken.ts';

/** What is known of a text beside its words. */
export interface Item {
  readonly text: string;
  /** When it was sent, ISO 8601. */
  readonly sent: string;
  /** The IANA zone of its place. */
  readonly zone: string;
}

/** All that the rules read from a text. */
export function extract({ text }: Item): Reading {
  const sentences = sentencesOf(text);
  const slavic = slavicLanguage(text);
  return {
    language: { tag: slavic ?? 'en', confidence: 'low' },
    sentences: sentences.map(({ from, to }) => ({ from, to })),
    statements: statementsIn(text, sentences, slavic),
    figures: [],
    dates: [],
    hedges: [],
  };
}

function statementsIn(
  text: string,
  sentences: readonly Sentence[],
  slavic: 'ru' | 'uk' | null,
): readonly ProposedStatement[] {
  const found: ProposedStatement[] = [];
  const carry = new Carry(text, sentences);
  let before: { readonly spoken: Spoken; readonly paragraph: number } | null = null;
  const bySentence = slavic ? slavicSpoken(sentences, slavic) : sentences.map(spokenIn);
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
  return (
    all.length < 2000 &&
    (/responsib(?:ility|le) for|carried out (?:the|this|an?) |(?:was|were) behind (?:the|it)/i.test(all) ||
      isSlavicResponsibility(all))
  );
}

function confidenceOf({ weight }: Spoken): Confidence {
  return weight >= 0.85 ? 'high' : weight >= 0.6 ? 'medium' : 'low';
}
