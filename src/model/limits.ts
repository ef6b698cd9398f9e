/** The limits of every string that enters, as schema pieces. Lengths are in UTF-16 units, as everywhere in JavaScript. */
import { z } from 'zod';
import { isHttpUrl } from '../lib/http-url.ts';
import { unfitness } from '../lib/text.ts';

function fit(text: string, context: { addIssue(issue: { code: 'custom'; message: string }): void }): void {
  const why = unfitness(text);
  if (why) context.addIssue({ code: 'custom', message: why });
}

/** A private id, also a command's: 1 to 40 of a–z, 0–9 and "-", not beginning with "-". */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be 1 to 40 of a–z, 0–9 and "-"');

/** A slug, public from the coverage's start: 3 to 60 of a–z, 0–9 and single "-". Never one that implies guilt (AP). */
export const slug = z
  .string()
  .min(3)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be words of a–z and 0–9 joined by single "-"');

/** Text that may have several lines; not empty. */
export const prose = (limit: number) => z.string().min(1).max(limit).superRefine(fit);

/** Text on one line; not empty, not only white space. */
export const line = (limit: number) =>
  prose(limit)
    .refine((text) => !/[\n\t]/.test(text), 'must be on one line')
    .refine((text) => text.trim() !== '', 'must not be blank');

/** An absolute http or https address. */
export const httpUrl = z
  .string()
  .max(2000)
  .refine(isHttpUrl, 'must be an absolute http or https address')
  .superRefine(fit);

/** An instant in UTC or with an offset, as ISO 8601; kept in UTC. */
export const instantText = z.iso
  .datetime({ offset: true })
  .max(40)
  .transform((text) => new Date(text).toISOString());
