import { createSignal } from 'solid-js'
import { t } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** A few words as large as a slide. */
export function AddWords(props: { readonly onAdd: (text: string) => Promise<boolean> }) {
  const [text, setText] = createSignal('')
  const add = async () => {
    if (text().trim() !== '' && (await props.onAdd(text().trim()))) setText('')
  }
  return (
    <details class="rounded-m border border-line px-4">
      <summary class="min-h-11 cursor-pointer py-2.5 font-semibold">{t('facilitate.media.cue')}</summary>
      <div class="grid gap-3 pb-4">
        <TextArea label={t('facilitate.media.cue.label')} value={text()} onText={setText} maxlength={600} />
        <Button class="justify-self-start" onClick={() => void add()}>
          {t('facilitate.media.cue.add')}
        </Button>
      </div>
    </details>
  )
}

/** The way to a clip on another site. */
export function AddLink(props: { readonly onAdd: (url: string, title: string) => Promise<boolean> }) {
  const [url, setUrl] = createSignal('')
  const [title, setTitle] = createSignal('')
  const [wrong, setWrong] = createSignal(false)
  const add = async () => {
    const address = url().trim()
    const right = /^https?:\/\/\S+$/i.test(address) && URL.canParse(address)
    setWrong(!right)
    if (!right || !(await props.onAdd(address, title().trim() || new URL(address).host))) return
    setUrl('')
    setTitle('')
  }
  return (
    <details class="rounded-m border border-line px-4">
      <summary class="min-h-11 cursor-pointer py-2.5 font-semibold">{t('facilitate.media.link')}</summary>
      <div class="grid gap-3 pb-4">
        <TextField
          label={t('facilitate.media.link.address')}
          hint={t('facilitate.media.link.hint')}
          error={wrong() ? t('facilitate.media.link.wrong') : undefined}
          value={url()}
          onText={setUrl}
          inputmode="url"
        />
        <TextField label={t('facilitate.media.link.title')} value={title()} onText={setTitle} maxlength={200} />
        <Button class="justify-self-start" onClick={() => void add()}>
          {t('facilitate.media.link.add')}
        </Button>
      </div>
    </details>
  )
}
