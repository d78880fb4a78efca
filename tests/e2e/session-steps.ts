import { CLIENT, MAYA, ROOM, TOM, type AtWork, type Worker } from './at-work'
import { expect } from './fixtures'
import { CONTACT_SECONDS } from './prepared-clinic'

/** Opens the turnover that a room owes. */
export async function startTurnover(work: AtWork): Promise<void> {
  const { page } = work
  const room = page.getByRole('article', { name: `${ROOM}, turnover due` })
  await expect(room).toContainText('It is ready only after its first signed turnover.')
  await work.pressRoom('Start turnover')
  await work.choose('Who does it?', MAYA.name)
  await work.enterPin(MAYA)
  await expect(page.getByRole('heading', { name: 'Room turnover', level: 1 })).toBeVisible()
}

/** All eight lines of the turnover but the signature. `dried`: a zone that is wetted again. */
export async function turnOver(work: AtWork, dried?: string): Promise<void> {
  const surfaces = work.line('surfaces-disinfected-after')
  const device = work.line('device-decontaminated')
  await surfaces.says('First: visible soil cleaned off every zone.')
  await work.settle('single-use-discarded')
  const zones = [
    'Chair',
    'Arm and head rest',
    'Tray',
    'Counter',
    'Lamp',
    'Power supply',
    'Bottles',
    'Handles',
    'Screen',
  ]
  await work.line('surfaces-cleaned').answer({ check: zones })
  await surfaces.startTimer()
  await device.startTimer()
  if (dried !== undefined) await wetAgain(work, dried)
  await work.line('reusables-reprocessed').doesNotApply('All single use')
  await work.line('waste-and-floor').answer({ choose: ['Below three quarters'] })
  await device.keepWet()
  await surfaces.keepWet()
  await work.settle('hands-after')
}

async function wetAgain(work: AtWork, zone: string): Promise<void> {
  const surfaces = work.line('surfaces-disinfected-after')
  await work.hand.press(surfaces.button(`Dried early: ${surfaces.label}`))
  await work.hand.press(surfaces.row.getByRole('checkbox', { name: zone, exact: true }))
  await work.hand.press(surfaces.button('Wet again, start over'))
  await expect(
    work.page.getByRole('status').filter({ hasText: `Contact time starts again at 0:${CONTACT_SECONDS}.` }),
  ).toBeAttached()
}

export async function startSession(work: AtWork): Promise<void> {
  const { page } = work
  await work.pressRoom('Start session')
  const start = work.button('Start pause 1: Room ready')
  await expect(start).toHaveAccessibleDescription('Pick who is treating')
  await work.choose('Who is treating?', MAYA.name)
  await work.enterPin(MAYA)
  await expect(page.getByText('Maya’s PIN is right.')).toBeVisible()
  await expect(page.getByRole('radio', { name: ROOM })).toBeChecked()
  await work.write('Client reference', CLIENT)
  await work.choose('Treatment', /^1/)
  const aloud = `${MAYA.name} treats client ${CLIENT} in ${ROOM}, treatment 1, scalp micropigmentation.`
  await expect(page.getByRole('contentinfo').or(page.getByRole('main'))).toContainText(aloud)
  await work.hand.press(start)
  await expect(page.getByRole('heading', { name: 'Pause 1: Room ready' })).toBeVisible()
}

/** Pause 1, with a surface that dries early, a problem put right, an Undo and a correction. */
export async function roomReady(work: AtWork): Promise<void> {
  const { hand } = work
  const surfaces = work.line('surfaces-disinfected-before')
  const trimmer = work.line('trimmer-disinfected')
  await work.line('room-status-released').says(/Released by Maya Reyes at \d\d:\d\d\./)
  await work.doorIsLocked('Client may enter', 8, 'surfaces-disinfected-before')
  await surfaces.startTimer()
  await trimmer.startTimer()
  await hand.press(surfaces.button(`Dried early: ${surfaces.label}`))

  const sink = work.line('sink-and-waste-ready')
  await sink.tick()
  await hand.undo()
  await expect(sink.box).not.toBeChecked()
  await sink.says('Undone.')
  await sink.tick()

  const bin = work.line('sharps-bin-ready')
  await bin.answer({ choose: ['Ready'] })
  await hand.open(bin, 'Correct')
  await hand.press(bin.row.getByRole('radio', { name: 'New value' }))
  await hand.press(bin.row.getByRole('radio', { name: 'Replaced just now' }))
  await hand.write(bin.row.getByRole('textbox', { name: 'Why it is corrected' }), 'A new bin was put up')
  await hand.press(bin.button('Save correction'))
  await bin.says('Corrected: A new bin was put up.')

  const chair = work.line('chair-safe-and-covered')
  await hand.open(chair, 'Problem')
  await hand.write(chair.row.getByRole('textbox', { name: 'What is the problem?' }), 'The chair lock slips')
  await hand.press(chair.button('Save problem'))
  await chair.says('Problem: The chair lock slips.')
  await hand.press(chair.button(`Test again: ${chair.label}`))
  await chair.isDone()
  await expect(chair.box).toBeFocused()
  await chair.says('Problem before: The chair lock slips.')

  await work.line('cords-routed-and-covered').doesNotApply('Cordless device')
  await work.line('power-and-pen-tested').answer({ choose: ['Battery'], write: { 'Battery charge': '85' } })
  await work.line('barriers-fitted').photograph()
  await work.settle('barriers-fitted')
  await trimmer.keepWet()
  await surfaces.keepWet()
  await work.openDoor('Client may enter', 'Client entered', work.line('client-identity-age').box)
}

/** Pause 2, with a client who does not tolerate latex. */
export async function signIn(work: AtWork): Promise<void> {
  await work.doorIsLocked('Skin prep may start', 8, 'client-identity-age')
  await work.line('client-identity-age').answer({ choose: ['Photo ID seen', 'Of age'] })
  await consent(work)
  await work.line('health-screen').answer({ choose: ['No change'] })
  await work.line('allergy-check').answer({ check: ['Latex'] })
  await work.line('scalp-inspected').answer({ choose: ['Clear'] })
  await work.settle('information-given')
  await work.line('photos-before').photograph()
  await work.settle('photos-before', 'technician-fit')
  await saysThatAllWasChecked(work)
  await work.openDoor('Skin prep may start', 'Skin prep started', work.line('outline-confirmed').box)
}

/** Five lines within ten seconds are asked about, in line and once. */
async function saysThatAllWasChecked(work: AtWork): Promise<void> {
  const question = work.page.getByRole('status', { name: 'A question about this session' })
  await expect(question).toContainText(/Five lines in \d+ seconds?\. Were all five checked\?/)
  await work.press('Yes, all checked')
  await expect(question).toBeHidden()
}

/** The clinic's day, as a form may have it. */
const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10)

async function consent(work: AtWork): Promise<void> {
  const { sign } = work.hand
  const line = work.line('consent-signed')
  if (sign === undefined) {
    await line.answer({ choose: ['Paper form'], write: { 'Form number': 'F-118', 'Signed on': today() } })
    return
  }
  await line.fill({ choose: ['Signed on screen'] })
  await sign(line.row.getByRole('img', { name: 'Client’s signature' }).or(line.row.getByRole('img')))
  await line.tick()
}

/** Pause 3, with a cartridge that is out of date. */
export async function timeOut(work: AtWork): Promise<void> {
  await work.doorIsLocked('Needling may start', 8, 'outline-confirmed')
  const said = ['Session, zone, hairline, shade said aloud', 'Client looked in the mirror and agreed']
  await work.line('outline-confirmed').answer({ check: said })

  const needle = work.line('needle-lot')
  await needle.fill({ write: { Lot: 'n23-0100', Expiry: '032024' } })
  await needle.says('This cartridge went out of date in 03 / 2024. Take another and enter its lot.')
  await needle.answer({ write: { Lot: 'n25-0817', Expiry: '082029' } })
  await needle.says('Lot N25-0817, expiry 08 / 2029')
  await work.line('pigment-lot').answer({ write: { Batch: 'p-7731', Expiry: '112028' } })
  await work.line('diluent-sterile').doesNotApply('Nothing is thinned')

  await work.line('ppe-on').answer({ choose: ['Surgical mask', 'Worn'], check: ['Clean apron on'] })
  await work.settle('hands-washed')
  const gloves = work.line('gloves-on')
  await work.hand.goTo(gloves)
  const latex = gloves.row.getByRole('radio', { name: /^Latex/ })
  await expect(latex).toBeDisabled()
  await expect(latex).toContainText('Client reported latex allergy. Choose nitrile or vinyl.')
  await gloves.answer({ choose: ['Nitrile'] })
  await work.line('skin-prepared').answer({ choose: ['Alcohol'] })
  await work.openDoor('Needling may start', 'Needling started', work.cardButton('Treatment settings'))
}

/** The event cards, each used as it happens; Tom takes over for a while. */
export async function treatment(work: AtWork): Promise<void> {
  await work.openCard('Treatment settings')
  const settings = { 'Needle size': '3RL 0.25', 'Zones done': 'Hairline', Depth: '0.5', Voltage: '7.5' }
  for (const [field, text] of Object.entries(settings)) await work.write(field, text)
  await work.press('Log it')
  await work.cardSays('Treatment settings', '3RL 0.25')

  await work.openCard('Glove change')
  await work.press('New zone')
  await work.cardSays('Glove change', 'New zone')
  await work.openCard('Barrier replaced')
  await work.press('Lamp handle')
  await work.cardSays('Barrier replaced', 'Lamp handle')
  await work.openCard('Client comfort')
  await work.press('Fine')
  await work.cardSays('Client comfort', 'Fine')

  await work.openCard('Extra cartridge or pigment')
  await work.choose('Why', 'One fell down')
  await work.write('Lot', 'n25-0818')
  await work.write('Expiry', '082029')
  await work.press('Log this lot')
  await work.cardSays('Extra cartridge or pigment', 'Cartridge N25-0818')

  await handOver(work, MAYA, TOM)
  await work.openCard('Free note')
  await work.write('What happened?', 'Music turned down')
  await work.press('Save the note')
  await work.cardSays('Free note', 'Music turned down')
  await handOver(work, TOM, MAYA)
  await takeBreak(work)
  await reportCut(work)
}

async function handOver(work: AtWork, from: Worker, to: Worker): Promise<void> {
  await work.press(handOverButton(from))
  await work.choose(`${from.name} hands over to`, to.name)
  await expect(work.page.getByText(`${from.name} hands over to ${to.name}.`)).toBeVisible()
  await work.enterPin(to)
  await expect(work.button(handOverButton(to))).toBeVisible()
}

/** What is heard begins with what is seen; a space may stand before the comma. */
const handOverButton = ({ name }: Worker) => new RegExp(`^Hand over ?, ${name} works now$`)

/** Work goes on only with new gloves and everything checked again. */
async function takeBreak(work: AtWork): Promise<void> {
  await work.openCard('Break')
  await work.press('Start the break')
  await expect(work.cardButton('Break')).toBeFocused()
  const goOn = work.button('End the break, go on')
  await work.isLocked(goOn, 'Break ended. New gloves needed before you go on.')
  const card = work.page.getByRole('region', { name: 'Break', exact: true })
  await work.hand.press(card.getByRole('button', { name: 'New pair, nitrile' }))
  await expect(goOn).toHaveAccessibleDescription('Opens when hands, mask and barriers are ticked.')
  for (const check of ['Hands washed', 'Mask on', 'Barriers whole']) {
    await work.hand.press(card.getByRole('checkbox', { name: check }))
  }
  await work.hand.press(goOn)
  await work.cardSays('Break', /0 min, ended \d\d:\d\d/)
}

/** The report stays open until all of it is there. */
async function reportCut(work: AtWork): Promise<void> {
  await work.openCard('Incident')
  await work.press(/^Cut/)
  await expect(work.page.getByText('Press a sterile pad on the cut until it stops bleeding.')).toBeVisible()
  await work.press('Save the incident report')
  await expect(work.page.getByText('The report needs how it happened.')).toBeVisible()
  const report = {
    'Who was exposed': 'client',
    'Device, type and brand': 'razor',
    'Where in the room': 'chair',
    'How it happened': 'The razor slipped at the hairline',
    'First aid given': 'Sterile pad, dressing',
  }
  for (const [field, text] of Object.entries(report)) await work.write(field, text)
  await work.choose('Medical follow-up offered', 'Declined')
  await work.press('Save the incident report')
  await work.cardSays('Incident', 'Cut, reported')
}

/** Pause 4, with sharps that are counted twice. */
export async function signOut(work: AtWork): Promise<void> {
  await work.hand.view('Sign-out')
  await expect(work.page.getByRole('heading', { name: 'Pause 4: Sign-out' })).toBeVisible()
  await work.doorIsLocked('Client may leave', 5, 'sharps-disposed')
  const sharps = work.line('sharps-disposed')
  await sharps.fill({ write: { 'Sharps in the bin': '2', 'Sharps opened': '3' } })
  await sharps.says('"Sharps opened" is 3, "Sharps in the bin" is 2. Both have to be the same.')
  await sharps.answer({ write: { 'Sharps in the bin': '3' } })
  await work.settle('scalp-cleaned-checked')
  await work.line('photos-after').photograph()
  await work.settle('photos-after')
  await work.line('aftercare-given').answer({ choose: ['Aloud'] })
  await work.line('reactions-noted').answer({ choose: ['None'] })
  await work.openDoor('Client may leave', 'Client left', work.line('single-use-discarded').box)
}
