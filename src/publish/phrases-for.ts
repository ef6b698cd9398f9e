import type { Phrases } from './phrases.ts';
import { english } from './phrases-en.ts';

const tables = { en: english } satisfies Record<string, Phrases>;

/** The table for a language (BCP 47); English where there is none. */
export function phrasesFor(language: string): Phrases {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(tables, primary) ? tables[primary as keyof typeof tables] : english;
}
