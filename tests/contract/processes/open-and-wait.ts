import { writeSync } from 'node:fs'
import { openStore } from '@coreflect/store'

/** Opens the store of its argument, says so, and stays. */
await openStore({ url: process.argv[2] ?? '' })
writeSync(1, 'open\n')
setInterval(() => undefined, 1_000)
