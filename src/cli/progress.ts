/** Says on stderr how far a long work has come: after its first second, then once a second; nothing for short work. */
export interface Progress {
  at(count: number): void;
  /** Ends the line. */
  done(): void;
}

/** `what` follows the number: "commands sent". */
export function progressOn(
  stream: { isTTY?: boolean; write(text: string): unknown },
  what: string,
): Progress {
  const again = stream.isTTY ? 1000 : 5000;
  let next = performance.now() + 1000;
  let shown = false;
  return {
    at(count) {
      if (performance.now() < next) return;
      next = performance.now() + again;
      stream.write(
        `${stream.isTTY ? '\r' : ''}${count.toLocaleString('en')} ${what}${stream.isTTY ? '' : '\n'}`,
      );
      shown = true;
    },
    done() {
      if (shown && stream.isTTY) stream.write('\n');
      shown = false;
    },
  };
}
