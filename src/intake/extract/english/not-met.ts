/** Speakers whom the text does not let meet: those who write it, those whom nobody names, one of many. Pure. */
import type { Speaker } from '../reading.ts';
import type { Span } from '../span.ts';

/** Whom a text leaves out: “it was agreed”. */
export const somebodyNotNamed: Speaker = {
  ...{ span: null, name: 'somebody not named', named: null, role: null },
  ...{ type: 'unnamed', vague: true },
};

/** “I”, “we”: whoever writes, under the byline where there is one. */
export function writerOf(text: string, span: Span, byline: Span | null): Speaker {
  const named = byline ?? span;
  const name = text.slice(named.from, named.to);
  return { span, name, named, role: null, type: 'person', vague: false };
}

/** “Analysts were unconvinced. “…,” one said”: whether a phrase is one of several who were named before. */
export const isOneOf = (phrase: string): boolean => /^one$/i.test(phrase);
