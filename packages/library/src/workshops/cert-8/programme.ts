/** Eight days that lead to a certificate: the first two cannot be missed, and at most 300 minutes of all. */
export const programme = {
  id: 'cert-8',
  title: { en: 'Eight days of certification training', es: 'Ocho días de formación con certificado' },
}

export const people = { from: 10, to: 24 }
