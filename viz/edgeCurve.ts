// The drawing programs for edges: sigma's curve, with or without an arrow head, that can be pointed at a little beside its
// line too, since a hand does not hit two pixels.
import { createEdgeCurveProgram } from '@sigma/edge-curve'
import { EdgeLineProgram, type EdgeProgramType } from 'sigma/rendering'

/** An edge is met where it would be if it were so many px thicker. */
const REACH = 5
/** Where the program's vertex shader decides how thick the curve is. */
const THICKNESS = 'float curveThickness = max(minThickness, a_thickness / u_sizeRatio);'

const ARROW_HEAD = { extremity: 'target', lengthToThicknessRatio: 3.6, widenessToThicknessRatio: 2.8 } as const

/** Programs by the `type` of an `EdgeLook`. */
export const edgePrograms = (): Record<'arrow' | 'curve' | 'line', EdgeProgramType> => ({
  arrow: reaching(createEdgeCurveProgram({ arrowHead: ARROW_HEAD }) as Curve),
  curve: reaching(createEdgeCurveProgram({ arrowHead: null }) as Curve),
  line: EdgeLineProgram,
})

/** What the package declares leaves out what its programs are made from. */
type Curve = new (
  ...made: ConstructorParameters<EdgeProgramType>
) => InstanceType<EdgeProgramType> & { getDefinition(): { readonly VERTEX_SHADER_SOURCE: string } }

/** The program, its edges thicker where they are not seen but pointed at. */
function reaching(Program: Curve): EdgeProgramType {
  return class extends Program {
    override getDefinition() {
      const definition = super.getDefinition()
      const shader = definition.VERTEX_SHADER_SOURCE
      if (!shader.includes(THICKNESS)) throw new Error('the curve program is another one than this was written for')
      const thicker = `${THICKNESS}\n#ifdef PICKING_MODE\ncurveThickness += ${REACH.toFixed(1)};\n#endif\n`
      return { ...definition, VERTEX_SHADER_SOURCE: shader.replace(THICKNESS, thicker) }
    }
  }
}
