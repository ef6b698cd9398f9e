/** Whom a sentence is about, for what says “он”, “там” or nothing of who speaks. Pure. */
import type { Sentence } from '../sentences.ts';
import type { Spoken, Who } from '../spoken.ts';
import type { Context } from './context.ts';
import { mentionsIn } from './mentions.ts';
import { isVerbal, type Words } from './phrase.ts';
import { placeBody } from './places.ts';
import type { Said } from './statements.ts';
import { several } from './told-nouns.ts';
import { genderOfCue } from './verb-gender.ts';
import { whoAt } from './who.ts';

/** “Лыков, по его словам, денег не брал”: whom the words begin with. */
export function aboutFirst(said: Said, { pieces }: Sentence, context: Context): Said {
  const { who } = said;
  if (who?.by !== 'pronoun' || who.head === 'мы' || who.head === 'там') return said;
  const first = said.words[0];
  const topic =
    first && first.from === pieces[0]?.from ? whoAt(pieces, 0, pieces.length, 'n', context) : null;
  if (!topic || topic.who.span.to > who.span.from) return said;
  const isPerson = topic.who.by === 'name' && topic.who.type === 'person';
  // “Археологи нашли склеп, которому, по их мнению, …”.
  const isMany =
    (who.gender === 'p' || (topic.who.by === 'body' && topic.who.gender === who.gender)) &&
    /^(?:many|body)$/.test(topic.who.by) &&
    !topic.who.outlet &&
    // “Театр, считает он, спит”: the words are about another one.
    !/^(?:он|она|оно|він|вона|воно|тот|та|той)$/.test(who.head);
  if (!isPerson && !isMany) return said;
  if (topic.who.gender && who.gender && topic.who.gender !== who.gender) return said;
  return { ...said, who: { ...topic.who, span: who.span, role: null, gender: who.gender ?? null } };
}

/** “Она говорит”: whoever the sentence before began with, where nobody spoke in it. */
export function topical(
  said: Said,
  sentences: readonly Sentence[],
  found: readonly (readonly Spoken[])[],
  at: number,
  context: Context,
): Said {
  const [before, here, last] = [sentences[at - 1], sentences[at], found[at - 1]];
  const who = said.who;
  if (who === null) return subjectless(said, sentences, found, at, context);
  // “Прокуратура, по сведениям газеты, вызвала троих. Там говорят …”.
  if (who.head === 'там' && before && here && before.paragraph === here.paragraph && !who.elsewhere) {
    const body = whoAt(before.pieces, 0, before.pieces.length, 'n', context);
    const isOther = !last || last.every((one) => one.who?.span.from !== body?.who.span.from);
    if (
      body?.who.by === 'body' &&
      !body.who.outlet &&
      isOther &&
      last &&
      last.length > 0 &&
      last.every((one) => one.who?.by !== 'name')
    )
      return { ...said, who: { ...body.who, span: who.span } };
  }
  if (
    who?.by !== 'pronoun' ||
    !before ||
    !here ||
    !last ||
    last.length > 0 ||
    before.paragraph !== here.paragraph
  )
    return said;
  const opened = here.pieces[0]?.kind === 'quote' ? (here.pieces[0]?.to ?? 0) : here.from;
  // “Тот” is not whom the sentence is about.
  if (/^(?:тот|та|той|перв|втор|перш|друг)/.test(who.head)) return said;
  if (who.span.from > opened + 60 || !who.gender || who.gender === 'p') return said;
  const opening = whoAt(before.pieces, 0, before.pieces.length, 'n', context);
  const isWeak = !opening || opening.who.by === 'noun';
  const topic = isWeak ? behindVerb(before.pieces, context) : opening;
  if (!topic || (topic.who.by !== 'name' && topic.who.by !== 'office') || topic.who.type === 'organisation')
    return said;
  if (topic.who.gender && topic.who.gender !== who.gender) return said;
  return { ...said, who: { ...topic.who, span: who.span, role: null, gender: who.gender } };
}

/** “Это видел дворник”: whom a sentence names behind its verb, where it begins with nobody. */
function behindVerb(pieces: Words, context: Context): { readonly who: Who } | null {
  const people = mentionsIn(pieces, context).filter(({ by }) => /^(?:name|office)$/.test(by));
  const who = people.find(({ elsewhere }) => !elsewhere) ?? (people.length === 1 ? people[0] : undefined);
  return who ? { who } : null;
}

/** “Звонил начальник водоканала. Говорит, насосы справляются”: whoever the sentence before is about. */
function subjectless(
  said: Said,
  sentences: readonly Sentence[],
  found: readonly (readonly Spoken[])[],
  at: number,
  context: Context,
): Said {
  const here = sentences[at];
  if (!said.cue || !here) return said;
  const own = subjectBefore(here.pieces, said.cue.from, context);
  if (own) return { ...said, who: { ...own, elsewhere: true } };
  const verb = genderOfCue(
    here.pieces
      .filter(({ from, to }) => from >= (said.cue?.from ?? 0) && to <= (said.cue?.to ?? 0))
      .map(({ text }) => text)
      .join(' '),
    context.lexicon,
  );
  for (let back = at - 1; back >= 0 && back >= at - FAR; back -= 1) {
    const before = sentences[back];
    if (!before || before.paragraph !== here.paragraph || (found[back]?.length ?? 1) > 0) return said;
    const one = isManys(said, here)
      ? bodyBefore(sentences, at, context)
      : mentionsIn(before.pieces, context).find(
          (who) =>
            (who.by === 'name' || who.by === 'office' || (who.by === 'body' && who.name !== null)) &&
            !who.elsewhere &&
            mayBeAbout(who, verb),
        );
    if (one) return { ...said, who: { ...one, elsewhere: true } };
  }
  return said;
}

/** “Он, человек словоохотливый, допускает кражу, но хочет, чтобы …”: the pronoun or name at which the sentence itself begins. */
function subjectBefore(pieces: Words, cue: number, context: Context): Who | null {
  const read = whoAt(pieces, 0, pieces.length, 'n', context);
  if (!read || read.who.span.to > cue || !/^(?:pronoun|name)$/.test(read.who.by)) return null;
  if (read.who.by === 'name' && read.who.type !== 'person') return null;
  const between = pieces.slice(read.to).filter(({ to }) => to <= cue);
  return between.some((piece) => isVerbal(piece, context.lexicon) || context.lexicon.verbs.has(piece.low)) &&
    between[0]?.text === ','
    ? read.who
    : null;
}

/** Whether a verb of a gender can be about somebody; a body with a name in marks has none. */
const mayBeAbout = ({ by, gender, name }: Who, verb: ReturnType<typeof genderOfCue>): boolean =>
  verb === null ||
  (by === 'body' && name !== null && verb !== 'p') ||
  !gender ||
  gender === verb ||
  (by === 'office' && verb === 'f');

/** Whether a statement's cue is “говорят” between commas, without anybody who does. */
export function isManys({ who, cue, words }: Said, { pieces }: Sentence): boolean {
  if (who !== null || !cue || words.length < 2) return false;
  return /(?:ят|ут|ют|ать|ять|уть|ють)$/.test(pieces.find(({ from }) => from === cue.from)?.low ?? '');
}

/** The body at which the sentence before begins: “В управлении к учёту относятся с прохладцей”. */
export function bodyBefore(sentences: readonly Sentence[], at: number, context: Context): Who | null {
  const [before, here] = [sentences[at - 1], sentences[at]];
  if (!before || before.paragraph !== here?.paragraph) return null;
  const place = placeBody(before.pieces, 0, several, context);
  const body = place ?? whoAt(before.pieces, 0, before.pieces.length, 'n', context);
  return body && (body.who.by === 'body' || body.who.by === 'many') && !body.who.outlet ? body.who : null;
}

/** No further back does a sentence tell who speaks on. */
const FAR = 3;
