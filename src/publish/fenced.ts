import type { PageContext } from './page-context.ts';

/** What `render` gives. Where it throws, that is told, `otherwise` stands in its place, and all else is as it is. */
export function fenced<T>({ fault }: Pick<PageContext, 'fault'>, render: () => T, otherwise: T): T {
  try {
    return render();
  } catch (error) {
    fault?.(error);
    return otherwise;
  }
}
