/* The files behind the areas: sources with code in them, and the tests that judge them. Paths from the root. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSource, type SyntaxNode } from '../check/syntax.ts';
import { type Area, judges } from './areas.ts';

/** The sources of an area that do something; a file of types alone has neither mutants nor branches. */
export function sourcesOf(root: string, { files }: Area): readonly string[] {
  return files
    .flatMap((file) => (file.endsWith('/') ? filesIn(root, file) : [file]))
    .filter((file) => /(?<!\.(test|fixture|contract))\.ts$/.test(file))
    .filter((file) => acts(parseSource(file, readFileSync(join(root, file), 'utf8'))));
}

/** The files of the judging tests. */
export function judgingTests(root: string): readonly string[] {
  return judges.flatMap((folder) => filesIn(root, folder)).filter((file) => file.endsWith('.test.ts'));
}

function filesIn(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => folder + file)
    .sort();
}

function acts(program: SyntaxNode): boolean {
  return (program.body as { type: string; declaration?: { type: string } | null }[]).some(
    ({ type, declaration }) => type !== 'ImportDeclaration' && !declaration?.type.startsWith('TS'),
  );
}
