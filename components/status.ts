import { type ComponentChild, createContext } from 'preact';

/** The words of the status line. An open sheet makes the line below the article inert, and speaks for it meanwhile. */
export const StatusContext = createContext<ComponentChild>(null);
