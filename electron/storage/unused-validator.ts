// conf, under electron-store, brings a JSON Schema validator that works only for stores with a `schema` option. Ours have
// none: zod checks what is read. The build puts this in its place, so that no start has to read a quarter of a megabyte.
export function Ajv2020(): never {
  throw new Error('A store with a JSON Schema is not part of this program')
}
export default { default: () => undefined }
