/** What a record is kept as. Of several that fit one record, the one that keeps it longest counts. */
export const KEPT_AS = ['client', 'hygiene', 'health', 'exposure'] as const
export type KeptAs = (typeof KEPT_AS)[number]
