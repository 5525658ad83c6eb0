import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { programOf } from './compiler.js';

const ENTRIES = [
  'src/index.ts',
  'src/adapters/memory/index.ts',
  'src/adapters/marketplace/index.ts',
  'src/adapters/conformance/index.ts',
  'src/define/react.ts',
];

describe('what an editor shows of the public names', () => {
  let program: ts.Program;

  beforeAll(() => {
    const files = ENTRIES.map((file) => [resolve(file), readFileSync(file, 'utf8')] as const);
    program = programOf(new Map(files));
  }, 60_000);

  test.each(ENTRIES)('says what each export of %s is', (entry) => {
    const checker = program.getTypeChecker();
    const source = program.getSourceFile(resolve(entry));
    const module = source && checker.getSymbolAtLocation(source);
    const exported = module ? checker.getExportsOfModule(module) : [];
    expect(exported.length).toBeGreaterThan(0);
    const silent = exported.filter((symbol) => {
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      const named = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
      return named.getDocumentationComment(checker).length === 0;
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
