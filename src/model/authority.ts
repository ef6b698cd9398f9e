/**
 * Standing authority: an editor lets one program write what one source says, into one figure or one notice, until a
 * time. Bounds hold a machine that has gone wrong; they are no judgement of what is true.
 */
import { z } from 'zod';
import { id } from './limits.ts';

/** How far a machine's clock may be ahead of ours, in milliseconds. */
export const CLOCK_AHEAD = 5 * 60_000;

const number = z.number().min(-1e12).max(1e12).nullable().default(null);

/** Within what the numbers of a machine are taken unseen. */
export const bounds = z
  .strictObject({
    min: number.describe('the lowest number; null: none'),
    max: number.describe('the highest number; null: none'),
    maxStep: number
      .refine((step) => step === null || step >= 0, 'must not be negative')
      .describe('how far from the number before, up or down; null: any'),
    down: z.boolean().default(false).describe('whether it may go down'),
  })
  .refine(({ min, max }) => min === null || max === null || min <= max, 'min must not be above max');

/** What an authority is for: one figure or one notice. */
export const line = z.union([z.strictObject({ figure: id }), z.strictObject({ notice: id })]);

export type Bounds = z.infer<typeof bounds>;

/** The bound that a reading breaks. `asOf`: it is of the future; `words`: they have a number that is not the reading's. */
export const boundNames = ['min', 'max', 'maxStep', 'down', 'asOf', 'words'] as const;
export type BoundName = (typeof boundNames)[number];
