import { FONT_FACES } from './fonts'

/** Black on white, as printed; sections keep together where they fit, a line always. */
export const PAGE_STYLE = `${FONT_FACES}
*{box-sizing:border-box;margin:0;padding:0}
body{font:400 9pt/12pt Report,sans-serif;color:#000;background:#fff}
h1{font-size:19pt;line-height:22pt;font-weight:700}
h2{font-size:10pt;line-height:13pt;font-weight:700;break-after:avoid}
ul,ol{list-style:none}
dt,small{font-size:8pt;line-height:10pt;color:#333}
small{display:block}
time,b,dd{font-weight:700}
.head{display:flex;justify-content:space-between;align-items:flex-end;border-bottom:2pt solid #000;padding-bottom:3mm}
.head p{font-size:10pt}
.head .number{text-align:right;font-size:8.5pt}
.head .number b{display:block;font:400 12pt/15pt "Report Mono",monospace}
.verdict{padding:3.5mm 0}
.verdict b{display:block;font-size:11.5pt;line-height:15pt}
.facts{display:grid;grid-template-columns:repeat(5,1fr);border:.6pt solid #000;border-radius:1mm}
.facts div{padding:1.6mm 2.4mm}
.block{margin-top:4mm}
.block ul{margin-top:1mm;border-left:2pt solid #000;padding-left:3mm}
.block li{display:grid;grid-template-columns:12mm 1fr;padding:.4mm 0;break-inside:avoid}
.alarm{border:1.2pt solid #b3261e;border-radius:1mm;padding:2mm 3mm;break-inside:avoid}
.alarm h2{color:#b3261e}
.checks{columns:2;column-gap:6mm;margin-top:4.5mm}
.checks section{margin-bottom:4mm}
.checks h2{display:flex;justify-content:space-between;border-bottom:1pt solid #000;padding-bottom:.8mm}
.checks h2 span{font-weight:600;font-size:9pt}
.checks li{display:grid;grid-template-columns:6mm 1fr auto;padding:1mm 0;border-bottom:.4pt solid #999;break-inside:avoid}
.checks .must{font-weight:600}
.checks .must small{font-weight:400}
.checks svg{width:4mm;height:4mm}
table{width:100%;border-collapse:collapse;margin-top:1mm}
th{text-align:left;font-size:8pt;font-weight:600;border-bottom:1pt solid #000}
td{border-bottom:.4pt solid #999;padding:.6mm 2mm .6mm 0}
tr{break-inside:avoid}
.photos{display:grid;grid-template-columns:repeat(3,1fr);gap:4mm;margin-top:2mm}
.photos figure{break-inside:avoid}
.photos img{width:100%;max-height:70mm;object-fit:contain}
.seal{display:grid;grid-template-columns:1fr 1fr;gap:6mm;margin-top:6mm;padding-top:4mm;border-top:1pt solid #000;break-inside:avoid}
.seal svg{display:block;height:15mm;max-width:60mm;fill:none;stroke:#000;stroke-linecap:round;stroke-linejoin:round}
.seal .fingerprint{font:400 10pt/14pt "Report Mono",monospace;margin:1mm 0}
`
