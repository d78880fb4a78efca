/** Two signs a script: without a font for it both are drawn as the same box. */
const PAIRS = [
  ['漢', '語'],
  ['あ', 'ん'],
  ['한', '글'],
] as const
const SIZE = 32

let known: boolean | undefined

/** Whether this computer has no font for Chinese, Japanese or Korean; a PDF is printed with the fonts that the window has. */
export function lacksEastAsianFont(): boolean {
  known ??= PAIRS.some(([one, other]) => {
    const drawn = drawnPixels(one)
    return drawn !== undefined && drawn === drawnPixels(other)
  })
  return known
}

function drawnPixels(sign: string): string | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = SIZE
  canvas.height = SIZE
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (pen === null) return undefined
  pen.font = '24px sans-serif'
  pen.fillText(sign, 2, 26)
  return pen.getImageData(0, 0, SIZE, SIZE).data.join()
}
