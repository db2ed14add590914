import { parseTimes } from '../../src/parse-times.ts'
import { describeRows } from './harness.ts'
import { rows } from './times.ts'

describeRows('times', rows, ({ text, published }) =>
  parseTimes(text, published === undefined ? {} : { reference: published }),
)
