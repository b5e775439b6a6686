import { placeForScreen, type TalkView } from '@coreflect/workshop'
import { createEffect, For, on, Show } from 'solid-js'
import { inARow, inWords, t } from '../i18n/index.ts'
import { chime } from '../take-part/chime.ts'
import { useRoom } from '../take-part/room.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Clock } from '../ui/clock.tsx'
import { StickyNote } from '../ui/icons.ts'
import { sizeKey, TalkSteps } from './talk-steps.tsx'

/** A talk on a phone: the step, how long, whose time it is, and the group's board. */
export function TalkPart(props: { readonly talk: TalkView }) {
  const { live, view } = useRoom()
  const step = () => props.talk.steps[props.talk.step]
  const group = () => view().groups.find(({ round }) => round === props.talk.round)
  const others = () => {
    const { me } = view()
    const names = group()?.seats.filter((seat) => me.kind !== 'person' || seat.person !== me.id) ?? []
    return names.map(({ name }) => name)
  }
  const mine = () => {
    const { me } = view()
    return me.kind === 'person' && props.talk.speaking?.person === me.id
  }
  const board = () =>
    view().docs.some(({ kind, right, group: of }) => kind === 'group' && right === 'write' && of?.id === group()?.id)
  createEffect(on(() => `${props.talk.step} ${props.talk.voice}`, chime, { defer: true }))
  return (
    <>
      <TalkSteps talk={props.talk} look="phone" />
      <Show when={step()}>
        {(on) => (
          <Card tone="soft">
            <h2 class="text-2xl">{inWords(on().name)}</h2>
            <Show when={group()} fallback={<p>{t(`doings.talk.size.${sizeKey(on().size)}`)}</p>}>
              {(own) => (
                <p class="text-lg">
                  <span class="font-semibold">{t('group.title', { label: own().label })}</span>{' '}
                  {t('group.with', { names: inARow(others()) })}
                  <Show when={own().place}>
                    <span class="block">{placeForScreen(own().place)}</span>
                  </Show>
                </p>
              )}
            </Show>
            <Clock clock={props.talk.clock} offset={live.offset()} look="line" />
            <Show when={props.talk.voices > 0 && group()}>
              {(own) => (
                <div class="grid gap-3">
                  <p role="status" class="font-bold text-xl">
                    {voiceInWords(props.talk, mine())}
                  </p>
                  <ol class="flex flex-wrap gap-2">
                    <For each={own().seats}>
                      {(seat) => (
                        <li
                          aria-current={seat.person === props.talk.speaking?.person ? 'true' : undefined}
                          class="rounded-full border px-3.5 py-1.5"
                          classList={{
                            'border-accent bg-accent font-bold text-accent-ink':
                              seat.person === props.talk.speaking?.person,
                            'border-edge': seat.person !== props.talk.speaking?.person,
                          }}
                        >
                          {seat.name}
                        </li>
                      )}
                    </For>
                  </ol>
                </div>
              )}
            </Show>
            <Show when={on().size > 1 && props.talk.round === null}>
              <p role="status">{t('doings.talk.forming')}</p>
            </Show>
            <Show when={board()}>
              <ButtonLink href="?at=board" class="justify-self-start">
                <StickyNote aria-hidden="true" size={20} />
                {t('doings.talk.board')}
              </ButtonLink>
            </Show>
          </Card>
        )}
      </Show>
    </>
  )
}

function voiceInWords(talk: TalkView, mine: boolean): string {
  if (mine) return t('doings.talk.mine')
  return talk.speaking === null ? t('doings.talk.all') : t('doings.talk.other', { name: talk.speaking.name })
}
