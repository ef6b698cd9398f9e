/** Headline, standfirst and summary, each set on its own with the version that was seen. */
import type { TextField } from '../../../model/ids.ts';
import { wordsIn } from '../words/lookup.ts';
import { useWorld } from './desk-world.ts';
import { SheetFrame } from './sheet.tsx';

const fields: readonly (readonly [TextField, string, number])[] = [
  ['headline', 'Headline', 2],
  ['standfirst', 'Standfirst', 3],
  ['summary', 'Summary', 6],
];

export function TextsSheet({ close }: { close: () => void }) {
  const world = useWorld();
  return (
    <SheetFrame title="Headline, standfirst, summary" close={close} wide>
      {fields.map(([field, name, rows]) => {
        const now = world.board.get('texts', field);
        const words = now?.content
          ? now.content.map((block) => wordsIn([block], world.board)).join('\n\n')
          : '';
        return (
          <form
            class="stack-form"
            key={field}
            onSubmit={(event) => {
              event.preventDefault();
              const next = String(new FormData(event.currentTarget).get('words')).trim();
              if (next === '' || next === words) return;
              void world.give({ going: 'forward', label: `${name}: ${next}` }, [
                { kind: 'text.set', field, content: next, expected: now?.version ?? 0 },
              ]);
              world.say(`${name} set.`);
            }}
          >
            <label>
              {name}
              <textarea name="words" rows={rows} defaultValue={words} />
            </label>
            <button type="submit" class="small">
              Set the {name.toLowerCase()}
            </button>
          </form>
        );
      })}
      <p class="soft small">
        This is an update. Where something was wrong, correct it: whatever rests on it is corrected with it.
      </p>
    </SheetFrame>
  );
}
