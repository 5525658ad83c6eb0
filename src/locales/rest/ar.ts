import { counted } from '../ar.js';
import type { RestTerms } from './en.js';

/** Arabic: the terms of parts that load on first use. */
export const ar: RestTerms = {
  // Shared
  cancel: 'إلغاء',
  dismiss: 'إغلاق النافذة',
  working: 'جارٍ التنفيذ…',
  typeToConfirm: (text: string) => `اكتب «${text}» للتأكيد`,

  // ui: steps, JSON
  stepDone: 'مكتملة',
  stepError: 'تحتاج إلى مراجعة',
  jsonProperties: (count: number, shown: string) =>
    counted(count, shown, ['بلا خصائص', 'خاصية واحدة', 'خاصيتان', 'خصائص', 'خاصية', 'خاصية']),
  jsonItems: (count: number, shown: string) =>
    counted(count, shown, ['بلا عناصر', 'عنصر واحد', 'عنصران', 'عناصر', 'عنصرًا', 'عنصر']),
  showAll: 'عرض الكل',
  showLess: 'عرض أقل',
  showMore: 'عرض المزيد',
  showMoreItems: (shown: string) => `عرض ${shown} أخرى`,
  showValueOf: (name: string) => `إظهار قيمة ${name}`,
  hideValueOf: (name: string) => `إخفاء قيمة ${name}`,
  hiddenValue: 'قيمة مخفية',

  // ui: columns
  sortAscending: 'ترتيب تصاعدي',
  sortDescending: 'ترتيب تنازلي',
  moveLeft: 'نقل إلى اليسار',
  moveRight: 'نقل إلى اليمين',
  hideColumn: 'إخفاء العمود',
  fitToContent: 'ملاءمة المحتوى',

  // Audit trail
  recordDetails: 'تفاصيل السجل',
  recordId: 'معرّف السجل',
  eventCode: 'رمز الحدث',
  ipAddress: 'عنوان IP',
  place: 'المكان',
  userAgent: 'وكيل المستخدم',
  worker: 'العامل',
  correlationId: 'معرّف الارتباط',
  documents: 'المستندات',
  copySummary: 'نسخ الملخص',
  copyDetails: 'نسخ التفاصيل',

  // Editor
  addToken: 'إضافة رمز API',
  editToken: 'تعديل رمز API',
  steps: 'الخطوات',
  stepBack: 'رجوع',
  overview: 'نظرة عامة',
  save: 'حفظ',
  optional: 'اختياري',
  logo: 'الشعار',
  addLogo: 'إضافة شعار',
  changeLogo: 'تغيير الشعار',
  removeLogo: 'إزالة الشعار',
  logoHint: 'ملف ‎.jpg أو ‎.png حتى 5 ميغابايت',
  logoTooLarge: 'الملف أكبر من 5 ميغابايت. اختر ملفًا أصغر.',
  logoNotAnImage: 'الملف ليس صورة JPEG ولا PNG، مهما كان اسمه.',
  tokenName: 'اسم رمز API',
  nameMissing: 'أعطِ الرمز اسمًا.',
  nameTooLong: 'الاسم طويل جدًا.',
  descriptionTooLong: 'الوصف طويل جدًا.',
  modulesMissing: 'اختر وحدة واحدة على الأقل.',
  selectAll: 'تحديد الكل',
  modulesChosen: (chosen: string, all: string) => `حُدّد ${chosen} من ${all}`,
  expiry: 'انتهاء الصلاحية',
  expiryDate: 'تاريخ انتهاء الصلاحية',
  days: (count: number, shown: string) =>
    counted(count, shown, ['لا أيام', 'يوم واحد', 'يومان', 'أيام', 'يومًا', 'يوم']),
  onDate: 'في تاريخ…',
  secretInDetails: 'يمكن إظهار قيمته ونسخها في علامة التبويب «عام» من تفاصيله.',
  secretOnlyNow: 'انسخ القيمة الآن: لا يمكن عرضها مرة أخرى.',
  secretSaved: 'حفظتها في مكان آمن',
  secretBeforeClosing: 'انسخ القيمة، أو أكّد أنك حفظتها، قبل الإغلاق.',
  keepEditing: 'متابعة التحرير',
  oneYear: 'سنة واحدة',
  asItIs: (value: string) => `كما هو: ${value}`,
  expiresOn: (when: string) => `يتوقف عن العمل في ${when}.`,
  expiryMissing: 'اختر موعد انتهاء صلاحية الرمز.',
  expiryPast: 'اختر تاريخًا في المستقبل.',
  atMost: (_count: number, shown: string) => `الحد الأقصى للأحرف: ${shown}`,
  tooLongBy: (_count: number, shown: string) => `عدد الأحرف الزائدة: ${shown}`,
  theirValue: 'الآن',
  yourValue: 'قيمتك، التي سيضعها الحفظ مكانها',
  takeTheirs: 'استخدام القيمة الجديدة',
  discardChanges: 'تجاهل التغييرات؟',
  discardChangesHint: 'ما أدخلته لم يُحفظ وسيُفقد.',
  discard: 'تجاهل',
  editConflict:
    'عدّل شخص آخر هذا الرمز في هذه الأثناء. ما أدخلته ما زال موجودًا: احفظ مرة أخرى لتطبيقه على أحدث نسخة.',

  // Confirmations
  enableToken: 'تفعيل رمز API',
  disableToken: 'تعطيل رمز API',
  deleteToken: 'حذف رمز API',
  enableConsequence: (name: string) =>
    `سيعود «${name}» إلى المصادقة: ستنجح الاستدعاءات التي تستخدمه فورًا.`,
  disableConsequence: (name: string) =>
    `ستفشل الاستدعاءات التي تستخدم «${name}» إلى أن تفعّله من جديد.`,
  deleteConsequence: (name: string) =>
    `سيُحذف «${name}» نهائيًا. ستفشل الاستدعاءات التي تستخدمه، ولا يمكن التراجع عن ذلك.`,
  lastUsed: (when: string, modules: string) =>
    `آخر استخدام ${when}، مع صلاحية الوصول إلى ${modules}.`,
  neverUsed: 'لم يُستخدم قط.',
  rotateToken: 'تجديد رمز API',
  rotateConsequence: (name: string) =>
    `سيحصل «${name}» على قيمة جديدة يجب تزويد كل ما يستخدمه بها.`,
  tokenRotated: (name: string) => `صار لرمز API «${name}» قيمة جديدة`,
  oldValueWorks: 'تبقى القيمة القديمة صالحة',
  notAnyLonger: 'لا تبقى: تتوقف فورًا',
  oldValueStops: 'تتوقف القيمة القديمة عن العمل فورًا: ستفشل الاستدعاءات التي تستخدمها.',
  oldValueStopped: 'لم تعد القيمة القديمة تعمل.',
  oldValueUntil: (when: string) => `تعمل القيمة القديمة حتى ${when}.`,
  disableInstead: 'التعطيل بدلًا من ذلك',
  tokenEnabled: (name: string) => `فُعّل رمز API «${name}»`,
  tokenDisabled: (name: string) => `عُطّل رمز API «${name}»`,
  tokenDeleted: (name: string) => `حُذف رمز API «${name}»`,
  tokenCreated: (name: string) => `أُضيف رمز API «${name}»`,
  tokenUpdated: (name: string) => `حُفظ رمز API «${name}»`,
  tokenChangedMeanwhile: (name: string) =>
    `عدّل شخص آخر «${name}» في هذه الأثناء. ما تراه الآن هو الأحدث؛ أعد المحاولة من فضلك.`,
};
