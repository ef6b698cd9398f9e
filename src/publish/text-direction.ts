const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)$/;

/** The direction in which a language (BCP 47) is written. A script named in the tag decides over the language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...rest] = language.toLowerCase().split('-');
  const script = rest.find((part) => part.length === 4);
  if (script) return /^(?:arab|hebr|thaa|syrc|nkoo|adlm)$/.test(script) ? 'rtl' : 'ltr';
  return rightToLeft.test(primary) ? 'rtl' : 'ltr';
}
