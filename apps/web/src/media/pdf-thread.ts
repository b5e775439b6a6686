// The order counts: the reader takes hold of its arrays when it is loaded.
import './pdf-memory-capped.ts'
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
