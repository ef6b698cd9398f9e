/** How the composer draws what stands on the board: with the words and the state that the board has for it. */
import type { Node } from 'prosemirror-model';
import type { NodeView, NodeViewConstructor } from 'prosemirror-view';
import type { BoardStore } from '../sync/board-store.ts';
import { figureNow, speakerOf, statusWords } from '../words/lookup.ts';
import { type ClaimToMake, type IncidentToMake, inOneLine, type StatementToMake } from './speech.ts';

/** The views by the names of their nodes. */
export function blockViews(board: BoardStore): Record<string, NodeViewConstructor> {
  const atom =
    (words: (node: Node) => readonly [string, string]): NodeViewConstructor =>
    (node): NodeView => {
      const dom = made('div', 'c-claim');
      const [head, state] = words(node);
      dom.append(made('b', '', head), made('small', '', state));
      return { dom, ignoreMutation: () => true };
    };
  return {
    statement: (first): NodeView => {
      const dom = made('blockquote', 'c-statement');
      const contentDOM = made('p', '');
      const who = made('small', 'c-who');
      who.contentEditable = 'false';
      dom.append(contentDOM, who);
      draw(first);
      return {
        dom,
        contentDOM,
        update(node) {
          if (node.type !== first.type) return false;
          draw(node);
          return true;
        },
        ignoreMutation: (change) => who.contains(change.target),
      };

      function draw(node: Node): void {
        const make = node.attrs.make as StatementToMake | null;
        const known = board.get('statements', String(node.attrs.id));
        const says = make ? inOneLine(make.speech) : known ? speakerOf(board, known) : '';
        const isMute = make !== null && make.speech.speaker.trim() === '';
        who.textContent = isMute ? 'Who said it? Tab' : says;
        who.classList.toggle('is-missing', isMute);
      }
    },
    claim: atom((node) => {
      const make = node.attrs.make as ClaimToMake | null;
      const claim = board.get('claims', String(node.attrs.id));
      if (make?.text != null) return [make.text || 'A claim without words', `new · ${newClaim(make)}`];
      const bears = make?.stance ? ` · what is said here ${make.stance} it${furtherOf(make)}` : '';
      return [
        claim?.content?.text ?? 'A claim',
        `${claim ? statusWords[claim.status] : ''}${bears}${make ? asideOf(make) : ''}`,
      ];
    }),
    incident: atom((node) => {
      const incident = board.get('incidents', String(node.attrs.id));
      const make = node.attrs.make as IncidentToMake | null;
      if (make) return [make.content.title, `new · ${make.content.where?.name ?? 'no place yet'}`];
      return [incident?.content?.title ?? 'An incident', incident?.content?.where?.name ?? ''];
    }),
    figureBlock: atom((node) => {
      const figure = board.get('figures', String(node.attrs.id));
      return [figure?.content?.label ?? 'A figure', figure ? figureNow(figure) : ''];
    }),
    image: atom((node) => [String(node.attrs.alt) || 'A picture without words', String(node.attrs.credit)]),
  };
}

function newClaim(make: ClaimToMake): string {
  const { matter = 'event', of = null, says } = make;
  const what = says
    ? 'two claims: that they did it, and that they say so'
    : of === null
      ? matter
      : `${matter} of ${of}`;
  // One statement that asserts it goes without saying.
  const isPlain = make.aside !== true && (make.more ?? []).length === 0;
  const does = isPlain || !make.stance ? '' : ` · what is said here ${make.stance} it`;
  return `${what}${does}${furtherOf(make)}${asideOf(make)}`;
}

/** Of one that only the board gets; readers may know one that is on record already. */
const asideOf = ({ aside, text = null }: ClaimToMake): string =>
  aside
    ? ` · for the board alone: ${text === null ? 'this post does not show it' : 'readers do not see it'}`
    : '';

/** “, Ben Ito denies it” */
const furtherOf = ({ more = [] }: ClaimToMake): string =>
  more.map(({ by, stance }) => (stance === null ? '' : `, ${by} ${stance} it`)).join('');

function made(tag: string, className: string, words = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.textContent = words;
  return element;
}
