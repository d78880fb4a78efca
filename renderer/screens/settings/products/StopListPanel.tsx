import { Plus } from 'lucide-react'
import { useState } from 'react'
import { isTraced, type TracedClass } from '../../../../shared/catalog/product'
import type { ProductBook } from '../../../../shared/catalog/product-book'
import type { Stop } from '../../../../shared/catalog/stop-list'
import { localDay } from '../../../../shared/session/moment'
import { PRODUCTS_TEXT } from '../../../../shared/text/products'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/Button'
import { classNames } from '../../../components/class-names'
import { Panel } from '../../../components/Panel'
import { useApp } from '../../frame/app-context'
import { LiftForm } from '../LiftForm'
import { useOpener } from '../use-opener'
import styles from './products.module.css'
import { StopForm } from './StopForm'

const TEXT = PRODUCTS_TEXT.stop

/** Lots that nobody may use, each with the way to who got it. */
export function StopListPanel({ book }: { readonly book: ProductBook }) {
  const [isAdding, setAdding] = useState(false)
  const [withLifted, setWithLifted] = useState(false)
  const opener = useOpener()
  const standing = book.stopList.filter(({ lifted }) => lifted === undefined).reverse()
  const lifted = book.stopList.filter((stop) => stop.lifted !== undefined).reverse()
  return (
    <Panel
      heading={TEXT.title}
      padding="none"
      actions={
        <Button
          expanded={isAdding}
          onPress={() => {
            opener.remember()
            setAdding(!isAdding)
          }}
        >
          <Plus size={20} aria-hidden="true" />
          {TEXT.add}
        </Button>
      }
      footer={TEXT.about}
    >
      {isAdding && (
        <div className={styles['pad']}>
          <StopForm
            today={book.today}
            onDone={() => {
              setAdding(false)
              opener.giveBack()
            }}
          />
        </div>
      )}
      {standing.length === 0 && !isAdding && <p className={classNames(styles['pad'], 'muted')}>{TEXT.none}</p>}
      <ul className={classNames(styles['rows'], styles['rowInset'])}>
        {[...standing, ...(withLifted ? lifted : [])].map((stop) => (
          <StopRow key={stop.id} stop={stop} book={book} />
        ))}
      </ul>
      {lifted.length > 0 && (
        <div className={styles['foot']}>
          <Button variant="quiet" expanded={withLifted} onPress={() => setWithLifted(!withLifted)}>
            {TEXT.lifted(lifted.length)}
          </Button>
        </div>
      )}
    </Panel>
  )
}

function StopRow({ stop, book }: { readonly stop: Stop; readonly book: ProductBook }) {
  const [isLifting, setLifting] = useState(false)
  const opener = useOpener()
  const nameOf = (id: string) => book.names[id] ?? id
  const dayOf = (at: string) => localDay({ at, offset: book.offset })
  const { lifted } = stop
  return (
    <li className={styles['row']}>
      <span>
        {PRODUCTS_TEXT.kinds[stop.item]} <bdi className={styles['lot']}>{stop.lot}</bdi>
        <span className={styles['facts']}>
          <span>{TEXT.recalled(stop.recalledOn)}</span>
          <bdi>{TEXT.by(nameOf(stop.by), dayOf(stop.at))}</bdi>
        </span>
        <span className={styles['reason']}>
          <bdi>{stop.reason}</bdi>
        </span>
        {lifted !== undefined && (
          <bdi className={styles['facts']}>{TEXT.liftedBy(nameOf(lifted.by), dayOf(lifted.at), lifted.reason)}</bdi>
        )}
        <Uses stop={stop} />
      </span>
      {lifted === undefined && (
        <Button
          variant="quiet"
          label={TEXT.liftName(stop.lot)}
          expanded={isLifting}
          onPress={() => {
            opener.remember()
            setLifting(!isLifting)
          }}
        >
          {TEXT.lift}
        </Button>
      )}
      {isLifting && lifted === undefined && (
        <LiftForm
          words={TEXT}
          lift={(run, reason) => run('stop-list.lift', { stop: stop.id, reason })}
          onDone={() => {
            setLifting(false)
            opener.giveBack()
          }}
        />
      )}
    </li>
  )
}

/** How many sessions used it, and the way to them. */
function Uses({ stop: { item, lot } }: { readonly stop: Stop }) {
  return (
    <span className={styles['uses']}>
      {isTraced(item) ? <Counted item={item} lot={lot} /> : <span className="muted">{TEXT.notLogged}</span>}
    </span>
  )
}

function Counted({ item, lot }: { readonly item: TracedClass; readonly lot: string }) {
  const { go } = useApp()
  const { data } = useQuery('stop-list.uses', { item, lot }, ['history', 'records'])
  if (data === undefined) return <span className="muted">{TEXT.counting}</span>
  return (
    <>
      <span>{TEXT.uses(data.sessions)}</span>
      {data.sessions > 0 && (
        <Button
          variant="link"
          label={TEXT.openName(data.sessions, lot)}
          onPress={() => go({ name: 'records', query: { lot: { item, lot } } })}
        >
          {TEXT.open}
        </Button>
      )}
    </>
  )
}
