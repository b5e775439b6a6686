import type { CueView } from '@coreflect/workshop'
import { createSignal, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'

/** What a presentation says now; one may look back on one's own, and is back with one tap [L6]. */
export function CuePart(props: { readonly cue: CueView }) {
  const [back, setBack] = createSignal<number | null>(null)
  const at = () => Math.min(back() ?? props.cue.at, props.cue.at)
  const away = () => at() !== props.cue.at
  const go = (to: number) => setBack(to >= props.cue.at ? null : Math.max(0, to))
  return (
    <Card tone={away() ? 'plain' : 'soft'}>
      <p class="text-ink-soft text-sm">{t('doings.cue.at', { at: at() + 1, of: props.cue.of })}</p>
      <p aria-live="polite" class="min-h-[3em] whitespace-pre-line break-words font-semibold text-2xl leading-snug">
        {inWords(props.cue.cues[at()] ?? {})}
      </p>
      <Show when={props.cue.at > 0}>
        <div class="flex flex-wrap gap-2">
          <Button disabled={at() === 0} onClick={() => go(at() - 1)}>
            {t('doings.cue.back')}
          </Button>
          <Button disabled={!away()} onClick={() => go(at() + 1)}>
            {t('doings.cue.on')}
          </Button>
          <Show when={away()}>
            <Button look="primary" onClick={() => setBack(null)}>
              {t('doings.cue.now')}
            </Button>
          </Show>
        </div>
      </Show>
    </Card>
  )
}
