import { PRODUCT_CLASSES, isTraced } from '../../../../shared/catalog/product'
import type { EntryField } from '../../../../shared/ipc/entry-fault'
import { PRODUCTS_TEXT } from '../../../../shared/text/products'
import { NumberField } from '../../../components/NumberField'
import { Segments } from '../../../components/Segments'
import { SelectField } from '../../../components/SelectField'
import { SwitchField } from '../../../components/SwitchField'
import { TextField } from '../../../components/TextField'
import type { ProductDraft } from './product-draft'
import styles from './products.module.css'

const TEXT = PRODUCTS_TEXT.editor
const KINDS = PRODUCT_CLASSES.map((id) => ({ id, label: PRODUCTS_TEXT.kinds[id] }))
const UNITS = (['days', 'months'] as const).map((id) => ({ id, label: TEXT.units[id] }))

interface ProductFieldsProps {
  readonly draft: ProductDraft
  readonly change: (part: Partial<ProductDraft>) => void
  readonly fault: (field: EntryField) => string | undefined
}

/** What the label says; claims and contact time only of what is made for surfaces. */
export function ProductFields({ draft, change, fault }: ProductFieldsProps) {
  return (
    <>
      <TextField
        label={TEXT.name}
        value={draft.name}
        maxLength={80}
        onChange={(name) => change({ name })}
        error={fault('name')}
      />
      <SelectField label={TEXT.kind} options={KINDS} value={draft.class} onChange={(kind) => change({ class: kind })} />
      {!isTraced(draft.class) && (
        <TextField
          label={TEXT.registration}
          hint={TEXT.registrationHint}
          mono
          value={draft.registration}
          maxLength={60}
          onChange={(registration) => change({ registration })}
        />
      )}
      {draft.class === 'surface-disinfectant' && <Disinfection draft={draft} change={change} fault={fault} />}
      {!isTraced(draft.class) && (
        <TextField
          label={TEXT.otherClaims}
          value={draft.otherClaims}
          maxLength={200}
          onChange={(otherClaims) => change({ otherClaims })}
        />
      )}
      <div className={styles['pair']}>
        <NumberField
          label={TEXT.afterOpening}
          value={draft.after}
          maxLength={3}
          onChange={(after) => change({ after })}
          error={fault('after-opening')}
        />
        <Segments
          label={TEXT.afterUnit}
          options={UNITS}
          value={draft.afterUnit}
          onChange={(afterUnit) => change({ afterUnit })}
        />
      </div>
    </>
  )
}

/** Minutes, or minutes and seconds. */
const TIME_SIGNS = /^[\d.,:]*$/

function Disinfection({ draft, change, fault }: ProductFieldsProps) {
  return (
    <>
      <div>
        <SwitchField
          label={TEXT.bloodborne}
          on={draft.bloodborneClaim}
          onChange={(bloodborneClaim) => change({ bloodborneClaim })}
        />
        <SwitchField
          label={TEXT.tuberculocidal}
          on={draft.tuberculocidal}
          onChange={(tuberculocidal) => change({ tuberculocidal })}
        />
      </div>
      <TextField
        label={TEXT.contact}
        unit={TEXT.contactUnit}
        hint={`${TEXT.contactHint} ${TEXT.contactRunning}`}
        inputMode="decimal"
        maxLength={5}
        value={draft.contact}
        onChange={(contact) => {
          if (TIME_SIGNS.test(contact)) change({ contact })
        }}
        error={fault('contact-time')}
      />
    </>
  )
}
