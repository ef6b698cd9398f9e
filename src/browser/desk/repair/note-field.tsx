/** A note for readers: one of the house's, or one's own. */
import { atMost } from '../app/limits.ts';

interface NoteFieldProps {
  readonly name: string;
  readonly label: string;
  readonly templates: readonly string[];
}

export function NoteField({ name, label, templates }: NoteFieldProps) {
  return (
    <label>
      {label}
      <input name={name} list={`${name}-templates`} {...atMost(500)} required defaultValue={templates[0]} />
      <datalist id={`${name}-templates`}>
        {templates.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </label>
  );
}
