import type { z } from 'zod';
import type { noteCommands } from '../../desk/commands/notes.ts';

/** The examples of notes and the brief. */
export const noteExamples: { readonly [K in keyof typeof noteCommands]: z.input<(typeof noteCommands)[K]> } =
  {
    'note.add': {
      id: 'note-1',
      kind: 'note.add',
      note: 'who-says-so',
      subject: { kind: 'post', id: 'first' },
      text: 'Who says that the crane fell? The port office rings back at four.',
      to: ['ana'],
    },
    'note.settle': { id: 'note-2', kind: 'note.settle', note: 'who-says-so' },
    'coverage.brief': {
      id: 'brief-1',
      kind: 'coverage.brief',
      text: 'No names before the families know. Ana is on until midnight. The mayor speaks at six.',
      expected: 0,
    },
  };
