// What is used of the peers. They are installed by `npm run bench` alone, so nothing here may need their own types.

declare module 'survey-core' {
  export interface Model {
    readonly data: object
  }
  export const Model: new (json: object) => Model
}
declare module 'survey-core/survey-core.min.css' {}
declare module 'survey-react-ui' {
  import type { ComponentType } from 'react'
  import type { Model } from 'survey-core'

  export const Survey: ComponentType<{ readonly model: Model }>
}
declare module 'enketo-core' {
  export class Form {
    constructor(form: Element, data: { readonly modelStr: string }, options: object)
    /** Answers what went wrong, in words. */
    init(): string[]
  }
}
