/**
 * Independence counts origins: statements that share an origin, a speaker, or an organisation and briefing count
 * once; what only repeats something unknown counts nothing.
 */
import type { LiveStatement, Source } from './source.ts';

/** The sources that count, grouped by independent origin, in order of each group's first. */
export function originsOf(sources: readonly Source[]): readonly (readonly Source[])[] {
  const above = new Map<string, string>();
  const topOf = (mark: string): string => {
    let at = mark;
    for (let up = above.get(at); up !== undefined; up = above.get(at)) {
      above.set(at, above.get(up) ?? up);
      at = up;
    }
    return at;
  };
  const counted = sources.flatMap((source) =>
    source.root === null
      ? []
      : [{ source, mark: `root ${source.root.id}`, others: marks(source, source.root) }],
  );
  for (const { mark, others } of counted) {
    for (const other of others) {
      const [from, to] = [topOf(other), topOf(mark)];
      if (from !== to) above.set(from, to);
    }
  }
  const groups = Map.groupBy(counted, ({ mark }) => topOf(mark));
  return [...groups.values()].map((group) => group.map(({ source }) => source));
}

/** What makes two sources one beside their root: its speaker, its organisation and briefing. */
function marks(
  { actor, houses }: Source,
  { content: { speaker, briefing } }: LiveStatement,
): readonly string[] {
  return [
    actor ? `actor ${actor.id}` : `words ${speaker}`,
    ...(briefing === null ? [] : houses.map((house) => `briefing ${house} ${briefing}`)),
  ];
}
