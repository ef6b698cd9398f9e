/**
 * An editor lets the source of an alert keep the notice that was published of it: the item is named at the source, under
 * an authority that the coverage has granted to that very source. No administrator is needed, for nothing is given here
 * that the grant did not give.
 */
import { z } from 'zod';
import { holds, policies } from '../../desk/policies.ts';
import type { DeskAuthority } from '../../desk/view/desk-docs.ts';
import type { ItemsStore } from '../../intake/items/items-store.ts';
import type { SourcesStore } from '../../intake/sources/keep-sources.ts';
import { MOST_KEPT } from '../../intake/sources/source.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { cell, cellKind } from '../../model/ids.ts';
import { id as idSchema } from '../../model/limits.ts';
import type { Person } from '../../model/person.ts';
import { type ErrorAnswer, NOT_FOUND } from './answers.ts';

/** What is sent. */
export const keptSent = z.strictObject({
  authority: idSchema.describe('granted to "source:" and the id of the item’s source, for a notice'),
});

export interface KeepWorld {
  readonly items: Pick<ItemsStore, 'read'>;
  readonly sources: Pick<SourcesStore, 'keep' | 'source'>;
  /** The authority of the coverage with an id, as somebody at its desk sees it; null where there is none. */
  authority(id: string): Promise<DeskAuthority | null>;
  /** Ends it, in the name of whoever asks: nobody keeps anything under it. Whether it is ended. */
  end(id: string): Promise<boolean>;
  /** An instant. */
  readonly now: string;
}

/** What was done, for the log; `isNew` false: it was so already. */
export interface KeptNow {
  readonly source: string;
  readonly until: string;
  readonly isNew: boolean;
}

/**
 * Names the item at its source, or says why not. An authority that was granted for just this and can have no effect is
 * ended: a notice must not read as kept by a source that does not keep it.
 */
export async function keepNotice(
  { items, sources, authority: find, end, now }: KeepWorld,
  by: Person,
  {
    slug,
    rehearsal,
    item: id,
  }: { readonly slug: string; readonly rehearsal: boolean; readonly item: string },
  { authority: name }: z.infer<typeof keptSent>,
): Promise<Result<KeptNow, ErrorAnswer>> {
  if (!holds(by, policies['authority.grant'])) return err(notAnEditor);
  const found = await items.read(slug, id, rehearsal);
  if (!found) return err(NOT_FOUND);
  const { source, alert } = found.item;
  if (alert?.status !== 'actual')
    return err(
      inState('no-alert', 'Only an alert that is meant keeps a notice: no exercise, no test, no text.'),
    );
  const what = cell('authority', name);
  const authority = await find(name);
  if (!authority) return err({ code: 'unknown', message: 'There is no authority of this id.', what });
  if (authority.ended || authority.until <= now)
    return err(inState('ended', 'The authority has ended. Grant another one.'));
  if (authority.program !== `source:${source}`)
    return err(
      inState('other-source', 'The authority names another source than the one that sent the alert.'),
    );
  if (cellKind(authority.of) !== 'notice')
    return err(inState('other-line', 'The authority is for a figure, not for a notice.'));
  const { until } = authority;
  const settings = (await sources.source(source))?.settings;
  const kept = settings
    ? await sources.keep(source, { coverage: slug, authority: name, item: id, until })
    : err('gone' as const);
  if (kept.ok && settings) return ok({ source: settings.name, until, isNew: kept.value });
  if (!kept.ok && kept.error === 'held')
    return err(inState('held', 'Another alert keeps its notice under that authority. Grant one for this.'));
  const then = (await end(name))
    ? 'its authority over this one was ended.'
    : 'end its authority over this one, which has no effect.';
  if (!kept.ok && kept.error === 'full')
    return err({
      code: 'limit',
      message: `A source keeps at most ${MOST_KEPT} notices at once: ${then}`,
      limit: MOST_KEPT,
    });
  return err(inState('gone', `Its source is not looked after any more: ${then}`));
}

const inState = (state: string, message: string): ErrorAnswer => ({ code: 'state', message, state });
const notAnEditor: ErrorAnswer = {
  code: 'forbidden',
  message: `Letting a source keep a notice takes one of these roles: ${policies['authority.grant'].join(', ')}.`,
};
