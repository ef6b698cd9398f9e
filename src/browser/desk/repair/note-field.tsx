/** A note for readers: one of the house's, or one's own. */
import { useEffect, useRef } from 'preact/hooks';
import { atMost } from '../app/limits.ts';

interface NoteFieldProps {
  readonly name: string;
  readonly label: string;
  readonly templates: readonly string[];
  /** What stands there before anybody typed; the first of them where nothing is said. */
  readonly offered?: string;
}

export function NoteField({ name, label, templates, offered: first = templates[0] ?? '' }: NoteFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const offered = useRef(first);
  useEffect(() => {
    // What somebody has typed stays; what was only offered gives way to what is offered now.
    if (field.current?.value === offered.current) field.current.value = first;
    offered.current = first;
  }, [first]);
  return (
    <label>
      {label}
      <input
        ref={field}
        name={name}
        list={`${name}-templates`}
        {...atMost(500)}
        required
        defaultValue={offered.current}
      />
      <datalist id={`${name}-templates`}>
        {templates.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </label>
  );
}
