/** What of a post can have been wrong, with the fields that mend it and the repair that they make. Pure. */

import { capital } from '../../../lib/text.ts';
import { type Bounds, boundsInWords, boundsTyped } from '../../../model/bounds.ts';
import { restsOn } from '../posts/ground.ts';
import type { BoardStore } from '../sync/board-store.ts';
import type { FigureDoc, PostDoc } from '../sync/docs.ts';
import { readingsShown, shortened, speakerOf } from '../words/lookup.ts';
import { otherwise, saysInText, type Wording } from './said-otherwise.ts';

type Rests = ReturnType<typeof restsOn>;

export interface MendField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly long?: boolean;
  /** Why it cannot be what somebody typed; null where it can. */
  readonly wrong?: (typed: string) => string | null;
}

export interface Mendable {
  /** `kind:id` of what is mended. */
  readonly of: string;
  readonly name: string;
  /** A reading of a figure of the post that the post itself does not rest on. */
  readonly aside?: boolean;
  readonly fields: readonly MendField[];
  /** Posts whose own words give what is mended, and are mended with it. */
  readonly words?: readonly PostDoc[];
  /** The repairs of `correction.publish`, from the fields' values. */
  repairs(values: Readonly<Record<string, string>>): readonly Readonly<Record<string, unknown>>[];
}

/** What it rests on; its own words are mended in the composer. */
export function mendable(board: BoardStore, post: PostDoc): readonly Mendable[] {
  if (!post.content) return [];
  const rests = restsOn(post.content.body);
  const statements = [...(rests.statement ?? [])].flatMap((id) => board.get('statements', id) ?? []);
  const actors = new Set([
    ...(rests.actor ?? []),
    ...statements.flatMap(({ content }) => content?.actor ?? []),
  ]);
  return [
    ...[...actors].flatMap((id) => actorOf(board, id)),
    ...statements.flatMap((one) => statementOf(board, one.id)),
    ...[...(rests.claim ?? [])].flatMap((id) => claimOf(board, id)),
    ...[...(rests.figure ?? [])]
      .flatMap((id) => readingsOf(board, id, rests))
      .sort((a, b) => Number(a.aside) - Number(b.aside)),
  ];
}

function actorOf(board: BoardStore, id: string): readonly Mendable[] {
  const content = board.get('actors', id)?.content;
  if (!content) return [];
  const sayRole = content.role === null ? [] : sayingOf(board, id, { name: content.name, was: content.role });
  return [
    {
      of: `actor:${id}`,
      name: `Who it is: ${content.name}`,
      fields: [
        { name: 'name', label: 'Name', value: content.name },
        { name: 'role', label: 'Role', value: content.role ?? '' },
      ],
      words: sayRole,
      repairs({ name = '', role: written = '' }) {
        const role = written.trim() || null;
        const actor = { kind: 'actor', actor: id, content: { ...content, name: name.trim(), role } };
        if (role === content.role) return [actor];
        // A role that is taken away altogether leaves a gap that somebody has to write.
        const of = { name: content.name, was: content.role ?? '' };
        const said = role === null ? [] : sayRole.map((post) => otherwise(post, of, role));
        return [actor, ...spokenAs(board, id, content.role, role), ...said];
      },
    },
  ];
}

/** Published posts that stand on words of an actor and give the role in their own words. */
function sayingOf(board: BoardStore, actor: string, of: Wording): readonly PostDoc[] {
  return board.all('posts').filter(({ phase, content, taken }) => {
    if (phase !== 'published' || !content || taken) return false;
    const rests = restsOn(content.body);
    const speaks = [...(rests.statement ?? [])].some(
      (id) => board.get('statements', id)?.content?.actor === actor,
    );
    return (speaks || rests.actor?.has(actor) === true) && saysInText(content, of);
  });
}

/** The same of statements that say the role themselves: whoever was given wrongly was so wherever they spoke. */
function spokenAs(board: BoardStore, actor: string, was: string | null, role: string | null) {
  if (was === null) return [];
  return board
    .all('statements')
    .flatMap(({ id, content, taken }) =>
      content?.actor === actor && content.role === was && taken === null
        ? [{ kind: 'statement', statement: id, content: { ...content, role } }]
        : [],
    );
}

function statementOf(board: BoardStore, id: string): readonly Mendable[] {
  const statement = board.get('statements', id);
  const content = statement?.content;
  if (!statement || !content) return [];
  return [
    {
      of: `statement:${id}`,
      name: `What was said: “${shortened(content.text, 60)}” ${speakerOf(board, statement)}`,
      fields: [
        { name: 'text', label: 'Words', value: content.text, long: true },
        { name: 'role', label: 'Role', value: content.role ?? '' },
      ],
      repairs: ({ text = '', role = '' }) => [
        {
          kind: 'statement',
          statement: id,
          content: { ...content, text: text.trim(), role: role.trim() || null },
        },
      ],
    },
  ];
}

function claimOf(board: BoardStore, id: string): readonly Mendable[] {
  const content = board.get('claims', id)?.content;
  if (!content) return [];
  return [
    {
      of: `claim:${id}`,
      name: `The claim: ${shortened(content.text, 60)}`,
      fields: [{ name: 'text', label: 'Claim', value: content.text }],
      repairs: ({ text = '' }) => [{ kind: 'claim', claim: id, content: { ...content, text: text.trim() } }],
    },
  ];
}

/**
 * The readings of a figure: first those that the post names or has the words of, and, where it shows the figure itself,
 * those that are shown; the others that are live aside.
 */
function readingsOf(board: BoardStore, id: string, rests: Rests): readonly Mendable[] {
  const figure = board.get('figures', id);
  if (!figure) return [];
  const names = ({ estimate, statement }: FigureDoc['readings'][number]) =>
    rests.estimate?.has(estimate) === true ||
    (statement !== null && rests.statement?.has(statement) === true);
  const told = figure.readings.filter((one) => one.statement !== null && one.standing !== 'retracted');
  const own = told.filter(
    (one) => names(one) && (one.standing === 'live' || rests.estimate?.has(one.estimate)),
  );
  const first = new Set(own.length > 0 && !rests.shown?.has(id) ? own : [...own, ...readingsShown(figure)]);
  return told
    .filter((one) => first.has(one) || one.standing === 'live')
    .map((reading) => {
      const { estimate, basis, statement, source, parts, asOf, asOfIs } = reading;
      const was = boundsInWords(reading);
      const said = statement === null ? undefined : board.get('statements', statement);
      return {
        of: `estimate:${estimate}`,
        name: `The number: ${was} ${figure.content?.label ?? ''}${said ? `, ${speakerOf(board, said)}` : ''}`,
        aside: !first.has(reading),
        fields: [{ name: 'number', label: 'Number', value: was, wrong: noNumber(was) }],
        repairs: ({ number = was }) => {
          const bounds = number.trim() === was ? reading : boundsTyped(number);
          if (bounds === null) return [];
          const words = number.trim() === was ? reading.words : wordedAs(reading.words, bounds);
          const rest = { basis, statement, source, parts, asOf: asOfIs === 'given' ? asOf : null };
          return [
            { kind: 'estimate', estimate, content: { min: bounds.min, max: bounds.max, words, ...rest } },
          ];
        },
      };
    });
}

/** Where it began a sentence, with a capital, it goes on to do so; else its numbers alone are kept. */
function wordedAs(was: string | null, bounds: Bounds): string | null {
  const words = capital(boundsInWords({ ...bounds, words: null }));
  return was !== null && /^\p{Lu}/u.test(was) && /^\p{Lu}/u.test(words) ? words : null;
}

/** What was told in words, "dozens", may stay so. */
const noNumber = (was: string) => (typed: string) =>
  typed.trim() === was || boundsTyped(typed) !== null
    ? null
    : 'A number is wanted: “133”, “at least 133”, “up to 40”, “2,000–2,500”.';
