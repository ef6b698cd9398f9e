/** Of an alert: that it stands on the page as a notice, who keeps that, and the way to publish it. */
import type { ItemRead } from '../../../intake/items/item.ts';
import { useWorld, type World } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import { keeperOf, noticeIdOf } from '../board/kept-notice.ts';
import { KeptLine, keeperWords, StopButton, stopKeeping } from '../board/notices.tsx';
import type { AlertItem } from './notice-plan.ts';

type Of = Pick<ItemRead['item'], 'id' | 'alert'>;

/** Whether somebody may publish it: an alert that is meant. */
export function mayPublish(world: World, { alert }: Pick<Of, 'alert'>): boolean {
  return alert?.status === 'actual' && may(world.me, 'notice.set') && may(world.me, 'authority.grant');
}

/** The item as one with an alert. */
export function alertItem(item: ItemRead['item']): AlertItem | null {
  const { alert } = item;
  return alert === null ? null : { ...item, alert };
}

/** How it stands on the page: null where it never did. */
export function noticeWords(world: World, id: string): string | null {
  const notice = world.board.get('notices', noticeIdOf(id));
  if (!notice) return null;
  if (notice.taken) return 'Its notice was taken down';
  if (notice.ended)
    return {
      expired: 'Its notice has expired',
      cancelled: 'Its notice was called off',
      error: 'Its notice was issued in error',
    }[notice.ended.how];
  return notice.covered ? 'Its notice is under review' : 'On the page as a notice';
}

/** The same in a row of the column, with who keeps it. */
export function noticeLine(world: World, id: string): string | null {
  const words = noticeWords(world, id);
  const keeper = words === null ? null : keeperOf(world.board, noticeIdOf(id), world.now());
  return keeper ? keeperWords(keeper, world) : words;
}

/** What its key does. */
export const publishWords = (world: World, id: string): string =>
  noticeWords(world, id) === null ? 'Publish as a notice' : 'Set the notice again';

/** The line of an opened item. */
export function NoticePart({ item }: { item: Of }) {
  const world = useWorld();
  const words = noticeWords(world, item.id);
  if (words === null) return null;
  return (
    <div class="say notice-state" role="status">
      <b>{words}</b>
      <KeptLine notice={noticeIdOf(item.id)} />
      <StopButton notice={noticeIdOf(item.id)} label={words} keys="S" />
    </div>
  );
}

/** Its key: whoever keeps the notice does so no more. False where nobody does. */
export function stopKeeper(world: World, id: string): boolean {
  const keeper = keeperOf(world.board, noticeIdOf(id), world.now());
  if (!keeper || !may(world.me, 'authority.end')) return false;
  stopKeeping(world, keeper, noticeWords(world, id) ?? '');
  return true;
}
