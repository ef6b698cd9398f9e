/** What an alert says, as the command of the source that may write a notice under standing authority. */
import { commandSchemas } from '../desk/commands/commands.ts';
import type { Item } from '../intake/items/item.ts';
import type { Alert } from '../intake/sources/raw-item.ts';
import { type KeptNotice, keptBy, type SourceSettings } from '../intake/sources/source.ts';
import { fitBeginning } from '../lib/text.ts';
import { LONGEST, noticeTitle } from '../model/lengths.ts';
import type { Person } from '../model/person.ts';
import type { NewsroomPort } from '../newsroom/newsroom-port.ts';

/**
 * Gives the command; resolves with whether it was answered, accepted or refused. Its id is the item's and its version's:
 * however often it is given, it is done once. Only what is actual is ever passed on.
 */
export function noticeInto(newsroom: Pick<NewsroomPort, 'act'>) {
  return async (item: Item, settings: SourceSettings): Promise<boolean> => {
    const { alert } = item;
    if (alert?.status !== 'actual') return true;
    let isAnswered = true;
    for (const kept of keptBy(settings))
      if (kept.item === item.id) isAnswered = (await write(item, alert, kept)) && isAnswered;
    return isAnswered;
  };

  async function write(item: Item, alert: Alert, notice: Omit<KeptNotice, 'until'>): Promise<boolean> {
    const { source } = item;
    const { act } = alert;
    if (act !== 'update' && act !== 'cancel' && act !== 'error') return true;
    const name = `i-${item.id}-${item.version}`;
    const command = firstFit([item.words, item.title, alert.event, act], (words) =>
      commandSchemas['notice.feed'].safeParse({
        ...{ id: name, kind: 'notice.feed', authority: notice.authority, statement: name, act },
        title: noticeTitle(item.title ?? alert.event),
        text: fitBeginning(words, LONGEST.text),
        ...{ severity: alert.severity, expires: alert.expires, asOf: alert.sent, url: item.link },
      }),
    );
    if (!command) return true;
    const by: Person = { id: `source:${source}`, name: source, roles: ['feed'] };
    const given = { slug: notice.coverage, by, command, payload: JSON.stringify(command) };
    const answer = await newsroom.act({ ...given, via: by.id });
    if (answer.ok) return true;
    // Dated ahead of our clock: its time will come.
    const { error } = answer;
    return !(error.code === 'unavailable' || (error.code === 'bounds' && error.bound === 'asOf'));
  }
}

type Tried = ReturnType<(typeof commandSchemas)['notice.feed']['safeParse']>;

/** The command with the first words that may stand in one: a Cancel often has none, and some have what no line may hold. */
function firstFit(words: readonly (string | null)[], tries: (words: string) => Tried) {
  for (const one of words) {
    const read = one === null || one.trim() === '' ? null : tries(one.trim());
    if (read?.success) return read.data;
  }
  return null;
}
