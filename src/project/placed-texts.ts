/** The words of a document, or of a command, with where they stand in it: running text joined, as it is read. */
import { isRun, runText } from './words.ts';

export interface PlacedText {
  readonly text: string;
  /** Whether these are somebody's very words. */
  readonly quoted: boolean;
  /** From the inside out: `['the alternative text', 'the second picture']`; empty where it has but one text. */
  readonly where: readonly string[];
}

/** Fields of addresses, names of other documents, settings, what is kept at the desk: no words for readers. */
const noText = new Set('kind id to key href url file slug language zone actor reason'.split(' '));

/** What a reader calls a field; a field that is not listed is no place of its own. */
const places: Readonly<Record<string, string>> = {
  ...{ title: 'the title', byline: 'the byline', headline: 'the headline', standfirst: 'the standfirst' },
  ...{ summary: 'the summary', note: 'the note', notices: 'a mark', first: 'the first publication' },
  ...{ alt: 'the alternative text', caption: 'the caption', credit: 'the credit', label: 'the label' },
  ...{ role: 'the role', channel: 'the channel', explainer: 'the explainer', aliases: 'the aliases' },
  ...{ name: 'the name', speaker: 'the speaker', statement: 'the statement', statements: 'a statement' },
  ...{
    basis: 'the basis',
    where: 'the place',
    reading: 'the number',
    series: 'a number',
  },
  ...{ known: '“What we know”', unknown: '“What we don’t know”', changed: '“What has changed”' },
  ...{ topPost: 'the post at the top', evidence: 'the evidence', figures: 'a figure', claims: 'a claim' },
};

/** What a reader calls a block. */
const blocks: Readonly<Record<string, string>> = {
  ...{ paragraph: 'paragraph', heading: 'heading', list: 'list', image: 'picture', statement: 'statement' },
  ...{ claim: 'claim', figure: 'figure', incident: 'incident' },
};

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** All of them, in reading order. */
export function placedTexts(of: object): readonly PlacedText[] {
  const found: PlacedText[] = [];
  walk(of, false, []);
  return found;

  function walk(value: unknown, quoted: boolean, where: readonly string[]): void {
    if (typeof value === 'string') found.push({ text: value, quoted, where });
    else if (Array.isArray(value)) {
      if (value.length > 0 && isRun(value)) found.push({ text: value.map(runText).join(''), quoted, where });
      else for (const [one, place] of inTurn(value)) walk(one, quoted, place ? [place, ...where] : where);
    } else if (value !== null && typeof value === 'object') {
      const { verbatim = false } = value as { verbatim?: unknown };
      for (const [name, inner] of Object.entries(value)) {
        if (noText.has(name)) continue;
        // A block is a place already, whatever it holds.
        const place = where[0]?.endsWith(` ${name}`) ? undefined : places[name];
        walk(inner, name === 'text' ? verbatim === true : quoted, place ? [place, ...where] : where);
      }
    }
  }
}

/** The parts of a list, each with which of its kind it is where a reader can tell. */
function inTurn(list: readonly unknown[]): readonly (readonly [unknown, string | null])[] {
  const seen = new Map<string, number>();
  return list.map((one) => {
    const { type } = one as { type?: unknown };
    const block = typeof type === 'string' ? blocks[type] : undefined;
    if (block === undefined) return [one, null];
    const count = seen.get(block) ?? 0;
    seen.set(block, count + 1);
    return [one, `the ${ordinals[count] ?? `${count + 1}th`} ${block}`];
  });
}
