import type { CallName, Output, ParsedInput } from '../../../shared/ipc/contract'
import type { Result } from '../../../shared/ipc/errors'

/** Who calls: the manager signed in at the window, where the contract asks for one. */
export interface Caller {
  readonly manager: string
}
type Handler<N extends CallName> = (
  input: ParsedInput<N>,
  caller: Caller,
) => Result<Output<N>> | Promise<Result<Output<N>>>

/** One method a call: forgetting one does not compile. */
export type Handlers = { readonly [N in CallName]: Handler<N> }
/** The handlers of one area, named by the calls' first word. */
export type HandlersOf<P extends string> = { readonly [N in CallName & `${P}.${string}`]: Handler<N> }
