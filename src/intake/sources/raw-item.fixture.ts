import type { RawItem } from './raw-item.ts';

/** A text of a source, as far as a test does not say otherwise; its title is its name there. */
export function rawItem(more: Partial<RawItem> & Pick<RawItem, 'external'>): RawItem {
  return {
    ...{
      title: more.external,
      text: '',
      sentAt: null,
      link: null,
      author: null,
      credit: null,
      language: null,
    },
    ...{ alert: null, withdrawn: false },
    ...more,
  };
}
