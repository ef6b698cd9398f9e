/** What the desk says once something that was given up for sending is stored: what was done, and to what. Pure. */
import type { Bundle } from '../outbox/outbox.ts';

const words: Readonly<Record<string, string>> = {
  'post.publish': 'Out',
  'post.update': 'Updated',
  'post.fix': 'Mended',
  'post.pin': 'Pinned',
  'post.unpin': 'Unpinned',
  'post.withdraw': 'Withdrawn',
  'correction.publish': 'Corrected',
  cover: 'Under review',
  uncover: 'Shown again',
  'evidence.add': 'Evidence added',
  'evidence.remove': 'Evidence taken off',
  'estimate.overtake': 'Set aside',
  'estimate.restore': 'Put back',
};

/** Of a post it says that it is out only where readers can see it. */
export function toldAs({ commands, label }: Pick<Bundle, 'commands' | 'label'>, isPublic: boolean): string {
  const kind = commands.at(-1)?.kind ?? '';
  if (kind === 'post.publish' && !isPublic) return `Published for when the coverage starts: ${label}`;
  // What is done to the whole coverage says so itself.
  if (kind.startsWith('coverage.')) return label;
  // On its way it is called by what is to be done.
  return `${words[kind] ?? 'Done'}: ${label.replace(/^(?:Correct|Withdraw): /, '')}`;
}
