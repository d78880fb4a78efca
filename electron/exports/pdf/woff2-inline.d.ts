/** Vite puts the font itself into the program, as a data address. */
declare module '*.woff2?inline' {
  const address: string
  export default address
}
