/** The first part of Settings: a look at what a manager keeps, and the ways into it. */
export const OVERVIEW_TEXT = {
  products: { title: 'Products and contact times', columns: ['Product', 'Contact time', 'Open lot'] },
  people: { title: 'Technicians', columns: ['Name', 'Role'] },
  rooms: {
    title: 'Rooms',
    columns: ['Room', 'State and times'],
    times: (ready: string, target: number) => `Ready ${ready}, turnover ${target} min`,
    allDay: 'all day',
  },
  edit: 'Change',
  more: (count: number) => (count === 1 ? '1 more' : `${count} more`),
  all: (title: string) => `Show all: ${title}`,
  showAll: 'Show all',
  none: 'Nothing here yet.',
  backup: 'Backup settings and restore',
  managed: {
    title: 'For managers',
    about: 'Products, people, rooms and the rules of the clinic open with a manager’s PIN.',
  },
} as const
