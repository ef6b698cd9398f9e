/** What becomes of each element of foreign HTML. What is not listed is unknown: its words stay and it is told of. */
export type TagRule =
  /** Its words stand in the run of text around it. */
  | 'through'
  /** Begins and ends a paragraph. */
  | 'block'
  | 'heading'
  | 'list'
  | 'item'
  | 'em'
  | 'strong'
  | 'link'
  | 'break'
  /** A picture or an embed: a link stands in its place. */
  | 'image'
  | 'embed'
  /** Nothing of it is text for readers. */
  | 'drop'
  /** The same, and it says nothing that anybody would miss. */
  | 'ignore'
  /** Words stay, their arrangement goes. */
  | 'flattened'
  | 'struck';

const rules: Readonly<Record<TagRule, string>> = {
  through:
    'span font small big sub sup u ins mark abbr acronym cite q code kbd samp var tt time data bdi bdo label ruby rb rt rp wbr nobr picture center',
  block:
    'p div section article header footer main aside nav figure figcaption address hgroup blockquote pre details summary dl dt dd noscript html body caption',
  heading: 'h1 h2 h3 h4 h5 h6',
  list: 'ul ol menu',
  item: 'li',
  em: 'em i dfn',
  strong: 'strong b',
  link: 'a',
  break: 'br hr',
  image: 'img image',
  embed: 'iframe embed object video audio',
  drop: 'script style svg math canvas form input button select textarea applet map area frameset frame dialog',
  ignore: 'head title meta link base template source track param col colgroup',
  flattened: 'table tbody thead tfoot tr td th',
  struck: 's strike del',
};

const table: ReadonlyMap<string, TagRule> = new Map(
  Object.entries(rules).flatMap(([rule, names]) =>
    names.split(' ').map((name) => [name, rule as TagRule] as const),
  ),
);

/** The rule of an element by its name in lower case; null for one that is unknown. */
export function ruleOf(tag: string): TagRule | null {
  return table.get(tag) ?? null;
}
