/** Why an upload is no picture for readers: a closed list, each with a sentence that says what to do. */
import { BYTES, FRAMES, PIXELS, SIDE } from './limits.ts';

/** `busy`: nothing is wrong with it; it may be sent again in a moment. */
export type Why = 'kind' | 'limits' | 'two-files' | 'broken' | 'slow' | 'busy';

export interface Refused {
  readonly why: Why;
  readonly message: string;
}

const SAVE = 'Save it as JPEG or PNG and upload that.';
const KINDS = 'A picture is a JPEG, PNG, WebP, AVIF or GIF';

/** Says that it is something else. `what` is told by its first bytes; null where they say nothing. */
export function refusedKind(what: string | null): Refused {
  const sentences: Readonly<Record<string, string>> = {
    nothing: `The body is empty: send the bytes of the picture. ${KINDS}.`,
    SVG: `An SVG is a program as much as a drawing and is not shown here. Export it as PNG and upload that.`,
    HEIC: `A HEIC of a telephone cannot be read here. Set the camera to "most compatible", or save it as JPEG and upload that.`,
  };
  const said = what === null ? `This is not a picture that is known here. ${KINDS}; ${lower(SAVE)}` : '';
  const message = sentences[what ?? ''] ?? (said || `This is ${article(what)}, not a picture. ${SAVE}`);
  return { why: 'kind', message };
}

/** Says which limit it is over. */
export function refusedLimit(which: 'bytes' | 'side' | 'pixels' | 'frames' | 'scans', has: number): Refused {
  const shown = has.toLocaleString('en');
  const sentences = {
    bytes: `It has more than ${BYTES / 1_048_576} MiB. Make it smaller: readers get at most 2,560 pixels a side.`,
    side: `A side of it has ${shown} pixels; ${SIDE.toLocaleString('en')} are the most. Make it smaller and upload that.`,
    pixels: `It has ${shown} pixels; ${PIXELS.toLocaleString('en')} are the most. Make it smaller and upload that.`,
    frames: `It has ${shown} frames; ${FRAMES.toLocaleString('en')} are the most, and readers see the first one. Upload that as JPEG or PNG.`,
    scans: `It is a JPEG of ${shown} scans, as no camera makes them. ${SAVE}`,
  };
  return { why: 'limits', message: sentences[which] };
}

/** Says that it is another file as well. */
export function refusedTwin(what: string): Refused {
  const message = `This picture is ${article(what)} at the same time, which no camera makes. Open it, save it anew as JPEG or PNG and upload that.`;
  return { why: 'two-files', message };
}

export const refusedBroken: Refused = {
  why: 'broken',
  message: `The picture is damaged or not complete: it cannot be decoded to its end. Open it, save it anew and upload that.`,
};
export const refusedSlow: Refused = {
  why: 'slow',
  message: `The picture took too long to decode. Save it anew as JPEG, smaller, and upload that.`,
};
export const refusedBusy: Refused = {
  why: 'busy',
  message: 'Other pictures are being read just now. Send it again in a moment, with the same id.',
};

function article(what: string | null): string {
  return `${/^[AEFHILMNORSX][A-Z]|^[aeio]/.test(what ?? '') ? 'an' : 'a'} ${what}`;
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
