/** An answer that is not whole in this time never will be; slots end sooner (milliseconds). */
const PATIENCE = 60_000;

/**
 * Fetches an answer and reads it. A connection may die without a word at any byte: what is not done in time is given up,
 * and throws.
 */
export async function patiently<T>(
  address: string,
  read: (answer: Response) => T | Promise<T>,
  options: RequestInit = {},
  patience = PATIENCE,
): Promise<T> {
  const given = new AbortController();
  const timer = setTimeout(() => given.abort(), patience);
  try {
    return await read(await fetch(address, { ...options, signal: given.signal }));
  } finally {
    clearTimeout(timer);
  }
}
