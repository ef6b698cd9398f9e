import { html, type Value } from '../../../lib/html.ts';

/** The ways in that this installation has beside passkeys and passwords. */
export interface WaysIn {
  /** What the button of single sign-on says; null without it. */
  readonly singleSignOn: string | null;
  readonly visits: boolean;
  /** Whether nobody has an account yet. */
  readonly empty: boolean;
  /** Where to go afterwards: a page of the desk. */
  readonly next: string;
}

/** Signing in. */
export function signInPage({ singleSignOn, visits, empty, next }: WaysIn): Value {
  return html`<section><h1>Sign in</h1>
    ${empty && html`<p class="say">Nobody has an account here yet. The first one is made by the link that the server prints when it starts; it works once.</p>`}
    <form data-act="/api/access/sign-in/passkey" data-ask="/api/access/sign-in/passkey/ask" data-passkey="get" data-answer="answer" data-then="${next}" data-known="${next}"><button class="main">Sign in with a passkey</button></form>
    ${singleSignOn !== null && html`<form data-act="/api/access/sso/begin" data-then-address><input type="hidden" name="purpose" value="sign-in"><button>${singleSignOn}</button></form>`}
    </section>
    ${visits && visitSection}
    <section><details><summary>With name, password and code</summary>
    <form data-act="/api/access/sign-in/password" data-then="${next}">
    <label>Name <input name="login" autocomplete="username" autocapitalize="none" spellcheck="false" required></label>
    <label>Password <input name="password" type="password" autocomplete="current-password" required></label>
    <label>Six-digit code <small>from your authenticator app</small> <input name="code" inputmode="numeric" autocomplete="one-time-code" required></label>
    <button>Sign in</button></form></details>
    <details><summary>Lost your device?</summary>
    <p>One of your ten recovery codes lets you in once. Make a new passkey at once then.</p>
    <form data-act="/api/access/sign-in/recovery" data-then="/desk/account">
    <label>Name <input name="login" autocomplete="username" autocapitalize="none" spellcheck="false" required></label>
    <label>Recovery code <input name="code" autocomplete="off" autocapitalize="none" spellcheck="false" required></label>
    <button>Use it</button></form>
    <p class="soft">No codes left either? An administrator makes you a link to a new way in.</p></details></section>`;
}

const visitSection: Value = html`<section><h2>Try the demonstration</h2>
  <p>Without an account, in the coverages of the demonstration alone. It ends with the first account of a person.</p>
  <form data-act="/api/access/visit" data-then="/desk"><label>As <select name="role"><option value="reporter">a reporter</option><option value="editor">an editor</option><option value="senior" selected>a senior editor</option></select></label>
  <button>Look around</button></form></section>`;
