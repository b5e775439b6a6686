/** Five days that belong together. */
export const programme = {
  id: 'core-5',
  title: { en: 'Five days of core training', es: 'Cinco días de formación básica' },
}

export const people = { from: 10, to: 24 }
