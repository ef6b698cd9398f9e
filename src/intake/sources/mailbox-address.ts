/** Where a mailbox is, from `imaps://user@host[:port][/folder]`. Pure. */
import { err, ok, type Result } from '../../lib/result.ts';

export interface MailboxAddress {
  readonly user: string;
  readonly host: string;
  readonly port: number;
  readonly folder: string;
}

/** Reads it. Only with encryption, and without the password, which lies elsewhere. */
export function mailboxAddress(text: string | null): Result<MailboxAddress, string> {
  const url = text === null ? null : URL.parse(text.trim());
  if (url?.protocol !== 'imaps:')
    return err('The mailbox’s address is not of the form imaps://user@host/folder.');
  if (url.password !== '')
    return err('The mailbox’s address has a password in it; it belongs into the secret.');
  if (url.username === '' || url.hostname === '')
    return err('The mailbox’s address names no user, or no host.');
  try {
    const folder = decodeURIComponent(url.pathname.replace(/^\//, ''));
    return ok({
      user: decodeURIComponent(url.username),
      host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: url.port === '' ? 993 : Number(url.port),
      folder: folder === '' ? 'INBOX' : folder,
    });
  } catch {
    return err('The mailbox’s address has signs behind “%” that are none.');
  }
}
