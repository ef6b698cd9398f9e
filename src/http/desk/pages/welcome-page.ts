import { html, type Value } from '../../../lib/html.ts';
import { url } from '../../../lib/safe-url.ts';

/** What an invitation's link opens. The secret stands after the #, so the script reads it; the server never sees it in an address. */
export function welcomePage(singleSignOn: string | null): Value {
  return html`<section id="welcome" data-welcome><h1>Welcome</h1>
  <p class="lead" data-role="for" aria-live="polite">One moment: looking at your link.</p></section>
  <section data-role="choose" hidden>
  <form data-act="/api/access/welcome/accept" data-ask="/api/access/welcome/passkey/ask" data-passkey="create" data-answer="chosen.answer" data-way="passkey">
  <label>Your name <small>as colleagues and the log will have it</small> <input name="name" maxlength="80" autocomplete="name" required></label>
  <label>Name to sign in with <input name="login" maxlength="60" autocomplete="username" autocapitalize="none" spellcheck="false" required></label>
  <label>What this device is called <input name="chosen.passkey" maxlength="80" value="This device" required></label>
  <input type="hidden" name="link"><button class="main">Make a passkey and go in</button>
  <p class="soft">A passkey is kept by this device, a telephone or a security key. Nobody can guess or phish it.</p></form>
  ${
    singleSignOn !== null &&
    html`<details><summary>${singleSignOn}</summary><form data-act="/api/access/sso/begin" data-then-address>
  <label>Your name <input name="name" maxlength="80" autocomplete="name" required></label>
  <label>Name to sign in with <input name="login" maxlength="60" autocomplete="username" autocapitalize="none" spellcheck="false" required></label>
  <input type="hidden" name="purpose" value="welcome"><input type="hidden" name="link"><button>Go on there</button></form></details>`
  }
  <details><summary>With a password and codes instead</summary>
  <form data-act="/api/access/welcome/accept" data-way="password" data-codes="/api/access/welcome/codes">
  <label>Your name <input name="name" maxlength="80" autocomplete="name" required></label>
  <label>Name to sign in with <input name="login" maxlength="60" autocomplete="username" autocapitalize="none" spellcheck="false" required></label>
  <label>Password <small>at least 15 characters; four or five words that do not belong together are a good one</small> <input name="chosen.password" type="password" autocomplete="new-password" required></label>
  <div data-role="codes" hidden><p>Scan this with an authenticator app, or type its secret. Then give the first code that it shows.</p>
  <p><img class="qr" alt="QR code of the secret below" data-role="picture"></p><p class="code" data-role="secret"></p>
  <label>Six-digit code <input name="chosen.code" inputmode="numeric" autocomplete="one-time-code"></label></div>
  <input type="hidden" name="link"><input type="hidden" name="chosen.sealed"><button>Set up codes</button></form></details></section>
  ${recoverySection('/desk')}`;
}

/** Where recovery codes are told, once. */
export function recoverySection(next: string): Value {
  return html`<section data-role="recovery" hidden tabindex="-1"><h2>Your recovery codes</h2>
    <p>Each lets you in once if you lose your device. Write them down or keep them in a password manager: they are not shown again.</p>
    <ul class="codes" data-role="list"></ul>
    <p class="row"><button type="button" data-copy>Copy them</button> <a class="button" href="${url(next)}">I have kept them</a></p></section>`;
}
