export { address, navigate } from './address.ts'
export { asked, Navigate, Router, useParams } from './router.tsx'
