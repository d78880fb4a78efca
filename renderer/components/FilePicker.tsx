import { ImagePlus } from 'lucide-react'
import { useEffect, useEffectEvent, useId, useRef, useState, type DragEvent } from 'react'
import { Button } from './Button'
import { classNames } from './class-names'
import { FieldNotes, describedBy } from './Field'
import styles from './FilePicker.module.css'

export interface FilePickerProps {
  /** Words on the button, e.g. “Choose a photo”. */
  readonly label: string
  /** e.g. “Or drop it here, or paste it.” */
  readonly hint: string
  readonly onFile: (file: File) => void
  /** Called with a file of another kind; show a sentence through `error`. */
  readonly onRefused: (file: File) => void
  readonly error?: string | undefined
  /** Media types. */
  readonly accept?: readonly string[]
}

const IMAGES = ['image/jpeg', 'image/png', 'image/webp']

/** Takes one picture by choosing, dropping or pasting; reading and storing it is the caller's. */
export function FilePicker(props: FilePickerProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const accept = props.accept ?? IMAGES
  const take = (file: File | undefined) => {
    if (file) (accept.includes(file.type) ? props.onFile : props.onRefused)(file)
  }
  usePastedFile(take)
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }
  return (
    <div
      className={classNames(styles['area'], isOver && styles['over'])}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        take(event.dataTransfer.files[0])
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={accept.join(',')}
        onChange={(event) => {
          take(event.target.files?.[0])
          // The same file may be chosen again after a refusal.
          event.target.value = ''
        }}
      />
      <Button describedBy={describedBy(id, props)} onPress={() => input.current?.click()}>
        <ImagePlus size={20} aria-hidden="true" />
        {props.label}
      </Button>
      <FieldNotes id={id} hint={props.hint} error={props.error} />
    </div>
  )
}

/** A picture in the clipboard, pasted anywhere in the window. */
function usePastedFile(take: (file: File | undefined) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const file = event.clipboardData?.files[0]
    if (!file) return
    event.preventDefault()
    take(file)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event)
    document.addEventListener('paste', listener)
    return () => document.removeEventListener('paste', listener)
  }, [])
}
