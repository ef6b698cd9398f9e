/** The warning beside the button that sends: somebody has the same. It never blocks; sending again sends. */
import { shortened } from '../words/lookup.ts';
import type { SameNow } from './same-now.ts';

interface SameLineProps {
  readonly same: SameNow;
  readonly open: () => void;
}

export function SameLine({ same, open }: SameLineProps) {
  const { says, what, words, head, opens } = same;
  return (
    <div class="say warns" role="alert">
      <p>
        <b>{says}.</b> {what === 'words' ? '' : `${names[what]}: “${shortened(words, 80)}”. `}
        <span class="soft">In: {head}</span>
      </p>
      <p class="acts">
        {opens && (
          <button type="button" class="small" onClick={open}>
            Go on there, with your words <kbd>Alt ↵</kbd>
          </button>
        )}
        <span class="small">
          <kbd>Ctrl ↵</kbd> again sends it as it is.
        </span>
      </p>
    </div>
  );
}

const names = { statement: 'The statement', claim: 'The claim', figure: 'The figure' } as const;
