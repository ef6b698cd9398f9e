/** What words of a denial or a confirmation refer back to, or tell of a report: “that account”, “reports that …”. Pure. */
import type { Span } from '../span.ts';
import type { Token } from '../tokens.ts';
import { isWord } from './claim-words.ts';

const reports =
  /^(?:reports?|reporting|claims?|allegations?|accusations?|suggestions?|rumou?rs?|accounts?|assertions?|charges?|statements?|versions?|information|news|messages?|figures?|numbers?|toll|tolls|story|stories|words|remarks?|insinuations?|speculation|theory)$|^(?:слов[а]?|информаци|сообщени|обвинени|утверждени|заявлени|слух|данны[ехм]|сведени|верси|публикаци|вброс)|^(?:інформаці|повідомленн|звинуваченн|твердженн|заяв[аиу]?$|чутк|дані|даних|відомост|версі|публікаці|вкид)/u;
/** What is turned down and is no proposition. */
const wishes =
  /^(?:calls?|demands?|proposals?|offers?|requests?|appeals?|plans?|ideas?|bids?|deals?|bills?|motions?|criticism|resignation|ultimatum|entry|visas?|permission|permits?|access|petitions?|amendments?|advice|notion|concept|warnings?|apolog(?:y|ies)|trend|bail)$|^(?:предложени|требовани|призыв|просьб|ходатайств|жалоб|апелляци|план|иск|инициатив|критик|ультиматум|поправк)|^(?:пропозиц|вимог|заклик|проханн|клопотанн|скарг|апеляц|ініціатив|ультиматум|правк)/u;
const pointers =
  /^(?:this|that|it|these|those|such|the|his|her|their|its|all|any|both|every|each|earlier|previous)$|^(?:это|этого|этому|эт[аоуи]й?|эти|этих|этим|его|ее|их|такие|такую|все|данн[а-я]{2,3})$|^(?:це|цього|цьому|цю|ця|ці|цих|його|її|їх|такі|таку|все|усе|дан[а-яі]{1,3})$/u;
const alone = /^(?:this|that|it|them|это|этого|все|це|цього|все|усе)$/u;

/** Whether the words name nothing but what was said before: “the suggestion”, “его слова”, “the message as nonsense”. */
export function refersBack(tokens: readonly Token[]): boolean {
  const words = tokens.filter(isWord);
  const [first] = words;
  if (!first) return false;
  const ends = tokens.findIndex(({ low, kind }, at) => at > 0 && (low === 'as' || kind === 'mark'));
  const named = (ends < 0 ? tokens : tokens.slice(0, ends)).filter(isWord);
  if (alone.test(first.low) && named.length <= 2) return true;
  if (named.length > 4) return false;
  const noun = named.findIndex(({ low }) => reports.test(low));
  if (noun < 0) return false;
  const isPointed = noun > 0 && (pointers.test(first.low) || /'s?$/.test(named[noun - 1]?.low ?? ''));
  return (isPointed || (noun === 0 && named.length === 1)) && noun === named.length - 1;
}

/** Whether what is turned down is a wish or a plan. */
export function isWish(tokens: readonly Token[]): boolean {
  return tokens
    .filter(isWord)
    .slice(0, 4)
    .some(({ low }) => wishes.test(low));
}

/** “Reports that the bridge fell”, “сообщения о том, что мост упал”: the words behind; the same words where nothing of the kind begins them. */
export function withoutReport(words: readonly Span[], tokens: readonly Token[]): readonly Span[] {
  const [whole, ...rest] = words;
  if (!whole) return words;
  const noun = tokens.findIndex(({ low }, at) => at < 5 && reports.test(low));
  if (noun < 0) return words;
  // “A report by the broadcaster that officers had waited”.
  const that = tokens.findIndex(
    ({ low }, at) => at > noun && at < noun + 9 && /^(?:that|что|що|which|who)$/.test(low),
  );
  const isLed =
    that > 0 && tokens[that]?.low === 'that' && !/^(?:of|about)$/.test(tokens[noun + 1]?.low ?? '');
  let next = isLed ? that : noun + 1;
  if (!/^(?:that|of|about|о|об|про|что|що)$/.test(tokens[next]?.low ?? '')) return words;
  if (/^(?:том|те)$/.test(tokens[next + 1]?.low ?? '')) next += 1;
  if (tokens[next + 1]?.text === ',') next += 1;
  if (/^(?:что|що)$/.test(tokens[next + 1]?.low ?? '')) next += 1;
  const begins = tokens[next + 1];
  return begins && begins.from < whole.to ? [{ from: begins.from, to: whole.to }, ...rest] : words;
}

const untrue =
  /^(?:false|untrue|incorrect|wrong|fake|fakes|baseless|groundless|nonsense|lie|lies|unfounded|fabricated|fabrication|fabrications|falsehood|falsehoods|fiction|invention|invented|hoax|disinformation|неправда|ложь|ложью|фейк|фейком|фейки|вымысел|вымыслом|выдумка|выдумкой|вранье|враньем|ложны|ложная|брехня|брехнею|вигадка|вигадкою|неправдою)$/u;

/** Without a word of what: “did not happen”, “not true”, “ложь”. */
const bare =
  /^(?:did not happen|didn't happen|never happened|not true|not so|untrue|nonsense|lies|all lies|a lie|fake|fake news|ложь|неправда|фейк|вранье|чушь|брехня|вигадка|не было|не було)(?: |$)/u;

/** Whether words call something untrue: “the claim as a fabrication”. */
export const callsUntrue = (tokens: readonly Token[]): boolean => tokens.some(({ low }) => untrue.test(low));

/** “That is not true”, “Это не соответствует действительности”, “це брехнею”: a denial of what was said before. */
export function deniesBefore(tokens: readonly Token[]): boolean {
  const words = tokens.filter(isWord).slice(0, 9);
  const [first, second] = words;
  if (!first) return false;
  const start = words
    .slice(0, 3)
    .map(({ low }) => low)
    .join(' ');
  if (words.length < 5 && bare.test(start)) return true;
  const isPointed = pointers.test(first.low) || reports.test(first.low);
  if (!isPointed) return false;
  if (
    !alone.test(first.low) &&
    !reports.test(first.low) &&
    ![second, words[2]].some((one) => reports.test(one?.low ?? ''))
  )
    return false;
  return words.some(
    ({ low }, at) =>
      untrue.test(low) ||
      (/^(?:not|не)$/.test(low) &&
        /^(?:true|correct|accurate|соответствует|соответствуют|відповідає|відповідають|правда|так)$/.test(
          words[at + 1]?.low ?? '',
        )),
  );
}

/** Whom words of a few call a liar, by the last word of the name: “the Front was lying”, “мэр врёт”; null: nobody. */
export function calledLiar(tokens: readonly Token[]): string | null {
  const words = tokens.filter(isWord);
  const lies = words.findIndex(({ low }) => /^(?:lying|lied|врет|врут|лжет|лгут|бреше|брешуть)$/.test(low));
  if (lies < 1 || lies !== words.length - 1 || lies > 5) return null;
  const is = /^(?:is|are|was|were|has|have|had|been|be)$/;
  return words.slice(0, lies).findLast(({ low }) => !is.test(low))?.low ?? null;
}
