/**
 * A look into a mailbox by IMAP with TLS: mails that have come since, by UID. It is opened for reading alone, so that
 * nothing in it changes; the connection goes to the address that was judged, the name stays in TLS.
 */
import { isIP } from 'node:net';
import { ImapFlow } from 'imapflow';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Look, Poll } from './look.ts';
import { type MailboxAddress, mailboxAddress } from './mailbox-address.ts';
import type { RawItem } from './raw-item.ts';
import { readMail } from './read-mail.ts';
import type { PollFault, PollState } from './source.ts';

/** Mails read in one look; of a mailbox that is looked into for the first time the latest so many. */
const AT_ONCE = 20;
const AT_FIRST = 50;
const LONGEST_MAIL = 5_000_000;

/** Reads the next mails, the oldest first. */
export const pollMailbox: Poll = async (settings, state, secret, door, within) => {
  const address = mailboxAddress(settings.address);
  if (!address.ok) return fault(address.error);
  if (secret === null || secret === '') return fault('The mailbox has no password.');
  if (!door.addresses) return fault('There is no door to mailboxes.');
  const judged = await door.addresses(address.value.host, address.value.port);
  if (!judged.ok) return fault(judged.error.message);
  const [first] = judged.value;
  if (first === undefined) return fault('The host is not known.');
  const client = clientOf(address.value, first, secret, within);
  const end = setTimeout(() => client.close(), within);
  // Whatever breaks is told by the call that it breaks.
  client.on('error', () => {});
  try {
    await client.connect();
    return ok(await newMails(client, address.value.folder, state, settings.zone));
  } catch (cause) {
    return fault(sentenceOf(cause));
  } finally {
    clearTimeout(end);
    client.close();
  }
};

function clientOf(
  { user, host, port }: MailboxAddress,
  judged: string,
  secret: string,
  within: number,
): ImapFlow {
  return new ImapFlow({
    host: judged,
    ...(isIP(host) === 0 && { servername: host }),
    ...{ port, secure: true, auth: { user, pass: secret }, logger: false },
    ...{ disableAutoIdle: true, disableCompression: true },
    ...{ connectionTimeout: within, greetingTimeout: within, socketTimeout: within },
    ...{
      maxLiteralSize: LONGEST_MAIL + 65_536,
      maxLineLength: 1_000_000,
      maxResponseSize: LONGEST_MAIL + 2_000_000,
    },
  });
}

async function newMails(client: ImapFlow, folder: string, state: PollState, zone: string): Promise<Look> {
  const box = await client.mailboxOpen(folder, { readOnly: true });
  const [, known = '', at = ''] = /^(\d{1,20}):(\d{1,10})$/.exec(state.cursor ?? '') ?? [];
  const same = known === String(box.uidValidity);
  const last = same ? Number(at) : 0;
  // "n:*" is the last mail at least, whatever its number.
  const found = box.exists === 0 ? [] : (await client.search({ uid: `${last + 1}:*` }, { uid: true })) || [];
  const all = found.filter((uid) => uid > last).sort((one, other) => one - other);
  const uids = same ? all : all.slice(-AT_FIRST);
  const items: RawItem[] = [];
  const faults: string[] = [];
  const originals: NonNullable<Look['originals']>[number][] = [];
  let reached = Math.max(last, (uids[0] ?? 1) - 1);
  for (const uid of uids.slice(0, AT_ONCE)) {
    const { size = 0 } = (await client.fetchOne(String(uid), { size: true }, { uid: true })) || {};
    const { source } =
      size > LONGEST_MAIL ? {} : (await client.fetchOne(String(uid), { source: true }, { uid: true })) || {};
    reached = uid;
    if (source === undefined) {
      if (size > LONGEST_MAIL)
        faults.push(`Mail ${uid} is longer than ${LONGEST_MAIL / 1_000_000} MB, and was not read.`);
      continue;
    }
    const parsed = await readMail(source, { type: 'message/rfc822', zone, languages: [], address: null });
    if (!parsed.ok) {
      faults.push(`Mail ${uid}: ${parsed.error}`);
      continue;
    }
    items.push(...parsed.value.items);
    faults.push(...parsed.value.faults.map((one) => `Mail ${uid}: ${one}`));
    const externals = parsed.value.items.map(({ external }) => external);
    originals.push({ bytes: source, type: 'message/rfc822', externals });
  }
  return {
    parsed: { items, faults: faults.slice(0, 100) },
    state: { ...state, cursor: `${box.uidValidity}:${reached}` },
    original: originals[0] ?? null,
    originals,
    ...(uids.length > AT_ONCE && { more: true }),
  };
}

function sentenceOf(cause: unknown): string {
  const of = (name: string): unknown =>
    typeof cause === 'object' && cause !== null && name in cause ? Reflect.get(cause, name) : undefined;
  const code = String(of('code') ?? '');
  if (of('authenticationFailed') === true) return 'The mailbox does not take the user name and the password.';
  if (of('mailboxMissing') === true) return 'There is no such folder in the mailbox.';
  if (/CERT|SIGNATURE|ISSUER|ALTNAME/.test(code)) return `The host’s certificate does not hold (${code}).`;
  if (/Timeout|NoConnection|ETIMEDOUT/i.test(code)) return 'The mailbox did not answer in time.';
  return `The mailbox could not be read${/^[\w-]{1,40}$/.test(code) ? ` (${code})` : ''}.`;
}

function fault(message: string): Result<never, PollFault> {
  return err({ message, retryAfter: null });
}
