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
  /** Whether the bus between nodes works; null without one. */
  bus(): boolean | null
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
  if (gauges.bus() !== null) {
    gauge(register, 'coreflect_bus_connected', '1 while this node hears the others through Redis', () =>
      gauges.bus() ? 1 : 0,
    )
  }
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
