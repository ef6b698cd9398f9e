/** Pages beside the live page: a post, a claim, somebody, corrections, the list of coverages, an error. */
export const sides = `
.side{max-inline-size:44rem;padding-block:1.5rem}
.side h1{font-size:clamp(1.6rem,1.2rem + 1.8vw,2.4rem)}
.side>article{border:0;padding-block:1rem}
.side>h2{margin-block:2rem .6rem}
.side dt{color:var(--soft);font-size:var(--s0)}.side dd{margin:0 0 .7rem}
.side .list{list-style:none;padding:0}.list>li{padding-block:1rem;border-block-start:1px solid var(--line)}
.list h2{font:700 var(--s4)/1.25 var(--serif);letter-spacing:0;color:inherit;margin:0 0 .3rem}
.plain{font-size:var(--s4)!important}
.moves>li{padding-block:.5rem;font-size:var(--s1)}.moves time{color:var(--soft);margin-inline-end:.6rem}
.chart{display:block;inline-size:100%;block-size:auto;margin-block:1.2rem .3rem;overflow:visible}.chart path{fill:none;stroke:var(--soft);stroke-width:1.5}
.chart .dot{fill:currentColor}.chart .gone{fill:var(--paper);stroke:currentColor}.chart text{font:12px var(--sans);fill:var(--soft)}
.kicker{font-size:var(--s0);color:var(--soft)}
`;
