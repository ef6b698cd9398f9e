/** Corrects what was wrong, wherever it was shown: choose it, mend it, say it to readers, in one act. */
import { useState } from 'preact/hooks';
import { useWorld } from '../app/desk-world.ts';
import { SheetFrame } from '../app/sheet.tsx';
import { draftOf } from '../compose/draft.ts';
import { headOf, lookupOf } from '../words/lookup.ts';
import { ImpactList, useImpact } from './impact-list.tsx';
import { mendable } from './mendable.ts';
import { NoteField } from './note-field.tsx';
import { offeredNote } from './offered-note.ts';
import { useNotes } from './templates.ts';

export function CorrectSheet({ post: id, close }: { post: string; close: () => void }) {
  const world = useWorld();
  const post = world.board.get('posts', id);
  const choices = post ? mendable(world.board, post) : [];
  // By what it is, not by its place: the list changes while others write.
  const [chosen, setChosen] = useState(choices[0]?.of);
  const [label, setLabel] = useState<'correction' | 'clarification'>('correction');
  const [wrong, setWrong] = useState<string | null>(null);
  const notes = useNotes();
  const [all, setAll] = useState(false);
  const first = choices.filter(({ aside }) => !aside);
  const others = choices.length - first.length;
  const choice = choices.find(({ of }) => of === chosen);
  const [touched, setTouched] = useState<string | null>(null);
  // Whoever somebody is, it is the role that is most often wrong.
  const mended = touched ?? (choice?.of.startsWith('actor:') ? 'role' : (choice?.fields[0]?.name ?? ''));
  const impact = useImpact(choice ? choice.of : null);
  if (!post) return null;
  return (
    <SheetFrame title="Correct" close={close} wide>
      <p>{headOf(post, world.board)}</p>
      <form
        class="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!choice) return;
          const values = new FormData(event.currentTarget);
          const fields = Object.fromEntries(
            choice.fields.map(({ name }) => [name, String(values.get(name) ?? '')]),
          );
          const fault = choice.fields.flatMap(({ name, wrong }) => wrong?.(fields[name] ?? '') ?? [])[0];
          setWrong(fault ?? null);
          if (fault !== undefined) return;
          void world.give({ going: 'back', label: `Correct: ${headOf(post, world.board)}` }, [
            {
              kind: 'correction.publish',
              correction: world.mint('x'),
              label,
              note: String(values.get('note')),
              repairs: choice.repairs(fields),
              ...(impact !== 'lost' && impact?.topPost && { topPost: { post: world.mint('p') } }),
            },
          ]);
          world.say('Correcting …');
          close();
        }}
      >
        <fieldset class="choices">
          <legend>What was wrong</legend>
          {(all ? choices : first).map((one) => (
            <label class="check" key={one.of}>
              <input
                type="radio"
                name="what"
                checked={one.of === chosen}
                onChange={() => {
                  setChosen(one.of);
                  setTouched(null);
                }}
              />{' '}
              {one.name}
            </label>
          ))}
          {others > 0 && (
            <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
              {others === 1 ? 'One other reading' : `${others} other readings`} of its figures
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              close();
              world.compose({ ...draftOf(post, lookupOf(world.board)), as: 'correction' });
            }}
          >
            The words of the post: mend them in the composer
          </button>
        </fieldset>
        {choice?.fields.map(({ name, label, value, long }) => (
          <label key={`${choice.of} ${name}`} htmlFor={`mend-${name}`} onInput={() => setTouched(name)}>
            {label}
            {long ? (
              <textarea id={`mend-${name}`} name={name} rows={5} defaultValue={value} required />
            ) : (
              <input id={`mend-${name}`} name={name} defaultValue={value} aria-describedby="mend-wrong" />
            )}
          </label>
        ))}
        <p class="wrong" id="mend-wrong" role="alert">
          {wrong}
        </p>
        {choice?.words && choice.words.length > 0 && (
          <p class="soft small">
            A role is mended in the own words of the posts as well:{' '}
            {choice.words.map((one) => `“${headOf(one, world.board)}”`).join(', ')}.
          </p>
        )}
        {choice && <ImpactList impact={impact} />}
        <label>
          It is
          <select
            name="label"
            value={label}
            onChange={(event) =>
              setLabel(event.currentTarget.value === 'correction' ? 'correction' : 'clarification')
            }
          >
            <option value="correction">a correction: something was wrong</option>
            <option value="clarification">a clarification: the wording was unclear</option>
          </select>
        </label>
        <NoteField
          name="note"
          label="Note for readers"
          templates={notes[label]}
          offered={offeredNote(notes[label], mended)}
        />
        <button type="submit" class="go" disabled={!choice}>
          Correct it everywhere
        </button>
      </form>
    </SheetFrame>
  );
}
