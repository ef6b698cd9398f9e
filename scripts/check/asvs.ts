/*
 * docs/asvs.md against itself, SPEC.md and the documents that it cites: each requirement of level 1 and 2 stands there
 * once, with its level, and is shown by a rule (which has a test, see spec.ts), by a document, or is told as open; or it
 * stands in the list of those that do not apply, with the reason.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { asvsLevels } from './asvs-levels.ts';
import { count, type Verdict } from './verdict.ts';

const TABLE = 'docs/asvs.md';

/** A row of a table of requirements, or an item of the list of those that do not apply. */
interface Row {
  readonly id: string;
  /** As it is written; null where the row is none of a table. */
  readonly level: string | null;
  readonly says: string;
  /** What its last cell names; null in the list of those that do not apply. */
  readonly shownBy: readonly string[] | null;
}

/** Reads the table and everything that it cites. Other requirements than those of `levels` are none. */
export function asvs(root: string, levels: ReadonlyMap<string, number> = asvsLevels): Verdict {
  if (!existsSync(join(root, TABLE))) return { figures: `no ${TABLE}`, faults: [`${TABLE} is not there`] };
  const rows = rowsOf(readFileSync(join(root, TABLE), 'utf8'));
  const cited = citations(root);
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const row of rows) {
    const tell = (what: string) => faults.push(`${TABLE}: ${row.id} ${what}`);
    if (!levels.has(row.id)) tell('is no id of a requirement, such as V6.2.1');
    if (seen.has(row.id)) tell('stands twice');
    seen.add(row.id);
    if (row.level !== null && levels.has(row.id) && row.level !== String(levels.get(row.id)))
      tell(`is of level ${levels.get(row.id)}, not "${row.level}"`);
    if (row.says === '') tell(row.shownBy ? 'does not say what it comes to here' : 'does not say why not');
    if (row.shownBy?.length === 0) tell('is shown by nothing and is not told as open');
    for (const one of row.shownBy ?? []) {
      const fault = cited(one);
      if (fault) tell(fault);
    }
  }
  for (const [id, level] of levels)
    if (level < 3 && !seen.has(id)) faults.push(`${TABLE}: ${id} (level ${level}) is missing`);
  return { figures: figuresOf(rows), faults };
}

function rowsOf(text: string): readonly Row[] {
  return text.split('\n').flatMap((line): Row[] => {
    const item = /^- \*\*(\S+)\*\*:?(.*)$/.exec(line);
    if (item) return [{ id: item[1] ?? '', level: null, says: (item[2] ?? '').trim(), shownBy: null }];
    if (!/^\| *V/.test(line)) return [];
    const [id = '', level = '', says = '', last = '', ...more] = line
      .replace(/^\||\| *$/g, '')
      .split('|')
      .map((cell) => cell.trim());
    return [
      { id, level, says, shownBy: [...partsOf(last), ...more.map((cell) => `a cell too many: ${cell}`)] },
    ];
  });
}

/** Parts end with ";"; one that is told as open holds commas of its own. */
function partsOf(cell: string): readonly string[] {
  const parts = cell.split(';').flatMap((part) => (isOpen(part.trim()) ? [part] : part.split(',')));
  return parts.map((part) => part.trim().replace(/^`(.*)`$/, '$1')).filter((part) => part !== '');
}

function isOpen(part: string): boolean {
  return part.startsWith('open:');
}

function isRule(part: string): boolean {
  return /^R-[A-Z]+-\d\d$/.test(part);
}

/** Says what is wrong with something cited, or null. */
function citations(root: string): (part: string) => string | null {
  const read = (path: string) =>
    existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;
  const rules = new Set<string>(read('SPEC.md')?.match(/(?<=^\*\*)R-[A-Z]+-\d\d(?=\*\*)/gm) ?? []);
  const anchors = new Map<string, ReadonlySet<string> | null>();
  return (part) => {
    if (isOpen(part)) return part === 'open:' ? 'is open and does not say what is missing' : null;
    if (isRule(part)) return rules.has(part) ? null : `cites ${part}, which SPEC.md does not have`;
    const [, path = '', heading] = /^([\w./-]+\.md)(?:#(\S+))?$/.exec(part) ?? [];
    if (path === '') return `cites "${part}", which is no rule, no document and not "open: …"`;
    const place = normalize(path);
    if (place.startsWith('..') || dirname(place).startsWith('/'))
      return `cites ${part}, outside the repository`;
    if (!anchors.has(place)) {
      const text = read(place);
      anchors.set(place, text === null ? null : new Set(headings(text)));
    }
    const known = anchors.get(place) ?? null;
    if (known === null) return `cites ${path}, which is not there`;
    return heading === undefined || known.has(heading)
      ? null
      : `cites ${part}, a heading that ${path} does not have`;
  };
}

/** The anchors that a page gives to its headings: small letters, no punctuation, "-" for each space. */
function headings(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function figuresOf(rows: readonly Row[]): string {
  const applying = rows.flatMap((row) => (row.shownBy ? [row.shownBy] : []));
  const open = applying.filter((parts) => parts.some(isOpen)).length;
  const tested = applying.filter((parts) => !parts.some(isOpen) && parts.some(isRule)).length;
  return [
    count(applying.length, 'row'),
    `${tested} by tests`,
    `${applying.length - open - tested} by documents`,
    `${open} open`,
    `${rows.length - applying.length} not applicable`,
  ].join(', ');
}
