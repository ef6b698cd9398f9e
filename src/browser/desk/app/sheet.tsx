/** What opens over the desk: a native dialog that takes the focus and gives it back to where it came from. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface SheetProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
}

export function SheetFrame({ title, close, children, wide = false }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} class={wide ? 'wide' : ''} aria-labelledby="sheet-title" onClose={close}>
      <div class="sheet">
        <header>
          <h2 id="sheet-title">{title}</h2>
          <button type="button" class="small" aria-label="Close" onClick={() => dialog.current?.close()}>
            Esc
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
