/** The way that a sentence names apart from its verb of speaking: “Выступая в парламенте, …”, “позвонил и сообщил”, “Там же”. Pure. */
import type { Piece } from '../sentences.ts';
import { spanOver } from '../span.ts';
import type { Channel, Spoken } from '../spoken.ts';
import { setOf } from '../words.ts';
import { channelKind } from './channel-words.ts';
import type { Lexicon } from './lexicon.ts';
import { wayAt } from './ways.ts';

type Words = readonly Piece[];

const speaking =
  /^(?:выступая|выступив|виступаючи|виступивши|общаясь|спілкуючись|отвечая|відповідаючи|обращаясь|звертаючись)$/;
const press = /^(?:журналист|журналіст|репортер|прес[сыиуоі]?$)/;
const forum =
  /^(?:парламент|дум[еоаы]|верховн|рад[ії]|сенат|конгрес|сесі|сесси|суд[еіу]|комитет|комітет|комісі|комисси|депутат|сенатор|форум|саміт|саммит|митинг|мітинг|конференц|слухан|слушан|трибун)/;
const phoned =
  /^(?:(?:по|до|пере|за|об|від|на|пере)?(?:звонил[аи]?|звонит|звонят|дзвонив|дзвонила|дзвонили|телефонува(?:в|ла|ли)|телефонировал[аи]?)|дозвонил(?:ся|ась|ись)|додзвони(?:вся|лася|лися))$/;

/** What stands before a way within a clause. */
const opening = setOf('в во у на по телефоном есемескою эсэмэской');

/** The channel of a statement that its own phrase does not name; `before` is that of the statement before it. */
export function wayElsewhere(
  words: Words,
  one: Spoken,
  before: Channel | null,
  lexicon: Lexicon,
): Channel | null {
  if (one.channel || !one.cue) return one.channel;
  const from = one.cue.from;
  const cue = words.findIndex((piece) => piece.from === from);
  if (cue === -1) return null;
  for (let at = Math.max(0, cue - 24); at < cue; at += 1) {
    const low = words[at]?.low ?? '';
    if (speaking.test(low)) return spokenAt(words, at, cue, lexicon);
    // “Позвонил и сообщил”: the same subject, so that no other stands between.
    const isNext = /^(?:и|й|і|та)$/.test(words[cue - 1]?.low ?? '') || words[cue - 1]?.text === ',';
    if (phoned.test(low) && isNext && cue - at < 9) return made(words, at, at + 1, 'phone');
    const there = words[at + 1]?.low ?? '';
    if (before && at < 3 && low === 'там' && /^(?:же|само|ж)$/.test(there))
      return made(words, at, at + 2, before.kind);
  }
  return followsFrom(words, cue) ?? clauseWay(words, cue, one, lexicon) ?? openingWay(words, cue, lexicon);
}

/** “Как следует из отчёта министерства”: the document that it follows from. */
function followsFrom(words: Words, cue: number): Channel | null {
  const verb = words.findIndex(
    ({ low }, at) => at >= cue && at < cue + 3 && /^(?:следует|випливає|слідує|вытекает)$/.test(low),
  );
  if (verb === -1 || !/^(?:из|з|із|зі)$/.test(words[verb + 1]?.low ?? '')) return null;
  const noun = words.findIndex(
    ({ low }, at) =>
      at > verb + 1 && at < verb + 5 && channelKind(low) === 'document' && !/^мат[еі]р/.test(low),
  );
  return noun === -1 ? null : made(words, verb + 1, noun + 1, 'document');
}

/** “В письме, разосланном клиентам, фирма утверждала”: a way that opens the sentence before an aside. */
function openingWay(words: Words, cue: number, lexicon: Lexicon): Channel | null {
  const at = /^(?:а|но|але|однак|однако|зато|проте|и|і|й)$/.test(words[0]?.low ?? '') ? 1 : 0;
  const way = wayAt(words, at, lexicon);
  if (!way.channel || at + way.length >= cue) return null;
  const comma = words.findIndex(
    ({ text }, end) => end >= at + way.length && end < at + way.length + 4 && text === ',',
  );
  const isAside = /(?:ом|ой|ых|ему|ому|ій|их|ого|ої)$|^(?:котор|як)/.test(words[comma + 1]?.low ?? '');
  return comma !== -1 && isAside && words.slice(comma + 1, cue).some(({ text }) => text === ',')
    ? way.channel
    : null;
}

/** A way in the clause of the verb, on either side of it: “успокоила она болельщиков в соцсетях”. */
function clauseWay(words: Words, cue: number, one: Spoken, lexicon: Lexicon): Channel | null {
  const isSaid = (at: number): boolean =>
    one.words.some(({ from, to }) => (words[at]?.from ?? 0) >= from && (words[at]?.from ?? 0) < to);
  const found = (at: number): Channel | null => {
    const { low = '', kind } = words[at] ?? {};
    if (kind !== 'word' || !opening.has(low) || isSaid(at)) return null;
    return wayAt(words, at, lexicon).channel;
  };
  for (let at = cue + 1; at < cue + 9 && words[at] && words[at]?.kind !== 'mark'; at += 1) {
    if (words[at]?.kind === 'quote') break;
    const channel = found(at);
    if (channel) return channel;
  }
  for (let at = cue - 1; at > cue - 9 && words[at] && words[at]?.kind !== 'mark'; at -= 1) {
    const channel = found(at);
    if (channel) return channel;
  }
  return null;
}

/** Before whom or where somebody speaks, up to the comma. */
function spokenAt(words: Words, at: number, limit: number, lexicon: Lexicon): Channel | null {
  for (let end = at + 1; end < limit && end < at + 12; end += 1) {
    const piece = words[end];
    if (!piece || piece.kind === 'mark') return null;
    const way = wayAt(words, end, lexicon);
    if (way.channel) return way.channel;
    if (press.test(piece.low)) return made(words, at, end + 1, 'press');
    if (forum.test(piece.low)) return made(words, at, end + 1, 'briefing');
  }
  return null;
}

function made(words: Words, from: number, to: number, kind: Channel['kind']): Channel | null {
  const span = spanOver(words.slice(from, to));
  return span && { span, kind, name: null };
}
