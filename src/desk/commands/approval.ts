/** Acts that take two persons: approving a draft, proposing any other act, and reading what went out before a second person had. */
import { z } from 'zod';
import { id, line } from '../../model/limits.ts';
import { command, expected, reason } from './command-shape.ts';

/** The commands that can wait for a second person: whatever brings words before readers. */
export const proposable = [
  'coverage.start',
  'text.set',
  'actor.set',
  'statement.record',
  'statement.retract',
  'claim.open',
  'claim.rule',
  'evidence.add',
  'evidence.remove',
  'post.publish',
  'post.update',
  'post.fix',
  'post.pin',
  'prepared.release',
  'embargo.end',
  'uncover',
  'correction.publish',
  'panel.set',
  'figure.open',
  'incident.set',
  'figure.display',
  'estimate.add',
  'estimate.overtake',
  'estimate.restore',
  'notice.set',
] as const;
type Proposable = (typeof proposable)[number];

/** The commands of two persons, over the schemas of what can be proposed. */
export function approvalCommands<S extends { readonly [K in Proposable]: z.ZodObject }>(schemas: S) {
  const inner = proposable.map((kind) => schemas[kind].omit({ id: true }));
  const [first, ...others] = inner;
  if (first === undefined) throw new Error('nothing can be proposed');
  return {
    'post.approve': command('post.approve', { post: id, expected }).describe(
      'Approves a draft that somebody else wrote. It binds to names, numbers, quoted words, references and states: a spelling fix keeps it.',
    ),
    'act.propose': command('act.propose', {
      act: id,
      command: z.discriminatedUnion('kind', [first, ...others]).describe('the command, without an id'),
      alone: reason.optional().describe('a senior does it without a second person, for this reason'),
    }).describe(
      'Proposes a command that takes two persons. It is decided afresh when somebody else approves it.',
    ),
    'act.approve': command('act.approve', { act: id }).describe(
      'Does what was proposed, as a second person.',
    ),
    'act.decline': command('act.decline', { act: id, note: line(500) }).describe(
      'Declines what was proposed, or takes back what oneself proposed.',
    ),
    'sensitive.read': command('sensitive.read', {
      entry: z.int().min(1).describe('the number of the entry that says that it was published so'),
    }).describe('Says, as a second person, that what was published without one has been read.'),
  } as const;
}
