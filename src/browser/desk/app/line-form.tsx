/** One line that is given and gone: a field and its button. What was not sent stays in the field. */
import { atMost } from './limits.ts';

interface LineFormProps {
  readonly label: string;
  readonly placeholder: string;
  /** Characters. */
  readonly most: number;
  readonly button: string;
  readonly class?: string;
  /** Resolves when it is kept. */
  readonly give: (text: string) => Promise<unknown>;
}

export function LineForm({ label, placeholder, most, button, give, class: more = '' }: LineFormProps) {
  return (
    <form
      class={`line-form ${more}`}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const text = String(new FormData(form).get('text')).trim();
        if (text !== '') void give(text).then(() => form.reset());
      }}
    >
      <input name="text" {...atMost(most)} aria-label={label} placeholder={placeholder} />
      <button type="submit" class="small">
        {button}
      </button>
    </form>
  );
}
