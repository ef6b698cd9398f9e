/* Limits of size: files that a person reads, and the script that every reader loads. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from './modules.ts';
import { count, type Verdict } from './verdict.ts';

/** Lines of one file. */
const LINES = 400;
/** Bytes of the reader's script, gzipped. */
const SCRIPT = 4096;
/** Bytes of what the desk's app loads at first, with its style, gzipped. */
const APP = 200_000;
/** Bytes of what reads offers in the composer in one language, which comes once the desk is open, gzipped. */
const GHOSTS = 230_000;

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

type Manifest = Record<string, { gzip: number; with?: readonly string[] }>;

/** The reader's script, the desk's app and what reads its offers are built and light. */
export function scriptSize(root: string): Verdict {
  const path = join(root, 'build/browser/manifest.json');
  if (!existsSync(path))
    return { figures: 'not built', faults: ["build/browser: the reader's script is not built"] };
  const built = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const size = (...names: readonly string[]) =>
    names.reduce((sum, name) => sum + (built[name]?.gzip ?? Number.NaN), 0);
  const first = ['desk.js', ...(built['desk.js']?.with ?? []), 'desk.css'];
  const named = (start: string) => Object.keys(built).filter((name) => name.startsWith(start));
  const offersIn = (language: string) => {
    const roots = [...named('ghosts-'), ...named(`ghost-${language}-`)];
    const all = new Set(roots.flatMap((name) => [name, ...(built[name]?.with ?? [])]));
    return roots.length < 2 ? Number.NaN : size(...[...all].filter((name) => !first.includes(name)));
  };
  const [page, app] = [size('page.js'), size(...first)];
  const offers = ['english', 'slavic'].map((language) => [language, offersIn(language)] as const);
  return {
    figures: `${page} of ${SCRIPT} bytes gzipped; the desk's app ${app} of ${APP}, what reads its offers ${offers.map(([, bytes]) => bytes).join(' or ')} of ${GHOSTS}`,
    faults: [
      ...(page <= SCRIPT ? [] : [`page.js has ${page} bytes gzipped, ${SCRIPT} at most`]),
      ...(app <= APP ? [] : [`the desk's app has ${app} bytes gzipped, ${APP} at most`]),
      ...offers.flatMap(([language, bytes]) =>
        bytes <= GHOSTS
          ? []
          : [`what reads offers (${language}) has ${bytes} bytes gzipped, ${GHOSTS} at most`],
      ),
    ],
  };
}
