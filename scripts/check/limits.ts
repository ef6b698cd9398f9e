/* Limits of size: files that a person reads, and the script that every reader loads. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from './modules.ts';
import { count, type Verdict } from './verdict.ts';

/** Lines of one file. */
const LINES = 400;
/** Bytes of the reader's script, gzipped. */
const SCRIPT = 4096;

/** No file of more than 400 lines. */
export function fileLength(root: string): Verdict {
  const lengths = ['src', 'scripts', 'test', 'bench'].flatMap((folder) =>
    sourceFiles(root, folder).map((path) => ({
      path,
      lines: readFileSync(join(root, path), 'utf8').split('\n').length,
    })),
  );
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  const faults = lengths
    .filter(({ lines }) => lines > LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines, ${LINES} at most`);
  return {
    figures: `${count(lengths.length, 'file')}, median ${sorted[sorted.length >> 1] ?? 0} lines`,
    faults,
  };
}

/** The reader's script is built and light. */
export function scriptSize(root: string): Verdict {
  const path = join(root, 'build/browser/manifest.json');
  if (!existsSync(path))
    return { figures: 'not built', faults: ["build/browser: the reader's script is not built"] };
  const { gzip } = (JSON.parse(readFileSync(path, 'utf8')) as Record<string, { gzip: number }>)[
    'page.js'
  ] ?? { gzip: Number.NaN };
  return {
    figures: `${gzip} of ${SCRIPT} bytes gzipped`,
    faults: gzip <= SCRIPT ? [] : [`page.js has ${gzip} bytes gzipped, ${SCRIPT} at most`],
  };
}
