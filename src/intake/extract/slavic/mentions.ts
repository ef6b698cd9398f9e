/** Whom a sentence without speech names, so that “он”, “чиновник” or “ведомство” after it can mean them. Pure. */
import type { Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { calledBehind } from './beside.ts';
import type { Context } from './context.ts';
import { femaleNames, maleNames } from './first-names.ts';
import { isSurname } from './names.ts';
import { isVerbal, nounAs, type Words } from './phrase.ts';
import { prepositions } from './small-words.ts';
import { whoAt } from './who.ts';

/** No more of a sentence is looked at. */
const REACH = 60;

/** “Комиссию возглавил профессор …” in another case: an office with a name behind it. */
function obliqueAt(pieces: Words, at: number, context: Context): ReturnType<typeof whoAt> {
  const form = context.lexicon.nouns.get(pieces[at]?.low ?? '')?.[0];
  if (form?.kind !== 'role' || form.cases.includes('n')) return null;
  for (const grammatical of ['g', 'd', 'i', 'a', 'p'] as const) {
    if (!form.cases.includes(grammatical)) continue;
    const read = whoAt(pieces, at, pieces.length, grammatical, context);
    // “Марка Тулу” is an accusative alone.
    if (grammatical === 'g' && form.cases.includes('a') && /[ую]$/.test(read?.who.head ?? '')) continue;
    if (read?.who.by === 'name' && (read.who.called ?? '').includes(' ')) return read;
  }
  return null;
}

/** “Это видел дворник”, “Мэр приехал ночью”: a verb stands before or behind a bare noun. */
const isTold = (pieces: Words, from: number, to: number, { lexicon }: Context): boolean =>
  [pieces[from - 1], pieces[to], pieces[to + 1]].some(
    (piece) => piece !== undefined && (isVerbal(piece, lexicon) || lexicon.verbs.has(piece.low)),
  );

/** “Самолёт компании «Ветер»”: a body in another case, by its name in marks. */
function bodyInMarks(pieces: Words, at: number, context: Context): ReturnType<typeof whoAt> {
  const form = context.lexicon.nouns.get(pieces[at]?.low ?? '')?.[0];
  if (form?.kind !== 'body' || form.outlet || form.cases.includes('n') || pieces[at + 1]?.kind !== 'quote')
    return null;
  for (const grammatical of ['g', 'd', 'i', 'a', 'p'] as const) {
    if (!form.cases.includes(grammatical)) continue;
    const read = whoAt(pieces, at, at + 2, grammatical, context);
    if (read?.who.by === 'body' && read.who.name !== null) return read;
  }
  return null;
}

/** The bodies that a sentence names in marks, in whatever case: “борт компании «Ветер»”. */
export function bodiesIn(pieces: Words, context: Context): readonly Who[] {
  const found: Who[] = [];
  for (let at = 0; at < pieces.length && at < REACH; at += 1) {
    if (pieces[at + 1]?.kind !== 'quote') continue;
    const read = bodyInMarks(pieces, at, context);
    if (read) found.push({ ...read.who, elsewhere: true });
  }
  return found;
}

/** Whether nothing but marks and numbers stands before a place. */
const opens = (pieces: Words, at: number): boolean =>
  pieces.slice(0, at).every(({ kind }) => kind === 'mark' || kind === 'number');

/** “«Автодор» казати не береться”, “Підпис — «Стрілка»”: a name in marks that a clause is about. */
function subjectInMarks(pieces: Words, at: number, context: Context): Who | null {
  const [before, next] = [pieces[at - 1], pieces[at + 1]];
  const isOpen = opens(pieces, at) || (before?.kind === 'mark' && /^[,;—–]$/.test(before.text));
  const hasVerb = pieces
    .slice(at + 1, at + 5)
    .some((piece) => isVerbal(piece, context.lexicon) || context.lexicon.verbs.has(piece.low));
  const isLast = before !== undefined && /^[—–]$/.test(before.text) && (!next || next.text === '.');
  if (!isOpen || !(isLast || (hasVerb && next?.kind === 'word'))) return null;
  const read = whoAt(pieces, at, at + 1, 'n', context);
  return read?.who.by === 'body' && !read.who.outlet ? read.who : null;
}

/** The persons that a sentence names in the nominative, and the first of its bodies. */
export function mentionsIn(pieces: Words, context: Context): readonly Who[] {
  const found: Who[] = [];
  let hasBody = false;
  for (let at = 0; at < pieces.length && at < REACH; at += 1) {
    const piece = pieces[at];
    const marked = piece?.kind === 'quote' ? subjectInMarks(pieces, at, context) : null;
    if (marked) found.push(marked);
    if (piece?.kind !== 'word') continue;
    const isPlace = /^(?:в|во|у)$/.test(piece.low);
    if (
      isPlace &&
      !hasBody &&
      (nounAs(pieces[at + 2], 'p', context.lexicon)?.kind === 'body' ||
        (opens(pieces, at) && nounAs(pieces[at + 1], 'p', context.lexicon)?.kind === 'body'))
    ) {
      const body = whoAt(pieces, at + 1, pieces.length, 'p', context);
      if (body?.who.by === 'body' && !body.who.outlet) {
        found.push({ ...body.who, gender: 'p' });
        hasBody = true;
        at = body.to - 1;
      }
      continue;
    }
    const oblique = obliqueAt(pieces, at, context) ?? bodyInMarks(pieces, at, context);
    if (oblique) {
      found.push({ ...oblique.who, elsewhere: true });
      at = oblique.to - 1;
      continue;
    }
    if (prepositions.has(pieces[at - 1]?.low ?? '')) continue;
    if (!isCapital(piece) && !nounAs(piece, 'n', context.lexicon)) continue;
    // “об участии ЕС”: a name of one form behind a noun with its preposition is no subject.
    const isOneForm = nounAs(piece, 'n', context.lexicon)?.cases === 'ngdaip';
    if (
      isOneForm &&
      (prepositions.has(pieces[at - 2]?.low ?? '') || prepositions.has(pieces[at - 3]?.low ?? ''))
    )
      continue;
    const read = whoAt(pieces, at, pieces.length, 'n', context);
    if (!read) continue;
    const told = /^(?:office|many)$/.test(read.who.by)
      ? calledBehind(pieces, read.to, pieces.length, context)
      : null;
    const role = read.who.by === 'office' ? read.who.span : null;
    const who: Who = told ? { ...told.who, span: read.who.span, role } : read.who;
    const isFull =
      who.role !== null ||
      (who.called ?? '').includes(' ') ||
      isSurname(who.head, context.surnames) ||
      maleNames.has(who.head) ||
      femaleNames.has(who.head);
    if (who.by === 'name' && who.type === 'person' && isFull) found.push(who);
    else if (
      who.by === 'office' &&
      !who.vague &&
      found.length === 0 &&
      (read.to > at + 1 || at === 0 || isTold(pieces, at, read.to, context))
    )
      found.push(who);
    else if (
      who.by === 'body' &&
      (!hasBody || who.name !== null || (who.called ?? '').includes('«')) &&
      !who.outlet &&
      nounAs(piece, 'n', context.lexicon)
    ) {
      found.push(who);
      hasBody = true;
    } else continue;
    at = Math.max(at, read.to - 1);
  }
  return found;
}
