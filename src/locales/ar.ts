import type { FirstTerms } from './en.js';
import { registerLocale } from './register-locale.js';

/** Arabic: the terms that are seen at first paint. */
export const ar: FirstTerms = {
  $code: 'ar',
  $name: 'العربية',
  $dir: 'rtl',

  // Shared
  close: 'إغلاق',
  tryAgain: 'إعادة المحاولة',
  loading: 'جارٍ التحميل…',
  copy: 'نسخ',
  copied: 'تم النسخ',
  copyFailed: 'لم يسمح المتصفح بالنسخ. حدّد النص وانسخه بنفسك.',
  copyNoValue: 'لم يُنسخ شيء: تعذّر تحميل القيمة. أعد المحاولة.',

  // ui: table, pager, messages, search field
  actions: 'إجراءات',
  sortBy: 'ترتيب حسب',
  selectRow: (name: string) => `تحديد ${name}`,
  selectPage: 'تحديد كل صفوف هذه الصفحة',
  columnOptions: (label: string) => `خيارات ${label}`,
  columnWidth: (label: string) => `عرض ${label}`,
  pages: 'الصفحات',
  previous: 'السابق',
  next: 'التالي',
  page: 'صفحة',
  pageOf: (pages: string) => `من ${pages}`,
  rowsPerPage: 'صفوف في الصفحة',
  rowCount: (count: number, shown: string) =>
    counted(count, shown, ['لا صفوف', 'صف واحد', 'صفان', 'صفوف', 'صفًا', 'صف']),
  rowRange: (from: string, to: string, count: number, shown: string) =>
    `${from}–${to} من ${counted(count, shown, ['لا صفوف', 'صف واحد', 'صفين', 'صفوف', 'صفًا', 'صف'])}`,
  search: 'بحث',
  searchPlaceholder: 'بحث…',
  clearSearch: 'مسح البحث',

  // API tokens: the words of the field
  apiToken: 'رمز API',
  apiTokens: 'رموز API',
  statusActive: 'نشط',
  statusDisabled: 'معطّل',
  statusDeleted: 'محذوف',
  add: 'إضافة',
  edit: 'تعديل',
  duplicate: 'تكرار',
  enable: 'تفعيل',
  disable: 'تعطيل',
  rotate: 'تجديد',
  delete: 'حذف',
  never: 'أبدًا',
  actionsFor: (name: string) => `إجراءات ${name}`,

  // The list
  modules: 'الوحدات',
  moduleCount: (count: number, shown: string) =>
    counted(count, shown, ['بلا وحدات', 'وحدة واحدة', 'وحدتان', 'وحدات', 'وحدة', 'وحدة']),
  createdBy: 'أنشأه',
  dateCreated: 'تاريخ الإنشاء',
  lastAccess: 'آخر استخدام',
  status: 'الحالة',
  none: 'لا شيء',
  unknown: 'غير معروف',
  noLongerExists: 'لم يعد موجودًا',
  expired: 'منتهي الصلاحية',
  expires: (when: string) => `تنتهي صلاحيته ${when}`,
  unusedForDays: (days: string) => `لم يُستخدم منذ ${days} يومًا أو أكثر`,
  updatedBy: 'عدّله',
  idLabel: 'المعرّف',
  view: 'العرض',
  sort: 'الترتيب',
  filter: 'التصفية',
  columns: 'الأعمدة',
  newRecords: (_count: number, shown: string) => `سجلات جديدة: ${shown}`,
  export: 'تصدير',
  toolbar: 'خيارات القائمة',
  refresh: 'تحديث',
  noTokens: 'لا توجد رموز API بعد',
  noTokensHint: 'يتيح رمز API لبرنامج أن يستدعي الواجهة نيابةً عن هذا الحساب.',
  addFirstToken: 'إضافة رمز API',
  nothingFound: 'لم يُعثر على شيء',
  nothingFoundHint: 'لا يوجد إدخال يطابق ما تبحث عنه.',
  clearFilters: 'مسح عوامل التصفية',

  // Details and tabs
  back: 'العودة إلى رموز API',
  copyId: 'نسخ المعرّف',
  account: 'الحساب',
  moreActions: 'إجراءات أخرى',
  general: 'عام',
  details: 'التفاصيل',
  auditTrail: 'سجل التدقيق',
  tokenTabs: 'أجزاء رمز API',
  description: 'الوصف',
  noDescription: 'بلا وصف',
  apiEndpoint: 'عنوان API',
  copyEndpoint: 'نسخ العنوان',
  showValue: 'إظهار القيمة',
  hideValue: 'إخفاء القيمة',
  copyValue: 'نسخ القيمة',
  secretHidden: 'مخفية',
  secretEndsWith: (hint: string) => `تنتهي بـ ${hint}`,
  secretShownOnce:
    'عُرضت القيمة مرة واحدة عند إضافة الرمز، ولا يمكن عرضها ثانيةً. إذا فُقدت فأضف رمزًا آخر.',
  secretReadable: 'من يملك هذه القيمة يستطيع التصرف باسم هذا الرمز. لا تُظهرها إلا حين لا يراك أحد.',
  secretHidesIn: (seconds: string) => `تُخفى تلقائيًا بعد ${seconds} ث`,
  secretCopyFailed: 'لم يسمح المتصفح بنسخ القيمة، فعُرضت بدلًا من ذلك: حدّدها وانسخها بنفسك.',
  secretWaiting: 'في انتظار القيمة…',
  cancelWaiting: 'إلغاء',
  secretLeavesClipboard: (seconds: string) => `تُمحى القيمة المنسوخة من الحافظة بعد ${seconds} ث.`,
  requestSample: 'نموذج طلب',
  requestSampleHint: (variable: string) =>
    `يقرأ النموذج القيمة من متغير البيئة ${variable}؛ ضعها فيه بنفسك.`,
  copySample: 'نسخ النموذج',
  sampleLanguage: 'لغة النموذج',
  noModules: 'لا وحدات',
  noModulesHint: 'لم تُمنح لهذا الرمز أي وحدة.',
  name: 'الاسم',
  searchModules: 'البحث في الوحدات',
  event: 'الحدث',
  date: 'التاريخ',
  stampCreated: 'أُنشئ',
  stampUpdated: 'عُدّل',
  stampEnabled: 'فُعّل',
  stampDisabled: 'عُطّل',
  stampExpires: 'تنتهي صلاحيته',
  copyInstant: 'نسخ وقت UTC',
  tokenNotFound: 'لم يُعثر على رمز API',
  tokenNotFoundHint: 'إما أنه غير موجود أو أنه حُذف.',
  tokenWasDeleted: 'حُذف رمز API هذا',
  tokenWasDeletedHint: 'تُرفض الاستدعاءات التي تستخدمه، ويبقى تاريخه في سجل التدقيق.',

  // Audit trail
  object: 'الكائن',
  objectType: 'نوع الكائن',
  actor: 'الفاعل',
  techDetails: 'تفاصيل تقنية',
  summary: 'الملخص',
  viewDetails: 'عرض التفاصيل',
  noRecords: 'لم يُسجَّل شيء بعد',
  noRecordsHint: 'سيُسجَّل هنا ما يُفعل من الآن فصاعدًا.',

  // Confirmations
  tokenGone: (name: string) => `لم يعد رمز API «${name}» موجودًا`,
  actionRefused: 'لم يُسمح بمتابعة ذلك',

  // Errors
  errorUnauthenticated: 'لقد سُجّل خروجك',
  errorUnauthenticatedHint: 'سجّل الدخول من جديد، ثم أعد المحاولة.',
  errorForbidden: 'لا يُسمح لك برؤية هذا',
  errorForbiddenHint: 'اطلب الإذن من أحد مسؤولي الحساب.',
  errorForbiddenAct: 'لا يُسمح لك بهذا الإجراء',
  errorForbiddenActHint: 'اطلب الوصول من أحد مسؤولي الحساب.',
  errorNotFound: 'غير موجود',
  errorNotFoundHint: 'إما أنه غير موجود أو أنه حُذف.',
  errorConflict: 'عُدّل في هذه الأثناء',
  errorConflictHint: 'حمّل أحدث نسخة، ثم أعد المحاولة.',
  errorInvalid: 'لم يُقبل الطلب',
  errorInvalidHint: 'راجع ما أدخلته، ثم أعد المحاولة.',
  errorRateLimited: 'طلبات كثيرة جدًا',
  errorRateLimitedHint: (seconds: number) =>
    seconds > 0 ? `أعد المحاولة بعد ${seconds} ث.` : 'انتظر لحظة، ثم أعد المحاولة.',
  errorOffline: 'أنت غير متصل بالشبكة',
  errorOfflineHint: 'يُستأنف تلقائيًا حين يعود الاتصال.',
  errorOfflineActHint: 'أعد المحاولة عند عودة الاتصال.',
  errorTimeout: 'استغرق الأمر وقتًا طويلًا',
  errorTimeoutHint: 'لم يستجب الخادم في الوقت المناسب. أعد المحاولة.',
  errorUnavailable: 'تعذّر الوصول إلى الخدمة',
  errorUnavailableHint: 'أعد المحاولة بعد لحظات.',
  errorUnexpected: 'حدث خطأ ما',
  errorUnexpectedHint: 'أعد المحاولة. إذا استمر الخطأ فأعطِ الدعم معرّف التتبع.',
  traceId: 'معرّف التتبع',
  noAdapter: 'لا محوّل بيانات',
  noAdapterHint: 'ليس لهذا العنصر محوّل يحمّل به بياناته.',
};

const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
const plurals = new Intl.PluralRules('ar');

/** The number with the noun in the form that Arabic has for it; up to two, the noun says it all. */
export function counted(count: number, shown: string, forms: readonly string[]): string {
  const place = PLURAL_FORMS.indexOf(plurals.select(count));
  const form = forms[place] ?? '';
  return place <= 2 ? form : `${shown} ${form}`;
}

registerLocale(ar, async () => (await import('./rest/ar.js')).ar);
