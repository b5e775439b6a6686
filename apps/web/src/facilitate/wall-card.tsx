import { type WallScene, wallScenes } from '@coreflect/workshop'
import { lazy, Show, Suspense } from 'solid-js'
import { addWords, t } from '../i18n/index.ts'
import { screenWords } from '../i18n/words/screen.ts'
import { sceneOf } from '../screen/scene.ts'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { wallActions } from './actions.ts'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { ScreenCard } from './screen-card.tsx'

addWords(screenWords)

const Preview = lazy(async () => ({ default: (await import('./wall-preview.tsx')).WallPreview }))

/** The projector in the facilitator's hands: what it shows, a look at it, and the curtain [P4]. */
export function WallCard() {
  const cockpit = useCockpit()
  const wall = () => cockpit.view().wall
  const curtain = () => wallActions(cockpit.view()).find(({ id }) => id === 'curtain')
  const shows = (scene: WallScene) => void cockpit.send({ type: 'set-wall', shows: scene })
  return (
    <>
      <Show when={wall()}>
        {(set) => (
          <Card title={t('facilitate.run.wall.title')}>
            <Select
              label={t('facilitate.run.wall.shows')}
              options={wallScenes.map((value) => ({ value, label: t(`facilitate.run.wall.${value}`) }))}
              value={set().shows}
              onChoose={shows}
            />
            <CommandButton
              look="plain"
              class="-ml-5 justify-self-start"
              command={{ type: 'set-wall', names: set().names !== true }}
            >
              {t(set().names === true ? 'facilitate.doing.names.hide' : 'facilitate.doing.names.show')}
            </CommandButton>
            <Show when={curtain()?.command}>
              {(command) => (
                <CommandButton id="curtain" command={command()} aria-keyshortcuts="c" class="justify-self-start">
                  {curtain()?.label}
                </CommandButton>
              )}
            </Show>
            <Show when={!set().curtain} fallback={<Notice>{t('facilitate.run.wall.drawn')}</Notice>}>
              <figure class="grid gap-2">
                <Show
                  when={sceneOf(cockpit.view()) !== 'debrief'}
                  fallback={<p class="corner-l border border-line p-6 text-center">{t('facilitate.run.wall.board')}</p>}
                >
                  <Suspense>
                    <Preview />
                  </Suspense>
                </Show>
                <figcaption class="text-ink-soft text-sm">
                  {t('facilitate.run.wall.preview', { what: t(`facilitate.run.wall.${set().shows}`) })}
                </figcaption>
              </figure>
            </Show>
          </Card>
        )}
      </Show>
      <ScreenCard />
    </>
  )
}
