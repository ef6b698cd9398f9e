import { err, ok, type Result } from '../lib/result.ts';
import { createNewsroom } from '../newsroom/newsroom.ts';
import type { NewsroomPort } from '../newsroom/newsroom-port.ts';
import { PROJECTION_VERSION } from '../project/view.ts';
import { mediaFolder } from '../store/media-folder.ts';
import type { Holder } from '../store/sqlite/lock.ts';
import type { Engine } from './engine.ts';
import { Mistake } from './mistake.ts';
import { realClock, realRandom, realSha256 } from './real-clock.ts';

/** Takes a store that no server owns for this process and opens its newsroom; otherwise: where its server is. */
export async function takeStore(
  engine: Engine,
  media: string | null,
): Promise<Result<NewsroomPort, { readonly address: string }>> {
  const lock = await engine.take();
  if ('heldBy' in lock) {
    const { address } = lock.heldBy;
    if (address === null) throw ownedBy(engine.name, lock.heldBy);
    return err({ address });
  }
  const ledger = await engine.openLedger();
  const newsroom = await createNewsroom({
    store: await engine.openStore(PROJECTION_VERSION),
    ...(ledger && { ledger }),
    ...(media !== null && { pictures: mediaFolder(media) }),
    clock: realClock,
    random: realRandom,
    sha256: realSha256,
  });
  return ok({
    ...{
      act: newsroom.act.bind(newsroom),
      preview: newsroom.preview.bind(newsroom),
      view: newsroom.view.bind(newsroom),
      board: newsroom.board.bind(newsroom),
      head: newsroom.head.bind(newsroom),
      log: newsroom.log.bind(newsroom),
      history: newsroom.history.bind(newsroom),
      impact: newsroom.impact.bind(newsroom),
      media: newsroom.media.bind(newsroom),
      lost: newsroom.lost.bind(newsroom),
      search: newsroom.search.bind(newsroom),
      overview: newsroom.overview.bind(newsroom),
      list: newsroom.list.bind(newsroom),
    },
    async close() {
      await newsroom.close();
      lock.release();
    },
  });
}

/** Says in one sentence who owns a store. */
export function ownedBy(store: string, { pid, address }: Holder): Mistake {
  const where = address === null ? '' : ` at ${address}`;
  return new Mistake(
    `The store in ${store} is open in process ${pid}${where}. Stop that one first, or name another folder with --data DIR.`,
  );
}
