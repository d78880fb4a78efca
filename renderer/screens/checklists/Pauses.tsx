import { Info, Plus } from 'lucide-react'
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Checklist, Section } from '../../../shared/checklist/checklist'
import { FEW_LINES, MAX_LINES } from '../../../shared/checklist/draft/draft'
import type { LineChange } from '../../../shared/checklist/draft/difference'
import { addLine, moveLine, renameSection } from '../../../shared/checklist/draft/lines'
import { CHECKLISTS_TEXT as TEXT } from '../../../shared/text/checklist-screen'
import { Button } from '../../components/Button'
import { LineRows } from './LineRows'
import { ownId } from './own-id'
import styles from './Pauses.module.css'
import { SectionWords } from './SectionWords'

interface PausesProps {
  readonly list: Checklist
  /** Absent where the version can only be read. */
  readonly change?: ((next: (list: Checklist) => Checklist) => void) | undefined
  readonly shown: string
  readonly onShow: (section: string) => void
  readonly picked: string | undefined
  readonly onPick: (line: string | undefined) => void
  readonly changesOf: (line: string) => readonly LineChange[]
  readonly isFaulty: (line: string) => boolean
  readonly onOpen: () => void
}

/** The pauses as tabs, and the lines of the one that is shown. */
export function Pauses(props: PausesProps) {
  const { list, shown, onShow } = props
  return (
    <Tabs className={styles['pauses'] ?? ''} selectedKey={shown} onSelectionChange={(key) => onShow(String(key))}>
      <TabList className={styles['tabs'] ?? ''} aria-label={TEXT.pauses}>
        {list.sections.map(({ id, name, lines }) => (
          <Tab key={id} id={id} className={styles['tab'] ?? ''}>
            <bdi>{name}</bdi>
            <small>{TEXT.ofNine(lines.length)}</small>
          </Tab>
        ))}
      </TabList>
      {list.sections.map((section) => (
        <TabPanel key={section.id} id={section.id} className={styles['panel'] ?? ''}>
          <PauseLines {...props} section={section} />
        </TabPanel>
      ))}
    </Tabs>
  )
}

function PauseLines(props: PausesProps & { readonly section: Section }) {
  const { section, change, picked, onPick } = props
  const [isRenaming, setIsRenaming] = useState(false)
  const isFull = section.lines.length >= MAX_LINES
  const add = () => {
    const id = ownId()
    change?.((list) => addLine(list, section.id, id))
    onPick(id)
    props.onOpen()
  }
  return (
    <>
      <div className={styles['door']}>
        <p>
          {section.kind === 'pause' ? (
            <>
              {TEXT.opens} <b>{section.door.label}</b>
            </>
          ) : (
            TEXT.cards
          )}
        </p>
        {change !== undefined && !isRenaming && (
          <Button variant="quiet" onPress={() => setIsRenaming(true)}>
            {TEXT.rename}
          </Button>
        )}
      </div>
      {isRenaming && change !== undefined && (
        <SectionWords
          section={section}
          onChange={(words) => change((list) => renameSection(list, section.id, words))}
          onDone={() => setIsRenaming(false)}
        />
      )}
      <LineRows
        section={section}
        picked={picked}
        onPick={onPick}
        changesOf={props.changesOf}
        isFaulty={props.isFaulty}
        onOpen={props.onOpen}
        move={change && ((line, index) => change((list) => moveLine(list, line, section.id, index)))}
      />
      {change !== undefined && (
        <div className={styles['foot']}>
          <p>
            <Info size={20} strokeWidth={1.75} aria-hidden="true" />
            {isFull ? TEXT.full : section.lines.length < FEW_LINES ? TEXT.few(section.lines.length) : TEXT.keys}
          </p>
          {!isFull && (
            <Button onPress={add}>
              <Plus size={20} aria-hidden="true" />
              {TEXT.addLine}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
