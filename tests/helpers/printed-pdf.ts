/** A PDF as Chromium prints it: tagged, its objects not in the order of their numbers, ids counted from the start. */
export function printedPdf(pages: readonly string[], size: readonly [number, number] = [595, 842]): Buffer {
  const count = pages.length
  const objects = new Map<number, string>()
  const [info, font, tree, root, parents, ids, top, catalog] = [1, 2, 3, 4, 5, 6, 7, 8]
  const at = (page: number) => 9 + page * 4
  for (const [place, words] of pages.entries()) {
    const [page, content, element, keys] = [0, 1, 2, 3].map((more) => at(place) + more)
    const drawn = `.75 0 0 .75 0 0 cm\nBT /P <</MCID 0>> BDC /F1 20 Tf 90 ${(size[1] - 100) / 0.75} Td (${words}) Tj EMC ET`
    objects.set(Number(content), `<</Length ${drawn.length}>> stream\n${drawn}\nendstream`)
    objects.set(
      Number(page),
      `<</Type /Page /Resources <</Font <</F1 ${font} 0 R>>>> /MediaBox [0 0 ${size.join(' ')}] /Contents ${content} 0 R /StructParents ${place} /Parent ${tree} 0 R>>`,
    )
    objects.set(
      Number(element),
      `<</Type /StructElem /S /P /P ${top} 0 R /Pg ${page} 0 R /K 0 /ID (node${String(place).padStart(8, '0')})>>`,
    )
    objects.set(Number(keys), `[${element} 0 R]`)
  }
  const each = (text: (place: number) => string) => pages.map((_, place) => text(place)).join(' ')
  objects.set(info, '<</Producer (Skia/PDF m150) /Creator (Somebody else)>>')
  objects.set(font, '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>')
  objects.set(tree, `<</Type /Pages /Count ${count} /Kids [${each((place) => `${at(place)} 0 R`)}]>>`)
  objects.set(
    root,
    `<</Type /StructTreeRoot /K ${top} 0 R /ParentTreeNextKey ${count} /ParentTree ${parents} 0 R /IDTree ${ids} 0 R>>`,
  )
  objects.set(parents, `<</Nums [${each((place) => `${place} ${at(place) + 3} 0 R`)}]>>`)
  objects.set(ids, `<</Names [${each((place) => `(node${String(place).padStart(8, '0')}) ${at(place) + 2} 0 R`)}]>>`)
  objects.set(top, `<</Type /StructElem /S /Document /P ${root} 0 R /K [${each((place) => `${at(place) + 2} 0 R`)}]>>`)
  objects.set(
    catalog,
    `<</Type /Catalog /Pages ${tree} 0 R /MarkInfo <</Marked true>> /StructTreeRoot ${root} 0 R /Lang (en)>>`,
  )
  return fileOf(objects, catalog, info)
}

function fileOf(objects: ReadonlyMap<number, string>, catalog: number, info: number): Buffer {
  let file = '%PDF-1.4\n'
  const offsets = new Map<number, number>()
  for (const [number, text] of [...objects].reverse()) {
    offsets.set(number, file.length)
    file += `${number} 0 obj\n${text}\nendobj\n`
  }
  const size = objects.size + 1
  const rows = Array.from(
    { length: size - 1 },
    (_, at) => `${String(offsets.get(at + 1)).padStart(10, '0')} 00000 n \n`,
  ).join('')
  const end = `trailer\n<</Size ${size} /Root ${catalog} 0 R /Info ${info} 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${rows}${end}`, 'latin1')
}
