/**
 * What readers may see of a coverage, and could see before, as JSON Lines: the change sets in order, each as the stream
 * gives it. What is covered now is shown at no earlier time either. It is built from named public fields alone.
 */
import type { Sha256 } from '../lib/hash.ts';
import { formatCursor } from '../wire/cursor.ts';
import { type PublicDocument, WIRE_VERSION } from '../wire/documents.ts';
import { EXPORT_FORMAT } from './export-lines.ts';
import type { KeptSet } from './export-record.ts';
import { lineSum } from './line-sum.ts';

export interface PublicExport {
  readonly slug: string;
  readonly sets: number;
  readonly at: string;
  readonly sha256: Sha256;
  readonly wireSet: (seq: number) => Promise<KeptSet | null>;
  readonly progress?: (sets: number) => void;
}

/** The lines, without line ends. */
export async function* exportPublic(of: PublicExport): AsyncGenerator<string> {
  const { slug, sets, at } = of;
  const sum = lineSum(of.sha256);
  yield JSON.stringify({ type: 'stet-public', format: EXPORT_FORMAT, wire: WIRE_VERSION, slug, at, sets });
  let documents = 0;
  let cursor: string | null = null;
  for (let seq = 1; seq <= sets; seq += 1) {
    const set = await of.wireSet(seq);
    if (!set) throw new Error(`the store does not hold set ${seq} of ${slug}`);
    const docs = set.rows.map(({ body, shown }) => JSON.parse(shown ?? body) as PublicDocument);
    cursor = formatCursor({ seq, tag: set.tag });
    documents += docs.length;
    const line = JSON.stringify({ type: 'set', from: seq - 1, to: seq, cursor, at: set.at, docs });
    sum.add(line);
    yield line;
    of.progress?.(seq);
  }
  yield JSON.stringify({ type: 'end', sets, documents, cursor, sum: sum.value() });
}
