import { html, type Value } from '../../../lib/html.ts';

/** What the log is told. */
export const misdirected =
  'a browser was led to the address of the desk and came with another host again: the proxy in front has to pass on the Host that its clients send';

/** For whoever set up the proxy: what is wrong with it. */
export function misdirectedPage(origin: string): Value {
  return html`<section><h1>Another address</h1><p>The desk is at <b>${origin}</b>, and this request came to it under another name. If that is what your browser shows, the proxy in front of Stet does not pass on the name that it was asked for. In nginx: <code>proxy_set_header Host $host;</code>. Or the address was given to Stet in another way: see <code>--desk</code> and <code>--origin</code>.</p></section>`;
}
