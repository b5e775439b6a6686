import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'
import type { OpenPdf, PdfProblem } from './pdf.ts'
import type { MediaSource } from './source.ts'

interface SlideProps {
  readonly source: MediaSource
  readonly asset: string
  readonly page: number
}

/** The reader of PDFs is large: it is fetched with the first slide. */
const reader = () => import('./pdf.ts')

/** So many drawn pages are kept: the one before, the one shown, the two that come. */
const kept = 4

/** One page of a PDF, as large as there is room. The pages that come next are drawn before they are asked for. */
export function Slide(props: SlideProps) {
  const [problem, setProblem] = createSignal<PdfProblem | null>(null)
  const [words, setWords] = createSignal('')
  const [shown, setShown] = createSignal(false)
  let place: HTMLDivElement | undefined
  let open: { readonly asset: string; readonly pdf: Promise<OpenPdf> } | null = null
  let drawn = new Map<number, Promise<HTMLCanvasElement>>()
  let asked = 0

  const close = () => {
    void open?.pdf.then((pdf) => pdf.close()).catch(() => undefined)
    open = null
    drawn = new Map()
  }

  const pdfOf = (asset: string) => {
    if (open?.asset === asset) return open.pdf
    close()
    open = { asset, pdf: reader().then(({ openPdf }) => openPdf({ source: props.source, asset })) }
    return open.pdf
  }

  const room = () => {
    const sharp = Math.min(globalThis.devicePixelRatio || 1, 2)
    const width = Math.max(160, place?.clientWidth ?? 640)
    return { width: width * sharp, height: Math.max(160, globalThis.innerHeight * 0.78) * sharp }
  }

  const draw = (pdf: OpenPdf, page: number) => {
    const { width, height } = room()
    const known = drawn.get(page) ?? pdf.draw(page, width, height)
    drawn.delete(page)
    drawn.set(page, known)
    for (const old of [...drawn.keys()].slice(0, -kept)) drawn.delete(old)
    return known
  }

  const show = async (asset: string, page: number) => {
    asked += 1
    const mine = asked
    setProblem(null)
    try {
      const pdf = await pdfOf(asset)
      const canvas = await draw(pdf, page)
      if (mine !== asked) return
      canvas.setAttribute('aria-hidden', 'true')
      canvas.classList.add(
        'max-w-full',
        'h-auto',
        'mx-auto',
        'block',
        'corner-s',
        'shadow-1',
        'max-h-[78dvh]',
        'w-auto',
      )
      place?.replaceChildren(canvas)
      setShown(true)
      const text = await pdf.words(page)
      if (mine === asked) setWords(text)
      if (page < pdf.pages) await draw(pdf, page + 1)
    } catch (error) {
      if (mine !== asked) return
      close()
      place?.replaceChildren()
      const { pdfProblem } = await reader()
      setProblem(pdfProblem(error))
    }
  }

  const again = () => {
    close()
    void show(props.asset, props.page)
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const resized = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      drawn = new Map()
      void show(props.asset, props.page)
    }, 300)
  }
  onMount(() => {
    createEffect(on([() => props.asset, () => props.page], ([asset, page]) => void show(asset, page)))
    globalThis.addEventListener('resize', resized)
  })
  onCleanup(() => {
    clearTimeout(timer)
    globalThis.removeEventListener('resize', resized)
    close()
  })
  return (
    <div class="grid min-w-0 gap-2" data-page={shown() ? props.page : undefined}>
      <div ref={place} class="min-w-0" />
      <Show when={!shown() && problem() === null}>
        <Spinner label={t('media.page.coming')} />
      </Show>
      <Show when={words()}>
        <p class="sr-only">{t('media.page.words', { words: words() })}</p>
      </Show>
      <Show when={problem()}>
        {(why) => (
          <Notice tone="no">
            <p>{t(`media.problem.${why()}`)}</p>
            <Button class="mt-2" onClick={again}>
              {t('ui.retry')}
            </Button>
          </Notice>
        )}
      </Show>
    </div>
  )
}
