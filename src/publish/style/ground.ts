import { grounds, ownAccent } from '../../model/house-colours.ts';

const { light, dark } = grounds;

/** Colours, type scale and the elements themselves. Warm paper, one accent: the editor's blue pencil. */
export const ground = `
:root{--paper:${light.paper};--wash:${light.wash};--ink:#1c1b19;--soft:#5f5b53;--line:#dfdacd;--accent:${ownAccent.light};--on:#fff;--ok:#1c6843;--warn:#835200;--bad:#98231b;
--serif:Charter,"Iowan Old Style","Source Serif 4","Noto Serif",Georgia,"Liberation Serif",serif;--sans:system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;
--s0:.8125rem;--s1:.9375rem;--s2:1.0625rem;--s3:1.25rem;--s4:1.5625rem;--s5:clamp(1.875rem,1.25rem + 2.8vw,3.25rem)}
@media (prefers-color-scheme:dark){:root{--paper:${dark.paper};--wash:${dark.wash};--ink:#ebe7df;--soft:#a7a298;--line:#303238;--accent:${ownAccent.dark};--on:#0d1526;--ok:#7fcba3;--warn:#e5b663;--bad:#f3978f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-block-start:4rem}
body{margin:0;background:var(--paper);color:var(--ink);font:var(--s2)/1.6 var(--sans);overflow-wrap:break-word}
h1,h2,h3,h4,p,ul,ol,figure,blockquote{margin:0;padding:0}
h1,h3{font-family:var(--serif);text-wrap:balance}
h2{font:700 var(--s0)/1.3 var(--sans);letter-spacing:.04em;color:var(--soft);margin-block-end:.6rem}
h3{font-size:var(--s4);line-height:1.22;letter-spacing:-.01em}
h4{font-size:var(--s2);line-height:1.4}
a{color:inherit;text-decoration:underline;text-decoration-color:var(--soft);text-decoration-thickness:1px;text-underline-offset:.2em}
a:hover{color:var(--accent);text-decoration-color:currentColor}
.ref{text-decoration-style:dotted}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
b,bdi{unicode-bidi:isolate}
small{font-size:var(--s0)}
svg{inline-size:1em;block-size:1em;fill:currentColor;stroke:none}
.o{fill:none;stroke:currentColor;stroke-width:2}
[hidden]{display:none!important}
.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.wrap{max-inline-size:71rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
`;
