import { resolve } from 'node:path';
import ts from 'typescript';

const PACKAGE_PATHS = {
  tokenry: ['src/index.ts'],
  'tokenry/define': ['src/define/index.ts'],
  'tokenry/define/*': ['src/define/*.ts'],
  'tokenry/adapters/*': ['src/adapters/*/index.ts'],
  'tokenry/conformance': ['src/adapters/conformance/index.ts'],
  'tokenry/cdn': ['src/define/cdn.ts'],
  'tokenry/react': ['src/define/react.ts'],
  'tokenry/locales/*': ['src/locales/*.ts'],
};

/**
 * A program of files that need not be there, over the sources of the package under its own name.
 *
 * @param files Their texts, by path.
 * @param paths Further modules, by name.
 */
export function programOf(
  files: ReadonlyMap<string, string>,
  paths: Readonly<Record<string, string[]>> = {},
): ts.Program {
  const texts = new Map([...files].map(([path, text]) => [resolve(path), text]));
  const options = compilerOptions(paths);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(path);
    return text === undefined
      ? getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, text, version);
  };
  return ts.createProgram([...texts.keys()], options, host);
}

/** What the compiler has against a file, as `line: message`. */
export function problemsIn(program: ts.Program, path: string): { line: number; message: string }[] {
  const source = program.getSourceFile(resolve(path));
  if (!source) return [{ line: 1, message: 'not compiled' }];
  const found = [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ];
  return found.map(({ start, messageText }) => ({
    line: source.getLineAndCharacterOfPosition(start ?? 0).line + 1,
    message: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
}

function compilerOptions(paths: Readonly<Record<string, string[]>>): ts.CompilerOptions {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const own = ts.convertCompilerOptionsFromJson(config.compilerOptions, process.cwd()).options;
  return {
    ...own,
    // A sample shows what there is, and leaves what to do with it to its reader.
    noUnusedLocals: false,
    noUnusedParameters: false,
    jsx: ts.JsxEmit.ReactJSX,
    types: ['node'],
    paths: Object.fromEntries(
      Object.entries({ ...PACKAGE_PATHS, ...paths }).map(([name, targets]) => [
        name,
        targets.map((target) => resolve(target)),
      ]),
    ),
  };
}
