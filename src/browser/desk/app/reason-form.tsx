/** The one thing that a sheet asks for before it does something: why, or what is missing. */
import { atMost } from './limits.ts';

/** Characters of a reason or a note for the desk, as everywhere. */
const MOST = 500;

interface ReasonFormProps {
  readonly label: string;
  readonly button: string;
  readonly give: (reason: string) => void;
}

export function ReasonForm({ label, button, give }: ReasonFormProps) {
  return (
    <form
      class="stack-form"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = String(new FormData(event.currentTarget).get('reason')).trim();
        if (reason !== '') give(reason);
      }}
    >
      <label>
        {label}
        <input name="reason" {...atMost(MOST)} required />
      </label>
      <button type="submit" class="go">
        {button}
      </button>
    </form>
  );
}
