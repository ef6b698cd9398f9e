/** The keys, for whoever asks with "?": by what one does, side by side where there is room. */
import { keyGroups } from './keys.ts';
import { SheetFrame } from './sheet.tsx';

export function KeysSheet({ close }: { close: () => void }) {
  return (
    <SheetFrame title="Keys" close={close} wide="all">
      <div class="keys">
        {keyGroups.map(({ name, keys }) => (
          <section key={name} aria-label={name}>
            <h3 class="group">{name}</h3>
            <dl>
              {keys.map(([key, what]) => (
                <div key={`${key} ${what}`}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </SheetFrame>
  );
}
