/** The newsroom's thread: the only writing connection, the state, the one act. */
import { workerData } from 'node:worker_threads';
import { createNewsroom } from '../newsroom/newsroom.ts';
import { commitPort, newsroomPort } from '../newsroom/remote-newsroom.ts';
import { tellClock } from '../newsroom/tell-clock.ts';
import { PROJECTION_VERSION } from '../project/view.ts';
import { mediaFolder } from '../store/media-folder.ts';
import { engineOf } from './engine.ts';
import { lineOfThread } from './line-of-thread.ts';
import { stderrLog } from './logger.ts';
import type { NewsroomOrders } from './newsroom-thread.ts';
import { realClock, realRandom, realSha256, realTimer } from './real-clock.ts';

const line = lineOfThread();
const { store, media } = workerData as NewsroomOrders;
const engine = engineOf(store);
const ledger = await engine.openLedger();
const log = stderrLog('error');
const newsroom = await createNewsroom({
  store: await engine.openStore(PROJECTION_VERSION),
  ...(ledger && { ledger }),
  ...(media !== null && { pictures: mediaFolder(media) }),
  clock: realClock,
  behind: tellClock(realClock, (seconds) =>
    log.error(
      { seconds },
      'the clock is behind the last entry of a coverage, whose time new entries get until it has come; see that the clock of this machine is right',
    ),
  ),
  random: realRandom,
  sha256: realSha256,
  timer: realTimer,
  ...line.remote(commitPort),
  fault: (fault) => log.error({ err: fault }, 'something could not be stored; whoever asked was told'),
});
line.answer(newsroomPort, newsroom);
line.ready();
