import { SIGN_IN_TEXT } from '../../../shared/text/frame'
import { SETTINGS_TEXT } from '../../../shared/text/settings'
import { Panel } from '../../components/Panel'
import { SideNav } from '../../components/SideNav'
import { useApp } from '../frame/app-context'
import { StandingBanners } from '../frame/StandingBanners'
import { SignIn } from '../sign-in/SignIn'
import { SECTIONS, type Section } from './sections'
import styles from './SettingsScreen.module.css'

/** The parts of Settings on the left, the one that is picked beside them. */
export function SettingsScreen() {
  const { route, go } = useApp()
  const wanted = route.name === 'settings' ? route.section : undefined
  const section = SECTIONS.find(({ id }) => id === wanted) ?? SECTIONS[0]
  return (
    <main className={styles['settings']}>
      <header className={styles['head']}>
        <h1>{SETTINGS_TEXT.title}</h1>
        <SideNav
          label={SETTINGS_TEXT.navigation}
          items={SECTIONS.map(({ id, icon }) => ({
            id,
            icon,
            label: SETTINGS_TEXT.sections[id],
            href: `#settings-${id}`,
            current: id === section.id,
            onPress: () => go({ name: 'settings', section: id }),
          }))}
        />
        <p className={styles['saved']}>{SETTINGS_TEXT.saved}</p>
      </header>
      <div className={styles['main']}>
        <StandingBanners withRemove={false} />
        <SectionContent key={section.id} section={section} />
      </div>
    </main>
  )
}

/** What only managers may change asks for a PIN first; the main process asks whatever stands here. */
function SectionContent({ section }: { readonly section: Section }) {
  const { status } = useApp()
  if (section.role === 'manager' && status.signedIn === undefined) {
    return (
      <Panel heading={SIGN_IN_TEXT.title}>
        <p className="muted">{SIGN_IN_TEXT.why}</p>
        <SignIn role="manager" inline />
      </Panel>
    )
  }
  return <section.Content />
}
