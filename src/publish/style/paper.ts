/** The page on paper: ink on white, nothing that only a screen can do. */
export const paper = `
@media print{
:root{--paper:#fff;--wash:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#000;--ok:#000;--warn:#000;--bad:#000}
body{font-size:10.5pt}.mast nav,.skip,.turn,#new-posts,#since,#connection,.strip{display:none}
.cols,.posts article{display:block!important}.posts article>header *{display:inline!important}
article,figure,.claim,#panel li{break-inside:avoid}h3{break-after:avoid}.claim{border:1px solid}
}
`;
