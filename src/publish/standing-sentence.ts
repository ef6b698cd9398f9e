/**
 * A claim's standing as readers get it: one short sentence that says who did what, a shape, and one quiet line why.
 * The facts come from the wire, the words from the phrase table; nothing is concluded here that the wire does not say.
 */

import type { Moment } from '../model/moment.ts';
import type { Standing } from '../wire/documents.ts';
import { fillWords } from './fill.ts';
import type { Phrases } from './phrases.ts';
import { type Shape, shapeOf } from './shape-of.ts';

/** A part of the line why: words, or a moment that each medium writes in its own way. */
export type WhyPart = string | Moment;

/** `why` is a list of notes, each a list of parts. `superseded` has no word: it is never shown as a status. */
export interface StandingSentence {
  readonly shape: Shape;
  readonly word: string | null;
  readonly why: readonly (readonly WhyPart[])[];
}

/** Says a standing in the words of a language. */
export function standingSentence(standing: Standing, phrases: Phrases): StandingSentence {
  const shape = shapeOf(standing);
  return {
    shape,
    word: word(standing, shape, phrases),
    why: why(standing, shape, phrases).filter((note) => note.length > 0),
  };
}

/** Names as a list in a language: "A, B and C". */
export function names(list: readonly string[], phrases: Phrases): string {
  return new Intl.ListFormat(phrases.locale, { type: 'conjunction' }).format(list);
}

function word(standing: Standing, shape: Shape, phrases: Phrases): string | null {
  if (shape === 'overtaken') return null;
  if (shape !== 'reported' || standing.basis !== 'claimant') return phrases.status[shape];
  return standing.by.length > 0
    ? fillWords(phrases.claimedBy, names(standing.by, phrases))
    : phrases.claimedByOne;
}

function why(standing: Standing, shape: Shape, phrases: Phrases): readonly (readonly WhyPart[])[] {
  if (shape === 'withdrawn') return [[phrases.noLongerOurs]];
  if (shape === 'overtaken') return [[phrases.overtaken]];
  const denied =
    standing.deniedBy.length > 0 ? [fillWords(phrases.deniedBy, names(standing.deniedBy, phrases))] : [];
  if (shape === 'review') return [[phrases.beingChecked], denied];
  return [...ground(standing, phrases), denied];
}

function ground(standing: Standing, phrases: Phrases): readonly (readonly WhyPart[])[] {
  const speakers = standing.by.length > 0 ? [names(standing.by, phrases)] : [];
  const channel =
    standing.channel && phrases.channel[standing.channel] ? [phrases.channel[standing.channel]] : [];
  const saidAt = standing.saidAt ? [standing.saidAt] : [];
  const where = [...channel, ...saidAt];
  switch (standing.basis) {
    case 'none':
      return [[phrases.noSource]];
    case 'unnamed':
      return [[phrases.unnamedSources]];
    case 'claimant':
      return [
        standing.status === 'reported' ? where : [...speakers, ...where],
        counted(standing, phrases),
        [phrases.notConfirmed],
      ];
    case 'attribution':
      return [[...speakers, ...where], counted(standing, phrases)];
    case 'origins':
      return [[phrases.origins(standing.origins)], speakers];
    case 'authority':
      return [[...speakers, ...where], [phrases.authority]];
    case 'observation':
      return [[standing.status === 'refuted' ? phrases.seenOtherwise : phrases.seenByUs, ...saidAt]];
    case 'verification':
      return [[phrases.verifiedByUs], speakers];
    case 'decision':
      return [[phrases.decidedByUs], speakers];
  }
}

/** "single source", or how many statements go back to how many origins; nothing where nobody is counted. */
function counted(standing: Standing, phrases: Phrases): readonly string[] {
  if (standing.origins === 0 && standing.statements === 0) return [];
  if (standing.statements > 1) return [phrases.statementsAndOrigins(standing.statements, standing.origins)];
  return standing.basis === 'claimant' ? [] : [phrases.singleSource];
}
