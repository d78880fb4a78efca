import type { MessagePort } from 'node:worker_threads'
import type { Catalog } from '../../../shared/catalog/catalog'
import type { PageToPrint } from '../shell-port'
import type { CarriedError } from './carried-error'
import type { ToRead, ToWrite } from './workshop'

/** What a thread that makes reports stands on: it writes no file of the data folder. */
export interface ReportTask {
  readonly task: 'roomready-reports'
  /** The data folder. */
  readonly root: string
}

/** The catalog goes along as it is at the time of the order. */
export type Order =
  | { readonly kind: 'read'; readonly order: ToRead; readonly catalog: Catalog }
  | { readonly kind: 'rows'; readonly token: string; readonly offset: number; readonly limit: number }
  | { readonly kind: 'write'; readonly order: ToWrite; readonly catalog: Catalog }

/** An order as the thread gets it. Over the port the two talk about this order alone, until the thread has ended it. */
export interface SentOrder {
  readonly order: Order
  readonly port: MessagePort
}

/** What the thread tells of an order. It asks one thing at a time. */
export type Told<T> =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'announce'; readonly count: number }
  | { readonly kind: 'print'; readonly page: PageToPrint }
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: CarriedError }

/** What the thread hears of an order. */
export type Heard =
  | { readonly kind: 'abort' }
  /** To what it asked; nothing but a page's print has bytes. */
  | { readonly kind: 'answer'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly error: CarriedError }
