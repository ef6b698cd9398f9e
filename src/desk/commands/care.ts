/** Going back, keeping, and grading: undo within minutes, legal hold, competence by template, grades of investigators. */
import { z } from 'zod';
import { templateNames } from '../../model/competence.ts';
import { credibilities, reliabilities } from '../../model/grade.ts';
import { httpUrl, id, instantText, line } from '../../model/limits.ts';
import { command, reason, subject } from './command-shape.ts';

export const careCommands = {
  'claim.keep': command('claim.keep', {
    claim: id,
    reason,
    upTo: z
      .int()
      .min(1)
      .optional()
      .describe('the number of the record that the writer saw: a denial after it is not answered'),
  }).describe('Says that a claim stays as it is although it was denied. Readers go on seeing the denial.'),
  'claim.decline': command('claim.decline', { claim: id, reason }).describe(
    'Declines a status that was proposed above the gate, or takes back what oneself proposed.',
  ),
  'claim.drop': command('claim.drop', { claim: id, reason }).describe(
    'Drops a claim that was opened by mistake or is not wanted, while nothing that is published or scheduled shows it.',
  ),
  'claim.undo': command('claim.undo', { claim: id }).describe(
    'Takes back the last move of a status, by whoever made it, within five minutes.',
  ),
  'competence.template': command('competence.template', {
    template: z.enum(templateNames),
    ticks: z
      .array(z.strictObject({ actor: id, office: id.describe('as the template names it: "police"') }))
      .min(1)
      .max(50),
  }).describe(
    'Ticks several actors as competent, as is usual in a kind of story; competence.set changes each.',
  ),
  'statement.grade': command('statement.grade', {
    statement: id,
    reliability: z
      .enum(reliabilities)
      .describe('of the source, A best (Admiralty code); F: cannot be judged'),
    credibility: z.enum(credibilities).describe('of what it says, 1 best; 6: cannot be judged'),
    reason: reason.optional(),
  }).describe('Grades a statement, in investigations; kept at the desk, never averaged.'),
  'use.note': command('use.note', {
    use: id,
    subject,
    where: line(200).describe('"on air, the one o’clock news"'),
    url: httpUrl.nullable().default(null),
  }).describe('Notes that something was used outside Stet, so that a correction is brought there too.'),
  'use.told': command('use.told', { use: id }).describe(
    'Says that those who used it know what has become of it.',
  ),
  'legal.hold': command('legal.hold', {
    hold: id,
    subject: subject.nullable().default(null).describe('null: everything in the coverage'),
    reason,
  }).describe('Forbids every erasure of it, whoever proposes one.'),
  'coverage.freeze': command('coverage.freeze', {
    until: instantText.nullable().default(null).describe('null: until it is lifted'),
    reason,
  }).describe('Nobody publishes until then. What goes back stays open: cover, withdraw, correct, take down.'),
  'coverage.thaw': command('coverage.thaw', { reason }).describe('Lets everybody publish again.'),
  'legal.release': command('legal.release', { hold: id, reason }).describe('Ends a legal hold.'),
} as const;
