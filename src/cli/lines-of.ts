const NEWLINE = 0x0a;

/** The lines of a stream of bytes, without their line ends; the last one may lack its own. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  for await (const piece of bytes) {
    let from = 0;
    for (let end = piece.indexOf(NEWLINE); end !== -1; end = piece.indexOf(NEWLINE, from)) {
      yield joined(held, piece.subarray(from, end));
      held = [];
      from = end + 1;
    }
    if (from < piece.length) held.push(piece.subarray(from));
  }
  if (held.length > 0) yield joined(held);
}

function joined(held: readonly Uint8Array[], last?: Uint8Array): Uint8Array {
  if (held.length === 0 && last) return last;
  return Buffer.concat(last ? [...held, last] : held);
}
