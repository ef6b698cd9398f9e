/** Opens a claim: a proposition in one line. */

import { useWorld } from '../app/desk-world.ts';
import { atMost } from '../app/limits.ts';

export function OpenClaim() {
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
            { kind: 'claim.open', claim: world.mint('c'), content: { text } },
          ])
          .then(() => form.reset());
      }}
    >
      <input
        name="text"
        {...atMost(400)}
        placeholder="A claim: “The US warned Russia”"
        aria-label="A new claim"
      />
      <button type="submit" class="small">
        Open
      </button>
    </form>
  );
}
