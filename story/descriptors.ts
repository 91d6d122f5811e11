import type { TopicKey } from './topics.ts';

/** What an organisation says it is, behind its proper name. */
export interface Descriptor {
  german: string;
  /** The ending of a word before it: 'er' Kreis, 'e' Schule, 'es' Netzwerk; null where none can stand. */
  ending: 'er' | 'e' | 'es' | null;
  topics: readonly TopicKey[];
  /** The same in languages that organisations write their own names in, where the story knows it. */
  own: Readonly<Record<string, string>>;
}

const known: Readonly<Record<string, string>> = {
  culture:
    'ar جمعية ثقافية|fa انجمن فرهنگی|ru культурное объединение|uk культурне товариство|vi Hội văn hóa|tr Kültür Derneği|es asociación cultural|fr association culturelle|pt associação cultural|pl stowarzyszenie kulturalne|it associazione culturale|ro asociație culturală',
  parents:
    'ar لقاء الأهالي|fa حلقهٔ والدین|ru родительский клуб|uk батьківський клуб|vi Nhóm phụ huynh|tr Veliler Grubu|es círculo de familias|fr cercle des parents|pt círculo de pais|pl krąg rodziców|it cerchio dei genitori|ro cercul părinților',
  women:
    'ar ملتقى النساء|fa پاتوق زنان|ru женский клуб|uk жіночий клуб|vi Câu lạc bộ phụ nữ|tr Kadınlar Buluşması|es encuentro de mujeres|fr rencontre des femmes|pt encontro de mulheres|pl spotkania kobiet|it incontro di donne|ro întâlnirea femeilor',
  womenLearn:
    'ar نساء يتعلّمن|fa زنان می‌آموزند|ru женщины учатся|uk жінки вчаться|vi Phụ nữ cùng học|tr Kadınlar Öğreniyor|es mujeres que aprenden|fr les femmes apprennent|pt mulheres aprendem|pl kobiety się uczą',
  youth:
    'ar ملتقى الشباب|fa پاتوق جوانان|ru молодёжный клуб|uk молодіжний клуб|vi Câu lạc bộ thanh niên|tr Gençlik Buluşması|es encuentro juvenil|fr rencontre des jeunes|pt encontro de jovens|pl klub młodych|it incontro giovani',
  school:
    'ar مدرسة السبت|fa مدرسهٔ شنبه|ru субботняя школа|uk суботня школа|vi Lớp học thứ Bảy|tr Cumartesi Okulu|es escuela de los sábados|fr école du samedi|pt escola de sábado|pl szkoła sobotnia|it scuola del sabato|ro școala de sâmbătă',
  families:
    'ar ملتقى العائلات|fa پاتوق خانواده‌ها|ru семейный клуб|uk сімейний клуб|vi Nơi gặp gỡ gia đình|tr Aileler Buluşması|es encuentro de familias|fr rencontre des familles|pt encontro de famílias|pl spotkania rodzin',
  advice:
    'ar مشورة ومرافقة|fa مشاوره و همراهی|ru консультации и поддержка|uk поради і супровід|vi Tư vấn và đồng hành|tr Danışma ve Destek|es asesoría y acompañamiento|fr conseil et accompagnement|pt aconselhamento e apoio|pl porady i wsparcie',
  music:
    'ar جوقة وموسيقى|fa آواز و موسیقی|ru хор и музыка|uk хор і музика|vi Hợp xướng và âm nhạc|tr Koro ve Müzik|es coro y música|fr chœur et musique|pt coro e música|pl chór i muzyka|it coro e musica',
  theatre:
    'ar فرقة مسرحية|fa گروه تئاتر|ru театральная группа|uk театральний гурт|vi Nhóm kịch|tr Tiyatro Grubu|es grupo de teatro|fr troupe de théâtre|pt grupo de teatro|pl grupa teatralna|it gruppo teatrale',
  reading:
    'ar حلقة قراءة|fa حلقهٔ کتاب‌خوانی|ru читательский кружок|uk читацький гурток|vi Nhóm đọc sách|tr Okuma Grubu|es círculo de lectura|fr cercle de lecture|pt círculo de leitura|pl krąg czytelniczy',
  elders:
    'ar مجلس الكبار|fa حلقهٔ سالمندان|ru клуб старшего поколения|uk клуб старшого покоління|vi Hội người cao tuổi|tr Büyükler Buluşması|es círculo de mayores|fr cercle des aînés|pt círculo dos mais velhos|pl krąg seniorów',
};

export const descriptors: readonly Descriptor[] = [
  descriptor('Kulturverein', 'er', ['culture', 'arts'], 'culture'),
  descriptor('Kulturkreis', 'er', ['culture', 'education'], 'culture'),
  descriptor('Elternkreis', 'er', ['family', 'education'], 'parents'),
  descriptor('Frauentreff', 'er', ['women', 'health'], 'women'),
  descriptor('Frauen lernen', null, ['women', 'education', 'languageCourses'], 'womenLearn'),
  descriptor('Jugendtreff', 'er', ['youth', 'sport'], 'youth'),
  descriptor('Samstagsschule', 'e', ['education', 'languageCourses', 'family'], 'school'),
  descriptor('Familientreff', 'er', ['family', 'counselling'], 'families'),
  descriptor('Beratung und Begleitung', null, ['counselling', 'refugees'], 'advice'),
  descriptor('Chor und Musik', null, ['arts', 'culture'], 'music'),
  descriptor('Theatergruppe', 'e', ['arts', 'culture', 'youth'], 'theatre'),
  descriptor('Lesekreis', 'er', ['education', 'culture', 'media'], 'reading'),
  descriptor('Kreis der Älteren', null, ['elderly', 'health'], 'elders'),
  descriptor('Sport und Begegnung', null, ['sport', 'youth']),
  descriptor('Wege in Arbeit', null, ['work', 'education', 'counselling']),
  descriptor('Netzwerk der Studierenden', null, ['education', 'youth', 'participation']),
  descriptor('Nachbarschaft im Gespräch', null, ['participation', 'culture']),
  descriptor('Radiogruppe', 'e', ['media', 'youth', 'participation']),
  descriptor('Gemeinschaftsgarten', 'er', ['environment', 'family']),
  descriptor('Gründen und Handel', null, ['economy', 'work']),
  descriptor('Dialog der Religionen', null, ['religionDialogue', 'culture']),
  descriptor('Ankommen im Viertel', null, ['refugees', 'counselling', 'housing']),
  descriptor('Gesund in vielen Sprachen', null, ['health', 'counselling']),
  descriptor('Stimmen gegen Rassismus', null, ['antiRacism', 'participation']),
  descriptor('Wohnen und Nachbarschaft', null, ['housing', 'counselling']),
  descriptor('Kochen und Erzählen', null, ['culture', 'women', 'elderly']),
  descriptor('Tanzwerkstatt', 'e', ['arts', 'youth', 'culture']),
  descriptor('Filmabende', null, ['media', 'arts']),
  descriptor('Mitreden in der Stadt', null, ['participation', 'antiRacism']),
  descriptor('Deutsch am Nachmittag', null, ['languageCourses', 'women', 'refugees']),
  descriptor('Bildungswerkstatt', 'e', ['education', 'youth', 'antiRacism']),
  descriptor('Nähen und Reparieren', null, ['environment', 'work', 'women']),
];

function descriptor(german: string, ending: Descriptor['ending'], topics: TopicKey[], same?: string): Descriptor {
  const own = Object.fromEntries(
    (same === undefined ? '' : (known[same] ?? ''))
      .split('|')
      .filter((entry) => entry !== '')
      .map((entry) => [entry.slice(0, 2), entry.slice(3)]),
  );
  return { german, ending, topics, own };
}
