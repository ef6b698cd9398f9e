/** An answer that has not begun in this time never will; one that has begun has the same again (milliseconds). */
const PATIENCE = 60_000;

/**
 * Fetches an answer and reads it. A connection may die without a word at any byte: whichever of the two is not done in
 * time is given up, and throws.
 */
export async function patiently<T>(
  address: string,
  read: (answer: Response) => T | Promise<T>,
  options: RequestInit = {},
  patience = PATIENCE,
): Promise<T> {
  const given = new AbortController();
  const wait = () => setTimeout(() => given.abort(), patience);
  let timer = wait();
  try {
    const answer = await fetch(address, { ...options, signal: given.signal });
    clearTimeout(timer);
    timer = wait();
    return await read(answer);
  } finally {
    clearTimeout(timer);
  }
}
