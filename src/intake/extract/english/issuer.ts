/** Who is behind a document that speaks: “the bulletin from the health board”, “Ruiz's reply”, “the statement”. Pure. */
import type { Speaker } from '../reading.ts';
import type { Who } from '../spoken.ts';
import { documents } from './called.ts';
import { documentNouns } from './who-words.ts';

/** What somebody puts out in their own name. */
const ownWords =
  /^(?:statement|post|message|reply|answer|response|tweet|release|letter|note|email|e-mail|text|communique|communiqué|announcement|declaration|thread|caption|memo|page|website|site|newsletter|column|blog|protocol|testimony|deposition|evidence|notebook|diary|address|sermon|voicemail|postcard|poster|advert)$/;

/** “a log seen by this agency” is not the agency's. */
const seen =
  /(?:seen|obtained|read|reviewed|examined|cited|quoted|leaked|sent|handed|shown|published) (?:by|to) /;

/** “the latest bulletin from the health board”: the body behind it; null for what is no document or names none. */
export function issuerOf({ by, head, span }: Who, phrase: string): Speaker | null {
  if (!/^(?:noun|body)$/.test(by) || !(documents.test(head) || documentNouns.has(head))) return null;
  const name = seen.test(phrase) ? undefined : / (?:from|by) ((?:the )?[^,]{3,60})$/.exec(phrase)?.[1];
  if (!name) return null;
  return {
    ...{ span, name, named: { from: span.to - name.length, to: span.to }, role: null },
    ...{ type: 'organisation', vague: false },
  };
}

/** Whose a document is: a name, a possessive, `last` for whoever spoke last; null where it is its own. */
export function whoseIs({ by, head, name }: Who, phrase: string): string | null {
  // “the post” is no newspaper without a capital.
  if (
    !(by === 'noun' || (name === null && head === 'post' && / post/.test(phrase))) ||
    !(documents.test(head) || ownWords.test(head))
  )
    return null;
  const pronoun = /(?:^| )(its|their|his|her) /.exec(phrase.toLowerCase())?.[1];
  if (pronoun) return pronoun;
  if (!ownWords.test(head) || / (?:from|by) /.test(phrase)) return null;
  const owner = /^(?:the )?(\p{Lu}[^,]{1,60}?)['’]s? /iu.exec(phrase)?.[1];
  if (owner) return owner;
  return /^the (?:\p{L}+ )?[\p{L}-]+$/iu.test(phrase) ? 'last' : null;
}
