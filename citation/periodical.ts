/**
 * Whether a site is set like a periodical (its name is the name of a work) or like the publisher of a web page.
 * APA 7, 10.1 (examples 16, 17) and 10.16: newspapers, magazines and blogs are the former; broadcasters, agencies and
 * institutions that print no paper (BBC News, CNN, Reuters, Al Jazeera) the latter. Decided by the name alone.
 */
const NO_PAPER =
  /\b(bbc|cnn\w*|sputnik|tagesschau|ard|zdf|ndr|mdr|wdr|ntv|linkedin|youtube|facebook|nbc|abc news|cbs|pbs|npr|msnbc|fox news|sky news|al ?jazeera|al ?arabiya|al ?mayadeen|al ?hurra|trt|rt|dw|deutsche welle|france ?24|rfi|euronews|i24(news)?|reuters|associated press|ap news|agence france-presse|afp|bloomberg|anadolu|xinhua|tass|upi|wafa|irna|isna|tasnim|geo news|ary|dawn news tv|voa|voice of america|radio|tv|television|channel|broadcasting|news agency|wikipedia|university|ministry|united nations|un news|institute|foundation|centers? for|organi[sz]ation|yahoo|msn|google news|wikinews|human rights watch|amnesty)\b|الجزيرة|سبوتنيك|العربية$|العربية نت|سكاي نيوز|بي بي سي|سي إن إن|فرانس ?24|دويتشه فيله|روسيا اليوم|الميادين|الحرة|قناة|تلفزيون|إذاعة|راديو|وكالة|رويترز|الأناضول|السومرية|شفق نيوز|ويكيبيديا|وزارة|جامعة|الأمم المتحدة|خبرگزاری|ایرنا|ایسنا|ایران اینترنشنال|بی‌بی‌سی|صدا و سیما|رادیو|شبکه|ویکی‌پدیا|دانشگاه|بی بی سی|جیو نیوز|اے آر وائی|ڈی ڈبلیو|وائس آف امریکہ|ریڈیو|ٹی وی|ویکیپیڈیا|כאן|חדשות 1[234]|ערוץ|רדיו|גלי צה|סוכנות|ויקיפדיה|אוניברסיטה|משרד ה/iu;

export function isPeriodical(site: string, agency: string | null): boolean {
  return site !== agency && !NO_PAPER.test(site);
}
