import { type Community, properNames } from './community.ts';

export const vietnamese: Community = {
  origins: ['VN'],
  languages: ['vi'],
  adjective: 'vietnamesisch',
  since: 1991,
  east: 16,
  west: 4,
  names: properNames(`
    Neun Drachen | Chín Rồng
    Lotosteich | Hồ Sen
    Grüner Bambus | Tre Xanh
    Laternenfest | Lễ Hội Đèn Lồng
    Reiskorn | Hạt Gạo
    Papierdrachen | Cánh Diều
    Kegelhut | Nón Lá
    Bootsanleger | Bến Thuyền
    Neuer Wind | Gió Mới
    Schwalbenflug | Cánh Én
    Kleine Straße | Phố Nhỏ
    Betelblatt | Lá Trầu
    Fünf Früchte | Ngũ Quả
    Zwei Heimaten | Hai Quê Hương
    Flussufer | Bến Sông
    Sternfruchtbaum | Cây Khế
    Roter Faden | Sợi Chỉ Đỏ
    Bambusbrücke | Cầu Tre
    Mittherbst | Trung Thu
    Banyanbaum | Cây Đa
    Việt Đức Begegnung | Gặp Gỡ Việt Đức
    Pfirsichblüte | Hoa Đào
    Drei Regionen | Ba Miền
  `),
};

export const chinese: Community = {
  origins: ['CN'],
  languages: ['zh', 'en'],
  adjective: 'chinesisch',
  since: 1994,
  east: 4,
  west: 5,
  names: properNames(`
    Teehaus am Fluss | 河畔茶馆
    Papierkranich | 纸鹤
    Mondtor | 月门
    Zwölf Tiere | 十二生肖
    Tusche und Reis | 墨与米
    Bambusflöte | 竹笛
    Winterpflaume | 蜡梅
    Rote Laterne am Fluss | 河边红灯笼
    Neun Biegungen | 九曲
  `),
};

export const indian: Community = {
  origins: ['IN', 'NP'],
  languages: ['hi', 'en', 'te'],
  adjective: 'indisch',
  since: 2001,
  east: 4,
  west: 4,
  names: properNames(`
    Setu – Brücke | सेतु
    Chai Ghar | चाय घर
    Rangoli-Hof | रंगोली
    Lampe im Fenster | दीया
    Mangohain | अमराई
    Monsunlieder | सावन के गीत
    Banyanrunde | बरगद की छाँव
  `),
};

export const tamil: Community = {
  origins: ['LK', 'IN'],
  languages: ['ta', 'en'],
  adjective: 'tamilisch',
  since: 1988,
  east: 1,
  west: 4,
  names: properNames(`
    Kolam am Morgen | காலைக் கோலம்
    Palmyrapalme | பனை
    Jasminfaden | மல்லிகைச் சரம்
    Haus der Trommel | பறை
  `),
};

export const pakistani: Community = {
  origins: ['PK'],
  languages: ['ur', 'pa', 'en'],
  adjective: 'pakistanisch',
  since: 1997,
  east: 2,
  west: 4,
  names: properNames(`
    Mehfil-Abend | محفل
    Dastarkhwan | دسترخوان
    Fünf Ströme | پانچ دریا
    Laterne der Wörter | لفظوں کا چراغ
    Maulbeerschatten | شہتوت کی چھاؤں
  `),
};

export const bengali: Community = {
  origins: ['BD', 'IN'],
  languages: ['bn', 'en'],
  adjective: 'bengalisch',
  since: 2003,
  east: 2,
  west: 3,
  names: properNames(`
    Seerose im Fluss | নদীর শাপলা
    Alpona-Kreis | আলপনা
    Herbstjasmin | শিউলি
    Fährmann | মাঝি
  `),
};

export const georgian: Community = {
  origins: ['GE'],
  languages: ['ka', 'ru'],
  adjective: 'georgisch',
  since: 2006,
  east: 4,
  west: 3,
  names: properNames(`
    Granatapfelhof | ბროწეული
    Chidi | ხიდი
    Nest am Kaukasus | ბუდე
    Lange Tafel | გრძელი სუფრა
    Walnuss und Wein | კაკალი და ღვინო
  `),
};

export const armenian: Community = {
  origins: ['AM'],
  languages: ['hy', 'ru'],
  adjective: 'armenisch',
  since: 1999,
  east: 4,
  west: 3,
  names: properNames(`
    Aprikosenholz | Ծիրանի փայտ
    Kamurdsch | Կամուրջ
    Roter Granatapfel | Կարմիր նուռ
    Kreuzstein und Klang | Խաչքար
    Duduk-Abend | Դուդուկ
  `),
};

export const philippine: Community = {
  origins: ['PH', 'ID'],
  languages: ['tl', 'en', 'id'],
  adjective: null,
  since: 1992,
  east: 1,
  west: 3,
  names: properNames(`
    Sternlaterne | Parol
    Haus tragen | Bayanihan
    Sieben Inseln
    Jeepney-Runde
  `),
};
