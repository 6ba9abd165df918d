import { open } from '../reader/open';

// What ask.ts asked.
void open({ ...globalThis.matnAsked!, isTab: false });
