import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Our own custom properties, set through React's style object. */
    readonly [name: `--${string}`]: string | number | undefined
  }
}
