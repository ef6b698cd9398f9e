/** The text of an item with what was read from it: each kind by a line and a shade of its own. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ItemRead } from '../../../intake/items/item.ts';
import type { Decisions, Said } from './decisions.ts';
import { partsOf, piecesOf, type ReadAs, readAs } from './text-pieces.ts';

interface ItemTextProps {
  readonly item: ItemRead['item'];
  readonly reading: ItemRead['reading'];
  readonly said: readonly Said[];
  readonly decisions: Decisions;
  readonly chosen: string | null;
  readonly choose: (key: string) => void;
  readonly lang: string | null;
}

export function ItemText({ item, reading, said, decisions, chosen, choose, lang }: ItemTextProps) {
  const place = useRef<HTMLElement>(null);
  const isRejected = (key: string) => decisions.get(key)?.is === 'rejected';
  const pieces = useMemo(() => piecesOf(item.words, partsOf(reading, said)), [item, reading, decisions]);
  useEffect(() => {
    const own = place.current;
    const mark = own?.querySelector<HTMLElement>('mark.on');
    if (!own || !mark) return;
    // The text moves in its own frame alone: where it has none, whoever reads the proposals stays with them.
    const above = mark.getBoundingClientRect().top - own.getBoundingClientRect().top;
    if (above < 0 || above > own.clientHeight - 60) own.scrollTop += above - own.clientHeight / 3;
  }, [chosen]);
  const choosing = useRef(choose);
  choosing.current = choose;
  useEffect(() => {
    // By pointer alone: by key the proposals are walked, and the text follows.
    const clicked = ({ target }: Event) => {
      const of = target instanceof HTMLElement ? target.closest('mark')?.dataset.of : undefined;
      if (of) choosing.current(of);
    };
    const own = place.current;
    own?.addEventListener('click', clicked);
    return () => own?.removeEventListener('click', clicked);
  }, []);
  return (
    <section
      class="item-text"
      ref={place}
      lang={lang ?? undefined}
      dir="auto"
      aria-label="Its text"
      {...scrolled}
    >
      {pieces.map(({ text, from, as, of }) => {
        if (as.length === 0) return text;
        const said = of.filter((key) => !key.startsWith('c'));
        const isOut = of.length > 0 && (said.length > 0 ? said : of).every(isRejected);
        const isOn = chosen !== null && of.includes(chosen);
        const classes = [...as.map((one) => `as-${one}`), isOn && 'on', isOut && 'out'];
        return (
          <mark key={from} class={classes.filter(Boolean).join(' ')} data-of={said.at(-1) ?? of.at(-1)}>
            {text}
          </mark>
        );
      })}
    </section>
  );
}

/** What scrolls is reached by keyboard. */
const scrolled = { tabIndex: 0 };

const names: Readonly<Record<ReadAs, string>> = {
  ...{ words: 'words', source: 'source', cue: 'cue', channel: 'channel' },
  ...{ figure: 'figure', date: 'date', place: 'place', hedge: 'how sure', claim: 'claim' },
};

/** What the marks mean. */
export function Legend() {
  return (
    <p class="legend small">
      <span class="soft">Marks:</span>
      {readAs.map((one) => (
        <mark key={one} class={`as-${one}`}>
          {names[one]}
        </mark>
      ))}
    </p>
  );
}
