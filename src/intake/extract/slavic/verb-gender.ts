/** Whom the verb of a cue can be about, and which offices name women too. Pure. */
import { remembered } from '../remembered.ts';
import type { Lexicon } from './lexicon.ts';

/** The gender that a cue's verb has in the past: “сказала”, “розповів”; null where it tells none. */
export function genderOfCue(cue: string, { verbs }: Lexicon): 'm' | 'f' | 'p' | null {
  for (const word of cue
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s,]+/, 6)) {
    const form = verbs.get(word);
    if (form?.kind === 'gerund') continue;
    const gender = form?.gender ?? (form ? null : pastOf(word));
    if (gender === 'm' || gender === 'f' || gender === 'p') return gender;
  }
  return null;
}

/** A verb of no list, by its ending. */
const pastOf = remembered((word): 'm' | 'f' | 'p' | null => {
  if (word.length < 5) return null;
  if (/(?:[аиеуяі])(?:ла|лась|лася)$/.test(word)) return 'f';
  if (/(?:[аиеуяі])(?:ли|лись|лися)$/.test(word)) return 'p';
  return /(?:[аиуя])(?:л|лся|в|вся)$/.test(word) ? 'm' : null;
});

/** Offices that only men have, or whose women have a word of their own that copy always takes. */
const onlyMen =
  /^(?:мужчина|чоловік|муж|отец|батько|папа|тато|сын|син|брат|дядя|дядько|дед|дедушка|дід|внук|онук|зять|тесть|свекор|жених|наречений|вдовец|вдівець|юноша|парень|хлопець|мальчик|король|принц|герцог|монах|священник|священик|архиепископ|архієпископ|митрополит|патриарх|патріарх|епископ|єпископ|муфтий|имам|імам|раввин|рабин|певец|співак|актер|актёр|актор|крестьянин|гражданин|горожанин|продавец|продавець|сосед|сусід|спортсмен|чемпион|чемпіон|танцор|поэт|господин|пан|солдат|боец|боєць|воин|воїн|.*(?:[иы]й|ой|енец|енець|анин|янин|овец|овець))$/;

/** Whether an office whose noun is masculine can be a woman's: “врач”, “министр”, “суддя”. */
export const isEpicene = remembered((head) => !onlyMen.test(head));
