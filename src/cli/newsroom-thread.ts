import { NewsroomGone } from '../newsroom/newsroom-gone.ts';
import type { NewsroomPort } from '../newsroom/newsroom-port.ts';
import { type CommitWatch, commitPort, remoteNewsroom } from '../newsroom/remote-newsroom.ts';
import { startThread } from './start-thread.ts';
import type { StorePlace } from './store-place.ts';

/** A newsroom in a thread of its own, so that writing to disk never holds up readers. */
export interface NewsroomThread {
  readonly newsroom: NewsroomPort;
  /** Resolves with the cause when the thread ends before it was closed. */
  readonly died: Promise<unknown>;
  /** Answers what was asked, closes the store, ends the thread. */
  close(): Promise<void>;
}

/** What the thread is told when it starts. */
export interface NewsroomOrders {
  readonly store: StorePlace;
  /** The folder of pictures, where there is one. */
  readonly media: string | null;
}

/** Starts the thread; resolves when its store is open. */
export async function startNewsroomThread(
  orders: NewsroomOrders,
  watch: CommitWatch,
): Promise<NewsroomThread> {
  const { line, ready, died, close } = startThread({
    ...{ name: 'newsroom', orders },
    gone: (cause) => new NewsroomGone({ cause }),
  });
  line.answer(commitPort, watch);
  const newsroom = remoteNewsroom(line);
  await ready;
  return { newsroom, died, close: () => close(newsroom.close) };
}
