import { describe, expect, it } from 'vitest';
import { canonicalLanguage, languageOf } from './language';

const TEXTS: Record<string, string> = {
  ar: 'افتتحت البلدية أمس مكتبة جديدة في الحي القديم بعد أعمال ترميم استمرت عامين، وقال المدير إن الكتب التي جمعت من المدارس ستكون متاحة للجميع، وإن القاعة تتسع لمئة قارئ على مدار اليوم من دون مقابل، مع خدمة الإعارة إلى البيوت التي لا يستطيع أهلها الوصول.',
  fa: 'کتابخانه تازه‌ای دیروز در محله قدیمی شهر پس از دو سال بازسازی گشایش یافت و مدیر آن گفت کتاب‌هایی که از مدرسه‌ها گرد آمده برای همه رایگان است. او افزود که این تالار گنجایش صد نفر را دارد و تا شب باز است و به خانه‌های دور نیز کتاب می‌فرستد.',
  ur: 'پرانے محلے میں کل ایک نئی لائبریری کا افتتاح ہوا جس کی مرمت میں دو سال لگے۔ منتظم نے کہا کہ اسکولوں سے جمع کی گئی کتابیں سب کے لیے مفت ہیں اور ہال میں سو افراد بیٹھ سکتے ہیں۔ انھوں نے یہ بھی بتایا کہ دور کے گھروں کو بھی کتابیں بھیجی جائیں گی۔',
  he: 'ספרייה חדשה נפתחה אתמול בשכונה הישנה אחרי שנתיים של שיפוצים, והמנהלת אמרה כי הספרים שנאספו מבתי הספר יעמדו לרשות כל מי שרוצה, וכי האולם מכיל מאה קוראים. היא הוסיפה שגם בתים רחוקים יקבלו ספרים עם שליח של העירייה, אם יבקשו זאת מראש.',
  ckb: 'دوێنێ لە گەڕەکە کۆنەکە کتێبخانەیەکی نوێ کرایەوە کە دوو ساڵ نۆژەن کرایەوە و بەڕێوەبەرەکە گوتی کە کتێبەکان بۆ هەمووان بە خۆڕاییە و هۆڵەکە جێی سەد کەسی تێدا دەبێتەوە، هەروەها کتێب بۆ ماڵە دوورەکانیش دەنێرێت.',
  ps: 'پرون د زاړه ښار په کوڅه کې یو نوی کتابتون د دوو کلونو کار وروسته پرانیستل شو، او مشر یې وویل چې هغه کتابونه چې له ښوونځیو راټول شوي دي د ټولو لپاره وړیا دي. هغه زیاته کړه چې تالار د سلو کسانو ځای لري او تر ماښامه پرانیستی وي، او لرې کورونو ته هم کتابونه لېږي.',
  sd: 'ڪالهه پراڻي محلي ۾ ٻن سالن جي مرمت کان پوءِ هڪ نئين لائبريري کولي وئي ۽ سربراهه چيو ته اسڪولن مان گڏ ڪيل ڪتاب سڀني لاءِ مفت آهن. هن ٻڌايو ته هال ۾ سو پڙهندڙن جي جاءِ آهي ۽ اهو شام تائين کليل رهندو، ۽ پري جي گهرن ڏانهن به ڪتاب موڪليا ويندا.',
  ug: 'تۈنۈگۈن كونا مەھەللىدە ئىككى يىللىق رېمونتتىن كېيىن يېڭى كۈتۈپخانا ئېچىلدى، مۇدىرنىڭ ئېيتىشىچە مەكتەپلەردىن يىغىلغان كىتابلار ھەممە ئادەم ئۈچۈن ھەقسىز ئىكەن. ئۇ يەنە زالنىڭ يۈز ئوقۇرمەنگە ئورنى بار دەپ قوشۇپ قويدى، يىراق ئۆيلەرگىمۇ كىتاب ئەۋەتىلىدۇ.',
  dv: 'އިއްޔެ ރަށުގެ ކުރީގެ އަވަށުގައި ދެ އަހަރުގެ މަސައްކަތަށްފަހު އާ ލައިބްރަރީއެއް ހުޅުވިއްޖެއެވެ. ސްކޫލުތަކުން އެއްކުރި ފޮތްތައް އެންމެންނަށް ހިލޭ ލިބޭނެއެވެ.',
  yi: 'א נייע ביבליאטעק האט זיך נעכטן געעפנט אין דער אלטער געגנט נאך צוויי יאר ארבעט, און דער דירעקטאר האט געזאגט אז די ביכער פון די שולעס זיי זענען פריי פאר אלעמען. ער האט אויך געזאגט אז אין זאל איז דא פלאץ פאר הונדערט לייענער, און מען שיקט ביכער צו די הייזער וואס זיי זענען ווייט.',
  en: 'A new library was opened yesterday in the old quarter after two years of work, and its director said that the books which had been gathered from schools are free for everyone. The hall has room for a hundred readers and is open from morning to night, with a service for homes that are far away.',
  de: 'Im alten Viertel ist gestern nach zwei Jahren Umbau eine neue Bücherei eröffnet worden, und die Leiterin sagte, dass die Bücher aus den Schulen für alle frei sind. Der Saal ist von früh bis spät offen und bietet Platz für hundert Leute, auch die fernen Häuser werden mit Büchern versorgt, wenn sie das wollen.',
  fr: 'Une nouvelle bibliothèque a été ouverte hier dans le vieux quartier après deux ans de travaux, et la directrice dit que les livres qui viennent des écoles sont gratuits pour tous. La salle est ouverte du matin au soir et elle offre une place à cent lecteurs, avec un service pour les maisons qui sont loin.',
  tr: 'Eski mahallede dün iki yıl süren bir onarımdan sonra yeni bir kütüphane açıldı ve müdür, okullardan toplanan kitapların herkes için ücretsiz olduğunu söyledi. Bu salon yüz kişi için yer sunuyor ve sabahtan akşama kadar açık, uzak evler için de kitap gönderiliyor, daha çok okur bekleniyor.',
  ru: 'Вчера в старом квартале после двух лет ремонта открылась новая библиотека, и директор сказал, что книги из школ будут бесплатны для всех.',
  uk: 'Учора в старому кварталі після двох років ремонту відкрилася нова бібліотека, і її директор сказав, що книги зі шкіл будуть безплатні для всіх, а зала відкрита від ранку до вечора.',
  ja: '昨日、旧市街に新しい図書館が開館し、館長は学校から集めた本を誰でも無料で読めると話した。',
  zh: '昨天老城区一座新的图书馆开馆了，馆长说，从学校收集来的书籍对所有人免费开放，大厅可以容纳一百人。',
  ko: '어제 오래된 동네에 새로운 도서관이 문을 열었고 관장은 학교에서 모은 책이 모두에게 무료라고 말했다.',
  el: 'Μια νέα βιβλιοθήκη άνοιξε χθες στην παλιά συνοικία μετά από δύο χρόνια εργασιών.',
};

describe.each(Object.entries(TEXTS))('a text in %s', (language, text) => {
  it('is known without a word from the page', () => {
    expect(languageOf(text, null)).toBe(language);
  });

  it('keeps the region that the page gives it', () => {
    expect(languageOf(text, `${language}-001`)).toBe(`${language}-001`);
  });
});

describe('a page that is wrong', () => {
  it.each(['ar', 'fa', 'ur', 'he', 'ckb', 'ps', 'sd', 'ug', 'dv', 'yi', 'ru', 'ja'])(
    'calls a text in %s English and is corrected',
    (language) => {
      expect(languageOf(TEXTS[language] ?? '', 'en-US')).toBe(language);
    },
  );

  it.each(['fa', 'ur', 'ckb', 'ps', 'sd', 'ug', 'dv'])(
    'calls a text in %s Arabic and is corrected',
    (language) => {
      expect(languageOf(TEXTS[language] ?? '', 'ar')).toBe(language);
    },
  );

  it.each(['ckb', 'ps'])('calls a text in %s Persian and is corrected', (language) => {
    expect(languageOf(TEXTS[language] ?? '', 'fa')).toBe(language);
  });

  it('calls Yiddish Hebrew and is corrected', () => {
    expect(languageOf(TEXTS.yi ?? '', 'he')).toBe('yi');
  });

  it('calls Arabic Persian and is corrected', () => {
    expect(languageOf(TEXTS.ar ?? '', 'fa-IR')).toBe('ar');
  });

  it('calls English Arabic and is corrected', () => {
    expect(languageOf(TEXTS.en ?? '', 'ar')).toBe('en');
  });

  it('calls German English and is corrected', () => {
    expect(languageOf(TEXTS.de ?? '', 'en')).toBe('de');
  });
});

it('reads Persian that was typed on an Arabic keyboard', () => {
  const typed = (TEXTS.fa ?? '').replace(/ی/g, 'ي').replace(/ک/g, 'ك');
  expect(languageOf(typed, null)).toBe('fa');
});

it('reads Arabic with Persian letters in it as Arabic', () => {
  expect(languageOf((TEXTS.ar ?? '').replace(/ي/g, 'ی').replace(/ك/g, 'ک'), 'ar')).toBe('ar');
  expect(languageOf(`${TEXTS.ar} وقال گورباچوف في پاريس`, null)).toBe('ar');
});

it('believes the page about a short text', () => {
  expect(languageOf('Guten Morgen, liebe Leser', 'en')).toBe('en');
  expect(languageOf('2026', 'ar')).toBe('ar');
});

it('believes the page about a language it has no words of', () => {
  expect(languageOf(TEXTS.de ?? '', 'lb')).toBe('lb');
});

it('knows no language for a text without letters', () => {
  expect(languageOf('— 12 —', null)).toBeNull();
});

it('knows no language for Latin letters that no language of its own speaks for', () => {
  expect(languageOf('Zorf blint quaddle meefer trindle voxan dreel', null)).toBeNull();
});

it('takes a Kurdish text in Latin letters as the page calls it', () => {
  expect(
    languageOf('Pirtûkxaneya nû li taxa kevn ji bo her kesî vekirî ye û pirtûk bê pere ne', 'ku'),
  ).toBe('ku');
  expect(languageOf(TEXTS.ckb ?? '', 'ku')).toBe('ckb');
});

it.each([
  ['ar_EG', 'ar-EG'],
  ['AR', 'ar'],
  ['iw', 'he'],
  ['en-us', 'en-US'],
  ['und', null],
  ['', null],
  ['arabic language', null],
  ['x'.repeat(5000), null],
  ['ar;q=0.9', 'ar'],
])('writes the tag %j as %j', (tag, expected) => {
  expect(canonicalLanguage(tag)).toBe(expected);
});
