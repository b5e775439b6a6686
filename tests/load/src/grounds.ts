import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BenchServer, Seats, Shape } from './servers/bench-server.ts'

/** Data that a server can be started over, and who sits where. */
export interface Ground {
  readonly folder: string
  readonly seats: readonly Seats[]
}

/** What is written before a measurement, into data that were just furnished. */
type Seed = (ground: Ground) => Promise<void>

/** Folders of data, made once and copied for each repeat. On the disk, so that durability costs what it costs. */
export class Grounds {
  readonly #home: string

  /** What is found in `home` was made by a run before, and is used again. */
  constructor(home: string) {
    this.#home = home
  }

  /** A fresh copy of what `seed` left behind; `name` tells different seeds apart. */
  async copy(server: BenchServer, shape: Shape, name = 'empty', seed: Seed = async () => {}): Promise<Ground> {
    const made = join(this.#home, [server.name, shape.rooms, shape.size, name].join('-'))
    if (!existsSync(made)) await this.#make(made, server, shape, seed)
    const folder = await this.#folder()
    await cp(join(made, 'data'), folder, { recursive: true })
    return { folder, seats: JSON.parse(await readFile(join(made, 'seats.json'), 'utf8')) as Seats[] }
  }

  /** Deletes one copy. */
  async remove({ folder }: Ground): Promise<void> {
    await rm(folder, { recursive: true, force: true })
  }

  /** Deletes everything. */
  async clear(): Promise<void> {
    await rm(this.#home, { recursive: true, force: true })
  }

  async #make(made: string, server: BenchServer, shape: Shape, seed: Seed): Promise<void> {
    const folder = await this.#folder()
    const ground = { folder, seats: await server.furnish(folder, shape) }
    await seed(ground)
    await mkdir(made)
    await cp(folder, join(made, 'data'), { recursive: true })
    await writeFile(join(made, 'seats.json'), JSON.stringify(ground.seats))
    await this.remove(ground)
  }

  async #folder(): Promise<string> {
    await mkdir(this.#home, { recursive: true })
    return mkdtemp(join(this.#home, 'copy-'))
  }
}
