/** A portrait in the language it was written in; where that is not German, with a translation. */
export interface Portrait {
  language: string;
  text: string;
  german?: string;
}

const inGerman = (text: string): Portrait => ({ language: 'de', text });

/** Portraits of the organisations told by hand, by their word in the cast. */
export const castPortraits = {
  sonnenhof: inGerman(
    'Wir sind 40 Frauen, und angefangen haben wir mit einem Frühstück. Bei uns lernen Mütter Deutsch, während nebenan die Kinder spielen. Wer neu ist, bekommt zuerst einen Tee.',
  ),
  zimtbaum: inGerman(
    'Im Zimtbaum wird geprobt, gekocht und gestritten. Zweimal im Jahr füllen wir einen Saal mit Musik, an den übrigen Tagen einen Stadtteil mit Leben. Seit 2022 gehören auch die Menschen aus der Lindenlaterne zu uns.',
  ),
  neunDrachen: {
    language: 'vi',
    text: 'Chúng tôi là những phụ huynh có con đi học ở Leipzig. Mỗi sáng thứ Bảy, các cháu học tiếng Việt, còn cha mẹ cùng đọc thư của nhà trường và tập nói trong buổi họp phụ huynh. Ai chưa dám hỏi, chúng tôi hỏi cùng.',
    german:
      'Wir sind Eltern, deren Kinder in Leipzig zur Schule gehen. Samstags lernen die Kinder Vietnamesisch, und die Eltern lesen gemeinsam die Briefe der Schule und üben, am Elternabend zu sprechen. Wer sich noch nicht traut zu fragen, fragt mit uns zusammen.',
  },
  nurAlAmal: {
    language: 'ar',
    text: 'بدأنا بطاولة واحدة وثلاثة كراسٍ في مكتبة الحي. اليوم نساعد العائلات في أوراق السكن والمدرسة، ونقرأ مع الأطفال كل يوم أربعاء بالعربية والألمانية.',
    german:
      'Wir haben mit einem Tisch und drei Stühlen in der Stadtteilbibliothek angefangen. Heute helfen wir Familien mit den Papieren für Wohnung und Schule und lesen jeden Mittwoch mit Kindern auf Arabisch und Deutsch.',
  },
  nour: {
    language: 'ar',
    text: 'نحن نساء نتعلّم معاً: اللغة، وركوب الدراجة، وكيف نكتب طلباً. من تتعلّم شيئاً تعلّمه لامرأة أخرى.',
    german:
      'Wir sind Frauen, die gemeinsam lernen: die Sprache, das Radfahren und wie man einen Antrag schreibt. Wer etwas gelernt hat, bringt es einer anderen bei.',
  },
  hausMehr: {
    language: 'fa',
    text: 'خانهٔ ما جای شعر و گفت‌وگوست. ماهی یک بار شب شعر داریم، به دو زبان، و هر هفته کلاس خط و کتاب‌خوانی برای کودکان.',
    german:
      'Unser Haus ist ein Ort für Gedichte und Gespräche. Einmal im Monat laden wir zu einem Abend in zwei Sprachen ein, jede Woche zu Schrift und Lesen für Kinder.',
  },
  vietDuc: {
    language: 'vi',
    text: 'Nhiều người trong chúng tôi đến Dresden từ những năm 1980 và ở lại. Chúng tôi giúp nhau khi ốm đau, khi về hưu, khi cần một lời khuyên. Con cháu chúng tôi nói tiếng Đức, và chúng tôi muốn các cháu vẫn hiểu ông bà.',
    german:
      'Viele von uns kamen in den 1980er Jahren nach Dresden und sind geblieben. Wir helfen einander, wenn jemand krank wird, in Rente geht oder einen Rat braucht. Unsere Enkel sprechen Deutsch, und wir möchten, dass sie ihre Großeltern trotzdem verstehen.',
  },
  sankofa: inGerman(
    'Sankofa heißt: zurückgehen und holen, was man vergessen hat. Wir suchen die Spuren afrikanischer Menschen in der Stadtgeschichte und führen Schulklassen zu ihnen.',
  ),
  hausMitte: inGerman(
    'Bei uns stehen die Türen von mittags bis abends offen. Es gibt eine Beratung in vier Sprachen, einen Schachtisch und eine Küche, in der meistens jemand Suppe kocht.',
  ),
  hausSonnenberg: {
    language: 'ru',
    text: 'Мы собираемся с 2001 года. Старшие учат младших русскому языку и шахматам, младшие помогают старшим с телефоном и письмами. По воскресеньям у нас пироги и долгие разговоры.',
    german:
      'Wir treffen uns seit 2001. Die Älteren bringen den Jüngeren Russisch und Schach bei, die Jüngeren helfen den Älteren mit Telefon und Briefen. Sonntags gibt es Kuchen und lange Gespräche.',
  },
  schneeball: {
    language: 'uk',
    text: 'Щосуботи діти читають, співають і малюють українською. У 2021 році ми переїхали з Ауе до Хемніца, а вже наступної весни учнів стало втричі більше.',
    german:
      'Jeden Samstag lesen, singen und malen die Kinder auf Ukrainisch. 2021 sind wir von Aue nach Chemnitz gezogen, und im Frühling darauf kamen dreimal so viele Kinder.',
  },
  offenerWagen: inGerman(
    'Wir erzählen unsere Geschichte selbst: in Schulen, auf Ämtern, im Theater. Jugendliche aus Roma-Familien begleiten einander durch Schule und Ausbildung.',
  ),
  brueckenbogen: inGerman(
    'Wer eine Ausbildung sucht, trifft bei uns Menschen, die eine gefunden haben. Wir üben Vorstellungsgespräche, lesen Arbeitsverträge und gehen mit zum Amt, wenn es sein muss.',
  ),
  palaverbaum: {
    language: 'fr',
    text: 'Sous l’arbre, chacun parle à son tour et personne n’est interrompu. Nous invitons les communes de Lusace à s’asseoir avec nous, et elles viennent.',
    german:
      'Unter dem Baum spricht jeder der Reihe nach, und niemand wird unterbrochen. Wir laden die Gemeinden der Lausitz ein, sich dazuzusetzen, und sie kommen.',
  },
  sternenkueche: inGerman(
    'Freitags kochen wir für alle, die kommen. Jede Woche bestimmt jemand anderes das Gericht und erzählt dazu, woher es stammt. Aus dem ersten Topf in Borna sind vier in Leipzig geworden.',
  ),
} satisfies Record<string, Portrait>;
