/** Where the words that a frame frames begin and end in its sentence. Pure. */
import { isCapital } from '../tokens.ts';
import type { Frame, Range } from './frame.ts';
import type { Lexicon } from './lexicon.ts';
import { isVerbal, type Words } from './phrase.ts';
import { adverbs, timeNouns } from './small-words.ts';

/** The ranges of pieces that a frame's words take. */
export function rangesOf(
  pieces: Words,
  frames: readonly Frame[],
  k: number,
  lexicon: Lexicon,
): readonly Range[] {
  const frame = frames[k];
  if (!frame || frame.words === 'previous') return [];
  if (typeof frame.words !== 'string') return frame.words;
  if (frame.words === 'same') {
    const shared = sharedWith(frames, k);
    return shared === k ? [] : rangesOf(pieces, frames, shared, lexicon);
  }
  if (frame.words === 'after') {
    // "Как сообщает X со ссылкой на Y, …".
    const reference = frames[k + 1];
    const from = reference?.words === 'same' && reference.from <= frame.to + 1 ? reference.to : frame.to;
    return [{ from, to: rightEnd(pieces, frames, k) }];
  }
  const left = { from: leftStart(pieces, frames, k, lexicon), to: frame.from };
  if (frame.words === 'before') return [left];
  const following = frames[k + 1];
  const to = following?.words === 'same' && following.from <= frame.to + 1 ? following.to : frame.to;
  const next = pieces[to];
  const isFirst = left.to <= left.from;
  const endsQuoted =
    pieces.slice(left.from, left.to).findLast(({ kind, text }) => kind !== 'mark' || !/^[,—–]$/.test(text))
      ?.kind === 'quote';
  if (next?.text === ',' && !endsQuoted && goesOnAfter(pieces, to + 1)) {
    const end = rightEnd(pieces, frames, k);
    if (end > to + 1 && !onlyTime(pieces, left))
      return isFirst ? [{ from: to + 1, to: end }] : [left, { from: to + 1, to: end }];
    if (end > to + 1) return [{ from: to + 1, to: end }];
  }
  // “Живий, запевняє дружина: відбувся забоями”.
  if (
    next?.text === ':' &&
    !isFirst &&
    !endsQuoted &&
    pieces[to + 1]?.kind === 'word' &&
    left.to - left.from <= SHORT
  ) {
    const end = rightEnd(pieces, frames, k);
    if (end > to + 2) return [left, { from: to + 1, to: end }];
  }
  // “Мука, объясняет он, перекрикивая тестомес, подорожала”: told of the saying, and what was said goes on behind it.
  const close = next?.text === ',' && !endsQuoted && !isFirst ? closesTold(pieces, to) : null;
  if (close !== null && !pieces.slice(left.from, left.to).some((piece) => isVerbal(piece, lexicon))) {
    const end = rightEnd(pieces, frames, k);
    if (end > close + 1) return [left, { from: close + 1, to: end }];
  }
  return isFirst ? [] : [left];
}

/** So few pieces before a cue and a colon go on behind it. */
const SHORT = 5;

/** The comma that closes a gerund, participle or “который” behind a frame; null where there is none. */
function closesTold(pieces: Words, comma: number): number | null {
  const { low = '' } = pieces[comma + 1] ?? {};
  const isTold =
    /^(?:не|котор\p{L}+|як(?:ий|а|е|і|ого|ої|их|ому|им))$/u.test(low) ||
    /(?:вши|вшись|ючи|ячи|ая|яя|уя|ясь|щий|щая|щие|вший|вшая|вшие)$/.test(low);
  if (!isTold) return null;
  for (let at = comma + 2; at < pieces.length - 1 && at < comma + 16; at += 1) {
    if (pieces[at]?.text === ',') return at;
    if (pieces[at]?.kind === 'mark') return null;
  }
  return null;
}

/** The frame whose words a reference shares: the one before it, or the verb behind it (“«Залив» со ссылкой на X пишет, что”). */
export function sharedWith(frames: readonly Frame[], k: number): number {
  const [before, after, own] = [frames[k - 1], frames[k + 1], frames[k]];
  if (after && own && after.from <= own.from && after.cue.from >= own.to) return k + 1;
  if (before && before.words !== 'same') return k - 1;
  return after && after.words !== 'same' ? k + 1 : k;
}

function onlyTime(pieces: Words, { from, to }: Range): boolean {
  const some = pieces.slice(from, to).filter(({ kind }) => kind !== 'mark');
  return (
    some.length <= 2 &&
    some.every(
      ({ low, kind }) =>
        kind === 'number' ||
        adverbs.has(low) ||
        timeNouns.has(low) ||
        /^(?:того|этого|цього|в|во|у|на|о|к)$/.test(low),
    )
  );
}

/** Whether what was said goes on behind “, сказала она,”: not what is told of the saying. */
function goesOnAfter(pieces: Words, at: number): boolean {
  const { low = '', kind, text = '' } = pieces[at] ?? {};
  if (kind === 'quote') return true;
  // “наличные, по её версии, — выручка за два дня”.
  if (/^[—–]$/.test(text)) return pieces[at + 1]?.kind === 'word' && pieces[at - 3]?.kind !== 'quote';
  if (kind !== 'word') return kind === 'number';
  return (
    !/^(?:котор\p{L}+|як(?:ий|а|е|і|ого|ої|их|ому|им)|где|де|когда|коли|пока|поки|хотя|хоча|передает|передае|сообщает|пишет|пише|добавив|отметив|чтобы|щоб|после|комментируя|отвечая|ссылаясь|посилаючись|коментуючи)$/u.test(
      low,
    ) && !/(?:вши|вшись|ючи|ая|щий|щая|вший|вшая)$/.test(low)
  );
}

/** Where the words after a frame end: at a further speaker's clause, a colon that opens a quotation, or the end. */
function rightEnd(pieces: Words, frames: readonly Frame[], k: number): number {
  const frame = frames[k];
  if (!frame) return 0;
  let end = endOfSentence(pieces);
  for (let at = frame.to + 1; at < end - 1; at += 1) {
    if (
      pieces[at]?.text === ':' &&
      pieces[at + 1]?.kind === 'quote' &&
      pieces.slice(at + 2, end).every(({ kind }) => kind === 'mark')
    )
      end = at;
  }
  const refused = refusalIn(pieces, frame.to + 1, end);
  if (refused !== null) end = refused;
  const byPhrase = frame.cue.to - frame.cue.from > 1 && frame.words === 'around';
  // A paper, an instrument and a rumour tell one thing.
  const isThing = frame.who?.by === 'body' || frame.who?.by === 'noun';
  let sought = frame.to;
  for (let next = k + 1; next < frames.length; next += 1) {
    const other = frames[next];
    // “отрицал, что водил машину, затем пригрозил судом”: the same speaker's next verb.
    if (
      other &&
      other.from < frame.to &&
      other.cue.from > frame.to &&
      other.cue.from < end &&
      frame.words === 'after'
    ) {
      const comma = lastIndex(pieces, frame.to, other.cue.from, ',');
      if (comma !== null && other.cue.from - comma < 4) return comma;
    }
    if (!other || other.from < frame.to || other.from >= end) continue;
    if (other.words === 'same') continue;
    if (other.cuts) return other.from;
    if (other.words === 'around') {
      if (other.who?.outlet && frames.every((one, at) => at <= k || at === next || one.words === 'same'))
        return other.from;
      // “…, що конкурент переборщив: втрати, на її думку, не перевищили …”.
      const colon =
        other.who?.by === 'pronoun' && frame.words === 'after'
          ? lastIndex(pieces, frame.to, other.from, ':')
          : null;
      if (colon !== null) return colon;
      const fragment =
        other.who?.by === 'pronoun' && frame.words === 'after'
          ? fragmentBefore(pieces, frame.to, other.from)
          : null;
      if (fragment !== null) return fragment;
      // What lies before was looked through for the frame before.
      const cut = lastIndex(pieces, sought, other.from, ';');
      if (cut !== null) return cut;
      sought = Math.max(sought, other.from - 1);
      continue;
    }
    if (other.who === null && other.words !== 'before') {
      // "…, и добавил, что …": the same speaker's further words.
      const joint = /^(?:и|й|та|і|а|но|але|однак|однако|проте|зато)$/.test(pieces[other.from - 1]?.low ?? '')
        ? other.from - 1
        : other.from;
      return pieces[joint - 1]?.text === ',' ? joint - 1 : joint;
    }
    // “По подсчётам активистов, вышло двести, полиция насчитала 60”.
    const isPhrase = frame.cue.to - frame.cue.from > 1 && frame.words === 'after';
    if (
      isPhrase &&
      other.from - 1 > frame.to &&
      pieces[other.from - 1]?.text === ',' &&
      other.who !== null &&
      other.who.by !== 'noun' &&
      other.words !== 'before'
    )
      return other.from - 1;
    const cut = breakBefore(pieces, other.from, frame.to);
    if (cut !== null) return cut;
  }
  if (byPhrase) {
    const stop = firstIndex(pieces, frame.to, end, ';:');
    if (stop !== null && (pieces[stop + 1]?.kind === 'quote' || (pieces[stop]?.text === ';' && isThing)))
      return stop;
  }
  // "По версии X, A; B": what follows the semicolon is not his, unless the sentence began with “как”.
  if (frame.words !== 'after' || /^(?:как|як)$/.test(pieces[frame.from]?.low ?? '')) return end;
  return firstIndex(pieces, frame.to, end, ';') ?? end;
}

/** Where “, а подрядчик от комментариев уклонился” begins: somebody else's silence is no part of what was said. */
function refusalIn(pieces: Words, from: number, end: number): number | null {
  for (let at = from; at < end - 2; at += 1) {
    // “Вторые, говорит, на счету; банк этого не подтверждает”.
    const isParted = pieces[at]?.text === ';';
    if (!isParted && (pieces[at]?.text !== ',' || !contrasts.has(pieces[at + 1]?.low ?? ''))) continue;
    for (let next = at + 2; next < end && next < at + 16; next += 1) {
      const { low = '', text } = pieces[next] ?? {};
      if (text === ';' || (isParted && next > at + 5)) break;
      if (
        /^(?:уклон|отказал|молч|промолч|воздерж|ухил|відмов|мовч|утрим)/.test(low) &&
        !/(?:ти|тися)$|^(?:уклон|молч|промолч|воздерж).{0,9}ть(?:ся)?$/.test(low)
      )
        return at;
      if (/^(?:не|ні)$/.test(low) && silent.test(pieces[next + 1]?.low ?? '')) return at;
      if (/^(?:пока|поки)$/.test(pieces[next + 1]?.low ?? '') && low === 'не') return at;
    }
  }
  return null;
}

const contrasts = new Set(['а', 'но', 'однако', 'але', 'проте', 'однак', 'хотя', 'хоча']);
const silent =
  /^(?:подтвержд|подтверд|комментир|прокомментир|ответ|отвеч|сообща|сообщи|назва|назыв|уточн|раскры|согласен|согласн|верит|верят|підтвер|коментув|прокоментув|відпов|повідом|розкри|розголош|згоден|згодн|вірить|вірять|погодж)/;

function lastIndex(pieces: Words, from: number, to: number, text: string): number | null {
  for (let at = to - 1; at > from; at -= 1) if (pieces[at]?.text === text) return at;
  return null;
}

/** “…, и последний раз, клянётся он, проволокой”: the comma before a few words that an insertion parts; null where there is none. */
function fragmentBefore(pieces: Words, after: number, to: number): number | null {
  for (let at = to - 2; at > after && at > to - 6; at -= 1)
    if (pieces[at]?.text === ',') return contrasted.has(pieces[at + 1]?.low ?? '') ? at : null;
  return null;
}
const contrasted = new Set(['и', 'а', 'но', 'і', 'й', 'та', 'але', 'бо', 'потому', 'ибо']);

/** The last dash between two places that no other dash goes with. */
function lastDash(pieces: Words, after: number, to: number): number | null {
  const dashes = pieces.flatMap(({ text, kind }, at) =>
    at > after && at < to - 1 && kind === 'mark' && /^[—–]$/.test(text) ? [at] : [],
  );
  return dashes.length === 1 ? (dashes[0] ?? null) : null;
}

/** The first piece between two places that is one of some marks. */
function firstIndex(pieces: Words, after: number, to: number, marks: string): number | null {
  for (let at = after + 1; at < to; at += 1) {
    const text = pieces[at]?.text ?? '';
    if (text.length === 1 && marks.includes(text)) return at;
  }
  return null;
}

/** Where a clause of another speaker begins: “…, а мэр заявил”; null where it is part of what was said. */
function breakBefore(pieces: Words, from: number, least: number): number | null {
  let at = from - 1;
  while (
    at > least &&
    from - at < 10 &&
    pieces[at]?.kind === 'word' &&
    !/^(?:и|а|но|однако|зато|тогда|але|проте|та|й|і)$/.test(pieces[at]?.low ?? '')
  )
    at -= 1;
  const joint = pieces[at];
  if (joint?.text === ';') return at;
  if (joint && /^(?:а|но|однако|зато|але|проте)$/.test(joint.low) && pieces[at - 1]?.text === ',')
    return at - 1;
  return null;
}

/** The last frame before another one that ends by where that one begins. */
function frameBefore(frames: readonly Frame[], k: number, from: number): Frame | undefined {
  for (let at = k - 1; at >= 0; at -= 1) {
    const other = frames[at];
    if (other && other.to <= from && other.words !== 'previous') return other;
  }
  return undefined;
}

/** Where the words before a frame begin. */
function leftStart(pieces: Words, frames: readonly Frame[], k: number, lexicon: Lexicon): number {
  const frame = frames[k];
  if (!frame) return 0;
  const before = frameBefore(frames, k, frame.from);
  const isParenthetical =
    frame.words === 'around' && pieces[frame.to]?.text === ',' && pieces[frame.from - 2]?.kind !== 'quote';
  let start = before
    ? typeof before.words === 'string'
      ? before.to
      : frame.words === 'around' && !pieces.slice(before.to, frame.from).some(({ text }) => text === ';')
        ? Math.min(before.from, ...before.words.map(({ from }) => from))
        : (before.words.at(-1)?.to ?? before.to)
    : afterDateline(pieces);
  const insertion =
    isParenthetical && before && typeof before.words !== 'string'
      ? fragmentBefore(pieces, before.to, frame.from)
      : null;
  if (insertion !== null) start = insertion + 2;
  // “…: «Мы пожертвовали объёмом», — пишет гендиректор”: a quotation behind a colon is all that was said.
  let quote = frame.from - 1;
  while (quote > 0 && /^[,—–-]$/.test(pieces[quote]?.text ?? '')) quote -= 1;
  if (before && pieces[quote]?.kind === 'quote' && pieces[quote - 1]?.text === ':') return quote;
  if (before && before.words === 'after' && frame.from > before.to) {
    const cut = lastIndex(pieces, before.to, frame.from, ';');
    start = cut === null ? before.to : cut + 1;
    const fragment = isParenthetical ? fragmentBefore(pieces, start, frame.from) : null;
    if (fragment !== null) start = fragment + 2;
  }
  // “Дежурный насчитал 64 — и это, оговорился он, без частного сектора”: what the writer told ends at the dash.
  if (isParenthetical) {
    const dash = lastDash(pieces, start, frame.from);
    if (
      dash !== null &&
      pieces.slice(start, dash).some((piece) => isVerbal(piece, lexicon) || lexicon.verbs.has(piece.low))
    )
      start = /^(?:и|а|но|і|й|та|але|да)$/.test(pieces[dash + 1]?.low ?? '') ? dash + 2 : dash + 1;
  }
  if (isParenthetical) {
    const colon = lastIndex(pieces, start, frame.from, ':');
    if (colon !== null) start = colon + 1;
  }
  if (before || isParenthetical) {
    const semicolon = lastIndex(pieces, start, frame.from, ';');
    if (semicolon !== null) start = semicolon + 1;
  }
  // "A, но, как сказал X, B": only B is his.
  if (
    isParenthetical &&
    (frame.cue.to - frame.cue.from > 1 || /^(?:как|як)$/.test(pieces[frame.from]?.low ?? '')) &&
    /^(?:но|а|однако|зато|але|проте|однак|тому|поэтому|при|тож|причем|причому)$/.test(
      pieces[frame.from - 2]?.low ?? '',
    )
  )
    return frame.from;
  const isAs = /^(?:как|як)$/.test(pieces[frame.from]?.low ?? '');
  if (isParenthetical && (isAs || frame.cue.to - frame.cue.from > 1)) {
    for (let at = frame.from - 2; at > start; at -= 1)
      if (pieces[at]?.text === ',' && /^(?:и|а|но|й|та|але)$/.test(pieces[at + 1]?.low ?? '')) return at + 2;
  }
  return start;
}

/** Behind “БЕРЕЖАНСК, 12 ноября (Агентство) —” and behind a leading time of a live page. */
function afterDateline(pieces: Words): number {
  const first = pieces[0];
  if (
    first?.kind === 'word' &&
    first.text === first.text.toUpperCase() &&
    first.text.length > 3 &&
    isCapital(first)
  ) {
    const dash = pieces.findIndex(
      ({ text, spaced }, at) => at < 14 && (/^[—–]$/.test(text) || (text === '-' && spaced)),
    );
    const lead = pieces.slice(0, Math.max(0, dash));
    // "INTERFAX.RU - …", "КИЇВ, 5 травня —".
    const isAgency = dash <= 4 && lead.every(({ text }) => text === text.toUpperCase());
    if (dash > 0 && (isAgency || lead.some(({ kind }) => kind === 'number'))) return dash + 1;
  }
  return 0;
}

/** Before the marks that end a sentence. */
export function endOfSentence(pieces: Words): number {
  let end = pieces.length;
  while (end > 0 && pieces[end - 1]?.kind === 'mark' && !/^[)%₽€£$]$/.test(pieces[end - 1]?.text ?? ''))
    end -= 1;
  return end;
}
