/** A mail. What it says of its sender is what it says: nothing here proves it. Attachments are no text. */
import { createHash } from 'node:crypto';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { err, ok, type Result } from '../../lib/result.ts';
import { tagsIn } from '../../model/reporter-way.ts';
import { filingBy } from './filing-by.ts';
import { fitItems } from './fit-items.ts';
import { type Hints, NO_HINTS } from './hints.ts';
import { htmlText } from './html-text.ts';
import { momentOf } from './moment-of.ts';
import type { Parsed } from './raw-item.ts';

/** Reads one mail as it came over the wire (RFC 5322). */
export async function readMail(bytes: Uint8Array, hints: Hints = NO_HINTS): Promise<Result<Parsed, string>> {
  try {
    const mail = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: 50,
      maxHeadersSize: 256 * 1024,
    });
    if (mail.headers.length === 0) return err('It is no mail: it has no headers.');
    const faults: string[] = [];
    const count = mail.attachments.length;
    if (count > 0)
      faults.push(`${count === 1 ? 'One attachment was' : `${count} attachments were`} not read.`);
    const html = mail.text?.trim() || !mail.html ? null : htmlText(mail.html);
    if (html && !html.ok) faults.push(html.error);
    const sentAt = momentOf(headerOf(mail.headers, 'date') ?? mail.date, hints.zone);
    if (sentAt === null && mail.date) faults.push(`The time “${mail.date.slice(0, 60)}” could not be read.`);
    const text = html?.ok ? html.value : mail.text;
    const filing = tagsIn(recipientsOf(mail.headers));
    const tags = tagsIn(allOf(bytes, mail, text ?? ''));
    const left =
      count === 0
        ? null
        : `Sent by mail with ${count === 1 ? 'one attachment, which was' : `${count} attachments, which were`} left out: only words come this way.`;
    const draft = {
      // Whoever sends a mail chooses its Message-ID: none takes the name of what a reporter sent.
      external: filing.length > 0 ? ownName(filing, mail.messageId, text) : without(tags, mail.messageId),
      title: without(tags, mail.subject),
      text: without(tags, text),
      sentAt,
      author: without(tags, claimed(mail.from)),
      language: headerOf(mail.headers, 'content-language'),
      filing: filingBy('mail', filing, left),
      ...(tags.length > 0 && { secret: true as const }),
    };
    const told = faults.map((one) => without(tags, one));
    return ok(fitItems([draft], told));
  } catch {
    return err('It is no mail that can be read: too deep, too long in its headers, or broken.');
  }
}

/** Headers in which whom a mail was brought to may stand. */
const RECIPIENTS: ReadonlySet<string> = new Set(
  'delivered-to x-delivered-to x-original-to envelope-to x-envelope-to x-forwarded-to received to cc bcc'.split(
    ' ',
  ),
);

type Headers = readonly { readonly key: string; readonly value: string }[];

function recipientsOf(headers: Headers): string {
  const all = headers.filter(({ key }) => RECIPIENTS.has(key)).map(({ value }) => value);
  return all.join('\n');
}

/** Wherever a secret part may stand: as the mail came, in its headers, its words and what is attached. */
function allOf(bytes: Uint8Array, mail: Email, text: string): string {
  const attached = mail.attachments.map(({ content }) =>
    typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('latin1'),
  );
  const headers = mail.headers.map(({ value }) => value);
  const raw = Buffer.from(bytes).toString('latin1');
  return [raw, ...headers, mail.text ?? '', mail.html ?? '', text, ...attached].join('\n');
}

function ownName(tags: readonly string[], messageId: string | undefined, text: string | undefined): string {
  const digest = createHash('sha256')
    .update([...tags, messageId ?? text ?? ''].join('\n'))
    .digest('hex');
  return `filing:${digest}`;
}

/** The text without secret parts of addresses, which a mail may quote. */
function without<T extends string | null | undefined>(tags: readonly string[], text: T): string | T {
  return tags.reduce<string | T>(
    (left, tag) => (typeof left === 'string' ? left.replaceAll(new RegExp(tag, 'gi'), '…') : left),
    text,
  );
}

/** Who a mail says it is from. */
function claimed(from: Address | undefined): string | null {
  if (!from?.address) return from?.name ? `${from.name}, as the mail says` : null;
  const name = from.name ? `${from.name} <${from.address}>` : from.address;
  return `${name}, as the mail says`;
}

function headerOf(headers: Headers, name: string): string | null {
  return headers.find(({ key }) => key === name)?.value ?? null;
}
