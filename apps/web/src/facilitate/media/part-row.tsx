import type { Locale, ShownPart, Words } from '@coreflect/workshop'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { inWords, t } from '../../i18n/index.ts'
import type { ProblemCode } from '../../net/reply.ts'
import { uploadAsset } from '../../net/upload.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ArrowLeft, Trash } from '../../ui/icons.ts'
import { Problem } from '../../ui/problem.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { acceptedCaptions } from './look-at-file.ts'
import { partName } from './part-name.ts'

interface PartRowProps {
  readonly part: ShownPart
  readonly first: boolean
  readonly last: boolean
  /** The language that words are written in. */
  readonly language: Locale
  /** The session that a file of captions would go to; null where there is none yet. */
  readonly session: string | null
  readonly onMove: (by: number) => void
  readonly onRemove: () => void
  readonly onChange: (part: ShownPart) => void
}

/** One part of what an activity shows: its place in the order, and what it still needs. */
export function PartRow(props: PartRowProps) {
  const name = () => partName(props.part)
  const written = (text: string, old: Words | undefined): Words => ({ ...old, [props.language]: text })
  return (
    <li class="grid gap-2 rounded-m border border-line bg-raised p-3">
      <div class="flex items-center gap-1">
        <p class="min-w-0 flex-1">
          <span class="block truncate font-semibold">{name()}</span>
          <span class="block text-ink-soft text-sm">
            {props.part.kind === 'slides'
              ? t('facilitate.media.pages', { pages: props.part.pages })
              : t(`facilitate.media.kind.${props.part.kind}`)}
          </span>
        </p>
        <IconButton
          label={t('facilitate.media.earlier', { name: name() })}
          disabled={props.first}
          onClick={() => props.onMove(-1)}
        >
          <ArrowLeft aria-hidden="true" size={20} class="rotate-90" />
        </IconButton>
        <IconButton
          label={t('facilitate.media.later', { name: name() })}
          disabled={props.last}
          onClick={() => props.onMove(1)}
        >
          <ArrowLeft aria-hidden="true" size={20} class="-rotate-90" />
        </IconButton>
        <IconButton label={t('facilitate.media.remove', { name: name() })} onClick={() => props.onRemove()}>
          <Trash aria-hidden="true" size={20} />
        </IconButton>
      </div>
      <Switch>
        <Match when={props.part.kind === 'picture' && props.part}>
          {(part) => (
            <TextField
              label={t('facilitate.media.alt')}
              hint={t('facilitate.media.alt.hint')}
              value={inWords(part().alt)}
              maxlength={600}
              onChange={(event) => props.onChange({ ...part(), alt: written(event.currentTarget.value, part().alt) })}
            />
          )}
        </Match>
        <Match when={props.part.kind === 'clip' && props.part}>
          {(part) => (
            <>
              <Captions
                part={part()}
                session={props.session}
                language={props.language}
                onChange={(captions) => props.onChange({ ...part(), captions })}
              />
              <TextArea
                label={t('facilitate.media.clip-words')}
                hint={t('facilitate.media.clip-words.hint')}
                rows={2}
                value={inWords(part().words ?? {})}
                maxlength={8000}
                onChange={(event) =>
                  props.onChange({ ...part(), words: written(event.currentTarget.value, part().words) })
                }
              />
            </>
          )}
        </Match>
      </Switch>
    </li>
  )
}

interface CaptionsProps extends Pick<PartRowProps, 'session' | 'language'> {
  readonly part: Extract<ShownPart, { kind: 'clip' }>
  readonly onChange: (captions: { readonly asset: string; readonly language: string }) => void
}

/** The captions of a clip; where there are none, they are asked for. */
function Captions(props: CaptionsProps) {
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  let input: HTMLInputElement | undefined
  const send = async (file: File | undefined) => {
    if (file === undefined || props.session === null) return
    const sent = await uploadAsset(props.session, file, () => undefined)
    if (sent.ok && sent.value.kind === 'vtt') {
      setProblem(null)
      return props.onChange({ asset: sent.value.id, language: props.language })
    }
    setProblem(sent.ok ? 'wrong-type' : sent.problem)
  }
  return (
    <div class="grid gap-2">
      <p class="text-sm">
        {props.part.captions === undefined ? t('facilitate.media.no-captions') : t('facilitate.media.captions')}
      </p>
      <Problem code={problem()} />
      <input
        ref={input}
        type="file"
        hidden={true}
        accept={acceptedCaptions}
        aria-label={t('facilitate.media.add-captions')}
        onChange={(event) => void send(event.currentTarget.files?.[0])}
      />
      <Show when={props.session !== null}>
        <Button class="justify-self-start" onClick={() => input?.click()}>
          <Show when={props.part.captions === undefined} fallback={t('facilitate.media.other-captions')}>
            {t('facilitate.media.add-captions')}
          </Show>
        </Button>
      </Show>
    </div>
  )
}
