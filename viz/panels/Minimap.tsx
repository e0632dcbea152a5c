// All that is shown, small, with the part in view framed; a press on it moves the view there. While all is in view the map
// is not: it would say nothing, and lie over something.
import { useEffect, useRef } from 'preact/hooks'
import { usePage } from '../page.ts'
import type { Palette } from '../palette.ts'
import type { Overlook } from '../stage.ts'

const WIDTH = 132
const HEIGHT = 88
const MARGIN = 8
/** How wide the frame's line is, in px. */
const LINE = 1.4
/** More dots than this tell no more. */
const MOST = 2000

/** Hidden from screen readers, which have the table and the panels. */
export function Minimap() {
  const { stage, painted, words } = usePage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { palette } = painted
  useEffect(() => {
    const here = stage.current
    if (!here) return
    const draw = () => {
      if (!canvas.current) return
      const overlook = here.overlook()
      canvas.current.hidden = isAllInView(overlook)
      drawMap(canvas.current, overlook, palette)
    }
    draw()
    return here.onFrame(draw)
  }, [stage.current, palette])
  const go = (event: PointerEvent) => {
    if (event.buttons !== 1 || !stage.current || !canvas.current) return
    const box = canvas.current.getBoundingClientRect()
    const side = sideOf()
    stage.current.lookAt({
      x: 0.5 + (event.clientX - box.left - WIDTH / 2) / side,
      y: 0.5 - (event.clientY - box.top - HEIGHT / 2) / side,
    })
  }
  return (
    <canvas
      class="mini"
      data-over
      ref={canvas}
      width={WIDTH * 2}
      height={HEIGHT * 2}
      role="img"
      aria-label={words.minimap}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={go}
    />
  )
}

function isAllInView({ points, view }: Overlook): boolean {
  const [xs, ys] = [view.map(({ x }) => x), view.map(({ y }) => y)]
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return points.every(({ x, y }) => x >= left && x <= right && y >= low && y <= high)
}

/** Px of the map for the unit in which the graph stood first between 0 and 1. */
const sideOf = (): number => Math.min(WIDTH, HEIGHT) - 2 * MARGIN

/** Held on the map, where the whole width of the line is seen. */
const within = (at: number, size: number): number => Math.min(size - LINE / 2, Math.max(LINE / 2, at))

function drawMap(canvas: HTMLCanvasElement, { points, view }: Overlook, palette: Palette): void {
  const context = canvas.getContext('2d')!
  const side = sideOf()
  context.setTransform(2, 0, 0, 2, 0, 0)
  context.clearRect(0, 0, WIDTH, HEIGHT)
  const across = (x: number) => WIDTH / 2 + (x - 0.5) * side
  const down = (y: number) => HEIGHT / 2 - (y - 0.5) * side
  const every = Math.ceil(points.length / MOST)
  for (const [index, { x, y, color }] of points.entries()) {
    if (index % every !== 0) continue
    context.fillStyle = color
    context.fillRect(across(x) - 1, down(y) - 1, 2, 2)
  }
  context.strokeStyle = palette.seal
  context.lineWidth = LINE
  context.beginPath()
  for (const { x, y } of view) context.lineTo(within(across(x), WIDTH), within(down(y), HEIGHT))
  context.closePath()
  context.stroke()
}
