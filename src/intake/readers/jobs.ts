/** The two things that a reader does with what came from outside. They run in a thread of their own: src/cli. */
import { extract } from '../extract/extract.ts';
import type { Item } from '../extract/item.ts';
import type { Reading } from '../extract/reading.ts';
import type { Hints } from '../sources/hints.ts';
import { type Form, type Forms, type Parsing, parseHere } from '../sources/parse.ts';

/** Both are cloned over the line, and their bytes are handed over and back. */
export type Job =
  | { readonly do: 'extract'; readonly item: Item }
  | { readonly do: 'parse'; readonly form: Form; readonly bytes: Uint8Array; readonly hints: Hints };
export type Done =
  | { readonly do: 'extract'; readonly reading: Reading }
  | ({ readonly do: 'parse' } & Parsing<keyof Forms>);

/** Does one. */
export async function doJob(job: Job): Promise<Done> {
  if (job.do === 'extract') return { do: 'extract', reading: extract(job.item) };
  return { do: 'parse', ...(await parseHere(job.form, job.bytes, job.hints)) };
}
