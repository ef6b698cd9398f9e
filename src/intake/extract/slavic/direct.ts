/** Verbs behind their speaker: “X сообщил, что …”, “В Y подтвердили: …”, “X отрицает …”, “X назвал Y «Z»”. Pure. */
import { authorWho } from './asides.ts';
import { named } from './called.ts';
import type { Context } from './context.ts';
import { withObject } from './direct-object.ts';
import { toldOutlet, waysIn, whileSpeaking } from './direct-ways.ts';
import {
  allowed,
  asInfinitive,
  asks,
  asksBy,
  asksWhere,
  beginsClause,
  crime,
  firstComma,
  hasOwnCue,
  isNominal,
  isOutletTold,
  isThingAsked,
  isToldOnly,
  misdeed,
  plainly,
  reacts,
  shortAnswer,
  speechNoun,
  tellsOf,
  wishSoon,
} from './direct-words.ts';
import { endOfObject, type Frame, opensAt, withGender } from './frame.ts';
import { insertedEnd } from './inserted.ts';
import { isItself } from './inverted.ts';
import { infinitiveOf, phrasal } from './phrasal.ts';
import type { Words } from './phrase.ts';
import { nobody } from './rumour.ts';
import { conjunctions } from './small-words.ts';
import { speakerBefore } from './subject-before.ts';
import { documentSubject } from './told-nouns.ts';
import type { VerbForm } from './verbs.ts';
import { waysFrom } from './ways.ts';

/** “X сообщил, что …”, “В Y подтвердили: …”, “X отрицает …”. */
export function direct(
  words: Words,
  at: number,
  form: VerbForm,
  context: Context,
  found: readonly Frame[],
): Frame | null {
  // “упросил журналистов не называть”: of any verb of asking the infinitive is what is asked.
  const verb =
    !form.takesObject && /^(?:asked|ordered)$/.test(form.act) && wishSoon(words, at + 1)
      ? { ...form, takesObject: true }
      : form;
  const piece = words[at]?.low ?? '';
  let subject = speakerBefore(
    words,
    at,
    verb,
    context,
    found.findLast(({ who }) => who !== null)?.who ?? null,
  );
  if (!subject) return null;
  // “Звіт комісії свідчить”: whose the document is speaks in it.
  const report = documentSubject(words, at, context);
  if (report?.to === at && subject.from > report.noun)
    subject = { ...subject, who: report.who, from: report.noun };
  const behind = infinitiveOf(words, at, context.lexicon) + 1;
  const told = toldOutlet(words, behind);
  const ways = told ?? waysFrom(words, behind, words.length, context.lexicon);
  let to = behind + ways.length;
  // “наголосив, натомість, що …”.
  const inserted = words[to]?.text === ',' ? insertedEnd(words, to) : -1;
  if (inserted !== -1) to = inserted;
  let opened = opensAt(words, to);
  // "пообещал журналистам, которые ждали у входа, что …".
  if (
    opened === null &&
    words[to]?.text === ',' &&
    /^(?:котор|як(?:ий|а|е|і)$)/.test(words[to + 1]?.low ?? '')
  ) {
    const close = words.findIndex(({ text }, index) => index > to + 1 && index < to + 16 && text === ',');
    if (close !== -1) opened = opensAt(words, close);
  }
  const first = words[to]?.low === 'не' ? to + 1 : to;
  const isInfinitive =
    verb.takesObject &&
    /(?:ть|ться|ти|тися|тись|чь)$/.test(words[first]?.low ?? '') &&
    !asInfinitive.test(words[first]?.low ?? '');
  const isAbout =
    isInfinitive || (tellsOf(words, to) && !/^(?:том|тому|то|те|тім)$/.test(words[to + 1]?.low ?? ''));
  // Somebody else was told, or it is said how: up to “, что” or a colon.
  for (let ahead = to; opened === null && ahead < words.length && ahead < to + 9; ahead += 1) {
    const piece = words[ahead];
    if (!piece || piece.kind === 'quote' || (conjunctions.has(piece.low) && piece.low !== 'так')) break;
    if (isAbout || (verb.act === 'denied' && piece.text === ':')) break;
    if (piece.text === ':' || (piece.text === ',' && opensAt(words, ahead) !== null))
      opened = opensAt(words, ahead);
    else if (piece.kind === 'mark' || context.lexicon.verbs.get(piece.low)?.kind === 'finite') break;
  }
  // “допытывается, кто открыл шлюз”.
  if (opened === null && asks.test(piece) && words[to]?.text === ',' && asksBy.test(words[to + 1]?.low ?? ''))
    opened = to + 1;
  // “Где деньги, следователь спрашивает третий месяц”: the question stands first.
  const comma0 = subject.who ? firstComma(words, subject.from) : -1;
  if (
    opened === null &&
    asks.test(piece) &&
    comma0 > 1 &&
    (asksBy.test(words[0]?.low ?? '') || asksWhere.test(words[0]?.low ?? ''))
  )
    return {
      ...{ from: comma0, to: at + 1, cue: { from: at, to: at + 1 }, act: verb.act, who: subject.who },
      ...{ channel: subject.channel, words: [{ from: 0, to: comma0 }], weight: 0.75 },
    };
  // “отвечает, как ответила бы взрослому: не болит”: how, up to the colon.
  if (opened !== null && /^(?:как|як)$/.test(words[opened]?.low ?? '')) {
    const colon = words.findIndex(
      ({ kind, text }, index) => index > (opened ?? 0) && kind === 'mark' && text !== ',',
    );
    if (colon !== -1 && colon < opened + 9 && words[colon]?.text === ':') opened = colon + 1;
  }
  // “разводит руками — уголь как уголь”, “свёл всё к одному — долги выплачены”.
  for (let dash = to; opened === null && dash < to + 7 && phrasal(words, at, context.lexicon); dash += 1) {
    if (/^[—–]$/.test(words[dash]?.text ?? '') && words[dash + 1]) opened = dash + 1;
    if (words[dash]?.kind !== 'word') break;
  }
  // “объясняет провал ремонтом: «…», — пишет гендиректор”: the quotation behind the colon has a cue of its own.
  if (
    opened !== null &&
    verb.takesObject &&
    words[opened - 1]?.text === ':' &&
    opened - to > 2 &&
    hasOwnCue(words, opened, context)
  )
    opened = null;
  // “просит инсулин: хватит до завтра”: the thing that is asked for stands before the colon.
  if (
    opened !== null &&
    /^(?:asked|ordered)$/.test(verb.act) &&
    form.takesObject &&
    words[opened - 1]?.text === ':' &&
    opened - to > 1 &&
    isThingAsked(words, to, opened - 1)
  )
    opened = null;
  const isReported = /^(?:доложил|докладыва|доповів|доповіл|доповіда)/.test(piece);
  const way = isReported && ways.channel?.kind === 'interview' ? null : ways.channel;
  const channel =
    subject.channel ??
    way ??
    (opened !== null ? waysIn(words, to, opened, context) : null) ??
    whileSpeaking(words, subject.from, context);
  // "Поручил коммунальщикам …": whoever signed the text.
  const isSigned = context.signed && !subject.who && subject.from === 0 && /^[mf]$/.test(verb.gender ?? '');
  const who = subject.who ? withGender(subject.who, verb) : isSigned && !subject.isJoined ? authorWho : null;
  // “Нас уверяют, что программа помогает”: of those who are told, nobody who tells.
  const isNobodys =
    !subject.who &&
    verb.gender === 'p' &&
    subject.from === 0 &&
    !subject.isJoined &&
    opened !== null &&
    isToldOnly(words, at);
  if (isNobodys && opened !== null)
    return {
      ...{
        from: 0,
        to: opened,
        cue: { from: at, to: at + 1 },
        act: verb.act,
        who: nobody(words[at]),
        channel,
      },
      ...{ words: 'after', weight: 0.5 },
    };
  const base = { from: subject.from, cue: { from: at, to: behind }, act: verb.act, who, channel };
  const weight = subject.weight * (who?.by === 'noun' ? (opened === null ? 0.8 : 0.9) : 1);
  // “назвали «Заре» ту же цифру”: the outlet that was told stands before.
  if (
    verb.kind === 'calls' &&
    words[to]?.kind === 'quote' &&
    words[to + 1]?.kind === 'word' &&
    isOutletTold(words, to)
  )
    to += 1;
  if (verb.kind === 'calls')
    return named(words, at, base, weight, to, subject.object, context, subject.isJoined === true);
  if (
    verb.act === 'denied' &&
    subject.object &&
    (words[to]?.kind === 'mark' || !words[to]) &&
    !/^(?:что|що)$/.test(words[to + 1]?.low ?? '')
  )
    return { ...base, to: at + 1, words: [subject.object], weight: 0.75 * weight };
  // "…, как он утверждает, …": what was said stands about it.
  if (
    opened === null &&
    subject.who &&
    /^(?:как|як)$/.test(words[subject.from - 1]?.low ?? '') &&
    words[to]?.text === ','
  ) {
    const from = subject.from - 1;
    return {
      ...base,
      from,
      to: from === 0 ? to + 1 : to,
      words: from === 0 ? 'after' : 'around',
      weight: 0.9 * weight,
    };
  }
  // “Про це мер заявив в ефірі”: the sentence before.
  if (opened === null && who && isItself(words, 0) && !words.slice(0, at).some(({ kind }) => kind === 'mark'))
    return { ...base, from: 0, to, words: 'previous', weight: 0.8 * weight };
  if (opened !== null) {
    const isNamed = /^(?:называют|называет|называє|називає|називають)$/.test(words[at]?.low ?? '');
    return {
      ...base,
      cue: isNamed ? { from: at, to } : base.cue,
      to: opened,
      words: 'after',
      weight: 0.93 * weight,
    };
  }
  // “Мост работает, в Росавтодоре меня в этом заверили”: what was said stands before, in the same sentence.
  const clause = words.slice(Math.max(0, subject.from - 1), at);
  const comma = words.findLastIndex(({ text }, index) => index < subject.from && /^[,—–]$/.test(text));
  const isBack = clause.some(
    ({ low }, index) =>
      /^(?:в|об|о|про|у)$/.test(low) && /^(?:этом|цьому|чем|чому|що|це)$/.test(clause[index + 1]?.low ?? ''),
  );
  if (
    opened === null &&
    who &&
    isBack &&
    comma > 1 &&
    subject.from - comma < 4 &&
    (!words[to] || words[to]?.kind === 'mark')
  )
    return { ...base, from: comma, to, words: 'before', weight: 0.7 * weight };
  const next = words[to];
  const yes = shortAnswer(words, at, to);
  if (yes && (who || subject.isJoined || subject.from === 0))
    return { ...base, to: yes.from, words: [yes], weight: 0.75 * weight };
  // “Каже, їде до сестри”, “Начальник говорит, насосы справляются”.
  if (next?.text === ',' && plainly.test(piece) && beginsClause(words, to + 1))
    return { ...base, to: to + 1, words: 'after', weight: 0.7 * weight };
  if (!next || next.kind === 'mark') {
    // "Рувия причастность отрицает": the object stands between.
    if (
      verb.takesObject &&
      subject.object &&
      isNominal(words, subject.object.from, subject.object.to, context)
    )
      return { ...base, to: at + 1, words: [subject.object], weight: 0.75 * weight };
    return null;
  }
  if ((verb.act === 'warned' || !verb.takesObject) && !reacts.test(piece)) {
    const about = words.findIndex(
      ({ low }, index) =>
        index >= to &&
        index < to + 8 &&
        (/^(?:о|об|про)$/.test(low) || (verb.act === 'warned' && /^(?:против|проти)$/.test(low))),
    );
    const stop = words
      .slice(to, about)
      .some(({ kind, low }) => kind === 'mark' || /^(?:и|й|та|і)$/.test(low));
    if (about !== -1 && !stop)
      return {
        ...base,
        to: about,
        words: [{ from: about, to: endOfObject(words, about, context) }],
        weight: 0.85 * weight,
      };
  }
  if (subject.object && verb.takesObject && !tellsOf(words, to) && verb.act === 'denied')
    return { ...base, to: at + 1, words: [subject.object], weight: 0.7 * weight };
  // “наголосив на потребі санкцій”.
  if (who && next.low === 'на' && /^(?:наголо|акцент)/.test(piece))
    return { ...base, to, words: [{ from: to, to: endOfObject(words, to, context) }], weight: 0.75 * weight };
  // “допустил снижение ставки”, not “допустил ошибку”.
  if (who && /^(?:допус[тк]|припус)/.test(piece) && allowed.test(next.low) && !misdeed.test(next.low))
    return { ...base, to, words: [{ from: to, to: endOfObject(words, to, context) }], weight: 0.7 * weight };
  // “припускає крадіжку ще до вибуху”, “следователь подозревает поджог”.
  if (
    who &&
    /^(?:name|office|pronoun|many|body)$/.test(who.by) &&
    /^(?:предпол|подозр|запод|припус|підозр|запід|гада|предрек|предсказ|пророч|напророч|віщу|передрік)/.test(
      piece,
    ) &&
    endOfObject(words, to, context) > to &&
    crime.test(next.low)
  )
    return { ...base, to, words: [{ from: to, to: endOfObject(words, to, context) }], weight: 0.75 * weight };
  // "подчеркнул важность единства", "выразил готовность помочь".
  if (!verb.takesObject && who && speechNoun.test(next.low) && endOfObject(words, to, context) > to + 1)
    return { ...base, to, words: [{ from: to, to: endOfObject(words, to, context) }], weight: 0.75 * weight };
  if (tellsOf(words, to) && reacts.test(piece)) return null;
  // “просит об этом часто”: what, stands elsewhere.
  if (tellsOf(words, to) && /^(?:этом|это|це|нем|ней|них|нього|неї|том|те)$/.test(words[to + 1]?.low ?? ''))
    return null;
  if (tellsOf(words, to)) {
    to = behind + ways.length;
    return {
      ...base,
      to,
      words: [{ from: to, to: endOfObject(words, to, context) }],
      weight: (verb.act === 'believed' ? 0.4 : 0.8) * weight,
    };
  }
  // “Просить не носити передач”: whoever spoke before goes on.
  const isOn = isInfinitive && subject.from === 0 && !subject.who && verb.gender !== 'p';
  if (verb.takesObject && (who || subject.isJoined || isOn))
    return withObject(words, { at, to, isInfinitive }, verb, subject, base, weight, context);
  return null;
}
