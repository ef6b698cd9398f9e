/** What of a post can have been wrong, with the fields that mend it and the repair that they make. Pure. */

import type { Block } from '../../../model/rich-text.ts';
import { restsOn } from '../posts/ground.ts';
import type { BoardStore } from '../sync/board-store.ts';
import type { PostDoc } from '../sync/docs.ts';
import { numberOf, shortened, speakerOf } from '../words/lookup.ts';

export interface MendField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly long?: boolean;
}

export interface Mendable {
  /** `kind:id` of what is mended. */
  readonly of: string;
  readonly name: string;
  readonly fields: readonly MendField[];
  /** The repair of `correction.publish`, from the fields' values. */
  repair(values: Readonly<Record<string, string>>): Readonly<Record<string, unknown>>;
}

/** The words of the post first, then what it rests on. */
export function mendable(board: BoardStore, post: PostDoc): readonly Mendable[] {
  if (!post.content) return [];
  const rests = restsOn(post.content.body);
  const statements = [...(rests.statement ?? [])].flatMap((id) => board.get('statements', id) ?? []);
  const actors = new Set([
    ...(rests.actor ?? []),
    ...statements.flatMap(({ content }) => content?.actor ?? []),
  ]);
  return [
    wordsOfPost(post),
    ...[...actors].flatMap((id) => actorOf(board, id)),
    ...statements.flatMap((one) => statementOf(board, one.id)),
    ...[...(rests.claim ?? [])].flatMap((id) => claimOf(board, id)),
    ...[...(rests.figure ?? [])].flatMap((id) => readingsOf(board, id)),
  ];
}

function wordsOfPost({ id, version, content }: PostDoc): Mendable {
  const runs = (content?.body ?? []).flatMap((block, index) => plainWords(block, index));
  return {
    of: `post:${id}`,
    name: 'The words of the post',
    fields: [
      { name: 'title', label: 'Headline', value: content?.title ?? '' },
      ...runs.map(({ name, words }, at) => ({
        name,
        label: `Paragraph ${at + 1}`,
        value: words,
        long: true,
      })),
    ],
    repair: (values) => ({
      kind: 'post',
      post: id,
      expected: version,
      content: {
        ...content,
        title: values.title?.trim() || null,
        body: (content?.body ?? []).map((block, index) => mended(block, values[`block-${index}`])),
      },
    }),
  };
}

/** A paragraph of plain pieces as one field; one with references has a field for each piece of text. */
function plainWords(block: Block, index: number): { name: string; words: string }[] {
  if (block.type !== 'paragraph' && block.type !== 'heading') return [];
  const isPlain = block.content.every((piece) => piece.type === 'text');
  if (!isPlain) return [];
  return [
    {
      name: `block-${index}`,
      words: block.content.map((piece) => ('text' in piece ? piece.text : '')).join(''),
    },
  ];
}

function mended(block: Block, words: string | undefined): Block {
  if (words === undefined || (block.type !== 'paragraph' && block.type !== 'heading')) return block;
  const before = block.content.map((piece) => ('text' in piece ? piece.text : '')).join('');
  return before === words ? block : { ...block, content: [{ type: 'text', text: words }] };
}

function actorOf(board: BoardStore, id: string): readonly Mendable[] {
  const content = board.get('actors', id)?.content;
  if (!content) return [];
  return [
    {
      of: `actor:${id}`,
      name: `Who ${content.name} is`,
      fields: [
        { name: 'name', label: 'Name', value: content.name },
        { name: 'role', label: 'Role', value: content.role ?? '' },
      ],
      repair: ({ name = '', role = '' }) => ({
        kind: 'actor',
        actor: id,
        content: { ...content, name: name.trim(), role: role.trim() || null },
      }),
    },
  ];
}

function statementOf(board: BoardStore, id: string): readonly Mendable[] {
  const statement = board.get('statements', id);
  const content = statement?.content;
  if (!statement || !content) return [];
  return [
    {
      of: `statement:${id}`,
      name: `What was said: ${speakerOf(board, statement)}`,
      fields: [
        { name: 'text', label: 'Words', value: content.text, long: true },
        { name: 'role', label: 'Role', value: content.role ?? '' },
      ],
      repair: ({ text = '', role = '' }) => ({
        kind: 'statement',
        statement: id,
        content: { ...content, text: text.trim(), role: role.trim() || null },
      }),
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
      repair: ({ text = '' }) => ({ kind: 'claim', claim: id, content: { ...content, text: text.trim() } }),
    },
  ];
}

function readingsOf(board: BoardStore, id: string): readonly Mendable[] {
  const figure = board.get('figures', id);
  return (figure?.readings ?? [])
    .filter(({ standing, statement }) => standing === 'live' && statement !== null)
    .map((reading) => {
      const { estimate, line: _, standing: __, asOf: ___, ...content } = reading;
      return {
        of: `estimate:${estimate}`,
        name: `The number: ${numberOf(reading)} ${figure?.content?.label ?? ''}`,
        fields: [{ name: 'number', label: 'Number', value: String(reading.min ?? reading.max ?? '') }],
        repair: ({ number = '' }) => {
          const value = Number(number.replaceAll(',', ''));
          const { min, max, words: ____, basis, statement, source, parts } = content;
          return {
            kind: 'estimate',
            estimate,
            content: {
              min: min === null ? null : value,
              max: max === null ? null : value,
              words: null,
              basis,
              statement,
              source,
              parts,
            },
          };
        },
      };
    });
}
