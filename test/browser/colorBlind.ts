// How far apart two colours are for those who lack one sort of cones. What they see is worked out as by G. M. Machado,
// M. M. Oliveira, L. A. F. Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE
// Transactions on Visualization and Computer Graphics 15 (2009), its matrices for severity 1.0, on linear RGB; how far
// apart as CIE 1976 has it, in L*a*b* under D65.

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

export const SIGHTS = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>

export type Sight = keyof typeof SIGHTS

/** ΔE*ab of two colours `#rrggbb`; 2.3 is about what can just be told apart side by side. */
export function distance(one: string, other: string, sight: Sight): number {
  const [a, b] = [one, other].map(color => labOf(times(SIGHTS[sight], linearOf(color))))
  return Math.hypot(...a!.map((value, index) => value - b![index]!))
}

const times = (matrix: Matrix, [x, y, z]: Triple): Triple =>
  matrix.map(([a, b, c]) => Math.min(1, Math.max(0, a * x + b * y + c * z))) as unknown as Triple

/** sRGB without its gamma, each channel 0 to 1. */
const linearOf = (color: string): Triple =>
  [1, 3, 5].map(at => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as unknown as Triple

const XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]
/** White under D65. */
const WHITE: Triple = [0.95047, 1, 1.08883]

function labOf(rgb: Triple): Triple {
  const [x, y, z] = XYZ.map(([a, b, c], index) => {
    const share = (a * rgb[0] + b * rgb[1] + c * rgb[2]) / WHITE[index]!
    return share > 216 / 24389 ? Math.cbrt(share) : (24389 / 27 / 116) * share + 16 / 116
  }) as unknown as Triple
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
