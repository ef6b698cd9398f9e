import { frame } from './frame.ts';
import { ground } from './ground.ts';
import { paper } from './paper.ts';
import { posts } from './posts.ts';
import { sides } from './sides.ts';
import { story } from './story.ts';

/**
 * The one style sheet, inline in every page: exactly these bytes, so that a content security policy can name their hash.
 */
export const styleSheet = [ground, frame, story, posts, sides, paper].join('').replaceAll('\n', '');
