/**
 * Memory that can be handed over to another thread. Nothing is in it that anybody may rely on: who asks for it fills it,
 * and it need not be filled with zeros first.
 */
export const ownMemory = (length: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.allocUnsafeSlow(length).buffer)
