import { expect, it } from 'vitest';
import { isPeriodical } from './periodical';

it.each([
  'The Guardian',
  'Le Monde',
  'الشرق الأوسط',
  'القدس العربي',
  'صحيفة الوسط',
  'הארץ',
  'همشهری',
  'روزنامہ جنگ',
  'Medium',
])('sets a newspaper, a magazine or a blog as a work: %s', (site) => {
  expect(isPeriodical(site, null)).toBe(true);
});

it.each([
  'BBC News',
  'CNN',
  'CNNMoney',
  'Al Jazeera',
  'Reuters',
  'الجزيرة نت',
  'سكاي نيوز عربية',
  'قناة العالم',
  'وكالة سبوتنيك',
  'כאן חדשות',
  'خبرگزاری مهر',
  'بی‌بی‌سی فارسی',
  'جیو نیوز',
  'Wikipedia',
])('sets a broadcaster, an agency or an institution as a publisher: %s', (site) => {
  expect(isPeriodical(site, null)).toBe(false);
});

it('takes the agency at its word', () => {
  expect(isPeriodical('Tide Wire', 'Tide Wire')).toBe(false);
});
