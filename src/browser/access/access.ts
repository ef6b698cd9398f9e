/**
 * The script of the desk's own pages. Every form says what it does: `data-act` is the address it goes to, `data-ask` and
 * `data-passkey` what a device answers first, `data-codes` where a secret for codes comes from, `data-then` what follows.
 */
import { forgetAll, tellSignedOut } from '../kept/forget-all.ts';
import { onlyHere } from '../kept/only-here.ts';
import { ask } from './ask.ts';
import { confirmed, isConfirming, settleConfirmed } from './confirm.ts';
import { addressOf, readFiles } from './file-values.ts';
import { formValues, put } from './form-values.ts';
import { house, showLogo } from './house.ts';
import { fromDevice } from './passkey.ts';
import { saved } from './saved.ts';
import { clear, say, sayRefusal, unfold } from './says.ts';
import { download, showCodes, showOnce, showRecovery } from './show.ts';
import { localTimes } from './times.ts';
import { welcome } from './welcome.ts';

document.addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const button = form.querySelector('button:not([type])');
  if (button?.ariaBusy === 'true') return;
  if (button) button.ariaBusy = 'true';
  void send(form).finally(() => {
    if (button) button.ariaBusy = 'false';
  });
});

const SIGN_OUT = '/api/access/sign-out';

document.addEventListener('change', ({ target }) => {
  const isLogo = target instanceof HTMLInputElement && target.closest('form[data-logo]') !== null;
  const file = isLogo ? target.files?.[0] : undefined;
  if (file) void addressOf(file).then(showLogo);
});

// What the browser itself finds wrong.
document.addEventListener('invalid', ({ target }) => target instanceof Element && unfold(target), true);

localTimes();
house();
for (const field of document.querySelectorAll<HTMLInputElement>('[data-fresh]'))
  field.value = crypto.randomUUID();
void welcome();
void goOn();

/** Sends a form; where it takes showing who one is, that first, and then once more. */
async function send(form: HTMLFormElement, again = false): Promise<void> {
  clear(form);
  const { act = '', get, passkey, answer = '', codes } = form.dataset;
  if (act === SIGN_OUT && !(await maySignOut(form))) return;
  const values = formValues(form);
  const tooLarge = await readFiles(form, values);
  if (tooLarge)
    return sayRefusal(form, { ok: false, json: {}, code: 'limit', ...tooLarge, problems: [tooLarge] });
  if (codes !== undefined && form.querySelector<HTMLInputElement>('input[name$=sealed]')?.value === '') {
    const asked = { ...('link' in values && { link: values.link, login: values.login }) };
    return follow(form, again, await ask(codes, asked), (json) => showCodes(form, json));
  }
  if (passkey !== undefined) {
    const asked = { ...('link' in values && { link: values.link, login: values.login }) };
    const device = await fromDevice(passkey, form.dataset.ask ?? '', asked);
    if ('says' in device) return say(form, device.says);
    if ('refused' in device) return follow(form, again, device.refused, () => {});
    put(values, answer, device.answer);
  }
  const answered = await (get === undefined ? ask(act, values) : ask(get));
  if (act === SIGN_OUT && answered.ok) await leave();
  return follow(form, again, answered, (json) => done(form, json));
}

/** Nothing of any desk stays in this browser, and no page of one goes on in it. */
async function leave(): Promise<void> {
  tellSignedOut();
  await forgetAll();
}

async function follow(
  form: HTMLFormElement,
  again: boolean,
  answered: Awaited<ReturnType<typeof ask>>,
  next: (json: Readonly<Record<string, unknown>>) => void,
): Promise<void> {
  if (answered.ok) return next(answered.json);
  if (answered.code === 'unauthorized') {
    // Signing out of a session that has ended is signing out all the same.
    if (form.dataset.act === SIGN_OUT) await leave();
    return location.assign('/desk/sign-in');
  }
  if (answered.code !== 'confirm' || again) return sayRefusal(form, answered);
  if (await confirmed()) return send(form, true);
}

/** Whether nothing is lost by signing out; where something would be, it is said, and the next press signs out. */
async function maySignOut(form: HTMLFormElement): Promise<boolean> {
  const count = 'sure' in form.dataset ? 0 : await onlyHere();
  if (count === 0) return true;
  form.dataset.sure = '';
  say(
    form,
    `${count} of what was written in this browser is not sent, or not on the server yet. Open its desk first, or press again: signing out destroys it.`,
  );
  return false;
}

/** What follows when it was done. */
function done(form: HTMLFormElement, json: Readonly<Record<string, unknown>>): void {
  const { then: next, shows, download: file } = form.dataset;
  if (isConfirming(form)) settleConfirmed();
  else if (Array.isArray(json.recovery)) showRecovery(json.recovery);
  else if (shows !== undefined && typeof json[shows] === 'string') showOnce(form, json[shows]);
  else if (file !== undefined) download(file, json);
  else if (typeof json.address === 'string' && 'thenAddress' in form.dataset) location.assign(json.address);
  else if ('thenDesk' in form.dataset) location.assign(`/desk/c/${formValues(form).slug}`);
  else if (next === 'saved') saved(form, json);
  else if (next === 'reload') location.reload();
  else if (next !== undefined) location.assign(next);
}

/** A link from elsewhere comes without the cookie: whoever is signed in all the same goes on at once. */
async function goOn(): Promise<void> {
  const next = document.querySelector<HTMLElement>('[data-known]')?.dataset.known;
  if (next !== undefined && (await ask('/api/access/me')).ok) location.replace(next);
}
