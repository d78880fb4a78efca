/** What reports add to the style of every page: tables of fixed columns, and each section on a page of its own. */
export const REPORT_STYLE = `
article+article{break-before:page}
article.goes-on{break-before:auto}
article.goes-on table{margin-top:0}
.report table{table-layout:fixed;font-size:8pt;line-height:10.5pt}
.report th,.report td{overflow-wrap:anywhere;vertical-align:top;padding:.7mm 2mm .7mm 0}
.report .number{text-align:right}
.report .code{font-family:"Report Mono",monospace;font-size:7.5pt}
.report .said{padding:2.5mm 0 1.5mm}
.report .said li{padding:.3mm 0}
.report .empty{padding:4mm 0;border-top:.4pt solid #999}
.cover .facts{grid-template-columns:repeat(2,1fr)}
.cover .wide{grid-column:1/-1}
.cover .wide dd{overflow-wrap:anywhere}
.cover h2,.whole h2{margin-top:5mm}
.cover dl.files{display:grid;grid-template-columns:62mm 1fr;row-gap:1.2mm;margin-top:1.5mm}
.cover dl.files dt{font:400 8pt/12pt "Report Mono",monospace;color:#000}
.cover dl.files dd{font-weight:400}
.whole section{break-inside:avoid-page}
.whole ul{columns:2;column-gap:6mm;margin-top:1mm;padding-left:3mm;border-left:2pt solid #000}
.whole li{break-inside:avoid}
.whole .gap{font-weight:700}
.end .fingerprint{font:400 11pt/16pt "Report Mono",monospace;margin:3mm 0}
`
