/** What the people of the sample clinic type: in several scripts, some with signs that spreadsheets take for formulas. */

export const PROBLEMS = [
  'Film on the lamp handle torn',
  'Soap dispenser empty',
  'Head rest loose, screw tightened',
  'Câble abîmé près de la pédale, remplacé',
  'Abdeckung fehlt, aus Raum 2 geholt',
  'Ножная педаль не реагирует',
  'الغلاف الواقي ممزق',
  'הידית רופפת',
  '消毒液不足',
  '椅子のロックが甘い',
  '배터리가 거의 없음',
  'Pen drops after 4 s ⚡ — spare one taken',
] as const

export const CORRECTIONS = [
  'Wrong line touched',
  'Typed the lot of the old box',
  'Counted again',
  'Mauvaise valeur saisie',
  'Verschrieben',
  'Ошибка при вводе',
  'خطأ في الإدخال',
  'טעות הקלדה',
  '输入错误',
  '入力ミス',
  '잘못 입력함',
] as const

export const NOTES = [
  'Client comes back in four weeks',
  'Client asks for a softer hairline next time',
  'Crème apaisante à prévoir à la prochaine séance',
  'Kundin wünscht eine weichere Haarlinie, sehr zufrieden',
  'Прекрасный результат, клиент доволен',
  'العميل راضٍ عن النتيجة',
  'הלקוח מרוצה מאוד מהתוצאה',
  '客户对结果很满意',
  'お客様は結果に満足しています',
  '고객이 결과에 만족함',
  'Ελαφρύς ερεθισμός, υποχώρησε γρήγορα',
  'Zażółcona lampa wymieniona',
  '=darker shade next time, "ash" 2:1',
  '+1 pigment cup, −1 swab',
  '@front desk: please book 90 min 😀',
  'Two lines:\nthe second one',
] as const

export const FAST_NOTES = [
  'Ticked after the spoken round',
  'Everything was read aloud first',
  'Erst alles laut gelesen, dann getippt',
  '口頭で確認してから記入',
] as const

export const GAP_NOTES = ['Long stretch of needling', 'Client slept', 'Długi etap pracy'] as const

export const LATE_REASONS = [
  'New zone, prepared again, written down afterwards',
  'Hands were in use',
  'Nachgetragen, Hände waren belegt',
  'Saisi après coup',
  'Внесено позже',
  '手袋をしていたため後で入力',
] as const

export const STOP_REASONS = [
  'Client feels faint',
  'Client changed his mind about the hairline',
  'Aktive Entzündung an der Schläfe',
  'Клиент плохо себя чувствует',
  '体調不良のため中止',
] as const

export const ADDENDA = [
  ['Client called: slight redness, gone after two days', 'Client called afterwards'],
  ['Form number read again: it was filed in folder B', 'Paper file checked'],
  ['Rötung am zweiten Tag, abgeklungen', 'Rückruf der Kundin'],
  ['После процедуры аллергии не было', 'Звонок клиента'],
  ['翌日に軽い赤み、問題なし', '電話で確認'],
] as const

export const BLOCK_REASONS = ['Water leak under the sink', 'Chair lock is broken', 'Steckdose wird repariert'] as const

export const CLEAR_REASONS = ['Repaired and checked', 'Repariert und geprüft'] as const

export const RELEASE_REASONS = [
  'Turnover finished on paper during the power cut',
  'Disinfected by the evening team, paper sheet 14',
] as const

export const REACTIONS = [
  'Slight redness',
  'Leichte Schwellung links',
  'Rougeur légère',
  'Лёгкое покраснение',
  '軽い赤み',
] as const

export const ZONES = ['Frontal line', 'Crown', 'Left temple', 'Wirbel und Scheitel', 'Tempes', '頭頂部'] as const
