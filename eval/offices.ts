/**
 * A hundred role-and-date questions over more than sixty states: who is «وزير الخارجية الألماني» on a day? Written from
 * general knowledge, apart from the knowledge base's sources. An answer is right, unknown (none given) or wrong.
 * Usage: npx tsx --conditions=@isnad/source eval/offices.ts [--all]
 */
import { fileURLToPath } from 'node:url'
import { holderOf, readOffice } from '../packages/core/src/naming/offices.ts'

/** The phrase, the day, and the holder's English surname (folded, a part of the name is enough). */
export const QUESTIONS: readonly (readonly [phrase: string, day: string, holder: string])[] = [
  ['الرئيس الأميركي', '2024-04-08', 'Joe Biden'],
  ['الرئيس الأميركي', '2003-05-01', 'George W. Bush'],
  ['الرئيس الأمريكي', '1995-11-04', 'Bill Clinton'],
  ['وزير الخارجية الأميركي', '2015-07-14', 'John Kerry'],
  ['وزيرة الخارجية الأميركية', '2010-06-01', 'Hillary Clinton'],
  ['وزير الدفاع الأميركي', '2015-03-01', 'Carter'],
  ['وزير الخارجية الروسي', '2024-04-08', 'Sergey Lavrov'],
  ['الرئيس الروسي', '2010-04-08', 'Dmitry Medvedev'],
  ['الرئيس الروسي', '1995-05-09', 'Boris Yeltsin'],
  ['رئيس الوزراء الروسي', '2021-02-01', 'Mikhail Mishustin'],
  ['وزير الخارجية الصيني', '2024-04-08', 'Wang Yi'],
  ['وزير الخارجية الصيني', '2023-04-01', 'Qin Gang'],
  ['الرئيس الصيني', '2008-08-08', 'Hu Jintao'],
  ['وزير الخارجية الألماني', '2015-07-14', 'Steinmeier'],
  ['وزيرة الخارجية الألمانية', '2023-01-15', 'Baerbock'],
  ['المستشار الألماني', '2000-06-01', 'Schröder'],
  ['المستشارة الألمانية', '2015-09-05', 'Angela Merkel'],
  ['الرئيس الألماني', '2013-06-01', 'Gauck'],
  ['الرئيس الفرنسي', '2015-01-07', 'Hollande'],
  ['الرئيس الفرنسي', '1999-01-01', 'Chirac'],
  ['وزير الخارجية الفرنسي', '2015-11-13', 'Fabius'],
  ['رئيس الوزراء الفرنسي', '2018-12-01', 'Édouard Philippe'],
  ['رئيس الوزراء البريطاني', '2003-03-20', 'Tony Blair'],
  ['رئيسة الوزراء البريطانية', '2017-06-08', 'Theresa May'],
  ['وزير الخارجية البريطاني', '2024-03-01', 'David Cameron'],
  ['رئيس الوزراء الإيطالي', '2009-07-08', 'Berlusconi'],
  ['رئيسة الوزراء الإيطالية', '2023-10-07', 'Meloni'],
  ['رئيس الوزراء الإسباني', '2015-06-01', 'Rajoy'],
  ['العاهل الإسباني', '2010-01-01', 'Juan Carlos'],
  ['رئيس الوزراء اليوناني', '2015-07-05', 'Tsipras'],
  ['الرئيس التركي', '2016-07-15', 'Erdo'],
  ['رئيس الوزراء التركي', '2015-03-01', 'Davuto'],
  ['وزير الخارجية التركي', '2020-01-01', 'Çavu'],
  ['الرئيس الإيراني', '2015-07-14', 'Rouhani'],
  ['وزير الخارجية الإيراني', '2016-01-16', 'Zarif'],
  ['المرشد الأعلى الإيراني', '2012-01-01', 'Khamenei'],
  ['رئيس الوزراء الإسرائيلي', '2008-12-27', 'Olmert'],
  ['رئيس الوزراء الإسرائيلي', '2015-03-17', 'Netanyahu'],
  ['الرئيس الإسرائيلي', '2016-01-01', 'Rivlin'],
  ['الرئيس الفلسطيني', '2014-07-08', 'Mahmoud Abbas'],
  ['الرئيس المصري', '2012-11-22', 'Morsi'],
  ['الرئيس المصري', '1991-01-17', 'Hosni Mubarak'],
  ['وزير الخارجية المصري', '2020-06-01', 'Sameh Shoukry'],
  ['العاهل السعودي', '2010-01-01', 'Abdullah'],
  ['وزير الخارجية السعودي', '2016-01-03', 'Adel al-Jubeir'],
  ['ولي العهد السعودي', '2018-10-02', 'Mohammed bin Salman'],
  ['العاهل الأردني', '2001-01-01', 'Abdullah II'],
  ['وزير الخارجية الأردني', '2019-01-01', 'Safadi'],
  ['أمير قطر', '2017-06-05', 'Tamim'],
  ['أمير الكويت', '2010-01-01', 'Sabah'],
  ['رئيس الوزراء العراقي', '2010-01-01', 'Maliki'],
  ['رئيس الوزراء العراقي', '2017-07-09', 'Abadi'],
  ['الرئيس السوري', '2011-03-15', 'Bashar al-Assad'],
  ['وزير الخارجية السوري', '2013-01-01', 'Muallem'],
  ['رئيس الوزراء اللبناني', '2021-12-01', 'Mikati'],
  ['الرئيس اللبناني', '2019-10-17', 'Michel Aoun'],
  ['الرئيس اليمني', '2015-02-21', 'Hadi'],
  ['الرئيس التونسي', '2016-01-01', 'Essebsi'],
  ['الرئيس الجزائري', '2005-01-01', 'Bouteflika'],
  ['وزير الخارجية المغربي', '2020-01-01', 'Bourita'],
  ['الرئيس السوداني', '2009-03-04', 'Bashir'],
  ['رئيس الوزراء الهندي', '2010-01-01', 'Manmohan Singh'],
  ['رئيس الوزراء الهندي', '2019-02-27', 'Modi'],
  ['رئيس الوزراء الباكستاني', '2020-01-01', 'Imran Khan'],
  ['الرئيس الأفغاني', '2010-01-01', 'Karzai'],
  ['رئيسة وزراء بنغلاديش', '2018-01-01', 'Hasina'],
  ['رئيس الوزراء الياباني', '2015-01-20', 'Shinzo Abe'],
  ['الرئيسة الكورية الجنوبية', '2015-01-01', 'Park Geun-hye'],
  ['الزعيم الكوري الشمالي', '2018-06-12', 'Kim Jong-un'],
  ['الرئيس الإندونيسي', '2018-01-01', 'Joko Widodo'],
  ['رئيس الوزراء الماليزي', '2014-03-08', 'Najib'],
  ['رئيس الفلبين', '2017-05-23', 'Duterte'],
  ['رئيس الوزراء الأسترالي', '2020-01-01', 'Scott Morrison'],
  ['رئيسة وزراء نيوزيلندا', '2019-03-15', 'Ardern'],
  ['رئيس الوزراء الكندي', '2018-01-01', 'Trudeau'],
  ['الرئيس المكسيكي', '2015-01-01', 'Peña Nieto'],
  ['الرئيسة البرازيلية', '2014-07-08', 'Rousseff'],
  ['الرئيس الأرجنتيني', '2017-01-01', 'Macri'],
  ['الرئيس الفنزويلي', '2009-01-01', 'Chávez'],
  ['الرئيس الكوبي', '2014-12-17', 'Raúl Castro'],
  ['الرئيس الكولومبي', '2016-09-26', 'Santos'],
  ['رئيس تشيلي', '2012-01-01', 'Piñera'],
  ['رئيس بوليفيا', '2010-01-01', 'Morales'],
  ['رئيس جنوب أفريقيا', '1995-06-24', 'Mandela'],
  ['الرئيس النيجيري', '2014-04-15', 'Goodluck Jonathan'],
  ['رئيس الوزراء الإثيوبي', '2020-11-04', 'Abiy'],
  ['الرئيس الكيني', '2015-04-02', 'Kenyatta'],
  ['رئيس زيمبابوي', '2010-01-01', 'Mugabe'],
  ['الرئيس الرواندي', '2014-01-01', 'Kagame'],
  ['الرئيس المالي', '2015-01-01', 'Keïta'],
  ['رئيس السنغال', '2015-01-01', 'Macky Sall'],
  ['رئيس ساحل العاج', '2015-01-01', 'Ouattara'],
  ['الرئيس الأوكراني', '2022-02-24', 'Zelensky'],
  ['رئيس بيلاروسيا', '2020-08-09', 'Lukashenko'],
  ['الرئيس البولندي', '2016-07-08', 'Duda'],
  ['رئيس الوزراء المجري', '2015-09-01', 'Orbán'],
  ['رئيس الوزراء البلجيكي', '2016-03-22', 'Charles Michel'],
  ['رئيس الوزراء الهولندي', '2014-07-17', 'Rutte'],
  ['المستشار النمساوي', '2019-01-01', 'Kurz'],
  ['الأمين العام للأمم المتحدة', '2014-01-01', 'Ban Ki-moon'],
]

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

export interface Answer {
  readonly phrase: string
  readonly day: string
  readonly at: string
  readonly expected: string
  readonly given: string | null
  readonly verdict: 'right' | 'unknown' | 'wrong'
}

export const answers = (): readonly Answer[] =>
  QUESTIONS.map(([phrase, day, expected]) => {
    const office = readOffice(phrase)
    const holder = office && holderOf(office.office, office.at, day)
    const given = holder?.person.nameEn ?? null
    const fits = given !== null && plain(given).includes(plain(expected))
    return {
      phrase,
      day,
      at: office?.at ?? '?',
      expected,
      given,
      verdict: given === null ? 'unknown' : fits ? 'right' : 'wrong',
    }
  })

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const list = answers()
  const count = (verdict: Answer['verdict']) => list.filter((answer) => answer.verdict === verdict).length
  for (const { phrase, day, at, expected, given, verdict } of list)
    if (verdict !== 'right' || process.argv.includes('--all'))
      console.log(`${verdict.padEnd(8)}${day}  ${at}  ${phrase}: ${given ?? '–'} (${expected})`)
  const states = new Set(list.map(({ at }) => at)).size
  console.log(`\n${list.length} questions, ${states} states and bodies`)
  console.log(
    `| right | unknown | wrong |\n|---|---|---|\n| ${count('right')} | ${count('unknown')} | ${count('wrong')} |`,
  )
}
