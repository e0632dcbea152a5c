// What GEXF 1.3 allows, after its grammar (gexf, data, dynamics and viz): each element's attributes and children. A
// name with ? may be missing, with * come any number of times; children stand in this order.

export interface Rule {
  readonly attributes: Readonly<Record<string, RegExp>>
  readonly children?: readonly string[]
  readonly text?: true
}

const any = /^[\s\S]*$/
const number = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/
const day = /^\d{4}-\d\d-\d\d$/
const channel = /^(\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/
const type = /^(integer|long|double|float|boolean|bigdecimal|biginteger|byte|char|short|string|anyURI|list[a-z]+)$/
const shape = /^(disc|triangle|square|diamond|star|pentagon|hexagon|cross)$/

export const GEXF_RULES: Readonly<Record<string, Rule>> = {
  gexf: {
    attributes: {
      xmlns: /^http:\/\/gexf\.net\/1\.3$/,
      'xmlns:viz': /^http:\/\/gexf\.net\/1\.3\/viz$/,
      version: /^1\.3$/,
    },
    children: ['meta?', 'graph'],
  },
  meta: {
    attributes: { 'lastmodifieddate?': /^\d{4}-\d\d-\d\d$/ },
    children: ['creator?', 'keywords?', 'description?'],
  },
  creator: { attributes: {}, text: true },
  keywords: { attributes: {}, text: true },
  description: { attributes: {}, text: true },
  graph: {
    attributes: {
      defaultedgetype: /^(directed|undirected|mutual)$/,
      idtype: /^(integer|string)$/,
      mode: /^(static|dynamic|slice)$/,
      timeformat: /^(integer|double|date|dateTime)$/,
      'timerepresentation?': /^(interval|timestamp)$/,
    },
    children: ['attributes*', 'nodes', 'edges'],
  },
  attributes: { attributes: { class: /^(node|edge)$/ }, children: ['attribute*'] },
  attribute: { attributes: { id: any, title: any, type } },
  nodes: { attributes: {}, children: ['node*'] },
  node: {
    attributes: { id: any, label: any },
    children: ['attvalues?', 'viz:color?', 'viz:position?', 'viz:size?', 'viz:shape?'],
  },
  edges: { attributes: {}, children: ['edge*'] },
  edge: {
    attributes: {
      id: any,
      source: any,
      target: any,
      type: /^(directed|undirected|mutual)$/,
      kind: /\S/,
      label: any,
      weight: number,
    },
    children: ['attvalues?', 'spells?', 'viz:color?', 'viz:thickness?', 'viz:shape?'],
  },
  spells: { attributes: {}, children: ['spell*'] },
  spell: { attributes: { 'start?': day, 'end?': day } },
  attvalues: { attributes: {}, children: ['attvalue*'] },
  attvalue: { attributes: { for: any, value: any } },
  'viz:color': { attributes: { r: channel, g: channel, b: channel } },
  'viz:position': { attributes: { x: number, y: number, z: number } },
  'viz:thickness': { attributes: { value: /^\d+(\.\d+)?$/ } },
  'viz:size': { attributes: { value: /^\d+(\.\d+)?$/ } },
  'viz:shape': { attributes: { value: shape } },
}
