/** The morning's disinfection, and five treatments with their turnovers. */
export const SESSIONS_A_ROOM_DAY = 6
/** Local hours in minutes since midnight. */
export const OPENS = 8 * 60
export const CLOSES = 19 * 60
