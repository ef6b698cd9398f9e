/** What stands between a verb of speaking and what is said: to whom, where, when, "that". Pure. */
import type { Token } from './ghost-tokens.ts';
import { timeWords } from './ghost-words.ts';

type Tokens = readonly Token[];

const hearers = new Set(
  'reporters journalists lawmakers parliament residents viewers supporters people state television tv radio news conference agency briefing newspaper channel station broadcaster nation press public'.split(
    ' ',
  ),
);
const openers = new Set('on in at via during to from late early through by after'.split(' '));
/** With these a phrase of where or when ends. */
const closers = new Set(
  'telegram x twitter facebook instagram vk media statement interview briefing conference television tv radio website report letter address post channel account air phone telephone morning afternoon evening night'.split(
    ' ',
  ),
);

interface Way {
  /** To whom, as far as that is said. */
  readonly to: Tokens;
  /** What is said. */
  readonly rest: Tokens;
}

/** Parts what follows a verb of speaking. A verb of null is one that tells nobody. */
export function afterCue(verb: Token | null, tokens: Tokens): Way {
  let at = 0;
  let to: Tokens = [];
  if (verb && (verb.low === 'told' || verb.low === 'tells')) {
    at = hearersIn(tokens);
    // Whoever else was told: what they were told begins with "that"; told to do something is no statement.
    if (at === 0) at = tokens.slice(0, 9).findIndex(({ low }) => low === 'that');
    if (at === -1) return { to: [], rest: [] };
    to = tokens.slice(0, at);
  }
  for (;;) {
    const token = tokens[at];
    if (!token) break;
    if (token.low === 'that' || token.text === ':') return { to, rest: tokens.slice(at + 1) };
    const length = token.text === ',' ? 1 : timeIn(tokens, at) || phraseIn(tokens, at);
    if (length === 0) break;
    at += length;
  }
  return { to, rest: tokens.slice(at) };
}

/** How many tokens name who was told. */
function hearersIn(tokens: Tokens): number {
  let at = ['the', 'a', 'an', 'his', 'her', 'their'].includes(tokens[0]?.low ?? '') ? 1 : 0;
  const start = at;
  for (; at < tokens.length && at < start + 6; at += 1) {
    const { low = '', text = '' } = tokens[at] ?? {};
    if (hearers.has(low)) continue;
    if (!/^\p{Lu}/u.test(text)) break;
    if (/^\p{Lu}{2,}$/u.test(text)) {
      at += 1;
      break;
    }
  }
  return at === start ? 0 : at;
}

function timeIn(tokens: Tokens, at: number): number {
  return timeWords.has(tokens[at]?.low ?? '') ? 1 : 0;
}

/** How many tokens a phrase of where or when takes; 0 where none begins. */
function phraseIn(tokens: Tokens, at: number): number {
  if (!openers.has(tokens[at]?.low ?? '') || tokens[at + 1]?.low === 'least') return 0;
  const limit = Math.min(tokens.length, at + 9);
  for (let end = at + 1; end < limit; end += 1) {
    const { low = '', text = '', kind } = tokens[end] ?? {};
    if (kind === 'quote' || (kind === 'mark' && text !== ',')) return 0;
    if (closers.has(low) || timeWords.has(low)) return end + 1 - at;
    if (low === 'that' || text === ',') return end - at;
  }
  // "in Moscow" and nothing after it.
  return tokens.length - at <= 4 ? tokens.length - at : 0;
}
