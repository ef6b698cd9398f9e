/** What a change of a published post is: nothing was wrong, spelling, unclear, or wrong; and what readers are told of it. */
import type { World } from '../app/desk-world.ts';
import { sayTooLong } from '../app/limits.ts';
import { useNotes } from '../repair/templates.ts';
import type { Draft } from './draft.ts';
import type { Intent } from './plan.ts';

type As = NonNullable<Draft['as']>;

/** What the button says. */
export const changeNames: Readonly<Record<As, string>> = {
  update: 'Update',
  fix: 'Fix',
  correction: 'Correct',
  clarification: 'Clarify',
};

const meanings: readonly (readonly [As, string])[] = [
  ['update', 'an update: nothing was wrong'],
  ['fix', 'a minor fix: spelling, grammar, a dead link'],
  ['correction', 'a correction: something was wrong'],
  ['clarification', 'a clarification: the wording was unclear'],
];

interface AsWhatProps {
  readonly as: As;
  readonly note: string;
  readonly choose: (as: As) => void;
  readonly write: (note: string) => void;
}

export function AsWhat({ as, note, choose, write }: AsWhatProps) {
  const notes = useNotes();
  return (
    <div class="as-what">
      <label>
        It is
        <select name="as" value={as} onChange={(event) => choose(event.currentTarget.value as As)}>
          {meanings.map(([value, says]) => (
            <option key={value} value={value}>
              {says}
            </option>
          ))}
        </select>
      </label>
      {as !== 'fix' && (
        <label>
          Note for readers
          <input
            name="note"
            list="change-notes"
            value={note}
            placeholder={as === 'update' ? 'may stay empty' : 'what was wrong, without repeating it'}
            onInput={({ currentTarget }) => {
              sayTooLong(currentTarget, 500);
              write(currentTarget.value);
            }}
          />
          <datalist id="change-notes">
            {(as === 'correction' || as === 'clarification') &&
              notes[as].map((one) => <option key={one} value={one} />)}
          </datalist>
        </label>
      )}
    </div>
  );
}

/** What is sent. A correction of what was flashed, alerted or pinned brings a post at the top. */
export function changeOf(world: World, { as = 'update', post }: Draft, note: string): Intent {
  if (as === 'fix') return { to: 'fix' };
  if (as === 'update') return { to: 'update', note: note === '' ? null : note };
  const known = world.board.get('posts', post);
  const isProminent = known !== undefined && (known.flash || known.alerted || known.pinned);
  return {
    ...{ to: 'correct', correction: world.mint('x'), label: as, note },
    topPost: isProminent ? world.mint('p') : null,
  };
}
