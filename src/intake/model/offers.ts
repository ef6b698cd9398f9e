/** What a provider may offer: words of the text and nothing else. No offset, no number and no certainty of its own is taken. */
import { z } from 'zod';
import { actorTypes, channels, cues } from '../../model/speech.ts';

/** The longest words of each kind that are looked for, in UTF-16 units. */
const LONG = { said: 3000, name: 150, role: 200, phrase: 120 } as const;
/** What follows these many of a kind is cut. */
export const MOST = { statements: 60, figures: 60, dates: 40 } as const;

const words = (most: number) => z.string().trim().min(1).max(most);
/** What is beside the point where it is wrong: then it is as if it were not there. */
const perhaps = <S extends z.ZodType>(schema: S) => schema.nullable().catch(null).default(null);

const statement = z.object({
  said: z.union([words(LONG.said).transform((one) => [one]), z.array(words(LONG.said)).min(1).max(4)]),
  speaker: words(LONG.name),
  role: perhaps(words(LONG.role)),
  type: perhaps(z.enum(actorTypes)),
  verb: perhaps(words(LONG.phrase)),
  act: perhaps(z.enum(cues)),
  channel: perhaps(words(LONG.phrase)),
  kind: perhaps(z.enum(channels)),
});
const figure = z.object({ words: words(LONG.phrase), counts: perhaps(words(LONG.phrase)) });
const date = z.object({ words: words(LONG.phrase) });

export type OfferedStatement = z.infer<typeof statement>;
export type OfferedFigure = z.infer<typeof figure>;
export type OfferedDate = z.infer<typeof date>;

/** All that one answer offers, in its order. */
export interface Offers {
  readonly statements: readonly OfferedStatement[];
  readonly figures: readonly OfferedFigure[];
  readonly dates: readonly OfferedDate[];
}

/** What a model wrote, as offers; null where it is no JSON object. Each one that is not as it must be is left out. */
export function readOffers(written: string): Offers | null {
  // A fence of Markdown, or a sentence before and after, is no fault.
  const json = written.slice(written.indexOf('{'), written.lastIndexOf('}') + 1);
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return null;
  }
  const all = z.record(z.string(), z.unknown()).safeParse(read);
  if (!all.success) return null;
  return {
    statements: those(statement, all.data.statements, MOST.statements),
    figures: those(figure, all.data.figures, MOST.figures),
    dates: those(date, all.data.dates, MOST.dates),
  };
}

function those<T>(schema: z.ZodType<T>, given: unknown, most: number): readonly T[] {
  if (!Array.isArray(given)) return [];
  return given.slice(0, most).flatMap((one) => {
    const read = schema.safeParse(one);
    return read.success ? [read.data] : [];
  });
}
