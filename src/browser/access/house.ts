/** The page of the house: what is typed shows at once in the heads of both pages, and how far a colour stands from them. */
import { isColour, LEAST_CONTRAST, leastContrast, nearestThatHolds } from '../../lib/contrast.ts';

/** Shows what stands in the fields, now and with each key. */
export function house(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-house]');
  if (!form) return;
  const name = form.querySelector<HTMLInputElement>('[name=name]');
  name?.addEventListener('input', () => showName(name));
  for (const scheme of ['light', 'dark'] as const) {
    const field = form.querySelector<HTMLInputElement>(`[name=${scheme}]`);
    const picker = form.querySelector<HTMLInputElement>(`[data-picks=${scheme}]`);
    const take = form.querySelector<HTMLButtonElement>(`[data-takes=${scheme}]`);
    if (!field || !picker || !take) continue;
    const show = () => showColour(form, scheme, field, picker, take);
    field.addEventListener('input', show);
    picker.addEventListener('input', () => {
      field.value = picker.value;
      show();
    });
    take.addEventListener('click', () => {
      field.value = take.value;
      show();
      field.focus();
    });
    show();
  }
}

/** Puts a logo, by its address or its bytes as one, in the place of the name; none: the name stands there again. */
export function showLogo(address: string | null): void {
  for (const image of document.querySelectorAll<HTMLImageElement>('[data-role=seen-logo]')) {
    if (address !== null) image.src = address;
    image.classList.toggle('gone', address === null);
  }
  for (const name of document.querySelectorAll('[data-role=seen-name]'))
    name.classList.toggle('gone', address !== null);
}

function showName({ value, dataset: { given, nameless = '' } }: HTMLInputElement): void {
  for (const place of document.querySelectorAll('[data-role=seen-name]'))
    place.textContent = given || value.trim() || nameless;
}

function showColour(
  form: HTMLFormElement,
  scheme: string,
  field: HTMLInputElement,
  picker: HTMLInputElement,
  take: HTMLButtonElement,
): void {
  const { own = '', grounds = '' } = field.dataset;
  const typed = field.value.trim().toLowerCase();
  const colour = typed === '' ? own : typed;
  const says = form.querySelector(`[data-role=contrast][data-of=${scheme}]`);
  take.hidden = true;
  if (!isColour(colour)) {
    if (says) says.textContent = '';
    return;
  }
  picker.value = colour;
  const on = grounds.split(' ');
  const has = leastContrast(colour, on);
  const holds = has >= LEAST_CONTRAST;
  const nearest = nearestThatHolds(colour, on);
  // Readers never see one that is too faint, so neither does whoever chooses.
  document.querySelector<HTMLElement>(`.seen[data-scheme=${scheme}]`)?.style.setProperty('--a', nearest);
  const ratio = (Math.floor(has * 100) / 100).toFixed(2);
  if (says)
    says.textContent = holds
      ? `Contrast ${ratio} to 1: it holds.`
      : `Contrast ${ratio} to 1: too faint, it takes ${LEAST_CONTRAST} to 1. Above stands the nearest that holds.`;
  if (holds) return;
  take.value = nearest;
  take.textContent = `Take ${nearest}`;
  take.hidden = false;
}
