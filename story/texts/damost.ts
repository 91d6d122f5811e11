import type { UmbrellaTexts } from './texts.ts';

export const damost: UmbrellaTexts = {
  subtitle: {
    de: 'Fünf Landesnetzwerke im Osten Deutschlands',
    en: 'Five state networks in eastern Germany',
    ru: 'Пять земельных сетей на востоке Германии',
    ar: 'خمس شبكات ولايات في شرق ألمانيا',
    vi: 'Năm mạng lưới cấp bang ở miền Đông nước Đức',
    fa: 'پنج شبکهٔ ایالتی در شرق آلمان',
  },
  aim: {
    de: 'Der Osten hat eine Geschichte der Einwanderung. Wir erzählen sie und gestalten, wie sie weitergeht.',
    en: 'The East has a history of immigration. We tell it, and we shape how it goes on.',
    ru: 'У востока есть своя история иммиграции. Мы рассказываем её и участвуем в том, как она продолжается.',
    ar: 'للشرق تاريخ من الهجرة. نحن نرويه ونشارك في رسم ما يأتي بعده.',
    vi: 'Miền Đông có một lịch sử nhập cư. Chúng tôi kể lại lịch sử ấy và góp phần viết tiếp.',
    fa: 'شرق هم تاریخی از مهاجرت دارد. ما آن را بازمی‌گوییم و در ادامه‌اش سهم داریم.',
  },
  about: {
    de: `Vertragsarbeiterinnen, Studierende, Geflüchtete, Spätausgesiedelte: Nach Ostdeutschland sind Menschen auf anderen Wegen gekommen als in den Westen. Ihre Vereine sind oft jünger, kleiner und weiter voneinander entfernt.

Seit 2018 arbeiten die Netzwerke aus Brandenburg, Mecklenburg-Vorpommern, Sachsen, Sachsen-Anhalt und Thüringen in diesem Dachverband zusammen. Sie tauschen Erfahrungen aus, prüfen gemeinsam Förderbedingungen und sprechen dort mit einer Stimme, wo fünf einzelne überhört würden.`,
    en: `Contract workers, students, refugees, resettlers: people came to eastern Germany by other paths than to the West. Their associations are often younger, smaller and further apart.

Since 2018 the networks of Brandenburg, Mecklenburg-Western Pomerania, Saxony, Saxony-Anhalt and Thuringia have worked together in this umbrella. They share experience, examine the terms of funding together and speak with one voice where five single ones would go unheard.`,
    ru: `Рабочие по договорам, студенты, беженцы, поздние переселенцы: на восток Германии люди приезжали иными путями, чем на запад. Их объединения часто моложе, меньше и дальше друг от друга.

С 2018 года в этом союзе вместе работают сети Бранденбурга, Мекленбурга-Передней Померании, Саксонии, Саксонии-Анхальт и Тюрингии. Они обмениваются опытом, вместе изучают условия поддержки и говорят одним голосом там, где пять отдельных не были бы услышаны.`,
    ar: `عمّال العقود والطلاب واللاجئون والعائدون من أصول ألمانية: جاء الناس إلى شرق ألمانيا بطرق غير التي جاؤوا بها إلى غربها. وغالباً ما تكون جمعياتهم أحدث عمراً وأصغر وأبعد بعضها عن بعض.

منذ عام 2018 تعمل معاً في هذا الاتحاد شبكات براندنبورغ ومكلنبورغ-فوربومرن وساكسونيا وساكسونيا-أنهالت وتورينغن. تتبادل الخبرات، وتدرس شروط الدعم معاً، وتتكلم بصوت واحد حيث لا تُسمع خمسة أصوات متفرقة.`,
    vi: `Lao động hợp đồng, sinh viên, người tị nạn, kiều dân gốc Đức hồi hương: người ta đến miền Đông nước Đức bằng những con đường khác với miền Tây. Hội của họ thường trẻ hơn, nhỏ hơn và ở xa nhau hơn.

Từ năm 2018, các mạng lưới của Brandenburg, Mecklenburg-Vorpommern, Sachsen, Sachsen-Anhalt và Thüringen cùng làm việc trong liên hiệp này. Họ chia sẻ kinh nghiệm, cùng xem xét điều kiện tài trợ và nói chung một tiếng ở nơi mà năm tiếng riêng lẻ sẽ không được nghe.`,
    fa: `کارگران قراردادی، دانشجویان، پناهندگان و مهاجران آلمانی‌تبار: مردم از راه‌هایی جز راه غرب به شرق آلمان آمدند. انجمن‌هایشان اغلب جوان‌تر، کوچک‌تر و از هم دورترند.

از سال ۲۰۱۸ شبکه‌های براندنبورگ، مکلنبورگ-فورپومرن، زاکسن، زاکسن-آنهالت و تورینگن در این اتحادیه با هم کار می‌کنند. تجربه‌هایشان را با هم در میان می‌گذارند، شرایط حمایت مالی را با هم می‌سنجند و آنجا که پنج صدای تنها شنیده نمی‌شود، یک‌صدا سخن می‌گویند.`,
  },
  opening: {
    de: 'Dienstag bis Donnerstag, 9 bis 15 Uhr',
    en: 'Tuesday to Thursday, 9 am to 3 pm',
    ru: 'Со вторника по четверг, с 9 до 15 часов',
    ar: 'من الثلاثاء إلى الخميس، من الساعة 9 إلى الساعة 15',
    vi: 'Thứ Ba đến thứ Năm, 9 giờ đến 15 giờ',
    fa: 'سه‌شنبه تا پنج‌شنبه، ساعت ۹ تا ۱۵',
  },
  changedOn: '2024-05-06',
  translatedOn: '2024-05-27',
};
