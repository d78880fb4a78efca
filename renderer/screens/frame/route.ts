/** Where the person is. Kept in memory only: the program opens on the board. */
export type Route =
  | { readonly name: 'board'; /** The room whose card takes the focus. */ readonly room?: string }
  | { readonly name: 'start'; readonly room?: string }
  | { readonly name: 'turnover'; readonly room: string }
  | { readonly name: 'manage-room'; readonly room: string }
  | { readonly name: 'session'; readonly session: string }
  | { readonly name: 'records' }
  | { readonly name: 'settings'; /** The panel that is shown first. */ readonly part?: 'example' }
  | { readonly name: 'sign-in' }
