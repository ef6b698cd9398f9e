/**
 * Whether somebody else has the same on the way, or has just published it: the same statement, claim or reading of a
 * figure, or nearly the same words. Pure. It is for a warning, never for a refusal: what is only shown again, such as a
 * figure without a new reading, is no second telling of it.
 */
import type { Node } from 'prosemirror-model';
import { apart } from './merge.ts';
import type { Speech } from './speech.ts';

/** What a document tells. `isNew`: it is recorded with it. */
export interface Told {
  readonly statements: readonly { id: string; words: string; speaker: string; actor: string | null }[];
  readonly claims: readonly { id: string; words: string }[];
  readonly figures: readonly { id: string; words: string; label: string; isNew: boolean }[];
  /** All of its words. */
  readonly words: string;
}

/** What the board has for what is on record. */
export interface OnRecord {
  speaker(statement: string): { readonly actor: string | null; readonly name: string };
  statement(id: string): string;
  claim(id: string): string;
  label(figure: string): string;
}

/** What is the same, in the words in which it is told. */
export interface Same {
  readonly what: 'statement' | 'claim' | 'figure' | 'words';
  readonly words: string;
}

/** At most so far apart are two tellings of one thing, of 1. */
const NEARLY = 0.25;
/** Fewer words than these are the same by chance. */
const ENOUGH = 6;

/** What two documents both tell; null where it is nothing. */
export function sameThing(mine: Told, theirs: Told): Same | null {
  for (const one of mine.statements)
    if (theirs.statements.some((other) => isSameStatement(one, other)))
      return { what: 'statement', words: one.words };
  for (const one of mine.claims)
    if (theirs.claims.some(({ id, words }) => id === one.id || plain(words) === plain(one.words)))
      return { what: 'claim', words: one.words };
  for (const one of mine.figures)
    if (one.isNew && theirs.figures.some((other) => isSameReading(one, other)))
      return { what: 'figure', words: `${one.label}: ${one.words}` };
  return areNearly(mine.words, theirs.words) ? { what: 'words', words: mine.words } : null;
}

function isSameStatement(one: Told['statements'][number], other: Told['statements'][number]): boolean {
  if (one.id === other.id) return true;
  const isOneSpeaker =
    one.actor !== null && other.actor !== null
      ? one.actor === other.actor
      : isOneName(one.speaker, other.speaker);
  return isOneSpeaker && plain(one.words) !== '' && apart(one.words, other.words) <= NEARLY;
}

/** "Vorobyov" is Andrey Vorobyov: all words of the shorter name are in the longer one. */
function isOneName(a: string, b: string): boolean {
  const [short = [], long = []] = [a, b]
    .map((name) => plain(name).split(' ').filter(Boolean))
    .toSorted((x, y) => x.length - y.length);
  return short.length > 0 && short.every((word) => long.includes(word));
}

function isSameReading(one: Told['figures'][number], other: Told['figures'][number]): boolean {
  const isOne = one.id === other.id || (one.label !== '' && plain(one.label) === plain(other.label));
  return isOne && plain(one.words) === plain(other.words);
}

function areNearly(a: string, b: string): boolean {
  return plain(a).split(' ').length >= ENOUGH && apart(a, b) <= NEARLY;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a composed document tells. */
export function toldIn(doc: Node, known: OnRecord): Told {
  const statements = new Map<string, Told['statements'][number]>();
  const claims = new Map<string, Told['claims'][number]>();
  const figures: Told['figures'][number][] = [];
  const statement = (id: string, here: string, make: unknown) => {
    const before = statements.get(id);
    const speech = speechOf(make);
    const { actor, name } = speech ? { actor: speech.actor, name: speech.speaker } : known.speaker(id);
    const words = speech ? `${before?.words ?? ''}${here}` : known.statement(id) || here;
    statements.set(id, { id, words, speaker: name, actor });
  };
  const claim = (id: string, here: string) => {
    const before = claims.get(id)?.words ?? '';
    claims.set(id, { id, words: known.claim(id) || `${before}${here}` });
  };
  doc.descendants((node) => {
    const { id, make } = node.attrs as { id?: string; make?: { label?: string | null } | null };
    if (node.type.name === 'statement' && id) statement(id, node.textContent, make);
    // Something new that bears on a claim of the board is no second telling of it.
    if (node.type.name === 'claim' && id && !bearsOnKnown(make)) claim(id, wordsOf(make) ?? '');
    if (node.type.name === 'figure' && id)
      figures.push({
        ...{ id, words: String(node.attrs.words), isNew: make != null },
        label: make?.label ?? known.label(id),
      });
    for (const { type, attrs } of node.marks) {
      if (type.name !== 'reference') continue;
      if (attrs.kind === 'statement') statement(String(attrs.id), node.text ?? '', attrs.make);
      if (attrs.kind === 'claim') claim(String(attrs.id), node.text ?? '');
    }
  });
  return {
    statements: [...statements.values()],
    claims: [...claims.values()],
    figures,
    words: doc.textBetween(0, doc.content.size, ' ').trim(),
  };
}

function bearsOnKnown(make: unknown): boolean {
  const { text, stance } = (make ?? {}) as { text?: unknown; stance?: unknown };
  return text === null && stance != null;
}

/** Of a claim that is opened with the document. */
function wordsOf(make: unknown): string | null {
  return typeof make === 'object' && make !== null && 'text' in make && typeof make.text === 'string'
    ? make.text
    : null;
}

function speechOf(make: unknown): Speech | null {
  return typeof make === 'object' && make !== null && 'speech' in make ? (make.speech as Speech) : null;
}
