/** Says what the desk does not know. */
import { useWorld } from '../app/desk-world.ts';
import { LineForm } from '../app/line-form.tsx';

export function AskQuestion() {
  const world = useWorld();
  return (
    <LineForm
      label="A new open question"
      placeholder="What we do not know"
      most={200}
      button="Ask"
      give={(text) =>
        world.give({ going: 'save', label: text }, [
          { kind: 'question.ask', question: world.mint('q'), content: { text } },
        ])
      }
    />
  );
}
