import type { UmbrellaTexts } from './texts.ts';

export const lamsa: UmbrellaTexts = {
  subtitle: {
    de: 'Netzwerk der Migrantenorganisationen in Sachsen-Anhalt',
    en: 'Network of migrant organisations in Saxony-Anhalt',
    ru: 'Сеть организаций мигрантов Саксонии-Анхальт',
    ar: 'شبكة منظمات المهاجرين في ساكسونيا-أنهالت',
    vi: 'Mạng lưới các tổ chức người nhập cư tại Sachsen-Anhalt',
    fa: 'شبکهٔ سازمان‌های مهاجران در زاکسن-آنهالت',
  },
  aim: {
    de: 'Kein Verein soll zu klein sein, um im Landtag gehört zu werden.',
    en: 'No association should be too small to be heard in the state parliament.',
    ru: 'Ни одно объединение не должно быть слишком маленьким, чтобы его услышали в ландтаге.',
    ar: 'لا ينبغي أن تكون أيّ جمعية أصغر من أن يُسمع صوتها في برلمان الولاية.',
    vi: 'Không hội nào quá nhỏ để không được lắng nghe ở nghị viện bang.',
    fa: 'هیچ انجمنی نباید آن‌قدر کوچک باشد که صدایش به مجلس ایالت نرسد.',
  },
  about: {
    de: `Begonnen hat es 2008 mit acht Gruppen, die sich reihum in ihren Küchen und Vereinsräumen trafen. Seit dem 1. März 2014 ist das Netzwerk ein eingetragener Verein.

Heute gehören ihm Vereine aus der Altmark, dem Harz, aus Halle, Magdeburg und vielen kleineren Orten an, dazu Menschen, die einzeln Mitglied sind. Unsere Büros in Halle und Magdeburg beraten in mehreren Sprachen, ohne Anmeldung und kostenlos.

Einmal im Jahr kommen alle zusammen. Dann wird beschlossen, was wir dem Land vorlegen.`,
    en: `It began in 2008 with eight groups that met by turns in their kitchens and club rooms. Since 1 March 2014 the network has been a registered association.

Today associations from the Altmark and the Harz, from Halle, Magdeburg and many smaller places belong to it, and people who are members on their own. Our offices in Halle and Magdeburg give advice in several languages, without appointment and free of charge.

Once a year everyone comes together. Then we decide what to put before the state.`,
    ru: `Всё началось в 2008 году с восьми групп, которые по очереди встречались на своих кухнях и в клубных комнатах. С 1 марта 2014 года сеть является зарегистрированным объединением.

Сегодня в неё входят объединения из Альтмарка и Гарца, из Галле, Магдебурга и многих небольших городов, а также отдельные люди. Наши бюро в Галле и Магдебурге консультируют на нескольких языках, без записи и бесплатно.

Раз в год собираются все. Тогда мы решаем, с чем обратиться к земле.`,
    ar: `كانت البداية عام 2008 بثماني مجموعات تلتقي بالتناوب في مطابخها وغرف جمعياتها. ومنذ الأول من مارس 2014 صارت الشبكة جمعية مسجّلة.

تنتمي إليها اليوم جمعيات من ألتمارك والهارتس وهاله وماغديبورغ وأماكن كثيرة أصغر، إضافة إلى أفراد. يقدّم مكتبانا في هاله وماغديبورغ المشورة بعدة لغات، من دون موعد ومجاناً.

يلتقي الجميع مرة في السنة، وعندها نقرّر ما نطرحه على الولاية.`,
    vi: `Mọi việc bắt đầu năm 2008 với tám nhóm, lần lượt gặp nhau trong bếp nhà và phòng sinh hoạt của từng hội. Từ ngày 1 tháng 3 năm 2014, mạng lưới là một hội đã đăng ký.

Ngày nay, các hội ở Altmark, Harz, Halle, Magdeburg và nhiều nơi nhỏ hơn đều là thành viên, cùng với những cá nhân tham gia riêng. Văn phòng của chúng tôi tại Halle và Magdeburg tư vấn bằng nhiều thứ tiếng, không cần hẹn và miễn phí.

Mỗi năm một lần, tất cả cùng họp mặt. Khi đó chúng tôi quyết định sẽ trình gì lên chính quyền bang.`,
    fa: `آغاز کار در سال ۲۰۰۸ بود، با هشت گروه که نوبتی در آشپزخانه‌ها و اتاق‌های انجمن‌هایشان دیدار می‌کردند. از یکم مارس ۲۰۱۴ این شبکه انجمنی ثبت‌شده است.

امروز انجمن‌هایی از آلتمارک و هارتس، از هاله و ماگدبورگ و بسیاری جاهای کوچک‌تر به آن تعلق دارند، و نیز کسانی که به‌تنهایی عضوند. دفترهای ما در هاله و ماگدبورگ به چند زبان، بدون نوبت و رایگان مشاوره می‌دهند.

سالی یک بار همه گرد هم می‌آیند و تصمیم می‌گیریم چه چیزی را با ایالت در میان بگذاریم.`,
  },
  opening: {
    de: 'Montag, Dienstag und Donnerstag, 10 bis 17 Uhr',
    en: 'Monday, Tuesday and Thursday, 10 am to 5 pm',
    ru: 'Понедельник, вторник и четверг, с 10 до 17 часов',
    ar: 'الاثنين والثلاثاء والخميس، من الساعة 10 إلى الساعة 17',
    vi: 'Thứ Hai, thứ Ba và thứ Năm, 10 giờ đến 17 giờ',
    fa: 'دوشنبه، سه‌شنبه و پنج‌شنبه، ساعت ۱۰ تا ۱۷',
  },
  changedOn: '2023-11-13',
  translatedOn: '2023-12-04',
};
