/**
 * How far two colours stand apart, after WCAG 2.2 (relative luminance, contrast ratio), and what is nearest to a colour
 * that stands too close. Colours are `#rrggbb` in small letters; ratios go from 1 to 21. Nothing is rounded.
 */

/** What text needs against what it stands on (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** Whether words are a colour as it is written here. */
export function isColour(words: string): boolean {
  return /^#[0-9a-f]{6}$/.test(words);
}

/** The contrast ratio of two colours, the same in either order. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The ratio to that of several grounds to which a colour stands closest. */
export function leastContrast(colour: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrast(colour, ground)));
}

/**
 * A colour as it is, where it holds against all grounds; otherwise mixed with as little black or white as it takes, in
 * 255 steps, whichever of both takes less.
 */
export function nearestThatHolds(colour: string, grounds: readonly string[]): string {
  const holds = (one: string) => leastContrast(one, grounds) >= LEAST_CONTRAST;
  for (let step = 0; step <= 255; step += 1)
    for (const end of [0, 255]) {
      const mixed = mix(colour, end, step / 255);
      if (holds(mixed)) return mixed;
    }
  return colour;
}

function mix(colour: string, end: number, share: number): string {
  const hex = (channel: number) =>
    Math.round(channel + (end - channel) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${channelsOf(colour).map(hex).join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
