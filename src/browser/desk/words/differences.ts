/** What differs between two texts, word by word. Pure; the words of both, in order, with the space before each. */

export interface Run {
  readonly kind: 'same' | 'gone' | 'new';
  readonly words: string;
}

/** Longer texts than this are shown whole, one after the other. */
const MOST = 3000;

/** By the longest common row of words. */
export function differences(before: string, after: string): readonly Run[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', words: before }];
  const [old, now] = [before.match(/\s*\S+/gu) ?? [], after.match(/\s*\S+/gu) ?? []];
  if (old.length * now.length > MOST * MOST)
    return joined([...old.map(gone), ...now.map((words): Run => ({ kind: 'new', words }))]);
  const rows = table(old, now);
  const width = now.length + 1;
  const runs: Run[] = [];
  let [at, to] = [0, 0];
  while (at < old.length || to < now.length) {
    const [one, other] = [old[at], now[to]];
    if (one !== undefined && other !== undefined && one.trim() === other.trim()) {
      runs.push({ kind: 'same', words: other });
      at += 1;
      to += 1;
    } else if (
      other === undefined ||
      (one !== undefined && (rows[(at + 1) * width + to] ?? 0) >= (rows[at * width + to + 1] ?? 0))
    ) {
      runs.push(gone(one ?? ''));
      at += 1;
    } else {
      runs.push({ kind: 'new', words: other });
      to += 1;
    }
  }
  return joined(runs);
}

const gone = (words: string): Run => ({ kind: 'gone', words });

/** How many words the rests from each pair of places have in common, a row an old word. */
function table(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const rows = new Uint16Array((old.length + 1) * width);
  for (let at = old.length - 1; at >= 0; at -= 1)
    for (let to = now.length - 1; to >= 0; to -= 1)
      rows[at * width + to] =
        old[at]?.trim() === now[to]?.trim()
          ? (rows[(at + 1) * width + to + 1] ?? 0) + 1
          : Math.max(rows[(at + 1) * width + to] ?? 0, rows[at * width + to + 1] ?? 0);
  return rows;
}

function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.kind === run.kind) all[all.length - 1] = { ...last, words: last.words + run.words };
    else all.push(run);
  }
  return all;
}
