import './agenda.css'
import './paper.css'
import './sheets.css'
import type { Paper } from '@coreflect/workshop'
import { createMemo, Match, Show, Switch } from 'solid-js'
import { createStore } from 'solid-js/store'
import { inWords, locale, t } from '../i18n/index.ts'
import { createAddress } from '../net/address.ts'
import { asked } from '../router/index.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { ChoiceFields } from './choice-fields.tsx'
import { type Choices, firstChoices, keepSize, sizesOf } from './choices.ts'
import { createShrink } from './create-shrink.ts'
import { hasAny } from './dealt.ts'
import { Printer } from './icons.ts'
import { AgendaSheet } from './sheets/agenda-sheet.tsx'
import { AgreementPoster } from './sheets/agreement-poster.tsx'
import { JoinPoster } from './sheets/join-poster.tsx'
import { ObservationSheets } from './sheets/observation-sheets.tsx'
import { RoleCards } from './sheets/role-cards.tsx'
import { ScenarioCards } from './sheets/scenario-cards.tsx'
import { TableTents } from './sheets/table-tents.tsx'
import { speechIn } from './speech.ts'

interface PaperPlaceProps {
  readonly paper: Paper
  readonly back: string
  readonly of: 'session' | 'template'
}

/** Where a facilitator chooses one thing, sees it as it will lie on paper, and prints it. */
export function PaperPlace(props: PaperPlaceProps) {
  const found = createAddress()
  const [choices, setChoices] = createStore<Choices & { address: string | null }>({
    ...firstChoices(props.paper, asked('print'), locale()),
    address: null,
  })
  const speech = createMemo(() => speechIn(choices.locale))
  const size = () => (sizesOf(choices.kind).includes(choices.size) ? choices.size : 'a4')
  const shrink = createShrink(size)
  const address = () => (choices.address ?? found()).trim().replace(/\/+$/, '')
  const put = (change: Partial<Choices & { address: string | null }>) => {
    if (change.size !== undefined) keepSize(change.size)
    setChoices(change)
  }
  const there = () => hasAny(props.paper, choices)
  const secret = () => choices.kind === 'cards' || choices.kind === 'scenarios'
  return (
    <Page
      title={t('paper.title')}
      kicker={inWords(props.paper.title)}
      width="wide"
      top={
        <a class="inline-flex min-h-11 items-center font-semibold text-accent" href={props.back}>
          {t(`paper.back.${props.of}`)}
        </a>
      }
    >
      <p class="max-w-prose text-ink-soft">{t('paper.intro')}</p>
      <div class="paper grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <div class="paper-choices grid gap-5">
          <ChoiceFields paper={props.paper} choices={choices} size={size()} address={address()} put={put} />
          <Show when={secret()}>
            <p class="text-ink-soft text-sm">{t('paper.secret')}</p>
          </Show>
          <Show when={choices.kind === 'agenda'}>
            <p class="text-ink-soft text-sm">{t('paper.secret.agenda')}</p>
          </Show>
          <Show when={choices.kind === 'agreement' && props.paper.agreement.length === 0}>
            <Notice>{t('paper.none.agreement')}</Notice>
          </Show>
          <Button look="primary" wide disabled={!there()} onClick={() => window.print()}>
            <Printer aria-hidden="true" size={20} /> {t('paper.print')}
          </Button>
        </div>
        <Show when={there()} fallback={<EmptyState title={t('paper.none')} />}>
          <section
            ref={shrink}
            class="sheets"
            aria-label={t('paper.preview')}
            lang={choices.locale}
            data-size={size()}
            data-kind={choices.kind}
          >
            <Show when={speech()} keyed>
              {(speech) => (
                <Switch>
                  <Match when={choices.kind === 'cards'}>
                    <RoleCards paper={props.paper} choices={choices} speech={speech} />
                  </Match>
                  <Match when={choices.kind === 'scenarios'}>
                    <ScenarioCards paper={props.paper} choices={choices} speech={speech} />
                  </Match>
                  <Match when={choices.kind === 'observing'}>
                    <ObservationSheets paper={props.paper} choices={choices} speech={speech} />
                  </Match>
                  <Match when={choices.kind === 'agreement'}>
                    <AgreementPoster paper={props.paper} speech={speech} />
                  </Match>
                  <Match when={choices.kind === 'tents' && props.paper.code}>
                    {(code) => (
                      <TableTents
                        paper={props.paper}
                        choices={choices}
                        speech={speech}
                        code={code()}
                        address={address()}
                      />
                    )}
                  </Match>
                  <Match when={choices.kind === 'join' && props.paper.code}>
                    {(code) => <JoinPoster paper={props.paper} speech={speech} code={code()} address={address()} />}
                  </Match>
                  <Match when={choices.kind === 'agenda'}>
                    <AgendaSheet paper={props.paper} speech={speech} />
                  </Match>
                </Switch>
              )}
            </Show>
          </section>
        </Show>
      </div>
    </Page>
  )
}
