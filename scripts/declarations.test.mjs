import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { withoutConstants } from './declarations.mjs';

it('writes constants as variables, and leaves what only reads like one', () => {
  expect(
    withoutConstants(
      'const a = "const b";for (const c of /const d/.exec(a)) { const e = c; f(e) }',
      parseAst,
    ),
  ).toBe('let a = "const b";for (let c of /const d/.exec(a)) { let e = c; f(e) }');
  expect(withoutConstants('let a = { kind: 1 };', parseAst)).toBe('let a = { kind: 1 };');
});
