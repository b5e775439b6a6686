import type { View } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { inARow, plural, t } from '../i18n/index.ts'
import { createAddress } from '../net/address.ts'
import { QrCode } from '../ui/qr-code.tsx'

/** The door on the wall: a code to type and one to scan. */
export function RoomDoor(props: { readonly view: View }) {
  const address = createAddress()
  return (
    <Show when={props.view.session.code}>
      {(code) => (
        <div class="grid items-center gap-[5vw] lg:grid-cols-[auto_1fr]">
          <QrCode
            text={`${address()}/join/${code()}`}
            label={t('screen.qr')}
            class="w-[min(62vh,38vw)] corner-l shadow-1"
          />
          <div class="grid gap-[3vh]">
            <h2 class="text-[3.6vw]">{t('screen.join')}</h2>
            <p class="text-[2.6vw] text-ink-soft">{new URL(address()).host}</p>
            <p class="font-bold text-[8.4vw] leading-none tracking-[0.08em]">
              <span class="sr-only">{t('screen.code')}: </span>
              {code()}
            </p>
            <p role="status" class="text-[2.4vw]">
              {plural('screen.here', props.view.arrived)}
            </p>
            <Show when={props.view.arrivals.length > 0}>
              <p class="max-h-[30vh] overflow-hidden text-[1.9vw] text-ink-soft">{inARow(props.view.arrivals)}</p>
            </Show>
          </div>
        </div>
      )}
    </Show>
  )
}
