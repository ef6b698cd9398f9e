/** SHA-256 of a text in UTF-8, as 64 hex digits. Handed in, so that what uses it stays pure. */
export type Sha256 = (text: string) => string;
