/** “Two men were hurt. That's according to police.”: what the sentence before told is whose this one says. Pure. */
import type { Sentence } from '../sentences.ts';
import { spanOver } from '../span.ts';
import type { Spoken } from '../spoken.ts';
import { documentOf } from './document-of.ts';
import { whoFrom } from './speakers.ts';
import { lineOf } from './tags.ts';

/** The statement that such a sentence makes of the one before; null where it is none. */
export function thatAccording({ pieces }: Sentence, before: Sentence | undefined): Spoken | null {
  const line = lineOf(pieces);
  const lows = line.words.slice(0, 5).map(({ low }) => low);
  const at = lows.indexOf('according');
  const opens = lows.slice(0, at).join(' ');
  if (
    at < 1 ||
    lows[at + 1] !== 'to' ||
    !/^(?:that's|that is|this is|that was|all|all this|all that|this)$/.test(opens)
  )
    return null;
  if (/^(?:plan|plans|schedule|rules?|law|custom|tradition)$/.test(line.words[at + 2]?.low ?? ''))
    return null;
  const read = whoFrom(line, at + 2, true);
  const told =
    before?.pieces.filter((piece, on, all) => !(piece.kind === 'mark' && on === all.length - 1)) ?? [];
  const words = spanOver(told);
  if (!read || !words || told.some(({ kind }) => kind === 'quote')) return null;
  return {
    words: [words],
    quoted: [],
    who: read.who,
    act: 'said',
    cue: spanOver(line.words.slice(at, at + 2)),
    channel: documentOf(line, read.who),
    relay: null,
    weight: 0.7,
    open: false,
  };
}
