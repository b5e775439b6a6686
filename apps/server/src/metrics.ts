import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  request(method: string, route: string, status: number, seconds: number): void
  /** All of it in Prometheus' text format. */
  text(): Promise<string>
  readonly contentType: string
}

/** What the gauges show when they are asked. */
export interface Gauges {
  watching(): number
  connections(): number
}

/** Numbers about the server, none about people: no session, no person and no kind of command is a label [C3]. */
export function createMetrics(gauges: Gauges): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register, prefix: 'coreflect_' })
  const requests = new Histogram({
    name: 'coreflect_request_seconds',
    help: 'Time of HTTP requests by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [register],
  })
  gauge(register, 'coreflect_watching', 'Open views of sessions', gauges.watching)
  gauge(register, 'coreflect_connections', 'Open sockets and event streams', gauges.connections)
  return {
    request: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    text: () => register.metrics(),
    contentType: register.contentType,
  }
}

function gauge(register: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [register],
    collect() {
      this.set(read())
    },
  })
}
