/** A form in which a proposal is mended: Enter mends, Escape leaves it as it was, and why it cannot be so stands below. */
import type { ComponentChildren } from 'preact';

interface MendFrameProps {
  /** Of the sentence, for fields that it describes. */
  readonly wrongId: string;
  readonly wrong: string | null;
  readonly leave: () => void;
  readonly mend: (values: FormData) => void;
  readonly children: ComponentChildren;
}

export function MendFrame({ wrongId, wrong, leave, mend, children }: MendFrameProps) {
  return (
    <form
      class="mend"
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
        // In words of several lines a new one takes Shift.
        else if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement && !event.shiftKey)
          event.currentTarget.requestSubmit();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        mend(new FormData(event.currentTarget));
      }}
    >
      {children}
      <p class="wrong whole" id={wrongId} role="alert">
        {wrong}
      </p>
      <div class="acts whole">
        <button type="submit" class="small go">
          Mend <kbd>↵</kbd>
        </button>
        <button type="button" class="small" onClick={leave}>
          Leave it <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}
