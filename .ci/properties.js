import ts from 'typescript';

/**
 * Gives each class its reactive properties as Lit reads them without decorators, from
 * `static properties`: a decorator costs a helper a file, and a call a property.
 *
 * @type {ts.TransformerFactory<ts.SourceFile>}
 */
export function staticProperties(context) {
  const { factory } = context;
  return (file) => {
    const changed = ts.visitEachChild(file, visit, context);
    if (changed === file) return file;
    return factory.updateSourceFile(
      changed,
      changed.statements.filter((statement) => !isOfDecorators(statement)),
    );
  };

  /** @param {ts.Node} node @returns {ts.Node} */
  function visit(node) {
    if (!ts.isClassDeclaration(node)) return node;
    const options = node.members.flatMap(optionsOf);
    if (options.length === 0) return node;
    const properties = factory.createPropertyDeclaration(
      [factory.createModifier(ts.SyntaxKind.StaticKeyword)],
      'properties',
      undefined,
      undefined,
      factory.createObjectLiteralExpression(options),
    );
    return factory.updateClassDeclaration(
      node,
      node.modifiers,
      node.name,
      node.typeParameters,
      node.heritageClauses,
      [properties, ...node.members.map(undecorated)],
    );
  }

  /** `name: { type: Number }` for `@property({ type: Number }) name`. @param {ts.ClassElement} member */
  function optionsOf(member) {
    return decoratorsOf(member).map(({ expression: call }) => {
      const decorator = ts.isCallExpression(call) ? call.expression.getText() : '';
      if (!ts.isCallExpression(call) || !ts.isPropertyDeclaration(member) || !KNOWN.has(decorator))
        throw new Error(`The build does not know this decorator: ${call.getText()}`);
      const [options = factory.createObjectLiteralExpression()] = call.arguments;
      if (decorator === 'property') return property(member.name, options);
      const state = property(factory.createIdentifier('state'), factory.createTrue());
      return property(member.name, factory.createObjectLiteralExpression([state]));
    });
  }

  /** @param {ts.PropertyName} name @param {ts.Expression} value */
  function property(name, value) {
    return factory.createPropertyAssignment(name, value);
  }

  /** @param {ts.ClassElement} member */
  function undecorated(member) {
    if (!ts.isPropertyDeclaration(member) || decoratorsOf(member).length === 0) return member;
    return factory.updatePropertyDeclaration(
      member,
      member.modifiers?.filter((modifier) => !ts.isDecorator(modifier)),
      member.name,
      member.questionToken ?? member.exclamationToken,
      member.type,
      member.initializer,
    );
  }
}

const KNOWN = new Set(['property', 'state']);

/** @param {ts.ClassElement} member */
function decoratorsOf(member) {
  return (ts.canHaveDecorators(member) && ts.getDecorators(member)) || [];
}

/** @param {ts.Statement} statement */
function isOfDecorators(statement) {
  return (
    ts.isImportDeclaration(statement) &&
    ts.isStringLiteral(statement.moduleSpecifier) &&
    statement.moduleSpecifier.text === 'lit/decorators.js'
  );
}
