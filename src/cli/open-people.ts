/** People of the desk as a server knows them. */
import type { AccessWorld } from '../access/access-world.ts';
import type { KeptBeside } from '../access/kept-beside.ts';
import { letGo } from '../access/retention.ts';
import { SSO_BACK } from '../access/single-sign-on.ts';
import type { Provider } from '../access/sso-provider.ts';
import { newThrottle } from '../access/throttle.ts';
import { endVisits } from '../access/visitors.ts';
import type { SiteWatch } from '../delivery/site-watch.ts';
import type { Logger } from '../ops/log.ts';
import { NAMELESS } from '../wire/site.ts';
import type { OpenPeople } from './access-thread.ts';
import { deskOrigin, isLoopback } from './desk-origin.ts';
import { realClock, realRandom } from './real-clock.ts';
import type { ServeSettings } from './serve-settings.ts';
import type { Demos } from './shown-demos.ts';
import type { SsoSettings } from './sso-settings.ts';
import { logoReader } from './upload-tools.ts';

/** Where people sign in, and the rest that access needs. Visits that are not possible any more are ended. */
export async function accessOf(
  settings: ServeSettings,
  port: number,
  { store }: Pick<OpenPeople, 'store'>,
  beside: KeptBeside,
  { demos, watch }: { readonly demos: Demos; readonly watch: SiteWatch },
  log: Logger,
): Promise<AccessWorld> {
  const origin = deskOrigin(settings, port);
  if (origin.startsWith('https:') && settings.proxies.length === 0)
    log.warn(
      'no proxy is named (--proxy, STET_PROXY): behind one, everybody seems to come from its address, and limits by address shut all out together',
    );
  const local = isLoopback(settings.host) && new URL(origin).hostname === 'localhost';
  const visited = demos.size > 0 && local ? [...demos.keys()] : null;
  if (visited === null) await endVisits({ store, beside });
  const provider = settings.sso && (await providerOf(settings.sso, origin));
  return {
    ...{ store, clock: realClock, random: realRandom, throttle: newThrottle(realClock), provider },
    beside,
    site: {
      ...{ origin, visited, ...(settings.siteName !== null && { given: settings.siteName }) },
      get name() {
        return settings.siteName ?? watch.now().name ?? NAMELESS;
      },
    },
    readLogo: logoReader(),
    siteMoved: watch.look,
  };
}

/** Loaded where it is set up. */
async function providerOf(sso: SsoSettings, origin: string): Promise<Provider> {
  const { openProvider } = await import('../access/open-provider.ts');
  return openProvider({ ...sso, back: `${origin}${SSO_BACK}` }, realClock);
}

/** Lets go of what has had its time, now and every hour; the way to stop that. */
export function keepHouse(
  access: AccessWorld,
  others: readonly { letGo(): Promise<void> }[],
  log: Logger,
): () => void {
  const tidy = () => {
    Promise.all([letGo(access), ...others.map((other) => other.letGo())]).catch((fault: unknown) =>
      log.error({ err: fault }, 'what is over could not be let go'),
    );
  };
  tidy();
  const timer = setInterval(tidy, 60 * 60_000);
  timer.unref();
  return () => clearInterval(timer);
}
