/** What an alert says, as the command of the source that may write a notice under standing authority. */
import { commandSchemas } from '../desk/commands/commands.ts';
import type { Item } from '../intake/items/item.ts';
import type { SourceSettings } from '../intake/sources/source.ts';
import type { Person } from '../model/person.ts';
import type { NewsroomPort } from '../newsroom/newsroom-port.ts';

/** The longest title and text of a notice. */
const TITLE = 200;
const TEXT = 2000;

/**
 * Gives the command; resolves with whether it was answered, accepted or refused. Its id is the item's and its version's:
 * however often it is given, it is done once. Only what is actual is ever passed on.
 */
export function noticeInto(newsroom: Pick<NewsroomPort, 'act'>) {
  return async (item: Item, { notice }: SourceSettings): Promise<boolean> => {
    const { alert, source } = item;
    if (!notice || alert?.status !== 'actual' || alert.act === 'ack') return true;
    const read = commandSchemas['notice.feed'].safeParse({
      ...{ id: `i-${item.id}-${item.version}`, kind: 'notice.feed', authority: notice.authority },
      statement: `i-${item.id}-${item.version}`,
      act: alert.act === 'alert' ? 'update' : alert.act,
      title: cut(item.title ?? alert.event, TITLE).replace(/\s+/gu, ' '),
      text: cut(item.words, TEXT),
      ...{ severity: alert.severity, expires: alert.expires, asOf: alert.sent, url: item.link },
    });
    if (!read.success) return true;
    const by: Person = { id: `source:${source}`, name: source, roles: ['feed'] };
    const given = { slug: notice.coverage, by, command: read.data, payload: JSON.stringify(read.data) };
    const answer = await newsroom.act({ ...given, via: by.id });
    if (answer.ok) return true;
    // Dated ahead of our clock: its time will come.
    const { error } = answer;
    return !(error.code === 'unavailable' || (error.code === 'bounds' && error.bound === 'asOf'));
  };
}

/** The beginning of a text, without half a character at its end. */
function cut(text: string, length: number): string {
  const begun = text.slice(0, length);
  return /[\ud800-\udbff]$/u.test(begun) ? begun.slice(0, -1) : begun;
}
