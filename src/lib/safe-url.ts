import { isHttpUrl } from '../lib/http-url.ts';

/** An address that may stand in `href` or `src`; only `url()` makes one. */
export class SafeUrl {
  readonly address: string;

  private constructor(address: string) {
    this.address = address;
  }

  /** Whether an address is http or https, or relative to this site, and nothing else to any browser. */
  static accepts(address: string): boolean {
    return /^(?:\/(?!\/)|[#?])[^\s\\\p{Cc}]*$/u.test(address) || isHttpUrl(address);
  }

  static of(address: string): SafeUrl {
    if (!SafeUrl.accepts(address))
      throw new TypeError(`not an address for a page: ${JSON.stringify(address)}`);
    return new SafeUrl(address);
  }
}

/** Lets an address into `href` or `src`. Throws unless it is http, https or relative to this site. */
export function url(address: string): SafeUrl {
  return SafeUrl.of(address);
}
