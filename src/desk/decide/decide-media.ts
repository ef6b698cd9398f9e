/** Pictures: what an upload records, and whose files an erasure takes along. */
import type { MediaState } from '../../fold/media-state.ts';
import type { State } from '../../fold/state.ts';
import { cell } from '../../model/ids.ts';
import type { CommandOf } from '../commands/commands.ts';
import { called } from '../wording/called.ts';
import { accept, type Decision, refuse } from './decision.ts';

/** Records a picture; its files are on disk by then. */
export function decideMedia(state: State, { media, picture }: CommandOf<'media.add'>): Decision {
  const subject = cell('media', media);
  if (state.media.has(media))
    return refuse({ code: 'exists', message: `${called(subject)} exists.`, what: subject });
  return accept({ kind: 'media.added', subject, body: picture });
}

/** The pictures to which nothing refers any more once these entries are without words, each by its id. */
export function orphanedBy(state: State, entries: readonly number[]): readonly string[] {
  const isOrphaned = ({ users, erased }: MediaState) =>
    erased === null &&
    entries.some((seq) => users.has(seq)) &&
    users.every((_, seq) => entries.includes(seq));
  return [...state.media.filter(isOrphaned).keys()].sort();
}
