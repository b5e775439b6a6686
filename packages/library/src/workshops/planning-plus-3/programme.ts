/** The half-day of planning and the three days that it plans. */
export const programme = {
  id: 'planning-plus-3',
  title: { en: 'Half a day of planning and three days', es: 'Media jornada de planificación y tres días' },
}

export const people = { from: 8, to: 30 }
