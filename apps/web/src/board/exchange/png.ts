import { toDataUrl } from './data-url.ts'

/** Browsers give up on larger canvases without a word. */
const MOST_SIDE = 8192
const MOST_PIXELS = 48_000_000
const SHARP = 2

const load = (url: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('The picture could not be drawn.'))
    image.src = url
  })

/** An SVG that refers to nothing outside as a PNG, twice its size, or as large as a browser can take. Rejects where it cannot. */
export const svgToPng = async (svg: string): Promise<Blob> => {
  // As a data URL, which leaves the canvas readable in every browser.
  const image = await load(await toDataUrl(new Blob([svg], { type: 'image/svg+xml' })))
  const [width, height] = [Math.max(1, image.naturalWidth), Math.max(1, image.naturalHeight)]
  const scale = Math.min(SHARP, MOST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(width * scale))
  canvas.height = Math.max(1, Math.floor(height * scale))
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('There is no canvas to draw on.')
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The canvas gave no picture.')) : resolve(blob)),
      'image/png',
    )
  })
}
