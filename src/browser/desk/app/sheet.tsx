/**
 * What opens over the desk: a native dialog that takes the focus and gives it back to where it came from. Ctrl and Enter
 * send what is written in it, as in the composer; Escape asks once before it lets go of words.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface SheetProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
  /** `all`: as wide as the screen lets it. */
  readonly wide?: boolean | 'all';
}

export function SheetFrame({ title, close, children, wide = false }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isGone = useRef(false);
  /** The fields of forms that somebody typed into. */
  const typed = useRef(new Set<HTMLInputElement | HTMLTextAreaElement>());
  const [warned, setWarned] = useState(false);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const own = dialog.current;
    own?.showModal();
    // The first thing to do here has the focus, not the way out.
    const fields = own?.querySelectorAll<HTMLElement>('input, textarea, select, button') ?? [];
    [...fields].find((field) => !field.closest('.sheet > header'))?.focus();
    return () => {
      // As long as it is open nothing behind it takes the focus; what opens in its place is not closed with it.
      isGone.current = true;
      own?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide === 'all' ? 'all' : wide ? 'wide' : ''}
      aria-labelledby="sheet-title"
      onClose={() => !isGone.current && close()}
      onInput={({ target }) => {
        setWarned(false);
        if (isWritten(target) && target.form) typed.current.add(target);
      }}
      onCancel={(event) => {
        if (warned || ![...typed.current].some(hasWords)) return close();
        event.preventDefault();
        setWarned(true);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
        const form = event.target instanceof Element ? event.target.closest('form') : null;
        if (!form) return;
        event.preventDefault();
        form.requestSubmit();
      }}
    >
      <div class="sheet">
        <header>
          <h2 id="sheet-title">{title}</h2>
          <button type="button" class="small" onClick={() => dialog.current?.close()}>
            Close <kbd>Esc</kbd>
          </button>
        </header>
        {warned && (
          <p class="wrong" role="alert">
            What you typed here is not sent. Esc once more lets go of it.
          </p>
        )}
        {children}
      </div>
    </dialog>
  );
}

const isWritten = (of: EventTarget | null): of is HTMLInputElement | HTMLTextAreaElement =>
  of instanceof HTMLTextAreaElement || (of instanceof HTMLInputElement && of.type === 'text');

/** Whether there are words that did not stand there before. */
function hasWords({ value, defaultValue, isConnected }: HTMLInputElement | HTMLTextAreaElement): boolean {
  return isConnected && value.trim() !== '' && value !== defaultValue;
}
