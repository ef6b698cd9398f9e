/**
 * JSON with the keys of every object in the order of their UTF-16 units and no white space: two texts that say the
 * same have the same encoding. What a repeated command id is compared by. The value must come from `JSON.parse` and
 * hold no key twice; its nesting is bounded before (see json-depth.ts).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`);
  return `{${fields.join(',')}}`;
}
