/** Says what the desk does not know. */

import { useWorld } from '../app/desk-world.ts';
import { atMost } from '../app/limits.ts';

export function AskQuestion() {
  const world = useWorld();
  return (
    <form
      class="line-form"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const text = String(new FormData(form).get('text')).trim();
        if (text === '') return;
        void world
          .give({ going: 'save', label: text }, [
            { kind: 'question.ask', question: world.mint('q'), content: { text } },
          ])
          .then(() => form.reset());
      }}
    >
      <input
        name="text"
        {...atMost(200)}
        placeholder="What we do not know"
        aria-label="A new open question"
      />
      <button type="submit" class="small">
        Ask
      </button>
    </form>
  );
}
