/**
 * What opens over the desk: a native dialog that takes the focus and gives it back to where it came from. Ctrl and Enter
 * send what is written in it, as in the composer.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

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
      onCancel={close}
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
        {children}
      </div>
    </dialog>
  );
}
