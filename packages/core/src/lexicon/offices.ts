/**
 * Offices whose holders the knowledge base knows, and the phrases that name them. A phrase is masculine singular; the
 * feminine of its first word is made by code. «of» phrases take a state or a body after them («وزير خارجية روسيا»),
 * the others an adjective («وزير الخارجية الروسي»). `code` is the word that the sources under tools/kb use.
 * Limits: offices of whole states and of international bodies, not of provinces.
 * Origin: general knowledge of Arabic news language.
 */
export interface OfficeName {
  readonly office: string
  readonly code: string
  readonly en: string
  readonly phrases: readonly string[]
}

export const OFFICES: readonly OfficeName[] = [
  {
    office: 'head-of-state',
    code: 'HS',
    en: 'president',
    phrases: ['الرئيس', 'رئيس', 'رئيس الجمهورية', 'رئيس جمهورية', 'رئيس الدولة', 'رئيس دولة'],
  },
  {
    office: 'head-of-government',
    code: 'HG',
    en: 'prime minister',
    phrases: [
      'رئيس الوزراء',
      'رئيس وزراء',
      'رئيس مجلس الوزراء',
      'رئيس مجلس وزراء',
      'رئيس الحكومة',
      'رئيس حكومة',
      'الوزير الأول',
      'وزير أول',
      'رئيس الوزارة',
    ],
  },
  {
    office: 'supreme-leader',
    code: 'HSUP',
    en: 'supreme leader',
    phrases: ['المرشد الأعلى', 'المرشد', 'مرشد الثورة', 'مرشد الجمهورية', 'الزعيم', 'زعيم', 'الزعيم الأعلى'],
  },
  {
    office: 'vice-president',
    code: 'VP',
    en: 'vice president',
    phrases: ['نائب الرئيس', 'نائب رئيس الجمهورية', 'نائب رئيس'],
  },
  { office: 'crown-prince', code: 'CP', en: 'crown prince', phrases: ['ولي العهد', 'ولي عهد'] },
  {
    office: 'foreign-minister',
    code: 'FM',
    en: 'foreign minister',
    phrases: ['وزير الخارجية', 'وزير خارجية', 'وزير الشؤون الخارجية', 'وزير الشؤون الخارجية والتعاون'],
  },
  {
    office: 'minister-of-state-for-foreign-affairs',
    code: 'SFM',
    en: 'minister of state for foreign affairs',
    phrases: ['وزير الدولة للشؤون الخارجية'],
  },
  {
    office: 'defence-minister',
    code: 'DM',
    en: 'defence minister',
    phrases: ['وزير الدفاع', 'وزير دفاع', 'وزير الدفاع الوطني'],
  },
  {
    office: 'interior-minister',
    code: 'IM',
    en: 'interior minister',
    phrases: ['وزير الداخلية', 'وزير داخلية'],
  },
  {
    office: 'finance-minister',
    code: 'FIN',
    en: 'finance minister',
    phrases: ['وزير المالية', 'وزير مالية', 'وزير الخزانة', 'وزير خزانة'],
  },
  { office: 'justice-minister', code: 'JUS', en: 'justice minister', phrases: ['وزير العدل', 'وزير عدل'] },
  {
    office: 'oil-minister',
    code: 'OIL',
    en: 'oil minister',
    phrases: ['وزير النفط', 'وزير نفط', 'وزير الطاقة', 'وزير البترول'],
  },
  {
    office: 'information-minister',
    code: 'INFM',
    en: 'information minister',
    phrases: ['وزير الإعلام', 'وزير إعلام'],
  },
  {
    office: 'national-guard-minister',
    code: 'NGM',
    en: 'minister of the national guard',
    phrases: ['وزير الحرس الوطني'],
  },
  {
    office: 'national-security-minister',
    code: 'NSM',
    en: 'national security minister',
    phrases: ['وزير الأمن القومي', 'وزير الأمن الوطني'],
  },
  {
    office: 'speaker-of-parliament',
    code: 'SP',
    en: 'speaker of parliament',
    phrases: [
      'رئيس مجلس النواب',
      'رئيس البرلمان',
      'رئيس برلمان',
      'رئيس مجلس الأمة',
      'رئيس مجلس الشورى',
      'رئيس الكنيست',
    ],
  },
  {
    office: 'speaker-of-senate',
    code: 'SEN',
    en: 'speaker of the senate',
    phrases: ['رئيس مجلس الشيوخ', 'رئيس مجلس الاتحاد'],
  },
  {
    office: 'chief-of-staff',
    code: 'JCS',
    en: 'chief of staff',
    phrases: [
      'رئيس الأركان',
      'رئيس هيئة الأركان',
      'رئيس هيئة الأركان المشتركة',
      'رئيس أركان الجيش',
      'رئيس هيئة أركان',
      'قائد الجيش',
    ],
  },
  {
    office: 'national-security-adviser',
    code: 'NSA',
    en: 'national security adviser',
    phrases: ['مستشار الأمن القومي', 'أمين مجلس الأمن القومي', 'أمين مجلس الأمن'],
  },
  {
    office: 'intelligence-chief',
    code: 'CIA',
    en: 'intelligence chief',
    phrases: [
      'مدير الاستخبارات',
      'رئيس الاستخبارات',
      'رئيس المخابرات',
      'مدير المخابرات',
      'مدير وكالة الاستخبارات المركزية',
    ],
  },
  {
    office: 'central-bank-governor',
    code: 'CB',
    en: 'central bank governor',
    phrases: [
      'محافظ البنك المركزي',
      'حاكم البنك المركزي',
      'حاكم مصرف',
      'رئيس البنك المركزي',
      'محافظ المصرف المركزي',
    ],
  },
  {
    office: 'un-ambassador',
    code: 'UNR',
    en: 'ambassador to the United Nations',
    phrases: ['مندوب', 'السفير لدى الأمم المتحدة', 'المندوب الدائم لدى الأمم المتحدة'],
  },
  {
    office: 'foreign-ministry-spokesperson',
    code: 'SPK',
    en: 'foreign ministry spokesperson',
    phrases: [
      'المتحدث باسم وزارة الخارجية',
      'الناطق باسم وزارة الخارجية',
      'المتحدث باسم الخارجية',
      'الناطق باسم الخارجية',
    ],
  },
  {
    office: 'head-of-state-spokesperson',
    code: 'HSPK',
    en: 'spokesperson',
    phrases: ['المتحدث باسم الرئاسة', 'الناطق باسم الرئاسة', 'المتحدث الرئاسي'],
  },
  {
    office: 'government-spokesperson',
    code: 'GOVSPK',
    en: 'government spokesperson',
    phrases: ['المتحدث باسم الحكومة', 'الناطق باسم الحكومة'],
  },
  {
    office: 'army-spokesperson',
    code: 'ARMSPK',
    en: 'army spokesperson',
    phrases: [
      'المتحدث باسم الجيش',
      'الناطق باسم الجيش',
      'المتحدث العسكري',
      'الناطق العسكري',
      'المتحدث باسم القوات المسلحة',
    ],
  },
  {
    office: 'interior-ministry-spokesperson',
    code: 'IMSPK',
    en: 'interior ministry spokesperson',
    phrases: ['المتحدث باسم وزارة الداخلية', 'الناطق باسم وزارة الداخلية', 'المتحدث الأمني'],
  },
  { office: 'presidential-adviser', code: 'ADV', en: 'presidential adviser', phrases: ['مستشار الرئيس'] },
  { office: 'chief-executive', code: 'CEO', en: 'chief executive', phrases: ['الرئيس التنفيذي'] },
  { office: 'state-counsellor', code: 'SCL', en: 'state counsellor', phrases: ['مستشار الدولة'] },
  {
    office: 'crown-prince-of-abu-dhabi',
    code: 'CPAD',
    en: 'crown prince of Abu Dhabi',
    phrases: ['ولي عهد أبوظبي', 'ولي عهد أبو ظبي'],
  },
  {
    office: 'general-security-director',
    code: 'GSD',
    en: 'general security director',
    phrases: ['المدير العام للأمن العام'],
  },
  {
    office: 'plo-secretary',
    code: 'PLOSG',
    en: 'PLO secretary',
    phrases: ['أمين سر اللجنة التنفيذية لمنظمة التحرير'],
  },
  {
    office: 'president-of-kurdistan',
    code: 'KRP',
    en: 'president of Kurdistan',
    phrases: ['رئيس إقليم كردستان'],
  },
  {
    office: 'premier-of-kurdistan',
    code: 'KRG',
    en: 'prime minister of Kurdistan',
    phrases: ['رئيس حكومة إقليم كردستان'],
  },
  {
    office: 'high-council-of-state',
    code: 'HSC',
    en: 'head of the High Council of State',
    phrases: ['رئيس المجلس الأعلى للدولة'],
  },
  {
    office: 'libyan-national-army',
    code: 'LNA',
    en: 'commander of the Libyan National Army',
    phrases: ['قائد الجيش الوطني'],
  },
  { office: 'grand-mufti', code: 'MFT', en: 'grand mufti', phrases: ['المفتي العام', 'مفتي عام'] },
  { office: 'grand-imam-of-al-azhar', code: 'AZH', en: 'Grand Imam of Al-Azhar', phrases: ['شيخ الأزهر'] },
  { office: 'coptic-pope', code: 'CPT', en: 'Coptic pope', phrases: ['بابا الإسكندرية', 'بابا الأقباط'] },
  { office: 'maronite-patriarch', code: 'MPT', en: 'Maronite patriarch', phrases: ['البطريرك الماروني'] },
  {
    office: 'head',
    code: 'HEAD',
    en: 'head',
    phrases: [
      'الأمين العام',
      'أمين عام',
      'المدير العام',
      'مدير عام',
      'مدير',
      'المفوض العام',
      'المفوض السامي',
      'المرشد العام',
      'القائد العام',
      'قائد',
      'القائد',
      'قائد قوات',
      'مؤسس',
    ],
  },
  { office: 'spokesperson', code: 'VOICE', en: 'spokesperson', phrases: ['المتحدث باسم', 'الناطق باسم'] },
  {
    office: 'envoy',
    code: 'ENVOY',
    en: 'envoy',
    phrases: [
      'المبعوث الأممي إلى',
      'المبعوث الدولي إلى',
      'المبعوث الخاص إلى',
      'المبعوث الأممي الخاص إلى',
      'مبعوث الأمم المتحدة إلى',
      'مبعوث الأمم المتحدة الخاص إلى',
      'الموفد الدولي إلى',
      'موفد الأمم المتحدة إلى',
    ],
  },
]

/** Words for a head of state where it is not a president: «العاهل الأردني»، «ملك البحرين»، «أمير قطر». */
export const MONARCH_WORDS: readonly string[] = [
  'الملك',
  'ملك',
  'العاهل',
  'عاهل',
  'السلطان',
  'سلطان',
  'الأمير',
  'أمير',
  'إمبراطور',
  'الإمبراطور',
]

/** «المستشار الألماني»: states whose head of government is a chancellor. */
export const CHANCELLORS: readonly string[] = ['DEU', 'AUT']
export const CHANCELLOR_WORDS: readonly string[] = ['المستشار', 'مستشار']

/** States with a crowned head: «الرئيس» is nobody there. The United Arab Emirates and Malaysia are not listed. */
export const MONARCHIES: readonly string[] = [
  'BHR',
  'BEL',
  'BTN',
  'BRN',
  'KHM',
  'DNK',
  'SWZ',
  'JPN',
  'JOR',
  'KWT',
  'LSO',
  'LIE',
  'LUX',
  'MYS',
  'MCO',
  'MAR',
  'NLD',
  'NOR',
  'OMN',
  'QAT',
  'SAU',
  'ESP',
  'SWE',
  'THA',
  'TON',
  'GBR',
  'CAN',
  'AUS',
  'NZL',
  'VAT',
]

/** The last day that the terms without an end are known to have reached. */
export const TERMS_KNOWN_UNTIL = '2025-05-31'

/** Words that name an office and its state at once. */
export const WHOLE_OFFICES: readonly {
  readonly words: string
  readonly office: string
  readonly at: string
}[] = [
  { words: 'خادم الحرمين الشريفين', office: 'head-of-state', at: 'SAU' },
  { words: 'خادم الحرمين', office: 'head-of-state', at: 'SAU' },
]
