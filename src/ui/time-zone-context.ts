import { createContext } from '@lit/context';

/** The IANA time zone in which an element shows times; undefined: that of the browser. */
export const timeZoneContext = createContext<string | undefined>(Symbol.for('tokenry-time-zone'));
