import { listOf } from './list-of'

export const WEEKLY = listOf(
  { id: 'weekly', name: 'Weekly list', instruction: 'Take each shelf in turn. Tick only what you have seen.' },
  { every: 'week', of: 'clinic' },
  [
    {
      id: 'stock-in-date',
      label: 'Needles, pigments, disinfectants all in date',
      short: 'Stock dates',
      help: 'Look at every box and bottle on the shelves. What is out of date goes away now, what ends soon goes to the front.',
      source: 'BAMC 7; TOR',
    },
    {
      id: 'trimmer-maintained',
      label: 'Trimmer oiled, blade without damage',
      short: 'Trimmer',
      help: 'Oil the blade and look at its teeth. A damaged blade cuts skin.',
      source: 'WY',
      notApplicable: { kind: 'reason', suggestions: ['No trimmer here'] },
    },
    {
      id: 'eye-rinse-usable',
      label: 'Eye rinse in date, its seal unbroken',
      short: 'Eye rinse',
      help: 'After a splash there is no time to look for another bottle.',
      source: 'EN17169 cl. 4.3',
    },
  ],
)

export const MONTHLY = listOf(
  { id: 'monthly', name: 'Monthly list', instruction: 'For a manager. Have the papers at hand.' },
  { every: 'month', of: 'clinic' },
  [
    {
      id: 'spore-test-passed',
      label: 'Spore test of every sterilizer passed',
      short: 'Spore test',
      help: 'The result of this month is filed for each sterilizer. While one is missing or positive, only single-use items are used.',
      source: 'CA315; BAMC 8.5–8.7',
      notApplicable: { kind: 'reason', suggestions: ['No sterilizer here'] },
    },
    {
      id: 'plan-in-time',
      label: 'Review of the exposure plan not overdue',
      short: 'Exposure plan',
      help: 'Look up the day of the next review on the plan itself.',
      source: 'OSHA-PLAN',
    },
    {
      id: 'records-sampled',
      label: 'Five records of the month read by a manager',
      short: 'Sample',
      help: 'Open five sealed records of different people in History. Look for late entries, fast completions and reasons for not applicable.',
      source: 'BAMC 6.4',
    },
  ],
)

export const YEARLY = listOf(
  { id: 'yearly', name: 'Yearly list', instruction: 'For a manager. Have the papers at hand.' },
  { every: 'year', of: 'clinic' },
  [
    {
      id: 'refresher-done',
      label: 'Blood-borne pathogen refresher done by everyone',
      short: 'Refresher',
      help: 'Everybody who works with clients has this year’s training in their file, with its day and content.',
      source: 'BAMC 6.7',
    },
    {
      id: 'plan-reviewed',
      label: 'Exposure control plan reviewed this year',
      short: 'Exposure plan',
      help: 'Read it against what is done in the rooms today, change it where they differ, sign it with the day.',
      source: 'OSHA-PLAN',
    },
    {
      id: 'sharps-log-reviewed',
      label: 'Sharps injury log reviewed this year',
      short: 'Sharps log',
      help: 'Look for what repeats: the same device, the same place, the same step.',
      source: 'OSHA-PLAN; OSHA-LOG',
    },
  ],
)
