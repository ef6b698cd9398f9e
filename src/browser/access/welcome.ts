/** The page that an invitation's link opens. The secret is taken out of the address at once and goes nowhere but to our own server. */
import { ask } from './ask.ts';

/** Looks at the link and fills the page. */
export async function welcome(): Promise<void> {
  const told = document.querySelector<HTMLElement>('[data-role=for]');
  if (!told) return;
  const link = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  if (link === '') {
    told.textContent = 'Open this page by the whole link that you were given, to its last letter.';
    return;
  }
  const { ok, json, message } = await ask('/api/access/welcome/look', { link });
  if (!ok) {
    told.textContent = message;
    return;
  }
  const isFirst = json.name === 'Administrator';
  told.textContent = isFirst
    ? 'You are the first one here. Your account looks after people and may publish.'
    : json.login === null
      ? `An account is waiting for ${json.name}.`
      : `A new way in for ${json.name}. Earlier passkeys and codes end when you use it.`;
  for (const form of document.forms) {
    set(form, 'link', link);
    set(form, 'name', isFirst ? '' : json.name);
    if (json.login !== null) {
      set(form, 'login', json.login);
      for (const name of ['login', 'name']) field(form, name)?.setAttribute('readonly', '');
    }
  }
  document.querySelector('[data-role=choose]')?.removeAttribute('hidden');
}

function field(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return form.querySelector(`input[name="${name}"]`);
}

function set(form: HTMLFormElement, name: string, value: unknown): void {
  const found = field(form, name);
  if (found) found.value = String(value);
}
