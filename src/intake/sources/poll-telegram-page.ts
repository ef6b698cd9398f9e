import { pollDocument } from './poll-document.ts';

/** The address of the preview: of `@name`, `t.me/name` and `https://t.me/s/name` the same; others stay as they are. */
export function previewOf(address: string): string {
  const name = /^(?:@|(?:https?:\/\/)?t\.me\/(?:s\/)?)(\w{4,64})\/?$/i.exec(address.trim())?.[1];
  return name === undefined ? address : `https://t.me/s/${name}`;
}

/** A look at the public preview of a Telegram channel: its latest posts, some twenty. */
export const pollTelegramPage = pollDocument('telegram-page', 'text/html', previewOf);
