/** Sentences beside what they are about: a form as a whole, or one field of it. */
import type { Answered } from './ask.ts';
import { isField } from './form-values.ts';

/** Shows why something was refused; what was typed stays. */
export function sayRefusal(form: HTMLFormElement, { message, problems }: Answered): void {
  clear(form);
  const left = problems.filter((problem) => !sayAtField(form, problem.path, problem.message));
  if (problems.length === 0 || left.length > 0)
    form.append(sentence(left.length > 0 ? left.map((one) => one.message).join(' ') : message));
  const first =
    form.querySelector<HTMLElement>('[aria-invalid=true]') ?? form.querySelector<HTMLElement>('.wrong');
  first?.focus();
}

/** Shows a sentence of the page's own. */
export function say(form: HTMLFormElement, message: string): void {
  clear(form);
  const said = sentence(message);
  form.append(said);
  said.focus();
}

/** Takes back what was said before. */
export function clear(form: HTMLFormElement): void {
  for (const said of form.querySelectorAll('.wrong, .done')) said.remove();
  for (const field of form.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
  }
}

let count = 0;

function sayAtField(form: HTMLFormElement, path: string, message: string): boolean {
  const name = path.replace(/[[\]"]+.*/, '');
  const field = [...form.elements].find(
    (element) => isField(element) && element.name === name && element.type !== 'hidden',
  );
  if (!field) return false;
  const said = sentence(message);
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', said.id);
  (field.closest('fieldset, label') ?? field).append(said);
  unfold(field);
  return true;
}

/** Opens what a field is folded away in: nobody mends what they do not see. */
export function unfold(field: Element): void {
  const folded = field.closest('details');
  if (folded) folded.open = true;
}

/** A sentence that is read out; nothing holds it yet. */
export function sentence(message: string, look = 'wrong', role = 'alert'): HTMLElement {
  const said = document.createElement('p');
  said.className = look;
  said.id = `said-${++count}`;
  said.tabIndex = -1;
  said.setAttribute('role', role);
  said.textContent = message;
  return said;
}
