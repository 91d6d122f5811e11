import { type Community, properNames } from './community.ts';

export const russian: Community = {
  origins: ['RU', 'KZ', 'UA', 'MD', 'BY', 'UZ', 'KG'],
  languages: ['ru', 'uk', 'kk'],
  adjective: 'russischsprachig',
  since: 1993,
  east: 14,
  west: 8,
  names: properNames(`
    Haus der Freundschaft | Дом дружбы
    Fliederzweig | Ветка сирени
    Krugi na Wode | Круги на воде
    Skameika | Скамейка
    Warmes Haus | Тёплый дом
    Sieben Blumen | Семь цветов
    Steppenwind | Степной ветер
    Papierschiffchen | Бумажный кораблик
    Snegir | Снегирь
    Birjusa | Бирюза
    Lindenallee | Липовая аллея
    Tee mit Himbeeren | Чай с малиной
    Swirel | Свирель
    Bernsteinufer | Янтарный берег
    Weiße Birke | Белая берёза
    Ebereschenbrücke | Рябиновый мост
    Powod dlja Wstretschi | Повод для встречи
    Neues Kapitel | Новая глава
    Ogonjok am Fenster | Огонёк в окне
    Schneeglöckchen | Подснежник
    Kornblume | Василёк
    Drei Kiefern | Три сосны
    Sonntagskuchen | Воскресный пирог
  `),
};

export const ukrainian: Community = {
  origins: ['UA'],
  languages: ['uk', 'ru'],
  adjective: 'ukrainisch',
  since: 2008,
  east: 9,
  west: 8,
  names: properNames(`
    Schneeballstrauch | Калина
    Tschumakenweg | Чумацький Шлях
    Barwinok | Барвінок
    Malven am Zaun | Мальви біля тину
    Heimische Schwelle | Рідний поріг
    Storchennest | Лелече гніздо
    Wesnjanka | Веснянка
    Nytka | Нитка
    Zwei Ufer | Два береги
    Doroha | Дорога
    Kirschgarten | Вишневий сад
    Hohe Sonnenblume | Високий соняшник
    Weizenfeld | Пшеничне поле
    Leuchtendes Fenster | Світле вікно
    Warme Hände | Теплі долоні
    Gesticktes Tuch | Вишитий рушник
  `),
};

export const polish: Community = {
  origins: ['PL'],
  languages: ['pl'],
  adjective: 'polnisch',
  since: 1990,
  east: 6,
  west: 5,
  names: properNames(`
    Storchenwiese | Bociania Łąka
    Gemeinsamer Tisch | Wspólny Stół
    Ebereschenweg | Jarzębinowa Droga
    Papierener Drache | Papierowy Latawiec
    Bernsteinzimmer der Wörter | Bursztynowy Pokój Słów
    Lindenhonig | Miód Lipowy
    Mohnfeld | Makowe Pole
    Drei Brücken | Trzy Mosty
    Weidenkätzchen | Bazie
    Pfefferkuchenhaus | Piernikowy Domek
  `),
};

export const romanian: Community = {
  origins: ['RO', 'MD'],
  languages: ['ro', 'hu'],
  adjective: 'rumänisch',
  since: 2002,
  east: 3,
  west: 4,
  names: properNames(`
    Akazienhof | Curtea cu Salcâmi
    Nussbaumhaus | Casa cu Nuci
    Warmes Nest | Cuib Cald
    Märzschnur | Mărțișor
    Brunnen im Dorf | Fântâna din Sat
    Dor de Drum
    Weite Ebene | Câmpia Largă
  `),
};

export const balkan: Community = {
  origins: ['RS', 'BA', 'HR', 'MK', 'ME'],
  languages: ['sr', 'bs', 'hr', 'mk'],
  adjective: null,
  since: 1986,
  east: 3,
  west: 7,
  names: properNames(`
    Lindenschatten | Липов хлад
    Schwalbendach | Ластавичји кров
    Steinbogen | Камени лук
    Kolo am Abend | Вечерње коло
    Quittenduft | Мирис дуња
    Langer Tisch | Дуги сто
    Mühle am Bach | Воденица
    Drei Höfe | Три дворишта
    Pflaumenblau | Плаво као шљива
  `),
};

export const albanian: Community = {
  origins: ['XK', 'AL', 'MK'],
  languages: ['sq'],
  adjective: 'albanisch',
  since: 1992,
  east: 3,
  west: 5,
  names: properNames(`
    Sonnenblume im Hof | Lulja e Diellit
    Steinerne Brücke | Ura e Gurtë
    Mutters Brot | Buka e Nënës
    Zwei Quellen | Dy Burime
    Gutes Wort | Fjala e Mirë
    Bergtee | Çaj Mali
    Offenes Tor | Porta e Hapur
  `),
};

export const roma: Community = {
  origins: ['RS', 'XK', 'RO', 'MK', 'BG'],
  languages: ['rom', 'sr', 'ro', 'bg'],
  adjective: null,
  since: 2003,
  east: 3,
  west: 3,
  names: properNames(`
    Offener Wagen – Roma und Sinti im Gespräch
    Rotes Rad – Roma lernen gemeinsam
    Bachstelze – Romafamilien
    Weidenkorb – Roma und Sinti
    Feuerstelle – Musik der Roma
  `),
};
