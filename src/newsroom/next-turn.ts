/** Lets what has come meanwhile be heard. */
export function nextTurn(): Promise<void> {
  return new Promise((later) => setImmediate(later));
}
