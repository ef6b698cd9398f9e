/**
 * A change set → the page, in one task: every piece is parsed before the first is put in. What is being read stays
 * where it is: the article or part of the page under the reader's eyes keeps its place, and new posts above it wait
 * behind the button.
 */
import type { HtmlChangeSet } from '../../wire/stream.ts';
import { dropCopies } from './copies.ts';
import { parse } from './fragments.ts';
import { localise } from './times.ts';

/**
 * Takes change sets for a page of posts; `say` announces, in words that the page brought along. A page of older posts
 * (it has no button) gets no new ones.
 */
export function applier(say: (words: string) => void): (set: HtmlChangeSet) => void {
  const timeline = document.getElementById('timeline');
  const button = document.getElementById('new-posts');
  const region = document.getElementById('announce');
  /** New posts that wait to be let in, by id. */
  const held = new Map<string, HTMLElement>();

  document.documentElement.style.overflowAnchor = 'none';
  button?.addEventListener('click', letIn);
  addEventListener('scroll', () => held.size > 0 && scrollY < 1 && letIn(), { passive: true });

  return (set) => {
    const parsed = set.fragments.map(({ id, html, order }) => ({
      id,
      order,
      element: html ? parse(html) : null,
    }));
    const reading = isReading();
    if (!reading) insertHeld();
    const anchor = reading || scrollY > 0 ? inView() : null;
    const top = anchor?.getBoundingClientRect().top ?? 0;
    const focused = document.activeElement;
    const arrived: HTMLElement[] = [];
    for (const { id, order, element } of parsed) {
      if (element) localise(element);
      const there = document.getElementById(id) ?? held.get(id);
      if (there) {
        const inside = there.contains(focused) && focused !== document.body;
        if (held.has(id) && element) held.set(id, element);
        else if (held.has(id)) held.delete(id);
        else if (element) {
          if (element.className === 'tomb' && there.className !== 'tomb') say(wordsOf(element, '.gone'));
          there.replaceWith(element);
        } else there.remove();
        if (inside) refocus(element, focused);
      } else if (element && order !== undefined) {
        if (id.startsWith('pin-')) insert(document.getElementById('pinned'), element, order);
        else if (button && timeline && order > oldest()) {
          arrived.push(element);
          if (reading) held.set(id, element);
          else insert(timeline, element, order);
        }
      }
    }
    if (button) document.title = document.querySelector('#story h1')?.textContent || document.title;
    dropCopies();
    label();
    const now = anchor && (anchor.isConnected ? anchor : document.getElementById(anchor.id));
    if (now) scrollBy(0, now.getBoundingClientRect().top - top);
    const [first, second] = arrived;
    if (first) say(count(arrived.length) + (second ? '' : `: ${wordsOf(first, 'h3,p').slice(0, 150)}`));
    for (const document of set.docs) {
      if (document.kind === 'correction' && document.state === 'live')
        say((region?.dataset.correction ?? '').replace('{}', document.note));
      if (document.kind === 'notice' && 'title' in document)
        say(
          (region?.dataset[document.state === 'live' ? 'warning' : 'over'] ?? '').replace(
            '{}',
            document.title,
          ),
        );
    }
  };

  /** Whether somebody reads among the posts, or has put focus or a selection there. */
  function isReading(): boolean {
    if (!timeline) return true;
    const selection = getSelection();
    if (
      timeline.contains(document.activeElement) ||
      (selection && !selection.isCollapsed && timeline.contains(selection.anchorNode))
    )
      return true;
    return scrollY > 0 && timeline.getBoundingClientRect().top < innerHeight;
  }

  /** The article, or part of the page, that is being read: the first that reaches below a quarter of the window. */
  function inView(): Element | null {
    const parts = [...document.querySelectorAll('article[id],#warnings,#story,#summary,#panel')];
    return parts.find((part) => part.getBoundingClientRect().bottom > innerHeight / 4) ?? null;
  }

  /** Puts in what waits; answers the newest of it. */
  function insertHeld(): HTMLElement | undefined {
    const waiting = [...held.values()].sort((a, b) => Number(b.dataset.order) - Number(a.dataset.order));
    held.clear();
    for (const element of waiting) insert(timeline, element, Number(element.dataset.order));
    return waiting[0];
  }

  function letIn(): void {
    const first = insertHeld();
    label();
    if (!first || scrollY < 1) return;
    first.tabIndex = -1;
    first.focus();
    first.scrollIntoView();
  }

  function label(): void {
    if (!button) return;
    button.hidden = held.size === 0;
    if (held.size > 0) button.textContent = count(held.size);
  }

  function count(posts: number): string {
    return ((posts === 1 ? button?.dataset.one : button?.dataset.other) ?? '').replace('{}', String(posts));
  }

  /** The order of the oldest post on the page; on an empty page every post is newer. */
  function oldest(): number {
    return Number((timeline?.lastElementChild as HTMLElement | null)?.dataset.order ?? 0);
  }
}

function wordsOf(element: Element, part: string): string {
  return element.querySelector(part)?.textContent ?? '';
}

/** Puts an article among its siblings, the highest order first. */
function insert(into: HTMLElement | null, element: HTMLElement, order: number): void {
  const before = [...(into?.children ?? [])].find(
    (other) => Number((other as HTMLElement).dataset.order) < order,
  );
  into?.insertBefore(element, before ?? null);
}

/** Focus goes to what stands in place of what had it. */
function refocus(element: HTMLElement | null, lost: Element | null): void {
  const href = lost?.getAttribute('href');
  const same = lost?.id
    ? document.getElementById(lost.id)
    : [...(element?.querySelectorAll('a') ?? [])].find((link) => link.getAttribute('href') === href);
  const target = (same as HTMLElement | null | undefined) ?? element;
  if (!target) return;
  if (target === element) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
