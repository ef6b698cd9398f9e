/** What is told once: recovery codes, a link, a token, the secret of one-time codes, somebody's data. */

/** Shows recovery codes in place of what led to them. */
export function showRecovery(codes: readonly string[]): void {
  const section = document.querySelector<HTMLElement>('[data-role=recovery]');
  if (!section) return;
  section
    .querySelector('[data-role=list]')
    ?.replaceChildren(
      ...codes.map((code) => Object.assign(document.createElement('li'), { textContent: code })),
    );
  section
    .querySelector('[data-copy]')
    ?.addEventListener('click', ({ currentTarget }) => copy(codes.join('\n'), currentTarget as HTMLElement));
  for (const part of document.querySelectorAll('[data-role=choose], [data-role=for]'))
    part.setAttribute('hidden', '');
  section.hidden = false;
  section.scrollIntoView({ block: 'nearest' });
  section.focus();
}

/** Shows a text that is not shown again, to be copied. */
export function showOnce(form: HTMLFormElement, text: string): void {
  const place = form.querySelector<HTMLElement>('[data-role=shown]');
  if (!place) return;
  const code = Object.assign(document.createElement('span'), { className: 'code', textContent: text });
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'small',
    textContent: 'Copy',
  });
  button.addEventListener('click', () => copy(text, button));
  place.replaceChildren('It is shown this once: ', code, ' ', button);
  place.hidden = false;
  place.tabIndex = -1;
  place.focus();
}

/** Shows what an authenticator app needs, and asks for its first code. */
export function showCodes(form: HTMLFormElement, told: Readonly<Record<string, unknown>>): void {
  const place = form.querySelector<HTMLElement>('[data-role=codes]');
  const picture = form.querySelector<HTMLImageElement>('[data-role=picture]');
  const secret = form.querySelector<HTMLElement>('[data-role=secret]');
  const code = form.querySelector<HTMLInputElement>('input[autocomplete=one-time-code]');
  const sealed = form.querySelector<HTMLInputElement>('input[name$=sealed]');
  if (!place || !picture || !secret || !code || !sealed) return;
  picture.src = `data:image/svg+xml,${encodeURIComponent(String(told.picture))}`;
  secret.textContent = (String(told.secret).match(/.{1,4}/g) ?? []).join(' ');
  sealed.value = String(told.sealed);
  place.hidden = false;
  code.required = true;
  const button = form.querySelector('button:not([type])');
  if (button) button.textContent = 'Finish';
  code.focus();
}

/** Hands something out as a file. */
export function download(name: string, value: unknown): void {
  const file = new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' });
  const link = Object.assign(document.createElement('a'), {
    href: URL.createObjectURL(file),
    download: name,
  });
  link.click();
  URL.revokeObjectURL(link.href);
}

async function copy(text: string, button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Mark it and copy by hand';
  }
}
