import { createHash } from 'node:crypto';

/** The source expression by which a policy allows exactly this inline text. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The headers that every public answer has. Pages are cached, so their style is allowed by its hash, never by a nonce;
 * the one script is a file of this site (docs/adr/0008). Fastify needs names in lower case for its own replies only; they are so throughout.
 */
export function securityHeaders(page: {
  readonly styles: readonly string[];
  readonly hasScript: boolean;
}): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      `script-src ${page.hasScript ? "'self'" : "'none'"}`,
      `style-src ${page.styles.map(hashSource).join(' ')}`,
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types stet',
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  };
}
