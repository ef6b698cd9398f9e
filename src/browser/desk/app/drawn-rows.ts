/** How much of a long list is drawn, and where the focus goes when more of it is: to the first row that is new. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'preact/compat';

/** So many are drawn at first, and so many more on asking. */
const FIRST = 60;
const MORE = 200;

/** Of the rows of a list, each a child of it that takes the focus. */
export function useDrawnRows(list: RefObject<HTMLElement | null>): {
  readonly drawn: number;
  /** `from`: so many are drawn already, for a reason of the list's own. */
  readonly drawMore: (by?: number, from?: number) => void;
} {
  const [drawn, setDrawn] = useState(FIRST);
  const focusAt = useRef<number | null>(null);
  useLayoutEffect(() => {
    const at = focusAt.current;
    focusAt.current = null;
    const row = at === null ? null : list.current?.children[at];
    if (row instanceof HTMLElement) row.focus();
  });
  return {
    drawn,
    drawMore: (by = MORE, from = 0) => {
      focusAt.current = list.current?.children.length ?? null;
      setDrawn((before) => Math.max(before, from) + by);
    },
  };
}
