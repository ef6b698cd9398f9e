/** A field for an organisation or a group, with those of the library at hand. */
import { useId } from 'preact/hooks';
import type { BoardStore } from '../sync/board-store.ts';

/** The field; without `write` its form reads it. */
export function HouseField({
  label,
  name,
  value,
  board,
  write,
}: {
  label: string;
  name: string;
  value: string | null;
  board: BoardStore;
  write?: (value: string | null) => void;
}) {
  const list = useId();
  const held = write
    ? {
        value: value ?? '',
        onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
          write(currentTarget.value || null),
      }
    : { defaultValue: value ?? '' };
  return (
    <label>
      {label}
      <input name={name} list={list} autocomplete="off" {...held} />
      <datalist id={list}>
        {board
          .all('actors')
          .filter(({ content }) => content?.type === 'organisation' || content?.type === 'group')
          .map(({ id, content }) => (
            <option key={id} value={content?.name} />
          ))}
      </datalist>
    </label>
  );
}
