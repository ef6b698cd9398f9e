/** Lines of a dialogue that say nothing of who speaks: the two who talk take turns. Pure. */
import type { Sentence } from '../sentences.ts';
import { spanOver } from '../span.ts';
import type { Spoken, Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { authorWho } from './asides.ts';
import type { Context } from './context.ts';
import { asidesIn } from './oblique.ts';

/** A line of a dialogue: the sentences of a paragraph that begins with a dash. */
interface Turn {
  readonly from: number;
  readonly to: number;
  /** Who speaks; undefined where nothing tells. */
  readonly who: Who | undefined;
}

/** No longer line is somebody’s turn. */
const LONGEST = 80;

/** What each sentence says, with the turns that no cue tells; `author` is whoever writes the text, where that is known. */
export function withTurns(
  sentences: readonly Sentence[],
  found: readonly (readonly Spoken[])[],
  author: Who | null,
  context: Context,
): readonly (readonly Spoken[])[] {
  const told = found.map((spoken) => [...spoken]);
  for (const run of runsOf(sentences, found)) {
    if (run.length < 2 || !run.some(({ who }) => who !== undefined)) continue;
    const whos = run.map(({ who }) => who);
    for (const [k, { from, to }] of run.entries()) {
      if (whos[k] !== undefined || told.slice(from, to).some((spoken) => spoken.length > 0)) continue;
      const who = speakerOf(whos, k, () =>
        hearerIn(sentences.slice(run[k - 1]?.from ?? 0, run[k - 1]?.to ?? 0), context),
      );
      const words = wordsOf(sentences.slice(from, to));
      if (!who || !words) continue;
      whos[k] = who;
      if (who !== authorWho || author)
        told[from]?.push(turn(words, who === authorWho && author ? author : who));
    }
  }
  // “— Сколько? — спрашиваю шахтёра”: whoever writes is not named.
  return told.map((spoken) => (author ? spoken : spoken.filter(({ who }) => who !== authorWho)));
}

/** The dialogues of a text: lines that follow one another. */
function runsOf(
  sentences: readonly Sentence[],
  found: readonly (readonly Spoken[])[],
): readonly (readonly Turn[])[] {
  const runs: Turn[][] = [];
  let last = -2;
  for (let from = 0; from < sentences.length; ) {
    const paragraph = sentences[from]?.paragraph ?? 0;
    let to = from;
    while (to < sentences.length && sentences[to]?.paragraph === paragraph) to += 1;
    if (isLine(sentences[from])) {
      const who =
        found
          .slice(from, to)
          .flat()
          .find((one) => one.who !== null)?.who ?? undefined;
      const run = paragraph - last <= 1 ? runs.at(-1) : undefined;
      if (run) run.push({ from, to, who });
      else runs.push([{ from, to, who }]);
      last = paragraph;
    }
    from = to;
  }
  return runs;
}

const isLine = (sentence: Sentence | undefined): boolean =>
  sentence?.pieces[0]?.kind === 'mark' && /^[—–]$/.test(sentence.pieces[0].text);

/** Whose turn it is: of whoever spoke before the line before, or speaks after the next; else of the other of two. */
function speakerOf(whos: readonly (Who | undefined)[], k: number, hearer: () => Who | null): Who | null {
  const [before, after] = [whos[k - 2], whos[k + 2]];
  if (before && after && keyOf(before, whos) !== keyOf(after, whos)) return null;
  const previous = whos[k - 1];
  const known = before ?? after;
  if (known && (!previous || keyOf(known, whos) !== keyOf(previous, whos))) return again(known);
  const all = new Map(whos.flatMap((who) => (who ? [[keyOf(who, whos), who] as const] : [])));
  const other = [...all].filter(([key]) => !previous || key !== keyOf(previous, whos));
  if (other.length === 1 && all.size <= 2 && other[0]) return again(other[0][1]);
  return previous === authorWho ? hearer() : null;
}

const again = (who: Who): Who => (who === authorWho ? who : { ...who, role: null, elsewhere: true });

/** By what two turns are of the same one: “он” is the only one whom the lines name. */
function keyOf(who: Who, whos: readonly (Who | undefined)[]): string {
  if (who === authorWho) return 'author';
  if (who.by !== 'pronoun') return who.called ?? who.head;
  const named = new Set(
    whos.flatMap((one) => (one && one !== authorWho && one.by !== 'pronoun' ? [one.called ?? one.head] : [])),
  );
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : who.head;
}

/** Whom the line before asks: “— Сколько? — спрашиваю шахтёра Тихона Лома”. */
function hearerIn(sentences: readonly Sentence[], context: Context): Who | null {
  const people = sentences.flatMap(({ pieces }) => asidesIn(pieces, context).map(({ who }) => who));
  return people.findLast(({ by }) => by === 'name' || by === 'office') ?? null;
}

/** What a line says, where it can be somebody’s words: it begins with a capital and ends as a sentence does. */
function wordsOf(sentences: readonly Sentence[]): Spoken['words'][number] | null {
  const pieces = sentences.flatMap((one) => one.pieces);
  const last = pieces.at(-1);
  const isSaid = (isCapital(pieces[1]) || pieces[1]?.text === '…') && /^[.!?…]$/.test(last?.text ?? '');
  if (!isSaid || pieces.length > LONGEST) return null;
  return spanOver(pieces.slice(1, last?.text === '.' ? -1 : undefined));
}

const turn = (words: Spoken['words'][number], who: Who): Spoken => ({
  ...{ words: [words], quoted: [words], who, act: 'said', cue: null, channel: null, relay: null },
  ...{ weight: 0.7, open: true },
});
