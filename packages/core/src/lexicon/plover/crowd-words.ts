/** Those who are at a gathering, as a report calls them after it has told of it. Origin: general knowledge of news Arabic. */
export const CROWD_WORDS: readonly string[] = [
  'المتظاهرون',
  'المتظاهرين',
  'المحتجون',
  'المحتجين',
  'المعتصمون',
  'المعتصمين',
  'المضربون',
  'المضربين',
  'المشاركون',
  'المشاركين',
]
