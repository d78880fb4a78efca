import { useQuery } from '../../api/use-query'

/** The formats with the PDF on the clinic's own paper before the one on the other paper. */
export function useOwnPaperFirst<F extends { readonly id: string }>(formats: readonly F[]): readonly F[] {
  const { data: clinic } = useQuery('clinic.read', {}, ['directory'])
  const own = formats.find(({ id }) => id === `pdf-${clinic?.paper.toLowerCase() ?? ''}`)
  return own === undefined ? formats : [own, ...formats.filter((format) => format !== own)]
}
