/** The keys of a row while something of it has the focus: each does what the button with its name does. */

export interface RowAct {
  readonly key: string;
  readonly run: () => void;
}

/** To be called with each key that a row hears; a key that it takes is nobody else’s. */
export function rowKeys(acts: readonly RowAct[]): (event: KeyboardEvent) => void {
  return (event) => {
    // A key that is held down does its act once: covered and shown again would be one press.
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')) return;
    const act = acts.find(({ key }) => key === event.key.toLowerCase());
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act.run();
  };
}
