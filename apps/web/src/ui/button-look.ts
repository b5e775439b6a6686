import { classNames } from './class-names.ts'

/** `primary` is the one next step; `quiet` any other; `plain` has no edge, for what should not draw the eye. */
export type ButtonLook = 'primary' | 'quiet' | 'plain'

const looks: { readonly [look in ButtonLook]: string } = {
  primary:
    'bg-accent text-accent-ink border-transparent shadow-1 hover:not-disabled:brightness-110 active:not-disabled:brightness-95',
  quiet: 'bg-raised text-ink border-edge hover:not-disabled:bg-accent-soft',
  plain: 'bg-transparent text-accent border-transparent hover:not-disabled:bg-accent-soft',
}

/** The classes of anything that looks like a button: 44 px at least in both directions. */
export function buttonClasses(look: ButtonLook, wide: boolean | undefined, more?: string): string {
  return classNames(
    'inline-flex min-h-12 min-w-11 items-center justify-center gap-2 rounded-m border px-5 py-2 text-center font-semibold leading-tight no-underline transition-[background-color,filter] duration-150 disabled:cursor-not-allowed disabled:border-dashed disabled:border-edge disabled:bg-transparent disabled:text-ink-soft disabled:shadow-none',
    looks[look],
    wide && 'w-full',
    more,
  )
}
