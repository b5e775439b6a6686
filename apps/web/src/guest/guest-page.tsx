import { type JSX, Match, Show, Switch } from 'solid-js'
import { addWords, inWords, t } from '../i18n/index.ts'
import { guestWords } from '../i18n/words/guest.ts'
import { fragmentToken } from '../net/fragment.ts'
import { createLive } from '../net/live.ts'
import { useParams } from '../router/index.ts'
import { ConnectionLine } from '../take-part/connection-line.tsx'
import { Page } from '../ui/page.tsx'
import { RehearsalMark } from '../ui/rehearsal-mark.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { GuestSeat } from './guest-seat.tsx'

addWords(guestWords)

/** A guest's page: what the whole room sees, and the board of a group that has said yes. */
export function GuestPage(): JSX.Element {
  const params = useParams()
  const token = fragmentToken() ?? ''
  const live = createLive(params().session ?? '', token)
  const name = () => {
    const me = live.view()?.me
    return me !== undefined && 'name' in me ? me.name : ''
  }
  return (
    <Switch fallback={<Spinner />}>
      <Match when={live.problem()}>
        <Page title={t('guest.gone')}>
          <p />
        </Page>
      </Match>
      <Match when={live.view()}>
        {(view) => (
          <Page
            title={t('guest.welcome', { name: name() })}
            width="wide"
            top={
              <p class="truncate font-semibold">
                <Show when={view().session.rehearsal}>
                  <RehearsalMark />
                </Show>
                {inWords(view().session.title)}
              </p>
            }
          >
            <ConnectionLine connection={live.connection()} />
            <GuestSeat view={view()} offset={live.offset()} token={token} />
          </Page>
        )}
      </Match>
    </Switch>
  )
}
