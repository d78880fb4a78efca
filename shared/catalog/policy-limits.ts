/** Whole numbers that a clinic may set, and how far (domain, sections 4.2 and 7). */
export const POLICY_LIMITS = {
  turnoverTargetMinutes: { min: 5, max: 120 },
  gloveMinutes: { min: 15, max: 90 },
  silentGapMinutes: { min: 15, max: 90 },
  inheritMinutes: { min: 0, max: 240 },
  minimumAge: { min: 16, max: 25 },
  consentDays: { min: 0, max: 30 },
  sessionGapDays: { min: 7, max: 42 },
  sporeTestDays: { min: 7, max: 90 },
  keepSessionYears: { min: 2, max: 30 },
  keepTrainingYears: { min: 2, max: 30 },
  keepExposureYears: { min: 2, max: 60 },
  keepHealthYears: { min: 1, max: 30 },
  keepSterilizerYears: { min: 2, max: 30 },
  managerIdleMinutes: { min: 1, max: 60 },
  sessionIdleMinutes: { min: 15, max: 240 },
} as const
