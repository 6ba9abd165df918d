import { open } from './open';

// What ask.ts asked.
void open({ ...globalThis.matnAsked!, isTab: true });
