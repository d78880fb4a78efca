import { type HistoryBlock, type HistoryNames, NONE } from './history-block'
import type { KnownNames } from './known-names'

/** A block that was made by itself: its columns are numbered by names of its own. */
export interface MadeBlock {
  readonly block: HistoryBlock
  readonly names: {
    readonly [N in 'rooms' | 'technicians' | 'checklists' | 'lines' | 'lots']: ReturnType<KnownNames['all']>
  } & { readonly [N in 'clients' | 'sessions']: readonly string[] }
}

export function madeBlock(block: HistoryBlock, names: HistoryNames): MadeBlock {
  const { rooms, technicians, checklists, lines, lots, clients, sessions } = names
  return {
    block,
    names: {
      rooms: rooms.all(),
      technicians: technicians.all(),
      checklists: checklists.all(),
      lines: lines.all(),
      lots: lots.all(),
      clients: clients.all(),
      sessions: sessions.all(),
    },
  }
}

/** Numbers its columns by the names of all blocks. */
export function takeBlock({ block, names }: MadeBlock, all: HistoryNames): HistoryBlock {
  const codes = (name: 'rooms' | 'technicians' | 'checklists' | 'lines' | 'lots') =>
    Uint32Array.from(names[name], (known) => all[name].code(known.id, known.name, known.since))
  const lines = codes('lines')
  renumber(block.room, codes('rooms'))
  renumber(block.technician, codes('technicians'))
  renumber(block.checklist, codes('checklists'))
  renumber(block.markLine, lines)
  renumber(block.contactLine, lines)
  renumber(block.lot, codes('lots'))
  renumber(
    block.client,
    Uint32Array.from(names.clients, (text) => all.clients.code(text)),
  )
  renumber(
    block.session,
    Uint32Array.from(names.sessions, (text) => all.sessions.code(text)),
  )
  return block
}

function renumber(column: Uint16Array | Uint32Array, codes: Uint32Array): void {
  for (let place = 0; place < column.length; place += 1) {
    const code = column[place] ?? NONE
    if (code !== NONE) column[place] = codes[code] ?? 0
  }
}

/** The memory of a block, which is handed over to another thread instead of being copied. */
export function memoryOf({ search, ...columns }: HistoryBlock): ArrayBuffer[] {
  const parts: readonly unknown[] = [...Object.values(columns), search.bytes, search.start]
  return parts.flatMap((part) => (ArrayBuffer.isView(part) && part.buffer instanceof ArrayBuffer ? [part.buffer] : []))
}
