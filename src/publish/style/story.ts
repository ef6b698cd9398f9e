/** The head of the story, the summary, the panel and the key events. */
export const story = `
#warnings ul,#past-warnings ul{list-style:none}
#warnings{margin-block:1rem .2rem}
#warnings li{background:var(--wash);border-inline-start:4px solid var(--warn);padding:.8rem 1.1rem;margin-block-end:.5rem}
#warnings .extreme,#warnings .severe{border-color:var(--bad)}
#warnings p,#past-warnings p{max-inline-size:44rem}
.sev{color:var(--warn);font-size:var(--s0)}.extreme .sev,.severe .sev{color:var(--bad)}
#past-warnings{border-block-start:1px solid var(--line);padding-block:1.2rem}
#past-warnings li{padding-block:.6rem;max-inline-size:50rem;font-size:var(--s1);color:var(--soft)}#past-warnings .over{color:inherit}
#story{padding-block:clamp(1.2rem,3.5vw,2.8rem) 1.5rem;max-inline-size:54rem}
.state{display:flex;align-items:center;gap:.45rem;font:700 var(--s0)/1.3 var(--sans);color:var(--soft)}
.on{color:var(--accent)}.on i{border:.325rem solid;border-radius:50%}
@media (prefers-reduced-motion:no-preference){.on i{animation:beat 2.6s ease-in-out infinite}@keyframes beat{50%{opacity:.3}}}
h1{font-size:var(--s5);line-height:1.1;letter-spacing:-.018em;margin-block:.4rem .7rem}
h1 a{text-decoration:none}
h1 small{white-space:nowrap}
.standfirst{font:var(--s3)/1.5 var(--serif);max-inline-size:44rem;text-wrap:pretty;margin-block-end:.8rem}
.meta{font-size:var(--s0);color:var(--soft)}
.meta time~[data-mine]::after{content:" (" attr(data-mine) ")"}
#summary{max-inline-size:44rem;padding-block:0 1.5rem}
#summary>*+*{margin-block-start:.5rem}
#panel{display:grid;gap:1.4rem 2.6rem;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));border-block-start:3px solid var(--ink);padding-block:1rem 1.6rem}
@media (min-width:40rem) and (max-width:63.9rem){#panel{grid-template-columns:1fr 1fr}#panel>:nth-child(3){grid-column:1/-1}}
#panel>:only-child{grid-column:1/-1}#panel ul{list-style:none}
#panel li{padding-block:.5rem;border-block-start:1px solid var(--line);font-size:var(--s1);line-height:1.45}
#panel li .ref{text-decoration-color:transparent}#panel li .ref:hover{text-decoration-color:currentColor}
#panel li>.st,#panel li>time{margin-inline-end:.2rem}
#panel li>time{color:var(--soft);font-size:var(--s0)}
.st{font:600 var(--s0)/1.4 var(--sans);color:var(--soft)}
.st svg{vertical-align:-.1em;margin-inline-end:.35em}
.reported{color:var(--ink)}.confirmed{color:var(--ok)}.disputed,.review{color:var(--warn)}.refuted,.withdrawn{color:var(--bad)}
.why{display:block;color:var(--soft);font-size:var(--s0);line-height:1.45;margin-block-start:.1rem}
.cols{border-block-start:1px solid var(--line)}
.strip{padding-block:1.1rem;font-size:var(--s1);line-height:1.4}
.strip+.strip{padding-block-start:0}
.strip ol{list-style:none;display:flex;gap:1.2rem;overflow-x:auto;padding-block-end:.4rem}
.strip li{flex:0 0 11.5rem;border-block-start:2px solid var(--line);padding-block-start:.5rem}
#key-events li:first-child{border-color:var(--accent)}
.strip li>time,.strip li>small:first-child{display:block;color:var(--soft);font-size:var(--s0)}
.strip a{text-decoration-color:transparent}.strip a:hover{text-decoration-color:currentColor}
.strip ol+h2{margin-block-start:.8rem}
@media (min-width:64rem){
.cols{display:grid;gap:3rem;grid-template-columns:14rem minmax(0,1fr)}.posts{grid-column:2}
.lists{position:sticky;inset-block-start:0;align-self:start;max-block-size:100vh;overflow-y:auto;padding-block-start:.8rem}
.strip ol{display:block;padding-inline-start:6px}
.strip li,#key-events li:first-child{border:0;border-inline-start:2px solid var(--line);padding:0 0 1.1rem 0;padding-inline-start:1.1rem;position:relative}
.strip li::before{content:"";position:absolute;inset-inline-start:-6px;inset-block-start:.3rem;inline-size:10px;block-size:10px;border-radius:50%;background:var(--paper);border:2px solid var(--soft)}
#key-events li:first-child::before{background:var(--accent);border-color:var(--accent)}
}
`;
