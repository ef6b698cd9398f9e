/** The statements of a whole Russian or Ukrainian text, sentence by sentence: dialogues, what the next sentence attributes, whoever writes. Pure. */
import type { Sentence } from '../sentences.ts';
import { spanOver } from '../span.ts';
import type { Spoken, Who } from '../spoken.ts';
import { authorWho } from './asides.ts';
import { authorOf } from './author.ts';
import type { Context } from './context.ts';
import { lexiconOf } from './lexicon.ts';
import { bodiesIn, mentionsIn } from './mentions.ts';
import type { Words } from './phrase.ts';
import { endOfSentence } from './ranges.ts';
import { nobody } from './rumour.ts';
import { type Said, spokenIn } from './statements.ts';
import { capitalsOf, surnamesOf } from './surnames.ts';
import { aboutFirst, bodyBefore, isManys, topical } from './topics.ts';
import { whoAt } from './who.ts';
import { cuedIn } from './within.ts';

/** What a sentence says that somebody said, and whom it names where it says nothing of the kind. */
export interface Heard {
  readonly spoken: readonly Spoken[];
  readonly mentions: readonly Who[];
  /** Whom what was said names: only “подсудимый” and the like can mean them later. */
  readonly told: readonly Who[];
}

/** What each sentence of a text says that somebody said. */
export function slavicSpoken(
  text: string,
  parted: readonly Sentence[],
  language: 'ru' | 'uk',
): readonly Heard[] {
  const sentences = withOpened(parted);
  const names = { surnames: surnamesOf(sentences), capitals: capitalsOf(sentences) };
  const unsigned: Context = { lexicon: lexiconOf(language), ...names, signed: false };
  const written = authorOf(sentences, unsigned);
  const author = written?.who ?? null;
  const context = { ...unsigned, signed: written?.signed ?? false };
  const found: Spoken[][] = [];
  /** Whom a line of its own names as the source: “Джерело: голова ОВА”. */
  let source: Who | null = null;
  /** Sentences that say nothing but who said the one before. */
  const attributions = new Set<number>();
  /** Sentences that the next one says who said: whom they name is no speaker of theirs. */
  const attributed = new Set<number>();
  let dialogue: number | null = null;
  /** Sentences up to here belong to a speech that one before them began. */
  let joined = 0;
  for (const [at, sentence] of sentences.entries()) {
    if (at < joined) continue;
    const whole = wholeSpeech(sentences, at, dialogue, context);
    joined = at + whole.count;
    const spoken = inDialogue(whole.sentence, dialogue, context);
    dialogue = spoken
      ? sentence.paragraph
      : dialogue === sentence.paragraph && startsWithDash(sentence.pieces)
        ? dialogue
        : null;
    if (spoken) {
      const goesOn = spoken.at(-1)?.who === null && spoken.at(-1)?.cue === null;
      const rest = goesOn ? restOfSpeech(text, sentences, joined) : [];
      joined += rest.length;
      found.push(longerBy(spoken, rest.at(-1)));
      for (let more = 1; more < whole.count + rest.length; more += 1) found.push([]);
      continue;
    }
    const named = sourceLine(sentence.pieces, context);
    if (named) {
      source = named;
      const span = spanOver(sentence.pieces.slice(0, 1));
      const by = {
        who: { ...named, elsewhere: false },
        act: 'said',
        cue: span,
        channel: null,
        relay: null,
      } as const;
      if (attribute(sentences, found, at, { ...by, words: [], quoted: [], weight: 0.75, open: false }))
        attributions.add(at);
      found.push([]);
      continue;
    }
    const own: Spoken[] = [];
    /** Whom the first statement's pronoun means, its others mean too. */
    let meant: { readonly from: number; readonly who: Who } | null = null;
    for (const said of spokenIn(sentence, context)) {
      // “Методика, говорят, не утверждена”: many speak, whom only a body before can be.
      if (isManys(said, sentence) && !bodyBefore(sentences, at, context)) {
        own.push(plain({ ...said, who: nobody(sentence.pieces[0]), weight: 0.45 }));
        continue;
      }
      // “Прошу водителя ехать без фар”: whoever writes is not named.
      if (said.who === authorWho && author === null) continue;
      const one =
        said.who === authorWho
          ? { ...said, who: author }
          : said.who?.head === 'мы'
            ? { ...said, who: author ? { ...author, span: said.who.span, elsewhere: false } : said.who }
            : said;
      if (!said.previous) {
        if (source && one.who === null && verbatim.test(sentence.pieces[0]?.low ?? '')) {
          own.push(plain({ ...one, who: { ...source, elsewhere: true } }));
          continue;
        }
        const first = own.length === 0;
        const told = first ? topical(aboutFirst(one, sentence, context), sentences, found, at, context) : one;
        if (first && one.who && told.who && told.who !== one.who)
          meant = { from: one.who.span.from, who: told.who };
        const isSame = !first && meant !== null && one.who?.span.from === meant.from;
        own.push(plain(isSame && meant ? { ...told, who: meant.who } : told));
      } else {
        if (attribute(sentences, found, at, plain(one))) attributions.add(at);
        if (attributions.has(at)) attributed.add(at - 1);
      }
    }
    found.push(own);
  }
  const hasCourt = sentences.some(({ pieces }) => pieces.some(({ low }) => court.test(low)));
  return found.map((spoken, at) => ({
    spoken,
    told:
      spoken.length === 0 || !hasCourt
        ? []
        : mentionsIn(sentences[at]?.pieces ?? [], context).filter(
            ({ by, type }) => by === 'body' || (by === 'name' && type === 'person'),
          ),
    mentions: attributions.has(at)
      ? []
      : [
          ...(spoken.length > 0 && !attributed.has(at) ? bodiesIn(sentences[at]?.pieces ?? [], context) : []),
          ...mentionsIn(
            attributed.has(at)
              ? (sentences[at]?.pieces ?? [])
              : beforeSpoken(sentences[at]?.pieces ?? [], spoken),
            context,
          ),
        ],
  }));
}

/** The pieces of a sentence before what it says that somebody said and before whoever said it. */
function beforeSpoken(pieces: Words, spoken: readonly Spoken[]): Words {
  if (spoken.length === 0) return pieces;
  const first = Math.min(
    ...spoken.flatMap(({ words, who, cue }) => [
      words[0]?.from ?? 0,
      who && !who.elsewhere ? who.span.from : Number.POSITIVE_INFINITY,
      cue?.from ?? Number.POSITIVE_INFINITY,
    ]),
  );
  return pieces.filter(({ to }) => to <= first);
}

/** “Джерело: голова ОВА Лариса Тимчук у Telegram”: whom a line names as the source of what stands before it. */
function sourceLine(pieces: Words, context: Context): Who | null {
  if (!/^(?:источник|джерело)$/.test(pieces[0]?.low ?? '') || pieces[1]?.text !== ':') return null;
  const read = whoAt(pieces, 2, pieces.length, 'n', context);
  return read && /^(?:name|body|office)$/.test(read.who.by) ? read.who : null;
}

/** Words of a court: only there is somebody told of who speaks later without a name. */
const court =
  /^(?:суд|подсудим|обвиняем|осужденн|задержанн|фигурант|подозреваем|арестованн|подзащитн|заключенн|підсудн|обвинувачен|засуджен|затриман|підозрюван|підзахисн|заарештован)/;

const verbatim = /^(?:дослівно|дословно|цитата|пряма|прямая)$/;

const plain = ({
  previous: _previous,
  ...spoken
}: Said | (Spoken & { readonly previous?: boolean })): Spoken => spoken;

/** “Об этом сообщил …”: the sentence before, unless it is somebody's words already. */
function attribute(sentences: readonly Sentence[], found: Spoken[][], at: number, said: Spoken): boolean {
  const [before, here] = [sentences[at - 1], sentences[at]];
  const last = found[at - 1];
  if (!before || !here || !last || last.length > 0 || here.paragraph - before.paragraph > 1) return false;
  const end = endOfSentence(before.pieces);
  const quote = end === 1 ? before.pieces[0]?.quotation : null;
  const span = quote ? quote.inner : spanOver(before.pieces.slice(0, end));
  if (span) last.push({ ...said, words: [span], quoted: quote ? [span] : [] });
  return span !== null;
}

const startsWithDash = (pieces: Words): boolean =>
  pieces[0]?.kind === 'mark' && /^[—–-]$/.test(pieces[0].text);

/** No more sentences of a dialogue are one speech. */
const LONGEST_SPEECH = 6;

/** “Песков заявил:” with its quotation in the next paragraph is read as one; the second stays, empty. */
function withOpened(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.map((sentence, at) => {
    const [before, next] = [sentences[at - 1], sentences[at + 1]];
    if (before && opensNext(before) && isQuoted(sentence)) return { ...sentence, pieces: [] };
    return next && opensNext(sentence) && isQuoted(next)
      ? { ...sentence, pieces: [...sentence.pieces, ...next.pieces] }
      : sentence;
  });
}

/** Whether a sentence ends with a colon, so that a quotation after it is its own. */
export const opensNext = ({ pieces }: Sentence): boolean => pieces.at(-1)?.text === ':' && pieces.length < 60;
const isQuoted = ({ pieces }: Sentence): boolean =>
  (pieces[0]?.kind === 'quote' && pieces.slice(1).every(({ kind }) => kind === 'mark' || kind === 'quote')) ||
  // “Мастер говорит одно слово:” and a line of dialogue without a cue of its own.
  (startsWithDash(pieces) &&
    pieces.length < 8 &&
    /^[.!?…]$/.test(pieces.at(-1)?.text ?? '') &&
    !pieces.slice(1).some(({ text }) => /^[,—–]$/.test(text)));

/** “— Везу сыр. Точнее, вёз, — говорит X”: a speech of several sentences up to who says it, as one. */
function wholeSpeech(
  sentences: readonly Sentence[],
  at: number,
  dialogue: number | null,
  context: Context,
): { readonly sentence: Sentence; readonly count: number } {
  const sentence = sentences[at] ?? none;
  const alone = { sentence, count: 1 };
  if (!startsWithDash(sentence.pieces) || dialogue === sentence.paragraph) return alone;
  if (cuedIn(sentence.pieces.slice(1), context, false) !== null) return alone;
  let pieces: Words = sentence.pieces;
  for (let count = 2; count <= LONGEST_SPEECH; count += 1) {
    const next = sentences[at + count - 1];
    if (!next || next.paragraph !== sentence.paragraph) return alone;
    // “— Мест нет! — Хирург захлопнул дверь. — И не будет.”: what the speaker does stands between.
    if (startsWithDash(next.pieces)) {
      const third = sentences[at + count];
      const isOn = third?.paragraph === sentence.paragraph && startsWithDash(third.pieces);
      const all = [...pieces, ...next.pieces, ...(isOn ? third.pieces : [])];
      if (cuedIn(all.slice(1), context, false) === null) return alone;
      const to = isOn ? third.to : next.to;
      return { sentence: { ...sentence, to, pieces: all }, count: count + (isOn ? 1 : 0) };
    }
    pieces = [...pieces, ...next.pieces];
    if (cuedIn(pieces.slice(1), context, false) !== null)
      return { sentence: { ...sentence, to: next.to, pieces }, count };
  }
  return alone;
}

/** The sentences of a line that follow “— A, — сказал X. — B.” without a dash of their own. */
function restOfSpeech(text: string, sentences: readonly Sentence[], from: number): readonly Sentence[] {
  const rest: Sentence[] = [];
  for (let at = from; at < sentences.length && rest.length < LONGEST_SPEECH; at += 1) {
    const [before, next] = [sentences[at - 1], sentences[at]];
    if (!before || !next || text.slice(before.to, next.from).includes('\n')) break;
    if (startsWithDash(next.pieces)) break;
    rest.push(next);
  }
  return rest;
}

/** A speech with the sentences that go on with it, where its last words stand behind its cue. */
function longerBy(spoken: readonly Spoken[], last: Sentence | undefined): Spoken[] {
  const own = spoken.at(-1);
  const words = own?.words.at(-1);
  if (!last || !own || !words || own.who !== null) return [...spoken];
  const span = { from: words.from, to: last.pieces[endOfDialogue(last.pieces) - 1]?.to ?? words.to };
  return [...spoken.slice(0, -1), { ...own, words: [span], quoted: [span] }];
}

const none: Sentence = { from: 0, to: 0, pieces: [], paragraph: 0 };

/** “— Не трогайте, — говорит X. — Потом”: a paragraph that begins with a dash; null where it is none. */
function inDialogue(sentence: Sentence, dialogue: number | null, context: Context): readonly Spoken[] | null {
  const { pieces, paragraph } = sentence;
  if (!startsWithDash(pieces)) return null;
  if (dialogue === paragraph) {
    const span = spanOver(pieces.slice(1, endOfDialogue(pieces)));
    return span
      ? [
          {
            words: [span],
            quoted: [span],
            who: null,
            act: 'said',
            cue: null,
            channel: null,
            relay: null,
            weight: 0.9,
            open: true,
          },
        ]
      : null;
  }
  return cuedIn(pieces.slice(1), context, false);
}

function endOfDialogue(pieces: Words): number {
  const end = pieces.length;
  return /^[.,]$/.test(pieces[end - 1]?.text ?? '') ? end - 1 : end;
}
