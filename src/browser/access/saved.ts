/** What follows when a form was saved that stays on the page: the page keeps what is typed in the others. */
import { showLogo } from './house.ts';
import { sentence } from './says.ts';

/** Says that it was, and lets every other form go on from there. */
export function saved(form: HTMLFormElement, { version }: Readonly<Record<string, unknown>>): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name=expected]'))
    field.value = String(version);
  const texts = form.closest('details');
  if ('came' in form.dataset)
    for (const area of texts?.querySelectorAll('textarea') ?? []) area.value = area.dataset.own ?? '';
  if ('came' in form.dataset || 'notes' in form.dataset) {
    const isSet = 'notes' in form.dataset;
    texts?.querySelector('form[data-came]')?.classList.toggle('gone', !isSet);
    const came = texts?.querySelector('[data-role=came]');
    if (came) came.textContent = isSet ? 'set by the house' : 'as they came';
  }
  if ('unlogo' in form.dataset || 'logo' in form.dataset) {
    const has = 'logo' in form.dataset;
    if (!has) showLogo(null);
    document.querySelector('form[data-unlogo]')?.classList.toggle('gone', !has);
  }
  const place = form.classList.contains('gone') ? (form.previousElementSibling ?? form) : form;
  const said = sentence(form.dataset.says ?? 'Saved. Readers see it within a second.', 'done', 'status');
  place.append(said);
  said.focus();
}
