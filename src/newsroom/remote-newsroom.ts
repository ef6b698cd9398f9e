import { err } from '../lib/result.ts';
import type { Port, ThreadLine } from '../lib/thread-line.ts';
import { NewsroomGone } from './newsroom-gone.ts';
import type { NewsroomPort } from './newsroom-port.ts';

/** What is asked of a newsroom in another thread. Closing waits for all that was asked before. */
export const newsroomPort: Port<NewsroomPort> = {
  name: 'newsroom',
  asks: {
    ...{ act: 'aside', preview: 'aside', view: 'aside', board: 'aside', head: 'aside', log: 'aside' },
    ...{ history: 'aside', impact: 'aside', media: 'aside', lost: 'aside', search: 'aside', list: 'aside' },
    ...{ overview: 'aside', close: 'last' },
  },
};

/** Who is told of each commit. */
export interface CommitWatch {
  /** Of one that changed what is public. */
  moved(slug: string): void;
  /** Of each coverage with an entry in it: the number of its last one. */
  committed(slug: string, head: number): void;
}

/** What the newsroom’s thread tells of its commits, unasked. */
export const commitPort: Port<CommitWatch> = {
  name: 'commits',
  asks: { moved: 'told', committed: 'told' },
};

/**
 * The newsroom at the other end of a line, which is to be ended with a `NewsroomGone`: acts and previews are then answered
 * `unavailable`, all else rejects with it.
 */
export function remoteNewsroom(line: ThreadLine): NewsroomPort {
  const newsroom = line.remote(newsroomPort);
  return {
    ...newsroom,
    act: (request) => newsroom.act(request).catch(unavailable),
    preview: (request) => newsroom.preview(request).catch(unavailable),
  };
}

function unavailable(fault: unknown): ReturnType<typeof err<{ code: 'unavailable'; message: string }>> {
  if (fault instanceof NewsroomGone) return err({ code: 'unavailable', message: fault.message });
  throw fault;
}
