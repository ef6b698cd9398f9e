/** What the Bot API of Telegram answers to `getUpdates`: messages to the bot and posts of channels, new and edited. Pure. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { err, ok, type Result } from '../../lib/result.ts';
import { codesIn, isCode, withoutCodes } from '../../model/reporter-way.ts';
import type { Filing } from './filing.ts';
import { filingBy } from './filing-by.ts';
import { type Draft, fitItems } from './fit-items.ts';
import type { Parsed } from './raw-item.ts';

const name = z.string().max(1000).optional();
const user = z.object({
  id: z.int(),
  is_bot: z.boolean().optional(),
  first_name: name,
  last_name: name,
  username: name,
});
const chat = z.object({
  id: z.int(),
  type: name,
  title: name,
  username: name,
  first_name: name,
  last_name: name,
});
/** A picture or a file: whether there is one. */
const more = z.unknown().optional();
const origin = z.object({
  sender_user: user.optional(),
  sender_user_name: name,
  sender_chat: chat.optional(),
  chat: chat.optional(),
  author_signature: name,
});
const message = z.object({
  message_id: z.int(),
  date: z.int().min(0).max(32_503_680_000),
  chat,
  from: user.optional(),
  sender_chat: chat.optional(),
  author_signature: name,
  forward_origin: origin.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  /** What was passed on, as servers before 7.0 say it. */
  forward_date: z.unknown().optional(),
  reply_to_message: more,
  ...{
    photo: more,
    video: more,
    animation: more,
    document: more,
    audio: more,
    voice: more,
    video_note: more,
    paid_media: more,
  },
});
type Message = z.infer<typeof message>;

/** The kinds of updates that are asked for; everything else a bot may be sent is none of ours. */
export const MESSAGE_KINDS = ['message', 'edited_message', 'channel_post', 'edited_channel_post'] as const;

const update = z.object({
  update_id: z.int().min(0),
  ...{ message: message.optional(), edited_message: message.optional() },
  ...{ channel_post: message.optional(), edited_channel_post: message.optional() },
});
const answer = z.object({ ok: z.literal(true), result: z.array(z.unknown()).max(1000) });

export interface Updates {
  readonly parsed: Parsed;
  /** Updates as they came, as JSON, with the names of their items: those in which nothing stands that is a reporter’s. */
  readonly originals: readonly { readonly json: string; readonly externals: readonly string[] }[];
  /** What to ask for next once these are kept; null where nothing came. */
  readonly next: number | null;
  /** How many updates came, read or not. */
  readonly count: number;
}

/** Reads an answer; an update that cannot be read is told of, and does not come again. */
export function readTelegramUpdates(bytes: Uint8Array): Result<Updates, string> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return err('Telegram’s answer is no JSON.');
  }
  const read = answer.safeParse(json);
  if (!read.success) return err('Telegram’s answer is not what its Bot API says.');
  const faults: string[] = [];
  const drafts: Draft[] = [];
  const originals: { json: string; externals: string[] }[] = [];
  let next: number | null = null;
  for (const one of read.data.result) {
    const id = z.object({ update_id: z.int().min(0) }).safeParse(one);
    if (id.success) next = Math.max(next ?? 0, id.data.update_id + 1);
    const known = update.safeParse(one);
    const sent = known.success ? MESSAGE_KINDS.map((kind) => known.data[kind]).find(Boolean) : undefined;
    if (sent) {
      const json = JSON.stringify(one);
      const draft = draftOf(sent, codesIn(json), known.data?.message === sent);
      drafts.push(draft);
      if (draft.text && !draft.filing && !draft.secret) originals.push({ json, externals: [draft.external] });
    } else if (!known.success) faults.push('An update could not be read, and was left out.');
  }
  const bare = drafts.filter((draft) => !draft.text).length;
  if (bare > 0)
    faults.push(`${bare === 1 ? 'One message has' : `${bare} messages have`} no words, and were left out.`);
  return ok({
    parsed: fitItems(
      drafts.filter((draft) => draft.text),
      faults,
    ),
    originals,
    next,
    count: read.data.result.length,
  });
}

/** `codes`: all that stand anywhere in the update. Only a message that `isNew` links somebody. */
function draftOf(
  sent: Message,
  codes: readonly string[],
  isNew: boolean,
): Draft & { readonly external: string } {
  const { chat, from, sender_chat: channel, author_signature: signed, forward_origin: origin } = sent;
  const isAnswer = chat.type === 'private' && sent.reply_to_message !== undefined;
  const link =
    chat.username && /^\w+$/.test(chat.username) ? `https://t.me/${chat.username}/${sent.message_id}` : null;
  return {
    external: `${chat.id}/${sent.message_id}`,
    text: withoutCodes(sent.text ?? sent.caption ?? ''),
    sentAt: new Date(sent.date * 1000).toISOString(),
    link,
    author: from ? nameOf(from) : [signed, nameOf(channel ?? chat)].filter(Boolean).join(', '),
    credit: origin
      ? (nameOf(origin.sender_user ?? origin.chat ?? origin.sender_chat) ?? origin.sender_user_name ?? null)
      : null,
    filing: withCodes(filingOf(sent), sent.text ?? '', codes, isNew),
    // What is said to the bot alone may answer a draft, and has it in itself.
    ...((codes.length > 0 || isAnswer) && { secret: true }),
  };
}

/** The filing of an update in which codes stand: one to link by, or codes that others may have read. */
function withCodes(
  filing: Filing | null,
  words: string,
  codes: readonly string[],
  isNew: boolean,
): Filing | null {
  const [code, ...others] = codes.slice(0, MOST_CODES).map(digestOf);
  if (code === undefined) return filing;
  if (filing && isNew && others.length === 0 && isCode(words)) return { ...filing, code };
  return { ...(filing ?? { way: 'telegram', keys: [], note: null }), shown: [code, ...others] };
}

/** Codes of one update that are looked at. */
const MOST_CODES = 20;

function digestOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

/** What somebody writes to the bot themselves, in a chat of the two alone, may be a reporter’s own. */
function filingOf(sent: Message): Filing | null {
  const { chat, from, sender_chat: channel, forward_origin: origin, forward_date: forwarded } = sent;
  const isOwn = chat.type === 'private' && from?.id === chat.id && from.is_bot !== true && !channel;
  if (!isOwn || origin || forwarded !== undefined) return null;
  const { photo, video, animation, document, audio, voice, video_note: note, paid_media: paid } = sent;
  const isMore = [photo, video, animation, document, audio, voice, note, paid].some(
    (one) => one !== undefined,
  );
  return filingBy('telegram', [String(from.id)], isMore ? LEFT_OUT : null);
}

const LEFT_OUT = 'Sent by Telegram with a picture or a file, which was left out: only words come this way.';

/** A name with its handle, as Telegram shows it. */
function nameOf(one: z.infer<typeof user> | z.infer<typeof chat> | undefined): string | null {
  if (!one) return null;
  const title = 'title' in one ? one.title : undefined;
  const full = title ?? [one.first_name, one.last_name].filter(Boolean).join(' ');
  const handle = one.username ? `@${one.username}` : '';
  return full && handle ? `${full} (${handle})` : full || handle || null;
}
