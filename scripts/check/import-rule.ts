/*
 * Which folder of src may import which: the table of ARCHITECTURE.md as data. What a folder may not import it cannot
 * come to depend on, and what is private stays on its own side.
 */
import { type Module, isBesideTheProduct, modulesOf } from './modules.ts';
import { type Verdict, count } from './verdict.ts';

/** A folder may import itself, what `may` names and, of `types` too, types alone. `'anything'` is for entries. */
interface Row {
  readonly may: readonly string[] | 'anything';
  readonly types?: readonly string[];
}
