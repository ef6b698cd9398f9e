/* Regular expressions of intake that may go back often, each with why that takes no time to speak of. */

export interface ByReason {
  readonly path: string;
  /** The expression, or the alternative of its list that repeats, in small letters where case does not count. */
  readonly piece: string;
  readonly reason: string;
}

const extract = (file: string, piece: string, reason: string): ByReason => ({
  ...{ path: `src/intake/extract/${file}.ts`, piece, reason },
});
const source = (file: string, piece: string, reason: string): ByReason => ({
  ...{ path: `src/intake/sources/${file}.ts`, piece, reason },
});

const WORD = 'a word: tokens end after 60 letters, and after eight hyphens';
const APART =
  'it begins with what its repetition does not hold: each part of a text is gone over from one place only';
const ONCE =
  'what repeats ends with a space or the end: going back over it finds nothing, once for each place where it begins';
const START_1024 = 'the first 1,024 characters of a document';
const START_4096 = 'the first 4,096 bytes of a document';

/** What stands for an expression that is made at run time. */
export const MADE = 'made at run time';

/** All of them. Who changes one looks for its reason anew. */
export const REASONS: readonly ByReason[] = [
  extract(
    'english/issuer',
    String.raw` (?:from|by) ((?:the )?[^,]{3,60})$`,
    'a phrase of at most 24 words; what follows “from” is at most 60 characters',
  ),
  extract(
    'english/issuer',
    String.raw`^(?:the )?(\p{Lu}[^,]{1,60}?)['’]s? `,
    'tried at the beginning alone: at most 60 ends',
  ),
  extract('english/issuer', String.raw`^the (?:\p{L}+ )?[\p{L}-]+$`, ONCE),
  extract('english/loose-quotations', String.raw`[.,!?…—–-]\s*$`, APART),
  extract('english/mentions', String.raw`\b(?:\p{L}+man)\b`, WORD),
  extract('english/mentions', String.raw`\b(?:\p{L}+woman)\b`, WORD),
  extract('english/whole-text', String.raw`[.!?…,]\s*$`, APART),
  extract(
    'slavic/kinds',
    MADE,
    'made of a list that stands there: words, small classes of letters, three letters more',
  ),
  extract(
    'slavic/nominative',
    String.raw`^(.{2,40}?)(ого|его|ому|ему|ым|им|ом|ем|ой|ей|ых|их|ыми|ими|ую|юю|ої|ій|ім|ою|у|ього|ьому)$`,
    WORD,
  ),
  extract(
    'slavic/responsibility',
    String.raw`(?:признаю|признаём|признаем|визнаю|визнаємо) (?:\p{L}{3,12} )?(?:ответственност|відповідальніст|вину|провину)`,
    ONCE,
  ),
  extract(
    'slavic/responsibility',
    String.raw`(?:^| )(?:мы|ми|наши \p{L}+|наші \p{L}+) (?:совершили|нанесли|взорвали|подорвали|атаковали|ударили|скоїли|здійснили|підірвали|завдали|атакували|вдарили)`,
    ONCE,
  ),
  source('read-mail', MADE, 'the secret part of an address: letters and digits'),
  source('decode-text', String.raw`;\s*charset\s*=\s*"?([\w.:-]+)`, APART),
  source('decode-text', String.raw`^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]+)["']`, START_1024),
  source('decode-text', String.raw`<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)`, START_1024),
  source('feed-text', String.raw`<(?:rss|feed|rdf:rdf|[\w-]+:feed)[\s>]`, APART),
  source('html-text', String.raw`display\s*:\s*none`, APART),
  source('html-text', String.raw`visibility\s*:\s*hidden`, APART),
  source(
    'moment-of',
    String.raw`^(\d{4})-(\d\d)-(\d\d)(?:[t ]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?\s*(.*)$`,
    'at most 100 characters are read as a time',
  ),
  source(
    'moment-of',
    String.raw`^(\d{4})(\d\d)(\d\d)(?:[t ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?\s*(.*)$`,
    'at most 100 characters are read as a time',
  ),
  source(
    'moment-of',
    String.raw`^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{2}|\d{4}),?\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*(.*)$`,
    'at most 100 characters are read as a time',
  ),
  source('moment-of', String.raw`\([^()]*\)$`, 'at most 100 characters are read as a time'),
  source(
    'poll-telegram-bot',
    String.raw`\/+$`,
    'the address of a source, which an administrator wrote: at most 2,000 characters',
  ),
  source('poll-telegram-bot', String.raw`"retry_after"\s*:\s*(\d{1,5})\b`, START_4096),
  source('read-body', String.raw`<!--[\s\S]*?-->`, START_4096),
  source('read-body', String.raw`<(?:[\w-]+:)?([A-Za-z][\w-]*)([^<>]*)`, START_4096),
];
