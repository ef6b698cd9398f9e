/** Each of a list after those that it needs; what needs itself in the end comes where it is reached first. */
export function inOrder(ids: readonly string[], needs: (id: string) => readonly string[]): readonly string[] {
  const there = new Set(ids);
  const done = new Set<string>();
  const order: string[] = [];
  for (const first of ids) {
    const waiting = [{ id: first, left: false }];
    for (let step = waiting.pop(); step; step = waiting.pop()) {
      const { id, left } = step;
      if (left) order.push(id);
      if (left || done.has(id) || !there.has(id)) continue;
      done.add(id);
      waiting.push({ id, left: true }, ...needs(id).map((other) => ({ id: other, left: false })));
    }
  }
  return order;
}
