import type { Brand } from '../lib/brand.ts';

/**
 * A document of the desk within its coverage, `kind:id`. Private: ids are chosen by whoever writes (1 to 40 of a–z,
 * 0–9 and "-"), carry no meaning and never reach a reader; public ids are minted at random when a document is first
 * shown and stand in the entry that showed it.
 */
export type Cell = Brand<string, 'Cell'>;

/**
 * The kinds of document that the desk keeps. `text` is the coverage's headline, standfirst or summary; an `alert` is
 * what goes out to those who follow (a push); an `act` is a command that waits for its
 * second person; a `hold` is a legal hold; a `use` is one outside Stet; a `notice` is a warning that stands on the page for
 * as long as its source upholds it; an `authority` lets a program write;
 * `media` is a picture that was uploaded; a `note` is what somebody at the desk says to others about something, the
 * `brief` what all there go by.
 */
export const cellKinds = [
  'coverage',
  'text',
  'actor',
  'statement',
  'claim',
  'post',
  'correction',
  'panel',
  'figure',
  'estimate',
  'question',
  'alert',
  'restriction',
  'act',
  'prepared',
  'hold',
  'use',
  'incident',
  'authority',
  'notice',
  'media',
  'note',
  'brief',
] as const;
export type CellKind = (typeof cellKinds)[number];

/** The three versioned texts of a coverage. */
export const textFields = ['headline', 'standfirst', 'summary'] as const;
export type TextField = (typeof textFields)[number];

/** Names a document of the desk. */
export function cell(kind: CellKind, id: string): Cell {
  return `${kind}:${id}` as Cell;
}

/** The kind of a cell. */
export function cellKind(of: Cell): CellKind {
  return of.slice(0, of.indexOf(':')) as CellKind;
}

/** The private id within a cell. */
export function cellId(of: Cell): string {
  return of.slice(of.indexOf(':') + 1);
}

/** The one cell of the coverage itself, of its panel, and of its brief. */
export const COVERAGE = cell('coverage', 'coverage');
export const PANEL = cell('panel', 'panel');
export const BRIEF = cell('brief', 'brief');
