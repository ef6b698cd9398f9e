/** The dialog by which somebody shows once more who they are. */
let waiting: ((confirmed: boolean) => void) | null = null;

const dialog = () => document.querySelector<HTMLDialogElement>('#confirm');

/** Opens it; whether it was done. */
export function confirmed(): Promise<boolean> {
  const box = dialog();
  if (!box) return Promise.resolve(false);
  box.showModal();
  box.addEventListener('close', () => settle(false), { once: true });
  box.querySelector('[data-close]')?.addEventListener('click', () => box.close(), { once: true });
  return new Promise((resolve) => {
    waiting = resolve;
  });
}

/** Whether a form is the dialog's. */
export function isConfirming(form: HTMLFormElement): boolean {
  return form.closest('#confirm') !== null;
}

/** It was done. */
export function settleConfirmed(): void {
  settle(true);
  dialog()?.close();
}

function settle(done: boolean): void {
  const settled = waiting;
  waiting = null;
  settled?.(done);
}
