import { createHash } from 'node:crypto';

/** The source expression by which a policy allows exactly this inline text. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The headers that every public answer has. Pages are cached, so what they may run and show is told by hashes of the
 * inline texts, never by nonces. Fastify needs names in lower case for its own replies only; they are so throughout.
 */
export function securityHeaders(inline: {
  readonly style: string;
  readonly script: string | null;
}): Readonly<Record<string, string>> {
  const script = inline.script === null ? "'none'" : `${hashSource(inline.script)} 'strict-dynamic' 'self'`;
  return {
    'content-security-policy': [
      "default-src 'none'",
      `script-src ${script}`,
      `style-src ${hashSource(inline.style)}`,
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
