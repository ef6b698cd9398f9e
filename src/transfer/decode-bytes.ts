/** Bytes as text in the encoding that they are in, which is not always the one that they name. */
export function decodeBytes(bytes: Uint8Array, named: string | null): { text: string; doubt: string | null } {
  const label = named ?? 'utf-8';
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), doubt: null };
  } catch {
    // Not what it names, or a name that nobody knows.
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, doubt: `it names the encoding ${label}, and is UTF-8` };
  } catch {
    // Nor UTF-8 throughout.
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.split('\ufffd').length - 1;
  if (!hasLongSequence(text)) {
    const old = new TextDecoder('windows-1252').decode(bytes);
    return { text: old, doubt: `it names the encoding ${label}, and was read as Windows-1252` };
  }
  return {
    text,
    doubt: `${damaged} places are neither UTF-8 nor ${label}: they show "\ufffd"`,
  };
}

/** Whether anything beyond ASCII was read as UTF-8. */
function hasLongSequence(text: string): boolean {
  return /[\u0080-\ufffc]/.test(text);
}

/** The encoding that an XML declaration names; null where there is none. */
export function encodingNamed(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return (
    /^\s*(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase() ??
    null
  );
}
