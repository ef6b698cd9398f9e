/** What people at the desk say to each other: notes on something, and the one brief of a coverage. Never public. */
import { z } from 'zod';
import { id, line, prose } from '../../model/limits.ts';
import { noted } from '../../model/notes.ts';
import { command, expected } from './command-shape.ts';

export const noteCommands = {
  'note.add': command('note.add', {
    note: id,
    subject: z
      .strictObject({ kind: z.enum(noted), id })
      .describe('what it is about; of the coverage itself the id is "coverage"'),
    text: prose(2000),
    to: z.array(line(80)).max(10).default([]).describe('the ids of the persons who are meant'),
  }).describe(
    'Says something to others at the desk about something. Contributors do so on their own posts. Never public.',
  ),
  'note.settle': command('note.settle', { note: id }).describe(
    'Says that a note needs nobody’s attention any more: by whoever is meant, who wrote it, or an editor.',
  ),
  'coverage.brief': command('coverage.brief', { text: prose(10_000), expected }).describe(
    'Sets the one brief of the coverage: lines to take, names that are not used, who is on, what is expected when. Never public.',
  ),
} as const;
