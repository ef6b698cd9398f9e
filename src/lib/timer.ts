/** Runs something after so many milliseconds; returns the way to call it off. */
export type Timer = (milliseconds: number, run: () => void) => () => void;
