/** When something was said, no finer than somebody writes it: "2024-03", and after it how it was put ("earlier in March"). */
import { useState } from 'preact/hooks';
import type { Moment } from '../../../model/moment.ts';
import { dayOf, momentIn } from '../words/day-in.ts';

interface WhenFieldProps {
  readonly value: Moment | null;
  /** Of the coverage. */
  readonly zone: string;
  readonly choose: (when: Moment | null) => void;
}

export function WhenField({ value, zone, choose }: WhenFieldProps) {
  const [written, write] = useState(value ? [dayOf(value, zone), value.words].filter(Boolean).join(' ') : '');
  const isWrong = momentIn(zone, written) === undefined;
  return (
    <label>
      When
      <input
        name="saidAt"
        autocomplete="off"
        placeholder="2024-03 earlier in March"
        value={written}
        aria-invalid={isWrong}
        title="A year, a month or a day, then how it was put"
        onInput={(event) => {
          write(event.currentTarget.value);
          choose(momentIn(zone, event.currentTarget.value) ?? null);
        }}
      />
    </label>
  );
}
