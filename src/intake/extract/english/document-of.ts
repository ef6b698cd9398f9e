/** A document that speaks is its own channel: “her log says”, “a post on Telegram says”. Pure. */
import type { Channel, Who } from '../spoken.ts';
import type { Line } from './tags.ts';
import { channelIn } from './ways.ts';

const documentHeads =
  /^(?:statement|report|letter|log|logbook|memo|bulletin|document|documents|filing|affidavit|indictment|ruling|judgment|verdict|email|e-mail|transcript|notice|version|list|release|communique|study|survey|audit|dossier|answer|reply|note|records?|minutes|filings|memos|letters|emails|e-mails|papers|transcripts|lawsuit|complaint|advisory|assessment|paper)$/;

/** A document or post that speaks itself (“her log says”) is its own channel. */
export function documentOf(line: Line, who: Who): Channel | null {
  if (who.by !== 'noun' && who.by !== 'body') return null;
  const from = line.words.findIndex((piece) => piece.from === who.span.from);
  const to = line.words.findIndex((piece) => piece.to === who.span.to) + 1;
  if (from === -1 || to <= from) return null;
  const named = channelIn(line, from, to);
  if (named) return { ...named, span: who.span };
  const heads = who.head.split(' ');
  const head = documentHeads.test(heads[0] ?? '') ? heads[0] : heads.at(-1);
  if (/^(?:post|posts|tweet|tweets|video|caption|livestream)$/.test(head ?? ''))
    return { span: who.span, kind: 'social', name: null };
  return documentHeads.test(head ?? '') ? { span: who.span, kind: 'document', name: null } : null;
}
