/** What came in, the newest first. By key and by pointer; what arrives moves neither the focus nor the row that is read. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ItemTold } from '../../../intake/items/item.ts';
import { useWorld } from '../app/desk-world.ts';
import { useDrawnRows } from '../app/drawn-rows.ts';
import { may } from '../app/me.ts';
import { type Order, orderOf, type Shown, waitingIn } from './column-order.ts';
import { ItemRow } from './item-row.tsx';
import { isBrought } from './item-words.ts';
import { mayPublish } from './notice-part.tsx';
import { useSources } from './sources-here.ts';
import { decisionsOf, putAside, readItem, readOlder, takeItem } from './take-item.ts';
import { useItems } from './use-items.ts';

export function IntakeColumn({ shown }: { shown: boolean }) {
  const world = useWorld();
  useItems();
  const [which, setWhich] = useState<Shown>('new');
  const [chosen, setChosen] = useState<string | null>(null);
  const order = useRef<Order>(new Map());
  const place = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const { drawn, drawMore } = useDrawnRows(list);
  const all = world.items.all();
  const sources = useSources(distinct(all));
  const waiting = waitingIn(order.current, all, which);
  if (waiting > 0 && !isRead(place.current, shown)) order.current = orderOf(all, which);
  const above = waitingIn(order.current, all, which);
  const rows = [...order.current.keys()].flatMap((id) => world.items.get(id) ?? []);
  const seen = rows.slice(0, drawn);
  const stop = seen.some(({ item }) => item.id === chosen) ? chosen : (seen[0]?.item.id ?? null);
  const [turn, again] = useState(0);
  const asking = useRef(false);
  const writes = may(world.me, 'post.write');

  /** Brings in what waits above, at the top of the list. */
  function settle(next: Shown = which): void {
    order.current = orderOf(world.items.all(), next);
    setWhich(next);
    setChosen(null);
    again(turn + 1);
    place.current?.closest('.first-part')?.scrollTo({ top: 0 });
  }

  const focusFirst = useRef(false);
  useLayoutEffect(() => {
    if (!focusFirst.current) return;
    focusFirst.current = false;
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });

  function move(by: number): void {
    const at = seen.findIndex(({ item }) => item.id === stop);
    const next = seen[Math.max(0, at + by)];
    if (!next) {
      if (rows.length > drawn) drawMore();
      else if (world.items.older !== null) void act.older();
      return;
    }
    setChosen(next.item.id);
    queueMicrotask(() =>
      list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(next.item.id)}"]`)?.focus(),
    );
  }

  const act = {
    open: ({ item }: ItemTold) => world.show({ sheet: { kind: 'item', item: item.id } }),
    notice: ({ item }: ItemTold) => world.show({ sheet: { kind: 'item', item: item.id, asNotice: true } }),
    aside: (told: ItemTold) => void putAside(world, told),
    older: async () => {
      if (asking.current) return;
      asking.current = true;
      const asked = await readOlder(world).finally(() => {
        asking.current = false;
      });
      if (!asked.ok) return world.say(asked.refusal.message, true);
      world.items.addOlder(asked.json.items, asked.json.older);
      const added = orderOf(world.items.all(), which);
      order.current = new Map([...order.current, ...added]);
      drawMore(asked.json.items.length);
    },
    draft: async ({ item }: ItemTold) => {
      const asked = await readItem(world, item.id);
      if (!asked.ok) return world.say(asked.refusal.message, true);
      await takeItem(world, asked.json, decisionsOf(world, asked.json), sources);
    },
  };
  const acts = useRef(act);
  acts.current = act;

  function keyed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    const key = event.key.toLowerCase();
    if (target?.closest('button, a, input, textarea, select') && key !== '.') return;
    const row = rows.find(({ item }) => item.id === stop);
    if (key === 'j' || key === 'arrowdown') move(1);
    else if (key === 'k' || key === 'arrowup') move(-1);
    else if (key === '.') {
      focusFirst.current = true;
      settle();
    } else if (!row) return;
    else if (key === 'enter') act.open(row);
    else if (event.repeat) return;
    else if (key === 'x') act.aside(row);
    else if (key === 'd' && writes) void act.draft(row);
    else if (key === 'p' && mayPublish(world, row.item)) act.notice(row);
    else return;
    event.preventDefault();
  }

  return (
    <section
      class="intake"
      aria-label="Intake"
      ref={place}
      onKeyDown={keyed}
      onFocusOut={() => setTimeout(() => again((one) => one + 1))}
      onMouseLeave={() => again((one) => one + 1)}
    >
      <h2 class="sr-only">Intake</h2>
      <div class="intake-bar">
        {writes && (
          <button type="button" class="small" onClick={() => world.show({ sheet: { kind: 'bring' } })}>
            Bring a text …
          </button>
        )}
        <button type="button" class="small" onClick={() => world.show({ sheet: { kind: 'sources' } })}>
          Sources …
        </button>
        <button
          type="button"
          class="small"
          aria-pressed={which === 'all'}
          onClick={() => settle(which === 'all' ? 'new' : 'all')}
        >
          Done ones too
        </button>
        <button
          type="button"
          class="small go newer"
          hidden={above === 0}
          onClick={() => {
            focusFirst.current = true;
            settle();
          }}
        >
          ↑ {above} newer <kbd>.</kbd>
        </button>
      </div>
      {rows.length === 0 && (
        <p class="empty soft">
          {all.length > 0
            ? 'Nothing new. “Done ones too” shows what was taken or rejected.'
            : 'Nothing has come in. Bring a text, or choose sources for this coverage.'}
        </p>
      )}
      <ol class="rows intake-rows" ref={list}>
        {seen.map((one) => (
          <ItemRow
            key={one.item.id}
            world={world}
            told={one}
            origin={one.item.origin === null ? undefined : world.items.get(one.item.origin)}
            sources={sources}
            stop={one.item.id === stop}
            open={one.item.id === chosen}
            turn={one.item.id === chosen || one.item.alert !== null ? world.board.turn : 0}
            writes={writes}
            choose={setChosen}
            acts={acts}
          />
        ))}
      </ol>
      {rows.length > drawn ? (
        <button type="button" class="more" onClick={() => drawMore()}>
          {rows.length - drawn} older ones
        </button>
      ) : (
        world.items.older !== null && (
          <button type="button" class="more" onClick={() => void act.older()}>
            Older ones
          </button>
        )
      )}
    </section>
  );
}

/** Whether somebody reads it now: has the focus or the pointer in it, or has moved down in it. */
function isRead(place: HTMLElement | null, shown: boolean): boolean {
  if (!place || !shown) return false;
  const down = Math.max(place.closest('.first-part')?.scrollTop ?? 0, window.scrollY);
  return down > 8 || place.matches(':focus-within, :hover');
}

let before: readonly ItemTold[] = [];
let found: readonly string[] = [];

/** The sources of items that no person brought, each once; looked for once a change. */
function distinct(items: readonly ItemTold[]): readonly string[] {
  if (items === before) return found;
  before = items;
  found = [...new Set(items.filter(({ item }) => !isBrought(item)).map(({ item }) => item.source))];
  return found;
}
