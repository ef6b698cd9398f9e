/** How the composer draws a place that is open: both readings, whose each is, and a button with its key for each choice. */
import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';
import { type Choice, choiceKeys, chosen } from './conflicts.ts';

/** The views by the names of their nodes. */
export const conflictViews: Readonly<Record<string, NodeViewConstructor>> = {
  conflict(first, view, place): NodeView {
    let node = first;
    const dom = made('div', 'c-conflict');
    const whose = String(first.attrs.whose);
    const isTitle = first.attrs.title === true;
    dom.setAttribute('role', 'group');
    dom.setAttribute('aria-label', `Two readings: yours and ${whose}’s`);
    const head = made('p', 'c-conflict-head');
    head.contentEditable = 'false';
    head.append(
      made(
        'b',
        '',
        isTitle
          ? `You and ${whose} have the headline differently.`
          : `You and ${whose} have this differently.`,
      ),
    );
    const contentDOM = made('div', 'c-readings');
    const foot = made('div', 'c-choices');
    foot.contentEditable = 'false';
    const names = { mine: 'Keep yours', theirs: `Take ${whose}’s`, both: 'Both' };
    for (const choice of ['mine', 'theirs', 'both'] as const)
      foot.append(button(choice, names[choice], () => choose(view, node, place(), choice)));
    dom.append(head, contentDOM, foot);
    return {
      dom,
      contentDOM,
      update(next) {
        if (next.type !== first.type || next.attrs.whose !== whose) return false;
        node = next;
        return true;
      },
      stopEvent: (event) => event.target instanceof HTMLElement && foot.contains(event.target),
      ignoreMutation: (change) => !contentDOM.contains(change.target),
    };
  },
  reading(node): NodeView {
    const dom = made('div', `c-reading c-reading-${node.attrs.side}`);
    const label = made('small', '', node.attrs.side === 'mine' ? 'Yours:' : `${node.attrs.whose}’s:`);
    label.contentEditable = 'false';
    const contentDOM = made('div', 'c-reading-words');
    dom.append(label, contentDOM);
    const draw = ({ childCount }: Node) => dom.classList.toggle('is-out', childCount === 0);
    draw(node);
    return {
      dom,
      contentDOM,
      update(next) {
        if (next.type !== node.type || next.attrs.side !== node.attrs.side) return false;
        draw(next);
        return true;
      },
      ignoreMutation: (change) => !contentDOM.contains(change.target),
    };
  },
};

function choose(view: EditorView, node: Node, at: number | undefined, choice: Choice): void {
  if (at === undefined) return;
  view.dispatch(chosen(view.state, { node, at }, choice));
  view.focus();
}

function button(choice: Choice, name: string, run: () => void): HTMLElement {
  const element = made('button', 'small', `${name} `);
  element.setAttribute('type', 'button');
  element.append(made('kbd', '', choiceKeys[choice]));
  element.addEventListener('click', run);
  return element;
}

function made(tag: string, className: string, words = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.textContent = words;
  return element;
}
