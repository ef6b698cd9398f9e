/** A piece of structured data. */
export type Json = { readonly [name: string]: unknown };
