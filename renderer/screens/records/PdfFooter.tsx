import { NO_EAST_ASIAN_FONT } from '../../../shared/text/exports'
import { lacksEastAsianFont } from './lacks-east-asian-font'

/** The last words of a menu that saves PDFs, and which text this computer could not print in one. */
export function PdfFooter({ words }: { readonly words: string }) {
  return (
    <span>
      {words}
      {lacksEastAsianFont() && (
        <>
          <br />
          {NO_EAST_ASIAN_FONT}
        </>
      )}
    </span>
  )
}
