/** The argument that makes of this program a Chromium that prints for a command; behind it the folder for its profile. */
export const PRINT_ARGUMENT = '--print-pages='
