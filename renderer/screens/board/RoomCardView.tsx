import { Ellipsis } from 'lucide-react'
import { BOARD_TEXT, CARD_TEXT, actionLabel, durationParts } from '../../../shared/text/board'
import { Button } from '../../components/Button'
import { classNames } from '../../components/class-names'
import { Duration } from '../../components/Duration'
import { IconButton } from '../../components/IconButton'
import { ProgressBar } from '../../components/ProgressBar'
import { RoomGlyph } from '../../components/RoomGlyph'
import { useApp } from '../frame/app-context'
import { ReasonLines } from './ReasonLines'
import { GLYPHS, type RoomCard } from './room-card'
import styles from './RoomCardView.module.css'

/** A door sign: state first, readable from two meters; then since when, why, and the one thing to do. */
export function RoomCardView({ card }: { readonly card: RoomCard }) {
  const { go } = useApp()
  const { room, used } = card
  return (
    <article className={classNames(styles['card'], styles[GLYPHS[room.state.state]])} aria-label={card.name}>
      <div className={styles['plate']}>
        <h2 className={styles['sign']}>
          <span className={styles['name']} dir="auto">
            {room.name}
          </span>
          <span className={styles['word']}>{card.word}</span>
        </h2>
        <RoomGlyph state={GLYPHS[room.state.state]} />
        {used !== undefined && (
          <div className={styles['edge']}>
            <ProgressBar look="plate" label={CARD_TEXT.timeUsed} value={used.minutes} max={used.target} />
          </div>
        )}
      </div>
      <div className={styles['body']}>
        <div className={styles['top']}>
          {card.duration !== undefined && (
            <Duration parts={durationParts(card.duration.minutes)} caption={card.duration.caption} />
          )}
          {room.state.state !== 'blocked' && (
            <div className={styles['more']}>
              <IconButton
                aria-label={BOARD_TEXT.manage(room.name)}
                onPress={() => go({ name: 'manage-room', room: room.id })}
              >
                <Ellipsis size={22} aria-hidden="true" />
              </IconButton>
            </div>
          )}
        </div>
        <ReasonLines lines={card.lines} />
        <div className={styles['action']} data-room={room.id}>
          <Button
            size="lg"
            block
            variant={card.isPrimary ? 'primary' : 'default'}
            label={actionLabel(card.action, room.name)}
            onPress={() => go(card.to)}
          >
            {card.action}
          </Button>
        </div>
      </div>
    </article>
  )
}
