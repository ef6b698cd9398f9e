/** Posts and what stands in them. Serif for what is said, sans for what we say about it. */
export const posts = `
article{padding-block:1.7rem;border-block-end:1px solid var(--line);max-inline-size:50rem}
article>*+*{margin-block-start:.75rem}
article>header{display:flex;flex-wrap:wrap;gap:.1rem .7rem;align-items:baseline;font-size:var(--s0);line-height:1.5;color:var(--soft)}
article>header+*{margin-block-start:.35rem}
article>header a{text-decoration:none}article>header a span{margin-inline-start:.3rem}article>header a:hover{text-decoration:underline}
article>header time{color:var(--ink);font-weight:700;font-variant-numeric:tabular-nums}
article>header :is(h2,h3){font:inherit;letter-spacing:0}
article h2{font-size:var(--s2);line-height:1.4;letter-spacing:0;color:inherit;margin-block-end:0}
article>header [data-mine]::after{content:attr(data-mine);margin-inline-start:.7rem}
article[data-above]:not(:first-child){position:relative;border-block-start:2px solid var(--accent)}
article[data-above]:not(:first-child)::before{content:attr(data-above);position:absolute;inset-block-start:-.8em;background:var(--paper);padding-inline-end:.6rem;font:600 var(--s0)/1.5 var(--sans);color:var(--accent)}
.flag{font-weight:700;color:var(--accent)}
article p,article li,#summary p{max-inline-size:40rem;text-wrap:pretty}
article ul,article ol,#summary ul,#summary ol{padding-inline-start:1.3rem}
article li+li{margin-block-start:.3rem}
.said,.told{padding-inline-start:1.1rem;border-inline-start:3px solid var(--ink)}
.told{border-color:var(--line)}
.said p{font:var(--s3)/1.42 var(--serif)}
.said,.told,.claim{margin-block:.9rem .3rem}
img{display:block;max-inline-size:100%;block-size:auto;max-block-size:44rem;object-fit:contain;background:var(--wash)}
figcaption{font-size:var(--s0);line-height:1.5;color:var(--soft);margin-block-start:.3rem;max-inline-size:40rem}
figcaption b{color:var(--ink)}
.claim,.back{outline:1px solid transparent}
.claim{background:var(--wash);border-radius:6px;padding:.75rem 1rem;max-inline-size:42rem}
.claim p{line-height:1.45}
.later{color:var(--warn);font-weight:600}
.notice{font-size:var(--s1);line-height:1.5;border-inline-start:3px solid var(--accent);padding-inline-start:1.1rem}
.notice b{color:var(--accent)}
.update{border:0;padding:0}.update,.first{color:var(--soft);font-size:var(--s0)}.update b{color:inherit}
.gone{color:var(--soft);font-style:italic}
.tomb{padding-block:1rem}
.back{background:var(--wash);border:0;border-radius:6px;padding:1.3rem;margin-block:1.4rem}
.back h3{font-size:var(--s3)}.back .claim{background:var(--paper)}.back .flag{color:inherit}
.pin{border:1px solid var(--line);border-block-start:3px solid var(--accent);padding:1.1rem 1.3rem;margin-block-start:1.6rem}
#timeline>:last-child:not(.back){border:0}
#pinned:not(:empty)+#timeline{margin-block-start:.8rem}
.none{display:none;padding-block:2rem;color:var(--soft)}
#timeline:empty+.none{display:block}
.turn{padding-block:1.5rem;font-weight:600}
@media (min-width:46rem){
.posts article:not(.back,.pin){display:grid;grid-template-columns:6.5rem minmax(0,1fr)}
.posts article>*{grid-column:2}
.posts article:not(.back,.pin)>header{display:block;grid-area:1/1/span 60;line-height:1.45}
.posts article:not(.back,.pin)>header *{display:block;margin:0}
.posts article:not(.back,.pin)>header time{font-size:var(--s2);line-height:1.6}
.posts article:not(.back,.pin)>header [data-mine]::after{display:block;margin:0}
.posts article>header+*{margin-block-start:0}
.posts .back{margin-inline-start:6.5rem}
}
`;
