import { annotate } from '../../src/index.ts'
import { articleOf, describeRows } from './harness.ts'
import { rows } from './mentions.ts'

describeRows('mentions', rows, (row) => annotate(articleOf(row)).mentions.filter((m) => m.form === 'name'))
