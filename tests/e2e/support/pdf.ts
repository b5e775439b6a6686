interface PdfWish {
  /** Asks for a password to open it. */
  readonly locked?: boolean
  /** How large each page says that it is. */
  readonly box?: string
  /** What stands on each page instead of its line, deflated. */
  readonly packed?: Buffer
}

/** A PDF made by hand (ISO 32000-1 §7.5): one line of large letters on each page. */
export function makePdf(
  lines: readonly string[],
  { locked = false, box = '0 0 800 450', packed }: PdfWish = {},
): Buffer {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const first = 4
  const kids = lines.map((_, i) => `${first + i * 2} 0 R`).join(' ')
  add(`<< /Type /Pages /Count ${lines.length} /Kids [${kids}] >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>')
  lines.forEach((line, i) => {
    const stream = packed?.toString('latin1') ?? `BT /F1 48 Tf 60 240 Td (${line}) Tj ET`
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + i * 2 + 1} 0 R >>`,
    )
    add(
      `<< ${packed === undefined ? '' : '/Filter /FlateDecode'} /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    )
  })
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const start = body.length
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${locked ? lock : ''} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}
