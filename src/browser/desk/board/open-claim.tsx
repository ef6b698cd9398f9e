/** Opens a claim: a proposition in one line. */
import { useWorld } from '../app/desk-world.ts';
import { LineForm } from '../app/line-form.tsx';

export function OpenClaim() {
  const world = useWorld();
  return (
    <LineForm
      label="A new claim"
      placeholder="A claim: “The US warned Russia”"
      most={400}
      button="Open"
      give={(text) =>
        world.give({ going: 'save', label: text }, [
          { kind: 'claim.open', claim: world.mint('c'), content: { text } },
        ])
      }
    />
  );
}
