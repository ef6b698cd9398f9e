/** A page in the manner of a channel's public preview, as far as it is read. */
export interface PostOnPage {
  readonly id: number;
  /** HTML, as the page has it. */
  readonly text: string | null;
  readonly time: string;
  readonly from?: string;
  readonly edited?: boolean;
  readonly reply?: string;
}

/** One post. */
export function telegramPost({ id, text, time, from, edited, reply }: PostOnPage): string {
  const quoted = `<a class="tgme_widget_message_reply"><div class="tgme_widget_message_text js-message_reply_text">${reply}</div></a>`;
  return `<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message js-widget_message" data-post="town/${id}">
  <div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name"><span>Town Hall</span></a></div>
  ${from ? `<div class="tgme_widget_message_forwarded_from">Forwarded from <a class="tgme_widget_message_forwarded_from_name">${from}</a></div>` : ''}
  ${reply ? quoted : ''}${text === null ? '<a class="tgme_widget_message_photo_wrap"></a>' : `<div class="tgme_widget_message_text js-message_text" dir="auto">${text}</div>`}
  <div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">1K</span><span class="tgme_widget_message_meta">${edited ? 'edited' : ''}
  <a class="tgme_widget_message_date" href="https://t.me/town/${id}"><time datetime="${time}" class="time">17:41</time></a></span></div></div></div></div>`;
}

/** The page about posts. */
export function telegramPage(...posts: readonly string[]): string {
  return `<!DOCTYPE html><html><head><title>Town Hall – Telegram</title></head><body><header>
  <div class="tgme_channel_info_header_title"><span>Town Hall</span></div></header><section>${posts.join('\n')}</section></body></html>`;
}
