/** How likely a Russian or Ukrainian proposal is right, by what was measured on texts that were read blind. Pure. */
import type { Confidence, Speaker } from '../reading.ts';
import { within } from '../span.ts';
import type { Spoken } from '../spoken.ts';

/** At least nine of ten that weigh so much are right. */
const HIGH = 0.85;
const MEDIUM = 0.6;

/**
 * “Водитель”, “ведомство”: as likely somebody whom the text has named; who is described, taken for somebody whom it
 * names; a body; a pronoun (0.6 to 0.7 right on texts that were read blind; names 0.96).
 */
const UNSURE = 0.88;
const UNRESOLVED = 0.6;
const GUESSED = 0.85;
const SPLIT = 0.92;
/** A full name in the sentence itself is seldom wrong, even where the frame is weak. */
const NAMED = 1.14;

/** The confidence of a statement; `before` is that of the statement that it goes on with; `isSure` is false where somebody else could as well be meant. */
export function confidenceOf(
  spoken: Spoken,
  speaker: Speaker,
  before: Confidence | null,
  isSure = true,
): Confidence {
  const { who, words, quoted } = spoken;
  let weight = spoken.weight;
  if (who === null) {
    if (before !== 'high') weight = Math.min(weight, 0.8);
  } else if (who.by === 'pronoun') {
    weight *= UNSURE;
    if (speaker.type !== 'person' && speaker.type !== 'organisation') weight *= UNSURE;
    if (speaker.name.length <= 4 && speaker.named?.from === who.span.from) weight *= UNRESOLVED;
  } else if (speaker.type === 'unnamed' || /^(?:body|office|noun)$/.test(who.by)) weight *= UNSURE;
  else if (who.name && !within(who.name, who.span)) weight *= UNSURE;
  else if (who.by === 'name' && who.type === 'person' && (who.called ?? '').includes(' ')) weight *= NAMED;
  if (!isSure) weight *= GUESSED;
  if (words.length > 1 && quoted.length === 0) weight *= SPLIT;
  return weight >= HIGH ? 'high' : weight >= MEDIUM ? 'medium' : 'low';
}
