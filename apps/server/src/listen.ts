import type { Server } from 'node:http'
import type { Config } from './config.ts'
import { SetupProblem } from './setup-problem.ts'

/**
 * Opens the port, and tells which one it is (with `PORT=0` the system picks one).
 * @throws {SetupProblem} when the port or the address cannot be had.
 */
export async function listen(server: Server, config: Pick<Config, 'PORT' | 'HOST'>): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, config)))
    server.listen(config.PORT, config.HOST, resolve)
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : config.PORT
}

function explained(error: Error, { PORT, HOST }: Pick<Config, 'PORT' | 'HOST'>): Error {
  switch ('code' in error ? error.code : null) {
    case 'EADDRINUSE':
      return new SetupProblem(
        `Port ${PORT} is taken by another program: stop that program, or set PORT to another number such as ${PORT + 1}.`,
      )
    case 'EACCES':
      return new SetupProblem(`This account may not open port ${PORT}: set PORT to a number above 1023, such as 4400.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new SetupProblem(`This machine has no address ${HOST}: set HOST to one it has, such as 0.0.0.0.`)
    default:
      return error
  }
}
