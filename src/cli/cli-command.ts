/** One option as it is told in the help. An option without `value` is a switch. */
export interface CliOption {
  readonly says: string;
  /** What stands after it, for the help: `PORT`. */
  readonly value?: string;
  readonly several?: boolean;
}

/** What was given: the values of each option in order (a switch has one, empty), and what stands by itself. */
export interface Given {
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly arguments: readonly string[];
}

/** One command of `stet`. Its module is light: what it needs to run is loaded when it runs. */
export interface CliCommand {
  readonly name: string;
  /** The names of what stands by itself, in order; one in brackets may be left out. */
  readonly takes: readonly string[];
  readonly says: string;
  /** Further lines of its help. */
  readonly more?: string;
  readonly options: Readonly<Record<string, CliOption>>;
  /** Does it; the exit code. */
  run(given: Given): Promise<number>;
}
