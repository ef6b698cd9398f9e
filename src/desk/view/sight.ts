/** Who sees what of a coverage's desk. */
import { type Person, personIn } from '../../model/person.ts';
import { holds, publishers } from '../policies.ts';

/** What somebody may see of it; whoever has an equal one sees the same, byte for byte. */
export interface Sight {
  /** Works on all that it has, also before it is public. */
  readonly works: boolean;
  /** The words of what was taken down. */
  readonly sealed: boolean;
  /** The names on the restricted list. */
  readonly restricted: boolean;
  /** Whose own drafts they see where they see no others; null for those who work in it. */
  readonly own: string | null;
}

/** Null for those who read nothing by right (LANGUAGE.md: an administrator runs the system and reads no drafts). */
export function sightOf(by: Person): Sight | null {
  if (!hasPart(by)) return null;
  const works = worksIn(by);
  return {
    works,
    sealed: holds(by, ['legal']),
    restricted: holds(by, ['legal', 'senior']),
    own: works ? null : by.id,
  };
}

/** One name for equal sights. */
export function sightName({ works, sealed, restricted, own }: Sight): string {
  return JSON.stringify([works, sealed, restricted, own]);
}

/** Whether somebody works in a coverage on all that it has, also before it is public. */
export function worksIn(by: Person): boolean {
  return holds(by, [...publishers, 'legal']);
}

/** Whether somebody sees anything of a coverage's desk: all of it, or their own drafts and what is public. */
export function hasPart(by: Person): boolean {
  return worksIn(by) || holds(by, ['contributor']);
}

/** Whether somebody is told that a coverage exists: of a public one all but programs, of another those who have a role in it or work in all. */
export function isTold(by: Person, slug: string, isPublic: boolean): boolean {
  const here = personIn(by, slug);
  const called = here.roles.length > by.roles.length;
  return worksIn(here) || ((isPublic || called) && here.roles.some((role) => role !== 'feed'));
}
