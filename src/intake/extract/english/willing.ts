/** How somebody came to speak: “was at pains to stress”, “had to admit”, “went so far as to say”, “took care to add”. Pure. */
import type { Line } from './tags.ts';

/** How somebody is who then speaks. */
const eager =
  /^(?:quick|keen|careful|anxious|eager|swift|happy|glad|sorry|proud|fond|prepared|ready|honest|kind|polite|rude|bold|tactless|generous|heard|overheard|moved|forced|obliged|compelled|bound|driven|reduced|tempted|delighted|pleased|inclined|known)$/;

/** What one does, or feels, in order to speak. */
const troubles = /^(?:pains|care|trouble|opportunity|occasion|chance|liberty|time|fit|turn|moment|break)$/;

/** What somebody says under pressure alone. */
const confesses = /^(?:admit|concede|confess|acknowledge|say|agree|grant|own|allow)$/;

/** Where the verb stands that leads to “to say”, whose “to” is at a place; null where nobody spoke so. */
export function willingBefore({ words, tags }: Line, to: number, verb: string): number | null {
  const low = (at: number): string => words[at]?.low ?? '';
  // “had to admit”.
  if (/^(?:had|has|have)$/.test(low(to - 1)) && confesses.test(verb)) return to - 1;
  if (eager.test(low(to - 1))) {
    let be = to - 2;
    while (tags[be] === 'adv' || /^(?:too|so|only)$/.test(low(be))) be -= 1;
    if (tags[be] === 'be' || /^(?:felt|feels|feel)$/.test(low(be))) return beBefore({ words, tags }, be);
    return null;
  }
  if (!troubles.test(low(to - 1))) return null;
  // “was at pains to”, “took the trouble to”, “saw fit to”.
  let at = to - 2;
  while (at > to - 5 && /^(?:the|a|some|great|no|every|at|this|that|his|her|their)$/.test(low(at))) at -= 1;
  return tags[at] === 'be' || /^(?:took|takes|take|saw|sees|had|found|used|seized|felt)$/.test(low(at))
    ? beBefore({ words, tags }, at)
    : null;
}

/** Where “has been” begins. */
const beBefore = ({ words }: Line, at: number): number =>
  /^(?:been|being)$/.test(words[at]?.low ?? '') && /^(?:has|have|had)$/.test(words[at - 1]?.low ?? '')
    ? at - 1
    : at;
