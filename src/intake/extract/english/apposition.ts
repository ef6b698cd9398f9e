/** Two phrases with a comma between that name one: “Lena Marsh, head of the port”. Pure. */
import type { Piece } from '../sentences.ts';
import { spanOver } from '../span.ts';
import type { Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { isFirstName } from './first-names.ts';
import { isOccupation } from './occupations.ts';
import { whoIs } from './who.ts';
import { roleNouns } from './who-words.ts';

type Words = readonly Piece[];

/** Whether a noun that bodies and people are called by is a person's beside a name. */
const isOwner = (head: string, [first, second]: Words): boolean =>
  (roleNouns.has(head) || isOccupation(head)) &&
  second !== undefined &&
  isCapital(second) &&
  (isFirstName(first?.low ?? '') || /^(?:owner|landlord|landlady|builder|founder|captain)$/.test(head));

/** Two phrases with a comma between: “Lena Marsh, head of the port” or “the head of the port, Lena Marsh”. Null where they are not one. */
export function apposed(one: Words, other: Words): Who | null {
  const [a, b] = [whoIs(one), whoIs(other)];
  const span = spanOver([...one, ...other].filter(({ kind }) => kind === 'word')) ?? { from: 0, to: 0 };
  const first = other[0]?.low ?? '';
  // “One, Abdul Qadir, (had chalked …)”.
  if (
    one.length === 1 &&
    /^(?:one|another)$/.test(one[0]?.low ?? '') &&
    b?.by === 'name' &&
    b.type === 'person'
  )
    return { ...b, span };
  if (!a) return null;
  if (a.by === 'name' && b && (b.by === 'office' || b.by === 'noun') && first !== 'who')
    return { ...a, span, role: a.role ?? b.span };
  if (b?.by === 'name' && b.type === 'person' && (a.by === 'office' || a.by === 'noun'))
    return { ...b, span: { from: a.span.from, to: b.span.to }, role: a.span };
  // “The owner, Bram Vos”: a body or a person by that noun, here the latter.
  if (b?.by === 'name' && b.type === 'person' && a.by === 'body' && !a.name && isOwner(a.head, other))
    return { ...b, span: { from: a.span.from, to: b.span.to }, role: a.span };
  if (b?.by === 'name' && b.type === 'person' && b.role === null && a.by === 'body' && !a.name)
    return {
      ...b,
      by: 'body',
      type: 'organisation',
      span: { from: a.span.from, to: b.span.to },
      role: a.span,
    };
  if (b?.by === 'body' && b.name && (a.by === 'office' || a.by === 'noun' || (a.by === 'body' && !a.name)))
    return { ...b, span: { from: a.span.from, to: b.span.to } };
  if (
    a.by === 'body' &&
    a.name &&
    b &&
    !b.name &&
    (b.by === 'body' || b.by === 'noun' || b.by === 'office') &&
    first !== 'who'
  )
    return { ...a, span };
  if (
    (a.by === 'office' || a.by === 'noun') &&
    b?.by === 'office' &&
    /^(?:an?|the|one|head|chief)$/.test(first)
  )
    return { ...a, by: 'office', role: a.role ?? b.role, span };
  // “its insurers, Calder Mutual”.
  if (a.by === 'many' && b?.name && b.role === null && /^(?:its|their|his|her|the)$/.test(one[0]?.low ?? ''))
    return { ...b, by: 'body', type: 'organisation', span: { from: a.span.from, to: b.span.to } };
  if (a.by === 'name' && other.length <= 2 && /^\d{1,3}$/.test(first)) return a;
  return null;
}
