import { join } from 'node:path';
import { Mistake } from './mistake.ts';

/** Where a store is: a folder, or a PostgreSQL database by its address, which may hold a password and is never shown. */
export type StorePlace = { readonly data: string } | { readonly url: string };

/** Where pictures lie: in the folder that `--media` or STET_MEDIA names, otherwise beside a store in a folder. */
export function mediaPlace(
  option: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  store: StorePlace,
): string | null {
  const named = option ?? (environment.STET_MEDIA || undefined);
  return named ?? ('data' in store ? join(store.data, 'media') : null);
}

/** The folder that `--data` names; otherwise the database, otherwise the folder, that the environment names. */
export function storePlace(
  option: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): StorePlace {
  if (option !== undefined) return { data: option };
  for (const variable of ['STET_DATABASE_URL', 'DATABASE_URL']) {
    const url = environment[variable];
    if (!url) continue;
    if (/^postgres(ql)?:\/\//.test(url)) return { url };
    throw new Mistake(
      `${variable} must be an address such as postgres://stet@db.example.org/stet; unset it, or name a folder with --data DIR.`,
    );
  }
  return { data: environment.STET_DATA || 'data' };
}
