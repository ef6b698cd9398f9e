/** “X назвал Y «Z»”: what is called, and how. Pure. */
import type { Context } from './context.ts';
import { endOfClause, endOfObject, type Frame, type Range } from './frame.ts';
import type { Words } from './phrase.ts';

/** Words for what is not so. */
export const untrue =
  /(?:лож|брехн|неправд|фейк|вымысл|вигадк|клевет|наклеп|бред|дезинформ|дезінформ|нонсенс|вран|чуш|ерунд|чепух|абсурд|нісенітн|дурниц|маячн|байк|сплетн|плітк|выдумк|домысл|домисл|наговор|наклеп|навет)/;

/** “X назвал Y «Z»”: what is called, and how. */
export function named(
  words: Words,
  at: number,
  base: Omit<Frame, 'to' | 'words' | 'weight'>,
  weight: number,
  to: number,
  object: Range | null,
  context: Context,
  isJoined: boolean,
): Frame | null {
  const end = endOfObject(words, to, context);
  const lows = words
    .slice(to, end)
    .map(({ low, text }) => low || text.toLowerCase())
    .join(' ');
  if (end <= to || !(base.who || isJoined)) return null;
  // “называет без запинки”: how, not what.
  if (/^(?:без|с|со|из|із|по|перед|при|вслух|вголос)$/.test(words[to]?.low ?? '')) return null;
  // “называет пока лишь намёком — «бывший вкладчик»”: how, and what.
  const quote = words[end + 1];
  if (/^[—–]$/.test(words[end]?.text ?? '') && quote?.kind === 'quote' && end - to <= 4)
    return { ...base, to: end + 1, words: [{ from: end + 1, to: end + 2 }], weight: 0.75 * weight };
  const isDenied = untrue.test(lows);
  const isFigures =
    /^(?:(?:т[уоеі]|т[оу]т?) (?:же |ж |самую |саму |самое |саме |самі )?)?(?:(?:інш|друг|ин|сво|точн|конкретн|так|нов)\p{L}{1,3} )?(?:цифр|числ|причин|сумм|суму|инш|інше|інші|другие|дат|имен|імен|назв|срок|строк|термін|версию|верси|версі|цену|ціну|виновн|винн)/u.test(
      lows,
    );
  const opened = words[end]?.text === ':' && isFigures ? end + 1 : null;
  // “називає інше число — 13”.
  if (isFigures && /^[—–]$/.test(words[end]?.text ?? ''))
    return { ...base, to, words: [{ from: to, to: endOfClause(words, end) }], weight: 0.75 * weight };
  if (opened !== null)
    return { ...base, cue: { from: at, to: end }, to: opened, words: 'after', weight: 0.85 * weight };
  return {
    ...base,
    act: isDenied ? 'denied' : 'said',
    to,
    words: [...(object ? [object] : []), { from: to, to: end }],
    weight: 0.85 * weight,
  };
}
