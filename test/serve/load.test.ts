// Many at once get what one alone gets.
import { expect, it } from 'vitest'
import { createApp } from '../../src/serve/app.ts'
import { smallGraph } from './smallGraph.ts'

const MANY = 1000

it.each([
  ['/api/paths?from=陈立群&to=华创生物', 'paths'],
  ['/api/graph', 'nodes'],
  ['/api/graph?focus=陈立群&depth=2', 'nodes'],
])('%s asked a thousand times at once', async (path, part) => {
  const app = createApp(smallGraph(), { page: '/nowhere' })
  const ask = async () => {
    const response = await app.request(encodeURI(path))
    return `${response.status} ${await response.text()}`
  }
  const alone = await ask()
  expect(alone).toMatch(new RegExp(`^200 \\{.*"${part}":\\[\\{`))
  const answers = await Promise.all(Array.from({ length: MANY }, ask))
  expect(new Set(answers)).toEqual(new Set([alone]))
})
