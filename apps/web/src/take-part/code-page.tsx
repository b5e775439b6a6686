import { createSignal } from 'solid-js'
import { t } from '../i18n/index.ts'
import { navigate } from '../router/index.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { TextField } from '../ui/text-field.tsx'
import { codeLength, readCode } from './code.ts'

/** The first page: six signs, and in. */
export function CodePage() {
  const [typed, setTyped] = createSignal('')
  const [short, setShort] = createSignal(false)
  const go = (event: SubmitEvent) => {
    event.preventDefault()
    const code = readCode(typed())
    if (code.length === codeLength) navigate(`/join/${code}`)
    else setShort(true)
  }
  return (
    <Page title={t('door.title')}>
      <p class="text-ink-soft text-lg">{t('door.lead')}</p>
      <form class="grid gap-5" onSubmit={go} novalidate>
        <TextField
          label={t('door.code')}
          hint={t('door.code.hint')}
          error={short() ? t('door.code.short') : undefined}
          onText={(text) => {
            setTyped(text)
            setShort(false)
          }}
          name="code"
          autocomplete="off"
          autocapitalize="characters"
          autocorrect="off"
          spellcheck={false}
          enterkeyhint="go"
          required
          class="min-h-16 text-center font-bold text-3xl uppercase tracking-[0.25em]"
        />
        <Button type="submit" look="primary" wide>
          {t('door.go')}
        </Button>
      </form>
      <p class="mt-auto pt-10 text-center">
        <a href="/facilitate" class="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
          {t('door.facilitate')}
        </a>
      </p>
    </Page>
  )
}
