import type { Line } from '../checklist/checklist'

/** What each source key stands for, in words a person knows. */
const SOURCES: Readonly<Record<string, string>> = {
  AR: 'Arkansas tattoo and permanent cosmetics rules',
  BAMC: 'NEHA Body Art Model Code, 2024',
  'BAMC-A': 'NEHA Body Art Model Code, annex, 2025',
  'CA-CONS': 'California inspection report on consent',
  CA308: 'California Health and Safety Code 119308',
  CA311: 'California Health and Safety Code 119311',
  CA315: 'California county inspection summary, 119315',
  'CDC-DENT': 'CDC guidance on surfaces and barriers in dental care',
  'CDC-NTM': 'CDC report on tattoo ink infections, 22 August 2012',
  'CHK-WHO': 'WHO surgical safety checklist, outline',
  DERBY: 'Derby City Council tattooing guidance',
  EN17169: 'EN 17169:2020, Tattooing: safe and hygienic practice',
  EN14476: 'EN 14476, virucidal test of disinfectants',
  'EPA-6': 'EPA six steps for disinfectant use',
  'EPA-CT': 'EPA contact time on the label',
  'EPA-S': 'EPA List S, disinfectants against blood-borne pathogens',
  'FDA-REC': 'Study of tattoo ink recalls in the United States, 2023',
  'GDPR-T': 'Trade guidance on UK GDPR for tattoo studios',
  GLOVE1: 'Study of glove holes by wear time',
  GLOVE2: 'Study of examination gloves in intensive care',
  HQSC: 'New Zealand five moments for hand hygiene',
  'IL-MAD': 'Madison County, Illinois, body art code',
  INS: 'Insurance practice in the United Kingdom',
  MASK: 'OSHA mask text, as quoted in the trade',
  NSW: 'New South Wales skin penetration fact sheet',
  ONT: 'Ontario public health forms under O. Reg. 136/18',
  'ONT-EXP': 'Ontario blood exposure record form',
  'ONT-OLD': 'Ontario infection control procedures, 1999',
  'OSHA-BBP': 'OSHA bloodborne pathogens standard, 29 CFR 1910.1030',
  'OSHA-DIS': 'OSHA letters on disinfectants, 1993 to 1999',
  'OSHA-LOG': 'OSHA sharps injury log',
  'OSHA-PLAN': 'Sample exposure control plan with its yearly review',
  'OSHA-RET': 'OSHA record retention, summary',
  'OSHA-TAT': 'OSHA letter on tattooing, 29 July 2002',
  P11: 'Industry notes on 21 CFR Part 11 audit trails',
  PDHU: 'Ontario district health unit, tattooing and micropigmentation',
  QUINCY: 'Quincy body art rules',
  RACGP: 'Australian general practice standards on gloves',
  REACH: 'EU REACH, entry 75, inks for tattoo and permanent make-up',
  SB: 'San Benito County code',
  SEED: 'Overview of scalp micropigmentation by a clinic',
  SHARPS: 'Tattoo practice examination, sharps at three quarters',
  SMP1: 'Clinic account of a scalp micropigmentation session',
  SMP2: 'Clinic account of scalp micropigmentation sessions with breaks',
  SMP3: 'Clinic account of intervals between sessions',
  SMP4: 'Trade article on scalp micropigmentation hygiene',
  SMP5: 'Clinic lists of reasons not to treat',
  SPCP: 'Society of Permanent Cosmetic Professionals guidance',
  THRS: 'Tattoo Hygiene Rating Scheme inspection form',
  TN: 'Tennessee Code 62-38-209',
  TOR: 'Toronto BodySafe micropigmentation guidance',
  Tukes: 'Finnish Safety and Chemicals Agency on tattooing',
  UNE: 'Spanish standards body on EN 17169',
  WAT: 'Region of Waterloo tattoo guidance',
  WY: 'Wyoming barber rules on clippers',
}

/** One source as a person reads it: its name, then the key and the place in it. */
export function sourceWords(source: string): string {
  const key = source.split(' ')[0] ?? ''
  const name = SOURCES[key]
  return name === undefined ? source : `${name} [${source}]`
}

/** Why a check is on the list: help in plain words, and what it is based on. */
export function whyOf(line: Line): { readonly help: string; readonly basedOn: readonly string[] } {
  const sources = line.source.split(';').map((source) => source.trim())
  return { help: line.help, basedOn: sources.filter((source) => source !== '').map(sourceWords) }
}
