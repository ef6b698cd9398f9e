/** A mail. What it says of its sender is what it says: nothing here proves it. Attachments are no text. */
import PostalMime, { type Address } from 'postal-mime';
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
    const tags = tagsIn(recipientsOf(mail.headers));
    const left =
      count === 0
        ? null
        : `Sent by mail with ${count === 1 ? 'one attachment, which was' : `${count} attachments, which were`} left out: only words come this way.`;
    const draft = {
      external: mail.messageId,
      title: without(tags, mail.subject),
      text: without(tags, html?.ok ? html.value : mail.text),
      sentAt,
      author: claimed(mail.from),
      language: headerOf(mail.headers, 'content-language'),
      filing: filingBy('mail', tags, left),
    };
    return ok(fitItems([draft], faults));
  } catch {
    return err('It is no mail that can be read: too deep, too long in its headers, or broken.');
  }
}

/** Headers in which whom a mail was brought to may stand. */
const RECIPIENTS: ReadonlySet<string> = new Set(
  'delivered-to x-original-to envelope-to x-envelope-to x-forwarded-to to cc bcc'.split(' '),
);
/** Characters of them that are looked through. */
const LOOKED_AT = 50_000;

function recipientsOf(headers: readonly { key: string; value: string }[]): string {
  const all = headers.filter(({ key }) => RECIPIENTS.has(key)).map(({ value }) => value);
  return all.join(' ').slice(0, LOOKED_AT);
}

/** The text without secret parts of addresses, which a mail may quote. */
function without(tags: readonly string[], text: string | undefined): string | undefined {
  return tags.reduce((left, tag) => left?.replaceAll(new RegExp(tag, 'gi'), '…'), text);
}

/** Who a mail says it is from. */
function claimed(from: Address | undefined): string | null {
  if (!from?.address) return from?.name ? `${from.name}, as the mail says` : null;
  const name = from.name ? `${from.name} <${from.address}>` : from.address;
  return `${name}, as the mail says`;
}

function headerOf(headers: readonly { key: string; value: string }[], name: string): string | null {
  return headers.find(({ key }) => key === name)?.value ?? null;
}
