// Who may ask. The server is for the person at this machine; where it is to answer others, they must show a token, and it
// is known by the name it was given alone, as a page of another host could else reach it under a name of its own (DNS
// rebinding).
import { networkInterfaces } from 'node:os'
import { UsageError } from '../index.ts'

/** `host`: the name or address that the server listens on; `token`: what whoever asks must show. */
export interface Access {
  readonly host?: string
  readonly token?: string
}

/** Throws `UsageError` where others than this machine could ask without a token. */
export function checkAccess({ host, token }: Access): void {
  if (host === undefined || isLoopback(host) || token) return
  throw new UsageError(
    `--host ${host} lets other machines in: give a --token too, or GUANXI_TOKEN, as openssl rand -hex 16 makes one`,
  )
}

/** The names under which the server may be asked for, as they stand in a `Host` header without the port: those of the loopback, and the one it listens on; where it listens on all addresses, these. */
export function hostNames(host?: string): ReadonlySet<string> {
  const others = host === undefined ? [] : ALL.has(host) ? ownAddresses() : [host]
  return new Set([...LOOPBACK, ...others].map(inUrl))
}

/** An address as it stands in a URL: `::1` → `[::1]` */
export const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host).toLowerCase()

/** The name under which this machine reaches a server that listens there. */
export const reachedAs = (host: string): string => (ALL.has(host) ? '127.0.0.1' : host)

const LOOPBACK = ['localhost', '127.0.0.1', '::1']
const ALL: ReadonlySet<string> = new Set(['0.0.0.0', '::'])

const isLoopback = (host: string): boolean => host === '::1' || host === 'localhost' || /^127(\.\d{1,3}){3}$/.test(host)

const ownAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap(addresses => (addresses ?? []).map(({ address }) => address))
