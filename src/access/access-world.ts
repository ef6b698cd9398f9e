import type { Clock } from '../lib/clock.ts';
import type { Random } from '../lib/random.ts';
import type { Result } from '../lib/result.ts';
import type { AccessStore } from './access-store.ts';
import type { KeptBeside } from './kept-beside.ts';
import type { Provider } from './sso-provider.ts';
import type { Throttle } from './throttle.ts';

/** Where people sign in: one address, which passkeys are bound to and requests have to come from. */
export interface Site {
  /** Such as `https://desk.example.org`; on one machine `http://localhost:8080`. */
  readonly origin: string;
  /** As it is called now. */
  readonly name: string;
  /** The name that was given at the start, which wins over the one that was set; absent: none was. */
  readonly given?: string;
  /** The coverages of the demonstration, where anybody on this machine may try it; null everywhere else. */
  readonly visited: readonly string[] | null;
}

/** A logo as readers get it (WebP), or a sentence that says why it is none. */
export type ReadLogo = (
  bytes: Buffer,
) => Promise<Result<{ readonly width: number; readonly height: number; readonly bytes: Buffer }, string>>;

/** What every act of access is handed. */
export interface AccessWorld {
  readonly store: AccessStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly site: Site;
  readonly throttle: Throttle;
  /** Single sign-on; null where none is set up. */
  readonly provider: Provider | null;
  readonly beside: KeptBeside;
  /** Makes a logo of what was uploaded; absent where nothing reads pictures. */
  readonly readLogo?: ReadLogo;
  /** Told when the settings of the house have changed. */
  readonly siteMoved?: () => Promise<void>;
}
