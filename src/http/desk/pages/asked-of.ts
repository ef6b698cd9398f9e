import type { Found } from '../../../desk/search/found.ts';
import type { Person } from '../../../model/person.ts';
import type { NewsroomPort } from '../../../newsroom/newsroom-port.ts';
import { type Query, readSearch } from '../search-request.ts';
import type { Asked } from './found-list.ts';

/** What was searched for on the desk's first page, and what was found; null where nothing was. `late` says why it is not looked. */
export async function askedOf(
  newsroom: Pick<NewsroomPort, 'search'>,
  { q }: Query,
  by: Person,
  late: () => string | null,
): Promise<Asked | null> {
  if (typeof q !== 'string') return null;
  const tooOften = late();
  if (tooOften !== null) return { question: q, found: tooOften };
  const read = readSearch({ q }, by);
  if (!read.ok) return { question: q, found: read.error.message.replace(/^q /, 'That ') };
  const found = await newsroom.search(read.value);
  return { question: q, found: found === null ? { hits: [], more: false } : (JSON.parse(found) as Found) };
}
