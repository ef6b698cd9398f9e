/** What surrounds the story: masthead, banners, footer, the script's own elements. */
export const frame = `
.skip{position:absolute;inset-block-start:-5rem;inset-inline-start:1rem;z-index:3;background:var(--accent);color:var(--on);padding:.5rem 1rem}
.skip:focus{inset-block-start:.5rem;color:var(--on)}
.mast{display:flex;align-items:baseline;justify-content:space-between;gap:1rem;padding-block:.8rem;font-size:var(--s0)}
.mast a{text-decoration:none}.mast a:hover{text-decoration:underline}
.site{font:700 var(--s2)/1.3 var(--serif)}.mast:has(img){align-items:center}.site img{max-block-size:2.5rem;max-inline-size:min(16rem,50vw);inline-size:auto;background:none}
.banner{background:var(--wash);border-block:1px solid var(--line);padding:.5rem clamp(1rem,4vw,2.5rem);font-size:var(--s0);text-align:center}
.stood{background:var(--accent);color:var(--on);border:0;font-size:var(--s1)}.stood a,.stood a:hover{color:inherit;text-decoration-color:currentColor}
footer{margin-block-start:3rem;color:var(--soft);font-size:var(--s0)}
footer p{border-block-start:1px solid var(--line);padding-block:1.5rem 4rem;padding-inline-end:max(0px,100% - 44rem)}
#new-posts{position:sticky;inset-block-start:.8rem;z-index:2;display:block;margin:.8rem auto -3.4rem;background:var(--accent);color:var(--on);border:0;border-radius:2rem;padding:.55rem 1.2rem;font:600 var(--s1)/1.4 var(--sans);box-shadow:0 4px 18px rgb(0 0 0/.2);cursor:pointer}
#since{background:var(--wash);border-inline-start:4px solid var(--accent);padding:.7rem 1rem;margin-block-end:1.5rem;font-size:var(--s1)}#since a{margin-inline-start:.6rem;white-space:nowrap}#since a:empty{display:none}
#connection{position:fixed;inset-block-end:.8rem;inset-inline:1rem auto;z-index:2;max-inline-size:calc(100% - 2rem);background:var(--ink);color:var(--paper);border-radius:4px;padding:.45rem .8rem;font-size:var(--s0)}
`;
