import { inWords, t } from '../i18n/index.ts'
import { ButtonLink } from '../ui/button.tsx'

/** The way to what can be printed of a workshop before it is held. */
export function PaperLink(props: {
  readonly template: { readonly id: string; readonly title: Parameters<typeof inWords>[0] }
}) {
  return (
    <ButtonLink
      look="plain"
      href={`/prepare/${props.template.id}/paper`}
      aria-label={t('facilitate.paper.link-of', { title: inWords(props.template.title) })}
    >
      {t('facilitate.paper.link')}
    </ButtonLink>
  )
}
