// The one drawing program for nodes: a circle or a square with round corners, and a ring around it whose width does
// not change with the zoom, all from one distance function, so that edges stay smooth at any size.
import { NodeProgram, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { NodeLook } from './appearance.ts'

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_border;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_borderSize;
attribute vec2 a_unit;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec4 v_border;
varying vec2 v_at;
varying float v_radius;
varying float v_borderSize;
varying float v_shape;

void main() {
  float radius = a_size / u_sizeRatio;
  float reach = radius + a_borderSize + 2.0;
  vec2 offset = a_unit * reach * u_correctionRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_at = a_unit * reach * u_pixelRatio;
  v_radius = radius * u_pixelRatio;
  v_borderSize = a_borderSize * u_pixelRatio;
  v_shape = a_shape;
  v_border = a_border;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
  v_border.a *= 255.0 / 254.0;
}
`

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_border;
varying vec2 v_at;
varying float v_radius;
varying float v_borderSize;
varying float v_shape;

void main(void) {
  float side = mix(0.9, 1.0, step(0.99, v_shape)) * v_radius;
  float corner = side * v_shape;
  vec2 beyond = max(abs(v_at) - side + corner, 0.0);
  float away = length(beyond) - corner;
  #ifdef PICKING_MODE
  if (away > v_borderSize) discard;
  gl_FragColor = v_color;
  #else
  vec4 inner = mix(v_color, v_border, smoothstep(-0.7, 0.7, away));
  gl_FragColor = mix(inner, vec4(0.0), smoothstep(-0.7, 0.7, away - v_borderSize));
  #endif
}
`

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio'] as const

/** Sigma's node program for `NodeLook`. */
export class NodeShape extends NodeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_borderSize', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_border', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_unit', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [-1, 1],
        [1, -1],
        [1, 1],
      ],
    }
  }

  processVisibleItem(id: number, start: number, node: NodeDisplayData & Partial<NodeLook>): void {
    const cells = this.array
    cells.set([node.x, node.y, node.size, node.corner ?? 1, node.borderSize ?? 0], start)
    cells[start + 5] = floatColor(node.color)
    cells[start + 6] = floatColor(node.border ?? node.color)
    cells[start + 7] = id
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix)
    gl.uniform1f(uniformLocations.u_sizeRatio!, params.sizeRatio)
    gl.uniform1f(uniformLocations.u_correctionRatio!, params.correctionRatio)
    gl.uniform1f(uniformLocations.u_pixelRatio!, params.pixelRatio)
  }
}
