/** What kind of outlet a name is. Pure. */
import type { Channel } from '../spoken.ts';

/** What kind of outlet a name in marks or an acronym is. */
export function outletKind(name: string, quoted: boolean): Channel['kind'] {
  if (/(?:радио|радіо|телеканал|тв|tv|канал|fm|эхо)/i.test(name)) return 'broadcast';
  return quoted &&
    !/(?:информ|інформ|агент|news|ньюс|пресс|прес|тасс|интерфакс|інтерфакс|уніан|укрінф|риа|ріа)/i.test(name)
    ? 'press'
    : 'wire';
}
