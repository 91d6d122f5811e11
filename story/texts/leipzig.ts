import type { UmbrellaTexts } from './texts.ts';

export const leipzig: UmbrellaTexts = {
  subtitle: {
    de: 'Zusammenschluss der Migrantenorganisationen in Leipzig',
    en: 'Alliance of migrant organisations in Leipzig',
    ru: 'Объединение организаций мигрантов Лейпцига',
    ar: 'تحالف منظمات المهاجرين في لايبزيغ',
    vi: 'Liên minh các tổ chức người nhập cư tại Leipzig',
    fa: 'ائتلاف سازمان‌های مهاجران در لایپزیگ',
  },
  aim: {
    de: 'Eine Stadt, in der jeder Verein einen Raum, eine Adresse und eine Stimme hat.',
    en: 'A city in which every association has a room, an address and a voice.',
    ru: 'Город, где у каждого объединения есть помещение, адрес и голос.',
    ar: 'مدينة تكون فيها لكل جمعية غرفة وعنوان وصوت.',
    vi: 'Một thành phố nơi mỗi hội đều có một căn phòng, một địa chỉ và một tiếng nói.',
    fa: 'شهری که در آن هر انجمن اتاقی، نشانی‌ای و صدایی داشته باشد.',
  },
  about: {
    de: `Der Verbund ist 2014 aus einem Streit um Räume entstanden. Sechs Vereine teilten sich damals einen Schlüssel; heute teilen sich fast vierzig einen Kalender.

Wir sprechen für die Vereine mit dem Rathaus, vermitteln Räume und Geräte und begleiten Gruppen, die ein Verein werden wollen. Viele von uns gehören zugleich dem sächsischen Dachverband an.`,
    en: `The alliance came out of a dispute over rooms in 2014. Six associations shared one key then; today almost forty share a calendar.

We speak with the town hall on behalf of the associations, find rooms and equipment, and accompany groups that want to become an association. Many of us also belong to the Saxon umbrella.`,
    ru: `Объединение возникло в 2014 году из спора о помещениях. Тогда шесть объединений делили один ключ; сегодня почти сорок делят один календарь.

Мы говорим с ратушей от имени объединений, помогаем найти помещения и технику и сопровождаем группы, которые хотят зарегистрироваться. Многие из нас входят и в саксонский союз.`,
    ar: `نشأ التحالف عام 2014 من خلاف على الغرف. كانت ست جمعيات تتقاسم مفتاحاً واحداً، واليوم تتقاسم نحو أربعين جمعية تقويماً واحداً.

نتحدث باسم الجمعيات مع البلدية، ونوفّر الغرف والأجهزة، ونرافق المجموعات التي تريد أن تصبح جمعية. وكثيرون منا أعضاء أيضاً في الاتحاد على مستوى ساكسونيا.`,
    vi: `Liên minh ra đời năm 2014 từ một cuộc tranh luận về phòng sinh hoạt. Khi ấy sáu hội dùng chung một chiếc chìa khóa; nay gần bốn mươi hội dùng chung một tờ lịch.

Chúng tôi thay mặt các hội làm việc với tòa thị chính, giúp tìm phòng và thiết bị, và đồng hành cùng các nhóm muốn trở thành hội. Nhiều hội trong chúng tôi cũng là thành viên của liên hiệp bang Sachsen.`,
    fa: `این ائتلاف در سال ۲۰۱۴ از دل اختلافی بر سر اتاق‌ها پدید آمد. آن زمان شش انجمن یک کلید مشترک داشتند؛ امروز نزدیک به چهل انجمن یک تقویم مشترک دارند.

ما از سوی انجمن‌ها با شهرداری گفت‌وگو می‌کنیم، اتاق و وسایل فراهم می‌کنیم و گروه‌هایی را که می‌خواهند انجمن شوند همراهی می‌کنیم. بسیاری از ما عضو اتحادیهٔ زاکسن هم هستیم.`,
  },
  opening: {
    de: 'Dienstag und Donnerstag, 14 bis 18 Uhr',
    en: 'Tuesday and Thursday, 2 pm to 6 pm',
    ru: 'Вторник и четверг, с 14 до 18 часов',
    ar: 'الثلاثاء والخميس، من الساعة 14 إلى الساعة 18',
    vi: 'Thứ Ba và thứ Năm, 14 giờ đến 18 giờ',
    fa: 'سه‌شنبه و پنج‌شنبه، ساعت ۱۴ تا ۱۸',
  },
  changedOn: '2025-01-20',
  translatedOn: '2025-02-10',
};
