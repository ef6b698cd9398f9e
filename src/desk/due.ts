/**
 * What has fallen due in a coverage, as commands of the clock. The id of each comes from what it is about, so that two
 * processes that see the same do it once.
 */
import type { State } from '../fold/state.ts';
import { cellId, cellKind } from '../model/ids.ts';
import type { Command } from './commands/commands.ts';

/** A command that a time brings, with a name for it that no other has. */
export interface Due {
  readonly at: string;
  readonly name: string;
  readonly command: DueCommand;
}

type DueCommand = Command extends infer One ? (One extends Command ? Omit<One, 'id'> : never) : never;

/** All that a time will bring, the earliest first; embargoes end before what waits for them is published. */
export function dueIn(state: State): readonly Due[] {
  const due: Due[] = [];
  for (const cell of state.waiting) {
    const id = cellId(cell);
    const post = cellKind(cell) === 'post' ? state.posts.get(id) : undefined;
    const embargo = post?.embargo ?? (post ? null : state.statements.get(id)?.embargo);
    if (embargo && embargo.until !== null) {
      const subject = { kind: cellKind(cell), id };
      const command = { kind: 'embargo.end', subject, how: 'time' } as const;
      due.push({ at: embargo.until, name: `embargo ${cell} ${embargo.seq}`, command });
    }
    const authority = cellKind(cell) === 'authority' ? state.authorities.get(id) : undefined;
    if (authority) {
      const command = { kind: 'authority.end', authority: id, how: 'time' } as const;
      due.push({ at: authority.until, name: `authority ${cell} ${authority.seq}`, command });
    }
    const notice = cellKind(cell) === 'notice' ? state.notices.get(id) : undefined;
    if (notice?.content?.expires)
      due.push({
        at: notice.content.expires,
        name: `expiry ${cell} ${notice.seq}`,
        command: { kind: 'notice.expire', notice: id },
      });
    if (post?.schedule) {
      const { at, seq, keyEvent, flash } = post.schedule;
      const command = { kind: 'post.publish', post: id, keyEvent, flash } as const;
      due.push({ at, name: `schedule ${cell} ${seq}`, command });
    }
  }
  const key = ({ at, command }: Due) => `${at} ${command.kind}`;
  return due.sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
