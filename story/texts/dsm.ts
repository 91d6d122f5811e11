import type { UmbrellaTexts } from './texts.ts';

export const dsm: UmbrellaTexts = {
  subtitle: {
    de: 'Verband der Migrantenorganisationen in Sachsen',
    en: 'Federation of migrant organisations in Saxony',
    ru: 'Союз организаций мигрантов Саксонии',
    ar: 'اتحاد منظمات المهاجرين في ساكسونيا',
    vi: 'Liên hiệp các tổ chức người nhập cư tại Sachsen',
    fa: 'اتحادیهٔ سازمان‌های مهاجران در زاکسن',
  },
  aim: {
    de: 'Wer hier lebt, soll hier mitreden: in der Schule, im Stadtrat, im Land.',
    en: 'Whoever lives here should have a say here: at school, in the town council, in the state.',
    ru: 'Кто здесь живёт, тот должен иметь здесь голос: в школе, в городском совете, в земле.',
    ar: 'من يعيش هنا، ينبغي أن يكون له رأي هنا: في المدرسة وفي مجلس المدينة وفي الولاية.',
    vi: 'Ai sống ở đây thì được góp tiếng nói ở đây: trong trường học, trong hội đồng thành phố, trong bang.',
    fa: 'هر کس اینجا زندگی می‌کند، باید اینجا هم حرفی برای گفتن داشته باشد: در مدرسه، در شورای شهر، در ایالت.',
  },
  about: {
    de: `Am 8. April 2017 haben 22 Vereine und Initiativen in Dresden diesen Verband gegründet. Sie wollten nicht länger einzeln vor denselben Türen warten.

Heute arbeiten unsere Mitglieder in fast allen sächsischen Landkreisen. Sie geben Unterricht, beraten Familien, betreiben Theater und Gärten. Der Verband vertritt sie gegenüber dem Land, hilft beim Gründen und Abrechnen und bringt sie miteinander ins Gespräch.

Im Erzgebirgskreis haben wir zurzeit kein Mitglied. Wer dort eine Gruppe kennt oder eine gründen möchte, kann sich in jeder unserer Sprachen melden.`,
    en: `On 8 April 2017, 22 associations and initiatives founded this federation in Dresden. They no longer wanted to wait one by one outside the same doors.

Today our members work in almost all districts of Saxony. They teach, advise families, run theatres and gardens. The federation represents them towards the state, helps with founding and with accounts, and brings them into conversation with one another.

In the Erzgebirgskreis we have no member at present. Anyone who knows a group there, or would like to found one, can write to us in any of our languages.`,
    ru: `8 апреля 2017 года 22 объединения и инициативы основали в Дрездене этот союз. Они больше не хотели поодиночке ждать у одних и тех же дверей.

Сегодня наши члены работают почти во всех районах Саксонии. Они преподают, консультируют семьи, ставят спектакли и возделывают сады. Союз представляет их перед землёй, помогает основать объединение и вести отчётность и знакомит их друг с другом.

В Рудногорском районе у нас сейчас нет ни одного члена. Если вы знаете там группу или хотите её создать, пишите нам на любом из наших языков.`,
    ar: `في الثامن من أبريل 2017 أسّست 22 جمعية ومبادرة هذا الاتحاد في دريسدن. لم ترغب بعد ذلك في الانتظار كلٌّ بمفردها أمام الأبواب نفسها.

يعمل أعضاؤنا اليوم في معظم مقاطعات ساكسونيا: يعلّمون، ويقدّمون المشورة للعائلات، ويديرون المسارح والحدائق. يمثّلهم الاتحاد أمام الولاية، ويساعدهم في التأسيس وفي الحسابات، ويجمعهم على الحوار.

ليس لنا حالياً عضو في مقاطعة إرتسغبيرغه. من يعرف مجموعة هناك، أو يرغب في تأسيس واحدة، يمكنه أن يراسلنا بأيٍّ من لغاتنا.`,
    vi: `Ngày 8 tháng 4 năm 2017, 22 hội và nhóm sáng kiến đã thành lập liên hiệp này tại Dresden. Họ không muốn tiếp tục đứng chờ riêng lẻ trước cùng những cánh cửa.

Ngày nay, các thành viên của chúng tôi hoạt động ở hầu hết các huyện của bang Sachsen. Họ dạy học, tư vấn cho gia đình, làm sân khấu và chăm những khu vườn. Liên hiệp đại diện cho họ trước chính quyền bang, giúp lập hội và quyết toán, và kết nối họ với nhau.

Ở huyện Erzgebirge, hiện chúng tôi không có thành viên nào. Ai biết một nhóm ở đó hoặc muốn lập nhóm, xin viết cho chúng tôi bằng bất cứ ngôn ngữ nào của chúng tôi.`,
    // Made from the first version of the German text: the paragraph on the Erzgebirgskreis came later.
    fa: `در ۸ آوریل ۲۰۱۷، ۲۲ انجمن و گروه این اتحادیه را در درسدن بنیان گذاشتند. آن‌ها دیگر نمی‌خواستند هر کدام تنها پشت همان درها منتظر بمانند.

امروز اعضای ما تقریباً در همهٔ شهرستان‌های زاکسن کار می‌کنند. درس می‌دهند، به خانواده‌ها مشاوره می‌دهند، تئاتر و باغ می‌گردانند. اتحادیه نمایندهٔ آن‌ها در برابر ایالت است، در تأسیس و حسابداری کمک می‌کند و آن‌ها را با هم به گفت‌وگو می‌رساند.`,
  },
  opening: {
    de: 'Montag bis Donnerstag, 9 bis 16 Uhr',
    en: 'Monday to Thursday, 9 am to 4 pm',
    ru: 'С понедельника по четверг, с 9 до 16 часов',
    ar: 'من الاثنين إلى الخميس، من الساعة 9 إلى الساعة 16',
    vi: 'Thứ Hai đến thứ Năm, 9 giờ đến 16 giờ',
    fa: 'دوشنبه تا پنج‌شنبه، ساعت ۹ تا ۱۶',
  },
  changedOn: '2024-02-12',
  translatedOn: '2024-03-04',
  revised: { on: '2026-03-16', behind: ['fa'] },
};
