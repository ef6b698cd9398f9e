/** Bytes as text, in the encoding that they are in, which is not always the one that they name. Pure. */

export interface Decoded {
  readonly text: string;
  /** What was not as it said, as a sentence. */
  readonly doubt: string | null;
}

/** `type` is the content type that came with them. What it names wins over what stands in the bytes. */
export function decodeText(bytes: Uint8Array, type: string | null): Decoded {
  const mark = markOf(bytes);
  const named = mark ?? charsetOf(type) ?? encodingWithin(bytes);
  const decoder = decoderOf(named ?? 'utf-8');
  if (decoder) {
    try {
      return { text: decoder.decode(bytes), doubt: null };
    } catch {
      // Not what it names.
    }
  }
  const label = (named ?? 'utf-8').slice(0, 40);
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!text.includes('\ufffd')) return { text, doubt: `It names the encoding ${label}, and is UTF-8.` };
  if (!/[\u0080-\ufffc]/.test(text)) {
    const old = new TextDecoder('windows-1252').decode(bytes);
    return { text: old, doubt: `It names the encoding ${label}, and was read as Windows-1252.` };
  }
  const damaged = text.split('\ufffd').length - 1;
  return { text, doubt: `${damaged} places are neither ${label} nor UTF-8: they show “\ufffd”.` };
}

/** What a byte order mark tells. */
function markOf(bytes: Uint8Array): string | null {
  const [one, two, three] = bytes;
  if (one === 0xef && two === 0xbb && three === 0xbf) return 'utf-8';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  return one === 0xff && two === 0xfe ? 'utf-16le' : null;
}

function charsetOf(type: string | null): string | null {
  return /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(type ?? '')?.[1] ?? null;
}

/** What the first line of XML or the head of a page names. */
function encodingWithin(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const found =
    /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start) ??
    /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)/i.exec(start);
  return found?.[1] ?? null;
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return null;
  }
}
