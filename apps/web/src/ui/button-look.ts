import { classNames } from './class-names.ts'

/** `primary` is the one next step; `quiet` any other; `plain` has no edge; `link` is words alone, in the colour around it. */
export type ButtonLook = 'primary' | 'quiet' | 'plain' | 'link'

const looks: { readonly [look in ButtonLook]: string } = {
  primary:
    'px-5 bg-accent text-accent-ink border-transparent shadow-1 hover:not-disabled:[filter:brightness(1.1)] active:not-disabled:[filter:brightness(.95)]',
  quiet: 'px-5 bg-raised text-ink border-edge hover:not-disabled:bg-accent-soft',
  plain: 'px-5 bg-transparent text-accent border-transparent hover:not-disabled:bg-accent-soft',
  link: 'border-transparent bg-transparent underline underline-offset-4 hover:not-disabled:decoration-2',
}

/** The classes of anything that looks like a button: 44 px at least in both directions. */
export function buttonClasses(look: ButtonLook, wide: boolean | undefined, more?: string): string {
  return classNames(
    'inline-flex min-h-12 min-w-11 items-center justify-center gap-2 rounded-m border py-2 text-center font-semibold leading-tight no-underline transition-[background-color,filter] duration-150 disabled:cursor-not-allowed disabled:border-dashed disabled:border-edge disabled:bg-transparent disabled:text-ink-soft disabled:shadow-none',
    looks[look],
    wide && 'w-full',
    more,
  )
}
