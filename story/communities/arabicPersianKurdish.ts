import { type Community, properNames } from './community.ts';

export const arabic: Community = {
  origins: ['SY', 'IQ', 'LB', 'TN', 'MA', 'EG', 'SD', 'YE', 'LY', 'JO', 'PS'],
  languages: ['ar', 'ku', 'fr', 'en'],
  adjective: 'arabisch',
  since: 2004,
  east: 16,
  west: 12,
  names: properNames(`
    Nour | نور
    Dar ar-Rumman | دار الرمّان
    Qindil | قنديل
    Nawafidh | نوافذ
    Mawid asch-Schai | موعد الشاي
    Darb al-Yasmin | درب الياسمين
    Bait at-Tut | بيت التوت
    Schams wa Zill | شمس وظلّ
    Bahr wa Barr | بحر وبرّ
    Hibr | حبر
    Waraq al-Ghar | ورق الغار
    Der dritte Fluss | النهر الثالث
    Rifqa | رفقة
    Dafatir | دفاتر
    Kleine Brücke | جسر صغير
    Khutwa Khutwa | خطوة خطوة
    Al-Lauza | اللوزة
    Asafir | عصافير
    Nay wa Oud | ناي وعود
    Qahwat as-Sabah | قهوة الصباح
    Ruwaq | رواق
    Neue Zeile | سطر جديد
    Baraim | براعم
    Zait wa Zatar | زيت وزعتر
    Nur al-Amal | نور الأمل
    Sieben Mühlen | سبع طواحين
    Qaus Quzah | قوس قزح
    Der gedeckte Tisch | المائدة الممدودة
    Bab al-Bahr | باب البحر
    Hamsat Matar | همسة مطر
  `),
};

export const persian: Community = {
  origins: ['IR', 'AF', 'TJ'],
  languages: ['fa', 'ps', 'en'],
  adjective: 'persisch',
  since: 1998,
  east: 11,
  west: 9,
  names: properNames(`
    Haus Mehr | خانه مهر
    Anarestan | انارستان
    Tschenar | چنار
    Pandschereh | پنجره
    Sepideh-Dam | سپیده‌دم
    Rah-e No | راه نو
    Lalehzar | لاله‌زار
    Abrischam | ابریشم
    Tscheragh | چراغ
    Gandomzar | گندم‌زار
    Grünes Heft | دفتر سبز
    Holzbrücke | پل چوبی
    Badbadak | بادبادک
    Sofreh | سفره
    Samawar | سماور
    Parastu | پرستو
    Nardeban | نردبان
    Morgenstern | ستارهٔ سحر
    Bagh-e Tut | باغ توت
    Zwei Flüsse | دو رود
    Narendsch | نارنج
    Zaferan | زعفران
    Haft Sin | هفت‌سین
    Yaldanacht | شب یلدا
    Regenvogel | مرغ باران
  `),
};

export const kurdish: Community = {
  origins: ['SY', 'IQ', 'TR', 'IR'],
  languages: ['ku', 'tr', 'ar'],
  adjective: 'kurdisch',
  since: 1994,
  east: 5,
  west: 7,
  names: properNames(`
    Regenbraut | Bûka Baranê
    Granatapfelbaum | Dara Hinarê
    Klares Wasser | Ava Zelal
    Sieben Farben | Heft Reng
    Haus der Märchen | Mala Çîrokan
    Bilûr
    Weiße Tauben | Kevokên Spî
    Kaniya Gund
    Steinbrücke | Pira Kevirî
    Hêlîna Çûkan
    Blatt für Blatt | Pel bi Pel
    Walnussbaum | Dara Gûzê
    Morgenlicht | Ronahiya Sibê
  `),
};
