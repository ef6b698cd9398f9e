/**
 * Independence counts origins: statements that share an origin, a speaker, or an organisation and briefing count
 * once; what only repeats something unknown counts nothing.
 */
import type { Source } from './source.ts';

/** The sources that count, grouped by independent origin, in order of each group's first. */
export function originsOf(sources: readonly Source[]): readonly (readonly Source[])[] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      const above = parent.get(up) ?? up;
      parent.set(at, above);
      at = above;
    }
    return at;
  };
  const counted = sources.filter((source) => source.root !== null);
  for (const source of counted) {
    const [first = '', ...others] = marks(source);
    if (!parent.has(first)) parent.set(first, first);
    for (const other of others) {
      if (!parent.has(other)) parent.set(other, other);
      parent.set(find(other), find(first));
    }
  }
  const groups = new Map<string, Source[]>();
  for (const source of counted) {
    const group = find(marks(source)[0] ?? '');
    groups.set(group, [...(groups.get(group) ?? []), source]);
  }
  return [...groups.values()];
}

/** What makes two sources one: the root, its speaker, its organisation and briefing. */
function marks({ root, actor, houses }: Source): readonly string[] {
  const content = root?.content;
  const speaker = actor ? `actor ${actor.id}` : `words ${content?.speaker ?? ''}`;
  return [
    `root ${root?.id}`,
    speaker,
    ...(content?.briefing ? houses.map((house) => `briefing ${house} ${content.briefing}`) : []),
  ];
}
