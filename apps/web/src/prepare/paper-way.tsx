import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { useParams } from '../router/index.ts'
import { ButtonLink } from '../ui/button.tsx'

/** The way to what can be printed of the day that is prepared here; nothing where it is no workshop of our own. */
export function PaperWay() {
  const params = useParams()
  return (
    <Show when={params().template}>
      {(id) => (
        <ButtonLink look="plain" class="px-3" href={`/prepare/${id()}/paper`}>
          {t('facilitate.paper.link')}
        </ButtonLink>
      )}
    </Show>
  )
}
