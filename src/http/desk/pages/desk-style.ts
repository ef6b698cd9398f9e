import { grounds, ownAccent } from '../../../model/house-colours.ts';

const { light, dark } = grounds;

/** How the desk's own pages look: the readers' paper and blue pencil, set as forms and tables. */
export const deskStyle = `
:root{--paper:${light.paper};--card:#fff;--wash:${light.wash};--ink:#1c1b19;--soft:#5f5b53;--line:#dfdacd;--edge:#8d877a;--accent:${ownAccent.light};--on:#fff;--ok:#1c6843;--bad:#98231b;
--serif:Charter,"Iowan Old Style","Source Serif 4","Noto Serif",Georgia,"Liberation Serif",serif;--sans:system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;--mono:ui-monospace,"Cascadia Mono","Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{--paper:${dark.paper};--card:#1a1c20;--wash:${dark.wash};--ink:#ebe7df;--soft:#a7a298;--line:#303238;--edge:#7d7a73;--accent:${ownAccent.dark};--on:#0d1526;--ok:#7fcba3;--bad:#f3978f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;color-scheme:light dark;accent-color:var(--accent)}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans);overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd,fieldset{margin:0;padding:0}
h1{font:700 clamp(1.6rem,1.2rem + 1.8vw,2.3rem)/1.15 var(--serif);letter-spacing:-.01em;text-wrap:balance}
h2{font:700 1.25rem/1.3 var(--serif);margin-block-end:.5rem}
a{color:inherit;text-underline-offset:.2em}a:hover{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
[hidden],.gone{display:none!important}
small,.soft{color:var(--soft);font-size:.875rem}
code,.code{font-family:var(--mono);font-size:.95em;overflow-wrap:anywhere}
.skip{position:absolute;inset-block-start:-5rem;inset-inline-start:1rem;background:var(--accent);color:var(--on);padding:.5rem 1rem}.skip:focus{inset-block-start:.5rem}
.mast{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.25rem;max-inline-size:60rem;margin-inline:auto;padding:.8rem clamp(1rem,4vw,2rem);font-size:.875rem}
.mast>a:first-child{font:700 1.1rem var(--serif)}.mast a{text-decoration:none;padding-block:.25rem}.mast a:hover,.mast [aria-current]{text-decoration:underline}.mast img{display:block;max-block-size:2.5rem;max-inline-size:min(14rem,50vw);inline-size:auto;block-size:auto}
.mast form{margin-inline-start:auto}
header{border-block-end:1px solid var(--line)}
main{max-inline-size:60rem;margin-inline:auto;padding:clamp(1.5rem,4vw,3rem) clamp(1rem,4vw,2rem) 5rem;display:grid;gap:2rem}
main.narrow{max-inline-size:30rem}
section{display:grid;gap:.75rem;justify-items:start}
section>*{max-inline-size:100%}
.lead{font:400 1.125rem/1.5 var(--serif);color:var(--soft);margin-block-start:.5rem}
form{display:grid;gap:.9rem;inline-size:100%;max-inline-size:30rem}
.mast form,.row form,td form{inline-size:auto;display:inline-grid}
form>button{justify-self:start}main.narrow form>button{justify-self:stretch}
label,legend{display:grid;gap:.25rem;font-weight:600}legend{padding:0}
label small,legend small{font-weight:400}
fieldset{border:0;display:grid;gap:.4rem;min-inline-size:0}
.check{display:flex;gap:.6rem;align-items:baseline;font-weight:400}
input:not([type=checkbox],[type=radio]),textarea,select{font:400 1rem/1.4 var(--sans);inline-size:100%;min-block-size:2.75rem;padding:.5rem .7rem;color:inherit;background:var(--card);border:1px solid var(--edge);border-radius:5px}
textarea{min-block-size:4.5rem;field-sizing:content;max-block-size:30rem}
input[aria-invalid=true]{border-color:var(--bad);border-inline-start-width:4px}
.wrong{color:var(--bad);font-weight:600;font-size:.875rem}
button,.button{font:600 1rem/1.2 var(--sans);min-block-size:2.75rem;padding:.6rem 1.1rem;border-radius:5px;border:1px solid var(--edge);background:var(--card);color:var(--ink);cursor:pointer;text-decoration:none;display:inline-flex;align-items:center;justify-content:center}
button:hover{border-color:var(--accent)}
button.main{background:var(--accent);border-color:var(--accent);color:var(--on)}
button.small{min-block-size:2rem;padding:.25rem .7rem;font-size:.875rem;font-weight:500}
button[aria-busy=true]{opacity:.6;cursor:progress}
details{inline-size:100%;border-block-start:1px solid var(--line);padding-block:.6rem}
.list+details{border-block-start:0}
details[open]{padding-block-end:1.2rem}
summary{cursor:pointer;font-weight:600;padding-block:.4rem}summary small{font-weight:400;margin-inline-start:.4rem}
details>*+*{margin-block-start:.6rem}
.list{list-style:none;inline-size:100%;border-block-end:1px solid var(--line)}
.list>li{border-block-start:1px solid var(--line);padding-block:.75rem;display:grid;gap:.2rem}
.list mark{background:var(--wash);color:inherit;font-weight:700;text-decoration:underline;text-decoration-color:var(--accent)}
form details{border-block-end:1px solid var(--line)}form details>label+label{margin-block-start:.9rem}
.list>li>.row{margin-block:.3rem 0}.list>li>details:first-of-type{margin-block-start:.5rem}
.row{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between}
.scroll{inline-size:100%;overflow-x:auto}
table{border-collapse:collapse;inline-size:100%;font-size:.9375rem}
th,td{text-align:start;vertical-align:top;padding:.5rem .75rem .5rem 0;border-block-end:1px solid var(--line)}
td time{white-space:nowrap}
th{font-weight:600;color:var(--soft);font-size:.875rem}
.say{border-inline-start:4px solid var(--accent);background:var(--wash);padding:.7rem .9rem;inline-size:100%}
.say.bad{border-color:var(--bad)}
.codes{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:.35rem 1.5rem;font-family:var(--mono);inline-size:100%}
.qr{inline-size:12rem;block-size:12rem;background:#fff;border:1px solid var(--line)}
input[aria-invalid=true],textarea[aria-invalid=true]{border-color:var(--bad)}
.field{display:grid;grid-template-columns:minmax(0,1fr) 3.25rem;gap:.35rem .6rem;align-items:end}.field>p,.field>button{grid-column:1/-1;justify-self:start}.field>p:empty{display:none}
.field input[type=color]{padding:.3rem;cursor:pointer}
.done{color:var(--ok);font-weight:600;font-size:.875rem}
.seens{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1rem;inline-size:100%}
.seen{margin:0;border:1px solid var(--line);border-radius:8px;padding:1rem 1.2rem;display:grid;gap:.6rem;align-content:start;background:var(--p);color:var(--i)}
.seen[data-scheme=light]{--p:${light.paper};--i:#1c1b19;--s:#5f5b53;--l:#dfdacd;--a:${ownAccent.light};--o:#fff}
.seen[data-scheme=dark]{--p:${dark.paper};--i:#ebe7df;--s:#a7a298;--l:#303238;--a:${ownAccent.dark};--o:#0d1526}
.seen-mast{display:flex;align-items:center;justify-content:space-between;gap:1rem;min-block-size:2.5rem;border-block-end:1px solid var(--l);padding-block-end:.6rem;font-size:.8125rem}
.seen-mast b{font:700 1.0625rem/1.3 var(--serif);min-inline-size:0}.seen-mast img{display:block;max-block-size:2.5rem;max-inline-size:70%;min-inline-size:0}
.seen-flag{color:var(--a);font-weight:700;font-size:.8125rem}.seen-head{font:700 1.25rem/1.22 var(--serif)}
.seen-new{display:inline-block;background:var(--a);color:var(--o);border-radius:2rem;padding:.45rem 1rem;font-weight:600;font-size:.9375rem}
.seen figcaption{color:var(--s);font-size:.8125rem}
dialog{color:inherit;background:var(--card);border:1px solid var(--edge);border-radius:8px;padding:1.5rem;max-inline-size:min(28rem,calc(100vw - 2rem))}
dialog::backdrop{background:rgb(0 0 0/.45)}
.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.story{font:700 1.1875rem/1.3 var(--serif);text-decoration:none;min-inline-size:0;flex:1 1 14rem}.story:hover{text-decoration:underline}
.waits{background:var(--accent);color:var(--on);border-radius:1rem;padding:.1rem .7rem;font-size:.8125rem;white-space:nowrap}
.facts{display:flex;flex-wrap:wrap;gap:.15rem .9rem;font-size:.875rem;color:var(--soft)}
.phase{font-weight:600;color:var(--ink)}.phase.live{color:var(--ok)}.phase.bad{color:var(--bad)}.phase.draft,.phase.ended{color:var(--soft)}
@media (max-width:40rem){table,tbody,tr,td{display:block}thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}tr{border-block-end:1px solid var(--line);padding-block:.5rem}td{border:0;padding-block:.15rem}td[data-is]::before{content:attr(data-is) ": ";color:var(--soft)}.mast form{margin-inline-start:0}}
`;
