// The only file that knows ports. Loopback alone unless another host is asked for: what one reads in one's own graph is
// nobody else's.
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { GuanxiError } from '../index.ts'
import { inUrl, reachedAs } from './access.ts'

const FIRST_PORT = 4173
const PORTS_TRIED = 50

/** A server that runs: its address, and how to end it. */
export interface Listening {
  readonly url: string
  readonly close: () => void
}

/** How long a client may take to say what it wants, in milliseconds. */
const HEADERS_TIMEOUT = 10_000
const REQUEST_TIMEOUT = 30_000

/** Listens on 127.0.0.1 or the host given, on the port given (0: any free one), else on 4173 or the next that is free. Throws `GuanxiError` where it cannot. */
export async function listen(app: Hono, port?: number, host = '127.0.0.1'): Promise<Listening> {
  const ports = port === undefined ? Array.from({ length: PORTS_TRIED }, (_, i) => FIRST_PORT + i) : [port]
  for (const port of ports) {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server
    server.headersTimeout = HEADERS_TIMEOUT
    server.requestTimeout = REQUEST_TIMEOUT
    if (await takesPort(server, port, host)) return listening(server, host)
  }
  const tried = port === undefined ? `ports ${ports[0]} to ${ports.at(-1)} are` : `port ${port} is`
  throw new GuanxiError(`${tried} taken: give another with --port, or 0 for any that is free`)
}

async function takesPort(server: Server, port: number, host: string): Promise<boolean> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
    return true
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') return false
    throw new GuanxiError(`port ${port} cannot be opened: ${message}`, { cause: error })
  }
}

function listening(server: Server, host: string): Listening {
  const { port } = server.address() as AddressInfo
  const close = (): void => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://${inUrl(reachedAs(host))}:${port}/`, close }
}
