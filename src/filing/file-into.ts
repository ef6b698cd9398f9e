/** What a registered reporter sent from elsewhere, as their draft: one command a message, given until it was answered. */
import type { AccessWorld } from '../access/access-world.ts';
import { endCodes, linkTelegram, reporterBy } from '../access/reporters.ts';
import { commandSchemas } from '../desk/commands/commands.ts';
import { holds, policies } from '../desk/policies.ts';
import type { Item } from '../intake/items/item.ts';
import type { Filed, FileText } from '../intake/items/keep-filings.ts';
import { behindTitle } from '../lib/behind-title.ts';
import { fitBeginning } from '../lib/text.ts';
import { LONGEST } from '../model/lengths.ts';
import { type Person, personIn } from '../model/person.ts';
import { paragraphs } from '../model/rich-text.ts';
import type { NewsroomPort } from '../newsroom/newsroom-port.ts';

/**
 * Files a text; says what it is then. The ids of its commands are the item’s and its version’s: however often it is
 * filed, it is one draft. It goes on from the version that was filed last, so that what somebody touched since stays.
 */
export function fileInto(
  newsroom: Pick<NewsroomPort, 'act'>,
  world: Pick<AccessWorld, 'store' | 'clock' | 'random'>,
) {
  return async (text: Item): ReturnType<FileText> => {
    const { filing, filed = 0 } = text;
    if (!filing) return 'item';
    const { code, shown = [], keys } = filing;
    if (code !== undefined) {
      await linkTelegram(world, code, keys[0] ?? '');
      return 'nothing';
    }
    await endCodes(world, shown);
    const via = `source:${text.source}`;
    const name = `f-${text.id}`;
    const content = {
      title: text.title && fitBeginning(text.title, LONGEST.title),
      body: paragraphs(behindTitle(text)),
    };
    const draftOf = (version: number, expected: number) =>
      commandSchemas['post.write'].safeParse({
        ...{ id: `${name}-${version}`, kind: 'post.write', post: name, expected, untouched: true },
        content,
      });
    const draft = draftOf(text.version, filed);
    const fileAs = async (by: Person, slug: string): Promise<Filed | null> => {
      if (!draft.success) return null;
      let times = 0;
      // Each version of before counts once: its command is used up, or writes these words now.
      for (const version of [...(filing.before ?? []), text.version]) {
        const write = draftOf(version, filed + times);
        if (!write.success) return null;
        const answer = await newsroom.act({ slug, by, via, ...given(write.data) });
        times += 1;
        if (answer.ok) continue;
        if (answer.error.code === 'unavailable') return 'later';
        if (answer.error.code !== 'reused-id' || version === text.version) return null;
      }
      const note = filing.note === null ? null : noteOf(`${name}-n${text.version}`, name, filing.note);
      const noted = note && (await newsroom.act({ slug, by, via, ...given(note) }));
      if (noted && !noted.ok && noted.error.code === 'unavailable') return 'later';
      return { is: 'draft', times };
    };

    const [reporter, { begun }] = [await reporterBy(world, keys), filing];
    const isSame = begun?.person === reporter?.person.id && begun?.coverage === reporter?.coverage;
    // By right of nobody: what was done before is answered, and nothing new is done.
    const before =
      begun && !isSame && (await fileAs({ id: begun.person, name: '', roles: [] }, begun.coverage));
    if (before) return before;
    if (!reporter) return 'item';
    const { person, coverage } = reporter;
    const item = { is: 'item', for: coverage } as const;
    const may = draft.success && holds(personIn(person, coverage), policies['post.write']);
    if (may && !isSame) return { person: person.id, coverage };
    // Who may not write there any more is refused, unless it was done when they still might.
    return ((may || begun) && (await fileAs(person, coverage))) || item;
  };
}

function noteOf(id: string, post: string, text: string) {
  const read = commandSchemas['note.add'].safeParse({
    ...{ id, kind: 'note.add', note: id, subject: { kind: 'post', id: post }, text },
  });
  return read.success ? read.data : null;
}

function given<C>(command: C): { readonly command: C; readonly payload: string } {
  return { command, payload: JSON.stringify(command) };
}
