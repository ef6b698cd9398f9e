/** What an upload may be. Judged from its bytes, before anything of it is decoded. */

/** Bytes of an upload: the largest photographs of telephones have about 25 million. */
export const BYTES = 33_554_432;
/** Pixels of a frame: 48 and 50 megapixels of a telephone pass; decoded they are about 200 MB. */
export const PIXELS = 64_000_000;
/** Pixels of a side. */
export const SIDE = 20_000;
/** Frames of a moving picture; the first one is shown. */
export const FRAMES = 1000;
/** Scans of a progressive JPEG: a handful is usual, hundreds are there to keep a decoder busy. */
export const SCANS = 100;
/** Pixels of the longest side of what readers get. */
export const LONGEST = 2560;
/** Milliseconds that one upload may take to be read and encoded. */
export const TIME = 30_000;
/** How many are read at once, and how many more may wait. */
export const AT_ONCE = 2;
export const WAITING = 6;
/** Uploads of one person that are under way at once: nobody takes all places. */
export const OF_ONE = 4;

/** Bytes of an upload that is to be the house's logo. */
export const LOGO_BYTES = 524_288;
/** Pixels of the longest side of a logo as readers get it: it is shown 40 pixels high, on screens that have three for one. */
export const LOGO_SIDE = 640;
/** Bytes of a logo as readers get it: it stands on every page. */
export const LOGO_RENDITION = 49_152;
