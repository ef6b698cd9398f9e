/** One item in the column: where from, when, what it says, and what became of it. */
import type { RefObject } from 'preact';
import { memo } from 'preact/compat';
import type { ItemTold } from '../../../intake/items/item.ts';
import type { World } from '../app/desk-world.ts';
import { openDocument } from '../app/open-document.ts';
import { shortened } from '../words/lookup.ts';
import { alertOf, countWords, languageOf, originWords, outletOf, stateWords, timeOf } from './item-words.ts';
import { hasChanged } from './items-here.ts';
import { mayPublish, noticeLine, publishWords } from './notice-part.tsx';
import type { SourceHere } from './sources-here.ts';

interface ItemRowProps {
  readonly world: World;
  readonly told: ItemTold;
  /** The item whose text it repeats, where it is here: drawn anew when that changes. */
  readonly origin: ItemTold | undefined;
  readonly sources: ReadonlyMap<string, SourceHere>;
  readonly stop: boolean;
  readonly open: boolean;
  /** Of the board, where it is open or an alert: its post or notice may be there meanwhile. */
  readonly turn: number;
  readonly writes: boolean;
  readonly choose: (id: string) => void;
  readonly acts: RefObject<{
    open(told: ItemTold): void;
    notice(told: ItemTold): void;
    aside(told: ItemTold): void;
    draft(told: ItemTold): Promise<void>;
  }>;
}

/** What its second key does. */
export function asideWords(
  told: Pick<ItemTold, 'state'> & { readonly item: { readonly version: number } },
): string {
  if (hasChanged(told)) return 'Seen';
  return told.state.is === 'new' ? 'Reject' : 'Back to new';
}

export const ItemRow = memo(function ItemRow({
  world,
  told,
  sources,
  stop,
  open,
  writes,
  choose,
  acts,
}: ItemRowProps) {
  const { item, state, statements } = told;
  const alert = alertOf(item);
  const became = stateWords(told, world);
  const origin = originWords(item, world, sources);
  const language = languageOf(item.language);
  const { id, title, excerpt, author, withdrawn } = item;
  const notice = item.alert === null ? null : noticeLine(world, id);
  const isDone = state.is !== 'new' && !hasChanged(told);
  const isGrave = item.alert?.severity === 'extreme' || item.alert?.severity === 'severe';
  const post = state.post !== null ? world.board.get('posts', state.post) : undefined;
  return (
    <li
      class={`row item${open ? ' on' : ''}${isDone ? ' is-done' : ''}`}
      data-item={id}
      tabIndex={stop ? 0 : -1}
      aria-label={[outletOf(item, sources), title ?? excerpt.slice(0, 120), became ?? 'new'].join(', ')}
      onFocus={(event) => event.target === event.currentTarget && choose(id)}
    >
      <header>
        <b>{outletOf(item, sources)}</b>
        {author !== null && <span>{author}</span>}
        <span>{timeOf(item, world)}</span>
        {language !== null && <span>{language}</span>}
        {item.version > 1 && <span>version {item.version}</span>}
      </header>
      {(alert !== null || withdrawn) && (
        <p class="flags">
          {alert !== null && <b class={isGrave ? 'bad' : 'warn'}>▲ {alert}</b>}
          {withdrawn && <b class="bad">✕ taken back by its source</b>}
        </p>
      )}
      {title !== null && <h3 lang={item.language ?? undefined}>{title}</h3>}
      {title === null && isDone && (
        <h3 lang={item.language ?? undefined} dir="auto">
          {shortened(excerpt, 60)}
        </h3>
      )}
      {!isDone && (
        <p class="excerpt" lang={item.language ?? undefined} dir="auto">
          {excerpt}
        </p>
      )}
      {became !== null && (
        <p class={hasChanged(told) ? 'small warn' : 'small soft'}>
          {hasChanged(told) ? '⟳' : state.is === 'taken' ? '✓' : '✕'} {became}
        </p>
      )}
      {notice !== null && <p class="small">▲ {notice}</p>}
      {!isDone && <p class="small soft">{[countWords(statements), origin].filter(Boolean).join(' · ')}</p>}
      {open && (
        <div class="acts">
          <button type="button" class="small" onClick={() => acts.current?.open(told)}>
            Open <kbd>↵</kbd>
          </button>
          {writes && (
            <button type="button" class="small" onClick={() => void acts.current?.draft(told)}>
              Draft <kbd>D</kbd>
            </button>
          )}
          {mayPublish(world, item) && (
            <button type="button" class="small" onClick={() => acts.current?.notice(told)}>
              {publishWords(world, id)} <kbd>P</kbd>
            </button>
          )}
          <button type="button" class="small" onClick={() => acts.current?.aside(told)}>
            {asideWords(told)} <kbd>X</kbd>
          </button>
          {post && (
            <button type="button" class="small" onClick={() => openDocument(world, 'post', post.id)}>
              Its post
            </button>
          )}
        </div>
      )}
    </li>
  );
});
