import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { plural, t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Hand } from '../ui/icons.ts'
import { AskEveryone } from './ask-everyone.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { DebriefDots } from './debrief-dots.tsx'
import { DebriefScript } from './debrief-script.tsx'
import { ParkingCard, QuestionsCard } from './slips-card.tsx'

const tools = ['script', 'dots', 'pulse', 'questions', 'parked'] as const
type Tool = (typeof tools)[number]

/** What leading a debrief needs, in one line above its board: a tool is opened when it is wanted, one at a time. */
export function DebriefLead() {
  const { view } = useCockpit()
  const [open, setOpen] = createSignal<Tool | null>(null)
  const count = (tool: Tool): string => {
    const kind = tool === 'questions' ? 'question' : tool === 'parked' ? 'parked' : null
    const slips = view().slips.filter((slip) => slip.kind === kind).length
    return slips === 0 ? '' : ` (${slips})`
  }
  const on = (tool: Tool): boolean =>
    (tool === 'script' && view().script !== null) ||
    (tool === 'dots' && view().dots?.open === true) ||
    (tool === 'pulse' && view().pulse !== null)
  return (
    <Show when={view().session.state !== 'revisit' && view().session.state !== 'draft'}>
      <section class="grid gap-3" aria-label={t('facilitate.debrief.lead')}>
        <div class="flex flex-wrap gap-2">
          <For each={tools}>
            {(tool) => (
              <Button
                class="pressed-soft"
                aria-expanded={open() === tool}
                aria-pressed={open() === tool}
                onClick={() => setOpen(open() === tool ? null : tool)}
              >
                {t(`facilitate.debrief.tool.${tool}`)}
                {count(tool)}
                <Show when={on(tool)}>
                  <span class="size-2 rounded-full bg-accent" aria-hidden="true" />
                  <span class="sr-only">, {t('facilitate.debrief.tool.on')}</span>
                </Show>
              </Button>
            )}
          </For>
        </div>
        <Show when={open()}>
          <div class="max-w-2xl">
            <Switch>
              <Match when={open() === 'script'}>
                <DebriefScript />
              </Match>
              <Match when={open() === 'dots'}>
                <DebriefDots />
              </Match>
              <Match when={open() === 'pulse'}>
                <AskEveryone />
              </Match>
              <Match when={open() === 'questions'}>
                <QuestionsCard />
              </Match>
              <Match when={open() === 'parked'}>
                <ParkingCard />
              </Match>
            </Switch>
          </div>
        </Show>
        <Show when={view().hands.length > 0}>
          <p role="status" class="flex items-center gap-2 font-semibold">
            <Hand aria-hidden="true" size={20} />
            {plural('facilitate.light.hands', view().hands.length)}
          </p>
        </Show>
        <Show when={view().spotlight}>
          <div class="flex flex-wrap items-center gap-3">
            <p class="font-semibold">{t('facilitate.light.title')}</p>
            <CommandButton command={{ type: 'spotlight', on: null }}>{t('plenary.light.off')}</CommandButton>
          </div>
        </Show>
      </section>
    </Show>
  )
}
