import { type Community, properNames } from './community.ts';

export const latinAmerican: Community = {
  origins: ['CU', 'VE', 'CO', 'PE', 'CL', 'MX', 'EC', 'AR', 'BO', 'NI'],
  languages: ['es', 'qu'],
  adjective: 'lateinamerikanisch',
  since: 1990,
  east: 8,
  west: 6,
  names: properNames(`
    Unter der Ceiba | Bajo la Ceiba
    Zwei Meere | Dos Mares
    Mate und Wort | Mate y Palabra
    Jacaranda
    Webende Hände | Manos que Tejen
    Quinuafeld | Campo de Quinua
    Kaffee und Märchen | Tinto y Cuento
    La Milpa
    Barrilete
    Großmütter des Viertels | Abuelas del Barrio
    Quetzalfeder | Pluma de Quetzal
    Maisblüte | Flor de Maíz
    Regenzeit | Tiempo de Lluvia
    Königspalme | Palma Real
    Offenes Patio | Patio Abierto
    Hängematte | La Hamaca
  `),
};
