import { onMount } from 'solid-js'
import { t } from '../i18n/index.ts'

/** Covers everything until someone opens it again [P4]. */
export function Curtain(props: { readonly onOpen: () => void }) {
  let button: HTMLButtonElement | undefined
  onMount(() => button?.focus())
  return (
    <main class="grid min-h-dvh place-items-center bg-paper">
      <h1 class="sr-only">{t('screen.curtain')}</h1>
      <button
        ref={button}
        type="button"
        onClick={() => props.onOpen()}
        class="min-h-12 rounded-m px-6 py-3 text-ink-soft text-[max(1rem,1.4vw)]"
      >
        {t('screen.curtain.hint')}
      </button>
    </main>
  )
}
