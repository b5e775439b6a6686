export { DoingNow } from './doing-now.tsx'
export { DoingPapers } from './doing-papers.tsx'
