/** What stands below the words: what kind of post it is, whose, and what becomes of it. */
import { changeNames } from './as-what.tsx';
import type { Draft } from './draft.ts';
import { Later } from './later.tsx';
import type { PostKind } from './offers.ts';
import type { Intent } from './plan.ts';

/** What a post may be marked as by whoever writes it. */
export function kindsOf(
  { of, keyEvent, flash, background }: Draft,
  publishes: boolean,
  turn: (change: Partial<Draft>) => void,
): readonly PostKind[] {
  const ofNew: readonly PostKind[] = [
    { name: 'Key event', on: keyEvent, turn: () => turn({ keyEvent: !keyEvent }) },
    { name: 'Flash', on: flash, turn: () => turn({ flash: !flash }) },
  ];
  return [
    ...(of !== 'published' && publishes ? ofNew : []),
    { name: 'Background', on: background, turn: () => turn({ background: !background }) },
  ];
}

interface ComposerBarProps {
  readonly draft: Draft;
  readonly blank: boolean;
  /** Whether this person may publish. */
  readonly publishes: boolean;
  /** When it goes out by itself, in words; null where it does not. */
  readonly time: string | null;
  /** Of the coverage. */
  readonly zone: string;
  readonly around: (change: Partial<Draft>) => void;
  /** Without an intent: what the key would do. */
  readonly give: (intent?: Intent) => void;
  readonly preview: () => void;
}

export function ComposerBar({
  draft,
  blank,
  publishes,
  time,
  zone,
  around,
  give,
  preview,
}: ComposerBarProps) {
  const isUpdate = draft.of === 'published';
  const as = draft.as ?? 'update';
  return (
    <div class="bar">
      {!isUpdate && publishes && (
        <>
          <button
            type="button"
            aria-pressed={draft.keyEvent}
            onClick={() => around({ keyEvent: !draft.keyEvent })}
          >
            ★ Key event
          </button>
          <button type="button" aria-pressed={draft.flash} onClick={() => around({ flash: !draft.flash })}>
            ⚡ Flash
          </button>
        </>
      )}
      <button
        type="button"
        aria-pressed={draft.background}
        onClick={() => around({ background: !draft.background })}
      >
        Background
      </button>
      <label class="inline">
        <span>By</span>
        <input
          name="byline"
          size={12}
          value={draft.byline ?? ''}
          placeholder="no byline"
          onInput={(event) => around({ byline: event.currentTarget.value || null })}
        />
      </label>
      <span class="hint soft">
        <kbd>/</kbd> insert <kbd>@</kbd> who <kbd>Tab</kbd> takes what is offered
      </span>
      <span class="end">
        {!blank && (
          <button type="button" onClick={preview}>
            Preview
          </button>
        )}
        {!blank && !isUpdate && publishes && <Later zone={zone} give={give} />}
        {!blank && time !== null && publishes && (
          <button type="button" onClick={() => give({ to: 'publish' })}>
            Publish now
          </button>
        )}
        {!blank && !isUpdate && time === null && (
          <button type="button" onClick={() => give({ to: 'save' })}>
            Save as draft
          </button>
        )}
        <button type="button" class="go" onClick={() => give()}>
          {time !== null
            ? `Keep, out ${time}`
            : isUpdate
              ? changeNames[as]
              : publishes
                ? 'Publish'
                : 'Submit'}{' '}
          <kbd>Ctrl ↵</kbd>
        </button>
      </span>
    </div>
  );
}
