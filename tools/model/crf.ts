/**
 * A linear-chain conditional random field: forward-backward, and stochastic gradients with regularised dual averaging
 * (AdaGrad steps, L1), which leaves most weights at zero.
 */
import { LABEL_COUNT, mayFollow } from '../../packages/core/src/model/labels.ts'

const L = LABEL_COUNT

/** A sentence as feature rows: `offsets[i]` … `offsets[i + 1]` of `ids` belong to token i. */
export interface Example {
  readonly offsets: Int32Array
  readonly ids: Int32Array
  readonly labels: Uint8Array
}

export class Trainer {
  readonly sums: Float32Array
  readonly squares: Float32Array
  readonly transitionSums: Float64Array
  readonly transitionSquares: Float64Array
  steps = 0
  readonly transitions = new Float64Array((L + 1) * L)
  private scores = new Float64Array(0)
  private alpha = new Float64Array(0)
  private beta = new Float64Array(0)
  private readonly gradient = new Float64Array(L)
  readonly size: number
  readonly step: number
  readonly l1: number
  readonly dropout: number
  readonly next: () => number
  readonly cost: number

  constructor(size: number, step: number, l1: number, dropout: number, next: () => number, cost: number) {
    this.size = size
    this.step = step
    this.l1 = l1
    this.dropout = dropout
    this.next = next
    this.cost = cost
    this.sums = new Float32Array(size * L)
    this.squares = new Float32Array(size * L)
    this.transitionSums = new Float64Array((L + 1) * L)
    this.transitionSquares = new Float64Array((L + 1) * L)
  }

  average: Float32Array | null = null
  private total: Float32Array | null = null
  private kept = 0
  /** Adds the weights as they are now to the average that `weight` gives from then on. */
  keep() {
    this.total ??= new Float32Array(this.size * L)
    this.kept++
    for (let k = 0; k < this.total.length; k++) this.total[k]! += this.weight(k)
    this.average = this.total.map((w) => w / this.kept)
  }

  weight(at: number): number {
    if (this.average) return this.average[at]!
    const u = this.sums[at]!
    const slack = Math.abs(u) - this.l1 * this.steps
    if (slack <= 0) return 0
    return (u > 0 ? slack : -slack) * (this.step / (0.1 + Math.sqrt(this.squares[at]!)))
  }

  private refreshTransitions() {
    for (let k = 0; k < this.transitions.length; k++) {
      const from = Math.floor(k / L)
      if (!(from === L ? mayFollow(0, k % L) : mayFollow(from, k % L))) this.transitions[k] = -1e4
      else
        this.transitions[k] =
          this.transitionSums[k]! * (this.step / (0.1 + Math.sqrt(this.transitionSquares[k]!)))
    }
  }

  private room(length: number) {
    if (this.scores.length >= length * L) return
    this.scores = new Float64Array(length * L * 2)
    this.alpha = new Float64Array(length * L * 2)
    this.beta = new Float64Array(length * L * 2)
  }

  private emit({ offsets, ids }: Example, length: number) {
    const { scores } = this
    scores.fill(0, 0, length * L)
    for (let i = 0; i < length; i++)
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const row = ids[k]! * L
        for (let y = 0; y < L; y++) scores[i * L + y]! += this.weight(row + y)
      }
  }

  /** The example without a random share of its features (in pairs: shared and own copy go together). */
  private thin(example: Example): Example {
    if (this.dropout === 0) return example
    const { offsets, ids, labels } = example
    const kept = new Int32Array(ids.length)
    const cuts = new Int32Array(offsets.length)
    let at = 0
    for (let i = 0; i < labels.length; i++) {
      for (let k = offsets[i]!; k < offsets[i + 1]!; k += 2) {
        if (this.next() < this.dropout) continue
        kept[at++] = ids[k]!
        kept[at++] = ids[k + 1]!
      }
      cuts[i + 1] = at
    }
    return { offsets: cuts, ids: kept, labels }
  }

  /** One gradient step on one sentence; returns its negative log-likelihood. */
  learn(whole: Example): number {
    const example = this.thin(whole)
    const { labels, offsets, ids } = example
    const length = labels.length
    this.room(length)
    this.refreshTransitions()
    this.emit(example, length)
    const { scores, alpha, beta, transitions } = this
    if (this.cost > 0) for (let i = 0; i < length; i++) if (labels[i] !== 0) scores[i * L]! += this.cost
    for (let y = 0; y < L; y++) alpha[y] = scores[y]! + transitions[L * L + y]!
    for (let i = 1; i < length; i++)
      for (let y = 0; y < L; y++) {
        let top = Number.NEGATIVE_INFINITY
        for (let p = 0; p < L; p++) top = Math.max(top, alpha[(i - 1) * L + p]! + transitions[p * L + y]!)
        let sum = 0
        for (let p = 0; p < L; p++) sum += Math.exp(alpha[(i - 1) * L + p]! + transitions[p * L + y]! - top)
        alpha[i * L + y] = top + Math.log(sum) + scores[i * L + y]!
      }
    beta.fill(0, (length - 1) * L, length * L)
    for (let i = length - 2; i >= 0; i--)
      for (let p = 0; p < L; p++) {
        let top = Number.NEGATIVE_INFINITY
        for (let y = 0; y < L; y++)
          top = Math.max(top, transitions[p * L + y]! + scores[(i + 1) * L + y]! + beta[(i + 1) * L + y]!)
        let sum = 0
        for (let y = 0; y < L; y++)
          sum += Math.exp(transitions[p * L + y]! + scores[(i + 1) * L + y]! + beta[(i + 1) * L + y]! - top)
        beta[i * L + p] = top + Math.log(sum)
      }
    let z = Number.NEGATIVE_INFINITY
    for (let y = 0; y < L; y++) z = Math.max(z, alpha[(length - 1) * L + y]!)
    let total = 0
    for (let y = 0; y < L; y++) total += Math.exp(alpha[(length - 1) * L + y]! - z)
    z += Math.log(total)

    this.steps++
    let gold = transitions[L * L + labels[0]!]!
    for (let i = 0; i < length; i++) {
      gold += scores[i * L + labels[i]!]!
      if (i > 0) gold += transitions[labels[i - 1]! * L + labels[i]!]!
      this.update(i, labels[i]!, z, offsets, ids)
      this.updateTransitions(i, labels, z)
    }
    return z - gold
  }

  private update(i: number, label: number, z: number, offsets: Int32Array, ids: Int32Array) {
    const { alpha, beta, gradient, sums, squares } = this
    let any = false
    for (let y = 0; y < L; y++) {
      const g = (y === label ? 1 : 0) - Math.exp(alpha[i * L + y]! + beta[i * L + y]! - z)
      gradient[y] = Math.abs(g) < 1e-4 ? 0 : g
      any ||= gradient[y] !== 0
    }
    if (!any) return
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const row = ids[k]! * L
      for (let y = 0; y < L; y++) {
        const g = gradient[y]!
        if (g === 0) continue
        sums[row + y]! += g
        squares[row + y]! += g * g
      }
    }
  }

  private updateTransitions(i: number, labels: Uint8Array, z: number) {
    const { alpha, beta, scores, transitions, transitionSums, transitionSquares } = this
    const add = (at: number, g: number) => {
      transitionSums[at]! += g
      transitionSquares[at]! += g * g
    }
    if (i === 0) {
      for (let y = 0; y < L; y++)
        add(L * L + y, (y === labels[0] ? 1 : 0) - Math.exp(alpha[y]! + beta[y]! - z))
      return
    }
    for (let p = 0; p < L; p++)
      for (let y = 0; y < L; y++) {
        const expected = Math.exp(
          alpha[(i - 1) * L + p]! + transitions[p * L + y]! + scores[i * L + y]! + beta[i * L + y]! - z,
        )
        const g = (p === labels[i - 1] && y === labels[i] ? 1 : 0) - expected
        if (Math.abs(g) > 1e-5) add(p * L + y, g)
      }
  }

  finalTransitions(): Float64Array {
    this.refreshTransitions()
    return this.transitions
  }

  /** The best labels of a sentence under the weights as they are now. */
  best(example: Example): Uint8Array {
    const length = example.labels.length
    this.room(length)
    this.refreshTransitions()
    this.emit(example, length)
    const { scores, transitions } = this
    for (let k = 0; k < length * L; k++) scores[k]! *= 1 - this.dropout
    const top = new Float64Array(length * L)
    const back = new Uint8Array(length * L)
    for (let y = 0; y < L; y++) top[y] = scores[y]! + transitions[L * L + y]!
    for (let i = 1; i < length; i++)
      for (let y = 0; y < L; y++) {
        let best = 0
        for (let p = 1; p < L; p++)
          if (
            top[(i - 1) * L + p]! + transitions[p * L + y]! >
            top[(i - 1) * L + best]! + transitions[best * L + y]!
          )
            best = p
        top[i * L + y] = top[(i - 1) * L + best]! + transitions[best * L + y]! + scores[i * L + y]!
        back[i * L + y] = best
      }
    const labels = new Uint8Array(length)
    let label = 0
    for (let y = 1; y < L; y++) if (top[(length - 1) * L + y]! > top[(length - 1) * L + label]!) label = y
    for (let i = length - 1; i >= 0; i--) {
      labels[i] = label
      label = back[i * L + label]!
    }
    return labels
  }
}
