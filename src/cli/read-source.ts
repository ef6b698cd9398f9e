import { createReadStream, readFileSync } from 'node:fs';
import { readAutomatticRest } from '../transfer/automattic-rest.ts';
import { readAutomatticXml } from '../transfer/automattic-xml.ts';
import { decodeBytes } from '../transfer/decode-bytes.ts';
import { type ForeignBlog, planForeign } from '../transfer/foreign.ts';
import { BadSource, type ImportPlan, type ImportWishes } from '../transfer/plan.ts';
import { planStet } from '../transfer/plan-stet.ts';
import { readCoverage } from '../transfer/read-coverage.ts';
import { BadExport } from '../transfer/read-export.ts';
import { readSourcefabric } from '../transfer/sourcefabric.ts';
import { linesOf } from './lines-of.ts';
import { Mistake } from './mistake.ts';
import { realSha256 } from './real-clock.ts';

/** Whose format a file is in. */
export const formats = ['stet', 'automattic', 'sourcefabric'] as const;
export type Format = (typeof formats)[number];

/** What a file comes to. Throws `BadSource` or `BadExport` with a sentence. */
export async function planOf(file: string, format: Format, wishes: ImportWishes): Promise<ImportPlan> {
  switch (format) {
    case 'stet':
      return planStet(await readCoverage(textLines(file), realSha256), wishes);
    case 'automattic': {
      const bytes = read(file);
      const isXml = /^\s*(?:\ufeff)?</.test(new TextDecoder().decode(bytes.subarray(0, 100)));
      return planForeign(
        isXml ? readAutomatticXml(bytes, wishes) : doubted(bytes, readAutomatticRest),
        wishes,
        realSha256,
      );
    }
    case 'sourcefabric':
      return planForeign(doubted(read(file), readSourcefabric), wishes, realSha256);
  }
}

/** JSON in whatever encoding: one value, or one a line. */
function doubted(bytes: Uint8Array, reader: (json: unknown) => ForeignBlog): ForeignBlog {
  const { text, doubt } = decodeBytes(bytes, null);
  const blog = reader(jsonOf(text.replace(/^\ufeff/, '')));
  return doubt === null ? blog : { ...blog, losses: [{ place: 'the file', what: doubt }, ...blog.losses] };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Several answers may stand one a line.
  }
  try {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as unknown);
  } catch {
    throw new BadSource('The file is no JSON.');
  }
}

/** The lines of a file as text. */
export async function* textLines(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    for await (const line of linesOf(createReadStream(file))) yield decoder.decode(line);
  } catch (fault) {
    if (fault instanceof TypeError) throw new BadExport('The file is not UTF-8.');
    throw cannotRead(file, fault);
  }
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (fault) {
    throw cannotRead(file, fault);
  }
}

function cannotRead(file: string, fault: unknown): unknown {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : null;
  return code === null ? fault : new Mistake(`The file ${file} cannot be read (${code}).`, { cause: fault });
}
