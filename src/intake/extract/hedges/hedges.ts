/** Words that say how sure something is, without anybody saying so. */
import type { Found, Phrases } from '../phrases.ts';
import type { Language, ProposedHedge } from '../reading.ts';
import type { Term } from '../terms.ts';
import { englishHedges } from './english.ts';
import { russianHedges } from './russian.ts';
import { ukrainianHedges } from './ukrainian.ts';

const byLanguage: Readonly<Record<Language, Phrases<ProposedHedge['kind']>>> = {
  en: englishHedges,
  ru: russianHedges,
  uk: ukrainianHedges,
};

/** All hedges of a text, in order; none where its language is unknown. */
export function hedgesIn(terms: readonly Term[], language: Language | null): readonly ProposedHedge[] {
  if (language === null) return [];
  const phrases = byLanguage[language];
  const found: ProposedHedge[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const hedge = phrases.at(terms, at);
    if (!hedge || isAttributed(terms, at, hedge.to) || isInside(terms, at)) continue;
    found.push({ span: spanOf(terms, at, hedge), kind: hedge.value });
    at = hedge.to - 1;
  }
  return found;
}

/** “По предварительным данным ведомства”: somebody's data are a source, nobody's are a hedge. */
function isAttributed(terms: readonly Term[], at: number, to: number): boolean {
  return (
    /^(?:по|за)$/.test(terms[at]?.low ?? '') &&
    /^(?:предварительн|попередн)/.test(terms[at + 1]?.low ?? '') &&
    terms[to]?.kind === 'word'
  );
}

/** “Считается”, “повідомляється” are hedges where they begin a sentence, or behind “как”. */
function isInside(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  return (
    /^(?:сообщается|считается|повідомляється|вважається)$/.test(term?.low ?? '') &&
    term?.opens === false &&
    !/^(?:как|як)$/.test(terms[at - 1]?.low ?? '')
  );
}

function spanOf(terms: readonly Term[], at: number, { to }: Found<unknown>): ProposedHedge['span'] {
  return { from: terms[at]?.from ?? 0, to: terms[to - 1]?.to ?? 0 };
}
