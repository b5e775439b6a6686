import { For, Show } from 'solid-js'
import { Button } from '../ui/button.tsx'
import type { BoardHold } from './create-board.ts'
import type { Company } from './create-company.ts'
import { wordsOf } from './item-words.ts'
import './together.css'

const SHOWN = 3

/** What people are asked to look at, whom one follows and who follows oneself, and the dots that are left. */
export function TogetherLines(props: { readonly hold: BoardHold; readonly company: Company }) {
  const { hold } = props
  const { t } = hold
  const { together, votes } = props.company
  const followers = () =>
    together
      .followers()
      .map(({ name }) => name)
      .join(', ')
  /** What lies in the light, in words, for those who do not see it. */
  const lit = () => {
    const light = together.light()
    if (light === null) return ''
    const here = hold.items
      .within(light)
      .filter(({ text }) => text.trim() !== '')
      .sort((a, b) => a.p[1] - b.p[1] || a.p[0] - b.p[0])
    return (
      here
        .slice(0, SHOWN)
        // Each in its own direction, so that one that runs from right to left leaves the others in their order.
        .map((item) => `\u2068${wordsOf(t, item)}\u2069`)
        .join(' · ')
    )
  }
  return (
    <div class="together-lines" role="status">
      <Show when={together.light()}>
        <p class="together-line">
          <span class="together-words together-lit">
            <strong>{t('board.light.here')}</strong> {lit()}
          </span>
          <Button onClick={together.goToLight}>{t('board.light.go')}</Button>
          <Button onClick={together.leaveLight}>{t('board.light.leave')}</Button>
        </p>
      </Show>
      <Show when={together.followed()}>
        {(peer) => (
          <p class="together-line">
            <span class="together-words">{t('board.follow.you', { name: peer().name })}</span>
            <Button onClick={() => together.follow(null)}>{t('board.follow.stop')}</Button>
          </p>
        )}
      </Show>
      <Show when={together.leading()}>
        <p class="together-line">
          <span class="together-words">
            {together.followers().length === 0 ? t('board.lead.on') : t('board.lead.by', { names: followers() })}
          </span>
          <Button onClick={() => together.lead(false)}>{t('board.lead.stop')}</Button>
        </p>
      </Show>
      <Show when={votes.vote()?.open}>
        <p class="together-line">
          <span class="together-words">
            {t('board.dots.left', { left: votes.left(), budget: votes.vote()?.budget ?? 0 })}{' '}
            <Show when={hold.mayWrite()}>{t(votes.left() > 0 ? 'board.dots.how' : 'board.dots.spent')}</Show>
          </span>
        </p>
      </Show>
      <For each={together.canFollow && together.followed() === null ? together.leaders() : []}>
        {(peer) => (
          <p class="together-line">
            <span class="together-words">{t('board.lead.peer', { name: peer.name })}</span>
            <Button onClick={() => together.follow(peer.client)}>{t('board.follow', { name: peer.name })}</Button>
          </p>
        )}
      </For>
    </div>
  )
}
