/** Whether two runs of words tell the same proposition, or one of them its opposite. Pure. */
import type { Language } from '../reading.ts';
import type { Token } from '../tokens.ts';
import { setOf } from '../words.ts';

/** Words by what they have to share to be the same: stems, numbers, and whether they say no. */
export interface Print {
  readonly stems: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly negative: boolean;
}

const small = setOf(
  `the and for that this with from was were are been being have has had did does its his her their our your they she him you who which there then than into onto over under about after before
  что как это его она они был была было были для при или уже еще все том так где когда только также после перед из-за
  що як це його вона вони був була було були для при або вже ще все тому так коли тільки також після перед через`,
);
const no =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|не|нет|ни|ничего|никто|никогда|никак[а-я]{1,4}|ні|немає|нема|ніхто|нічого|ніколи|нія[а-яі]{1,4})$|n't$/u;

/** The print of some tokens. */
export function printOf(tokens: readonly Token[], language: Language | null): Print {
  const stems = new Set<string>();
  const numbers = new Set<string>();
  let negative = false;
  for (const { kind, low } of tokens) {
    if (kind === 'number') numbers.add(low.replaceAll(/[^\d.]/g, ''));
    if (kind !== 'word') continue;
    if (no.test(low)) negative = true;
    else if (low.length > 2 && !small.has(low)) stems.add(stemOf(low, language));
  }
  return { stems, numbers, negative };
}

function stemOf(low: string, language: Language | null): string {
  if (language === 'ru' || language === 'uk') return low.length > 5 ? low.slice(0, 5) : low.slice(0, -1);
  return low.replace(/(?:'s|ing|ed|es|s|ly)$/, '');
}

/** `no`: the same words, but for a “not” in one of them. */
export function sameness(one: Print, other: Print): 'yes' | 'no' | null {
  const isSmaller = one.stems.size <= other.stems.size;
  const [small, large] = isSmaller ? [one.stems, other.stems] : [other.stems, one.stems];
  if (small.size < 2) return null;
  let shared = 0;
  let missed = 0;
  for (const stem of small)
    if (large.has(stem)) shared += 1;
    else {
      missed += 1;
      // Fewer than three in five are never enough.
      if (missed * 5 > small.size * 2) return null;
    }
  const [fewer, more] = [small.size, large.size];
  if (shared < 2 || !agree(one.numbers, other.numbers)) return null;
  const isSame = shared / (fewer + more - shared) >= 0.6 || (shared >= 3 && shared / fewer >= 0.85);
  if (!isSame) return null;
  return one.negative === other.negative ? 'yes' : 'no';
}

/** The same numbers, or none in one of them. */
function agree(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return true;
  return one.size === other.size && [...one].every((number) => other.has(number));
}
