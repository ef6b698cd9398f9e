/**
 * A look into a mailbox by IMAP with TLS: mails that have come since, by UID. It is opened for reading alone, so that
 * nothing in it changes; the connection goes to the address that was judged, the name stays in TLS.
 */
import { isIP } from 'node:net';
import { ImapFlow } from 'imapflow';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Look, Poll } from './look.ts';
import { type MailboxAddress, mailboxAddress } from './mailbox-address.ts';
import { type Parse, parseHere } from './parse.ts';
import type { Parsed } from './raw-item.ts';
import type { PollFault, PollState } from './source.ts';

/** Mails read in one look; of a mailbox that is looked into for the first time the latest so many. */
const AT_ONCE = 20;
const AT_FIRST = 50;
const LONGEST_MAIL = 5_000_000;
const LATE = 'The mailbox did not answer in time.';

/** Reads the next mails, the oldest first. */
export const pollMailbox: Poll = async (
  settings,
  state,
  secret,
  door,
  within,
  _languages,
  parse = parseHere,
) => {
  const address = mailboxAddress(settings.address);
  if (!address.ok) return fault(address.error);
  if (secret === null || secret === '') return fault('The mailbox has no password.');
  if (!door.addresses) return fault('There is no door to mailboxes.');
  const judged = await door.addresses(address.value.host, address.value.port);
  if (!judged.ok) return fault(judged.error.message);
  const [first] = judged.value;
  if (first === undefined) return fault('The host is not known.');
  const client = clientOf(address.value, first, secret, within);
  let late = false;
  const end = setTimeout(() => {
    late = true;
    client.close();
  }, within);
  // Whatever breaks is told by the call that it breaks.
  client.on('error', () => {});
  try {
    await client.connect();
    return ok(await newMails(client, address.value.folder, state, { zone: settings.zone, within, parse }));
  } catch (cause) {
    return fault(late ? LATE : sentenceOf(cause));
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
      maxLiteralSize: 2 * LONGEST_MAIL,
      maxLineLength: 1_000_000,
      maxResponseSize: 3 * LONGEST_MAIL,
    },
  });
}

/** How mails are read. */
interface How {
  readonly zone: string;
  readonly within: number;
  readonly parse: Parse;
}

async function newMails(client: ImapFlow, folder: string, state: PollState, how: How): Promise<Look> {
  const end = AbortSignal.timeout(Math.max(1, how.within / 2));
  const box = await client.mailboxOpen(folder, { readOnly: true });
  const [, known = '', at = '', left = ''] =
    /^(\d{1,20}):(\d{1,10})(?::([\d,]*))?$/.exec(state.cursor ?? '') ?? [];
  const same = known === String(box.uidValidity);
  const last = same ? Number(at) : 0;
  const waiting = same && left !== '' ? left.split(',').map(Number) : [];
  // "n:*" is the last mail at least, whatever its number.
  const found = box.exists === 0 ? [] : (await client.search({ uid: `${last + 1}:*` }, { uid: true })) || [];
  const all = found.filter((uid) => uid > last).sort((one, other) => one - other);
  const uids = same ? all : all.slice(-AT_FIRST);
  const pieces: Piece[] = [];
  let reached = Math.max(last, (uids[0] ?? 1) - 1);
  let broken: string | null = null;
  // One that cannot be had waits behind those that came after it: it holds up none, and is not lost.
  const still = new Set(waiting);
  for (const uid of [...uids.slice(0, AT_ONCE), ...waiting]) {
    // Half the time is for mails; the next look goes on behind them.
    if (end.aborted) break;
    try {
      pieces.push(await mailOf(client, uid, how));
      still.delete(uid);
    } catch (cause) {
      if (pieces.length === 0 && still.size >= AT_ONCE) throw cause;
      still.delete(uid);
      still.add(uid);
      broken = `Mail ${uid} is asked for again: ${sentenceOf(cause)}`;
    }
    reached = Math.max(reached, uid);
    if (broken !== null && !client.usable) break;
  }
  const originals = pieces.map(({ original }) => original).filter((one) => one !== null);
  const faults = [...pieces.flatMap(({ parsed }) => parsed.faults), ...(broken === null ? [] : [broken])];
  return {
    parsed: { items: pieces.flatMap(({ parsed }) => parsed.items), faults: faults.slice(0, 100) },
    state: {
      ...state,
      cursor: `${box.uidValidity}:${reached}${still.size > 0 ? `:${[...still].join(',')}` : ''}`,
    },
    original: originals[0] ?? null,
    originals,
    ...((uids.length > AT_ONCE || end.aborted) && { more: true }),
  };
}

interface Piece {
  readonly parsed: Parsed;
  readonly original: NonNullable<Look['originals']>[number] | null;
}

/** One mail. What is too long or no mail is a fault, and done with; one that is gone meanwhile is nothing. */
async function mailOf(client: ImapFlow, uid: number, { zone, parse }: How): Promise<Piece> {
  const nothing = (...faults: readonly string[]) => ({ parsed: { items: [], faults }, original: null });
  const { size = 0 } = (await client.fetchOne(String(uid), { size: true }, { uid: true })) || {};
  if (size > LONGEST_MAIL)
    return nothing(`Mail ${uid} is longer than ${LONGEST_MAIL / 1_000_000} MB, and was not read.`);
  const { source } = (await client.fetchOne(String(uid), { source: true }, { uid: true })) || {};
  if (source === undefined) return nothing();
  const hints = { type: 'message/rfc822', zone, languages: [], address: null };
  const { read: parsed, bytes } = await parse('mail', source, hints);
  if (!parsed.ok) return nothing(`Mail ${uid}: ${parsed.error}`);
  const { items } = parsed.value;
  const externals = items.map(({ external }) => external);
  const isSecret = items.some(({ filing, secret }) => filing || secret);
  return {
    parsed: { items, faults: parsed.value.faults.map((one) => `Mail ${uid}: ${one}`) },
    original: isSecret ? null : { bytes, type: 'message/rfc822', externals },
  };
}

function sentenceOf(cause: unknown): string {
  const of = (name: string): unknown =>
    typeof cause === 'object' && cause !== null && name in cause ? Reflect.get(cause, name) : undefined;
  const code = String(of('code') ?? '');
  if (of('authenticationFailed') === true) return 'The mailbox does not take the user name and the password.';
  if (of('mailboxMissing') === true) return 'There is no such folder in the mailbox.';
  if (/CERT|SIGNATURE|ISSUER|ALTNAME/.test(code)) return `The host’s certificate does not hold (${code}).`;
  if (/Timeout|NoConnection|ETIMEDOUT/i.test(code)) return LATE;
  return `The mailbox could not be read${/^[\w-]{1,40}$/.test(code) ? ` (${code})` : ''}.`;
}

function fault(message: string): Result<never, PollFault> {
  return err({ message, retryAfter: null });
}
