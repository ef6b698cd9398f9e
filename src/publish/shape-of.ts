import type { Standing } from '../wire/documents.ts';

/** How a standing looks: its status, or `review` when its evidence no longer carries it. */
export type Shape =
  | 'unverified'
  | 'reported'
  | 'confirmed'
  | 'disputed'
  | 'refuted'
  | 'withdrawn'
  | 'review'
  | 'overtaken';

/** The shape of a standing. */
export function shapeOf(standing: Pick<Standing, 'status' | 'underReview'>): Shape {
  if (standing.status === 'superseded') return 'overtaken';
  return standing.underReview && standing.status !== 'withdrawn' ? 'review' : standing.status;
}
