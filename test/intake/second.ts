/*
 * The second reader's labels of `test/vectors/intake/second`, set against the first one's and beside the extractor's reading of the
 * same texts. It tells figures alone: what stands in the texts and in either reader's labels stays with them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../src/intake/extract/extract.ts';
import { linesOf, linesOfPerson } from './run-score.ts';
import { addTo, noScore, type Score } from './score.ts';
import { readVector, type Vector, type VectorReading } from './vector.ts';
import { readingOf } from './vector-reading.ts';

/** One text as two people read it. */
export interface Twice {
  readonly name: string;
  readonly first: Vector;
  readonly second: Vector;
}

/**
 * The second reader's labels as a vector: all fields of one but `text`, which stands in the first reader's file alone. Wrong too where
 * they bring a text of their own or say something else of genre, language, moment or zone.
 */
export function readSecond(json: unknown, first: Vector): VectorReading {
  const labels: Record<string, unknown> = { ...Object(json) };
  if ('text' in labels) return { wrong: ['text: stands in the first reader’s file alone'] };
  const read = readVector({ ...labels, text: first.text });
  if ('wrong' in read) return read;
  const other = (['genre', 'language', 'sent', 'zone'] as const).filter(
    (field) => read.vector[field] !== first[field],
  );
  return other.length === 0 ? read : { wrong: other.map((field) => `${field}: is not the first reader’s`) };
}

/** Every text of `folder/second` with the labels of both; throws where either is not what the README says. */
export function readTwice(folder: string): readonly Twice[] {
  const jsonOf = (half: string, name: string): unknown =>
    JSON.parse(readFileSync(join(folder, half, name), 'utf8'));
  const orThrow = (read: VectorReading, where: string): Vector => {
    if ('wrong' in read) throw new Error(`${where}: ${read.wrong.join('; ')}`);
    return read.vector;
  };
  return readdirSync(join(folder, 'second'))
    .sort()
    .map((name) => {
      const first = orThrow(readVector(jsonOf('test', name)), `test/${name}`);
      return { name, first, second: orThrow(readSecond(jsonOf('second', name), first), `second/${name}`) };
    });
}

/** How the second reader's labels, and the extractor's reading, score by the first reader's; of names that begin so. */
export function agreementOf(
  texts: readonly Twice[],
  start = '',
): { readonly texts: number; readonly second: Score; readonly extractor: Score } {
  const [second, extractor] = [noScore(), noScore()];
  const chosen = texts.filter(({ name }) => name.startsWith(start));
  for (const { first, second: labels } of chosen) {
    const { text, sent, zone } = first;
    addTo(second, first, readingOf(labels));
    addTo(extractor, first, extract({ text, sent, zone }));
  }
  return { texts: chosen.length, second, extractor };
}

/** The agreement by language as lines for a person, beside the extractor’s on the same texts. Figures alone. */
export function agreementLines(texts: readonly Twice[]): readonly string[] {
  return ['en', 'ru', 'uk', 'all'].flatMap((language) => {
    const all = agreementOf(texts, language === 'all' ? '' : `${language}-`);
    return [
      `second reader, ${all.texts} texts, ${language}`,
      ...linesOfPerson(all.second).map((line) => `  ${line}`),
      `extractor on the same ${all.texts} texts, ${language}`,
      ...linesOf(all.extractor).map((line) => `  ${line}`),
    ];
  });
}
