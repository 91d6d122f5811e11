import type { UmbrellaTexts } from './texts.ts';

export const nemo: UmbrellaTexts = {
  subtitle: {
    de: 'Zwanzig lokale Verbünde von Migrantenorganisationen',
    en: 'Twenty local alliances of migrant organisations',
    ru: 'Двадцать местных объединений организаций мигрантов',
    ar: 'عشرون تحالفاً محلياً لمنظمات المهاجرين',
    vi: 'Hai mươi liên minh địa phương của các tổ chức người nhập cư',
    fa: 'بیست ائتلاف محلی از سازمان‌های مهاجران',
  },
  aim: {
    de: 'Was vor Ort gelingt, soll im ganzen Land gelten.',
    en: 'What works locally should count throughout the country.',
    ru: 'То, что удаётся на местах, должно иметь значение для всей страны.',
    ar: 'ما ينجح محلياً ينبغي أن يسري في البلاد كلّها.',
    vi: 'Điều gì thành công ở địa phương cần có giá trị trong cả nước.',
    fa: 'آنچه در هر شهر به ثمر می‌رسد، باید در سراسر کشور به حساب بیاید.',
  },
  about: {
    de: `In zwanzig Städten haben sich Migrantenorganisationen zu Verbünden zusammengeschlossen. Seit 2015 bilden diese Verbünde gemeinsam den Bundesverband.

Jede Organisation gehört zuerst zu ihrer Stadt. Wenn sie in zwei Verbünden mitarbeitet, zählen wir sie trotzdem nur einmal.

Wir tragen zusammen, was die Städte gelernt haben, und bringen es dorthin, wo Gesetze und Förderprogramme entstehen.`,
    en: `In twenty cities, migrant organisations have joined to form alliances. Since 2015 these alliances together make up the federal association.

Every organisation belongs first of all to its city. If it works in two alliances, we still count it only once.

We gather what the cities have learned and take it to where laws and funding programmes are made.`,
    ru: `В двадцати городах организации мигрантов создали свои объединения. С 2015 года они вместе образуют федеральный союз.

Каждая организация принадлежит прежде всего своему городу. Если она участвует в двух объединениях, мы всё равно считаем её один раз.

Мы собираем опыт городов и доносим его туда, где создаются законы и программы поддержки.`,
    ar: `في عشرين مدينة اجتمعت منظمات المهاجرين في تحالفات محلية. ومنذ عام 2015 تشكّل هذه التحالفات معاً الاتحاد على المستوى الاتحادي.

تنتمي كل منظمة إلى مدينتها أولاً. وإن شاركت في تحالفين، فإننا نحصيها مرة واحدة فقط.

نجمع ما تعلّمته المدن ونحمله إلى حيث تُصاغ القوانين وبرامج الدعم.`,
    vi: `Tại hai mươi thành phố, các tổ chức người nhập cư đã liên kết thành liên minh. Từ năm 2015, các liên minh này cùng nhau tạo thành hiệp hội toàn liên bang.

Mỗi tổ chức trước hết thuộc về thành phố của mình. Nếu tổ chức đó tham gia hai liên minh, chúng tôi vẫn chỉ tính một lần.

Chúng tôi tập hợp những gì các thành phố đã học được và đưa đến nơi làm ra luật và các chương trình hỗ trợ.`,
    fa: `در بیست شهر، سازمان‌های مهاجران در ائتلاف‌هایی گرد هم آمده‌اند. این ائتلاف‌ها از سال ۲۰۱۵ با هم اتحادیهٔ سراسری را می‌سازند.

هر سازمان پیش از هر چیز به شهر خود تعلق دارد. اگر در دو ائتلاف کار کند، باز هم آن را فقط یک بار می‌شماریم.

ما آموخته‌های شهرها را گرد می‌آوریم و به جایی می‌بریم که قانون‌ها و برنامه‌های حمایتی نوشته می‌شوند.`,
  },
  opening: {
    de: 'Montag bis Freitag, 10 bis 15 Uhr',
    en: 'Monday to Friday, 10 am to 3 pm',
    ru: 'С понедельника по пятницу, с 10 до 15 часов',
    ar: 'من الاثنين إلى الجمعة، من الساعة 10 إلى الساعة 15',
    vi: 'Thứ Hai đến thứ Sáu, 10 giờ đến 15 giờ',
    fa: 'دوشنبه تا جمعه، ساعت ۱۰ تا ۱۵',
  },
  changedOn: '2023-09-18',
  translatedOn: '2023-10-09',
};
