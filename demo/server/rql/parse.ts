import { RqlError, type ComparisonOperator, type RqlExpression, type RqlValue } from './ast.js';

export * from './ast.js';

const LONGEST = 8000;
const DEEPEST = 20;

const COMPARISONS: ReadonlySet<string> = new Set<ComparisonOperator>([
  'eq',
  'ne',
  'gt',
  'ge',
  'lt',
  'le',
  'like',
  'ilike',
]);

/**
 * The filter expression as a tree. Throws an `RqlError` that says what is wrong and where. The
 * text is decoded: `and(eq(status,Active),ilike(name,"*robot*"))`. It begins at the character `start`
 * of the query string.
 */
export function parseRql(text: string, start = 0): RqlExpression {
  if (text.length > LONGEST) {
    throw new RqlError(`longer than ${LONGEST} characters`, start + LONGEST);
  }
  const parser = new RqlParser(text, start);
  const expression = parser.expression(0);
  parser.end();
  return expression;
}

class RqlParser {
  readonly #text: string;
  readonly #start: number;
  #position = 0;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  end(): void {
    if (this.#position < this.#text.length) this.#fail(`unexpected "${this.#next()}"`);
  }

  expression(depth: number): RqlExpression {
    if (depth > DEEPEST) this.#fail(`nested deeper than ${DEEPEST} levels`);
    if (this.#next() === '(') return this.#group(depth);
    const start = this.#position;
    const position = this.#start + start;
    const name = this.#name();
    if (this.#next() === '(') return this.#call(name, position, depth);
    if (this.#take('=')) {
      const value = this.#value();
      return { type: 'comparison', operator: 'eq', property: name, value, position };
    }
    this.#position = start;
    return this.#fail(`"${name}" alone says nothing; expected a function or property=value`);
  }

  /** `(a|b)` and `(a,b)`. */
  #group(depth: number): RqlExpression {
    this.#expect('(');
    const operands = [this.expression(depth + 1)];
    const separator = this.#next();
    while ((separator === '|' || separator === ',') && this.#take(separator)) {
      operands.push(this.expression(depth + 1));
    }
    this.#expect(')');
    const [only] = operands;
    if (operands.length === 1 && only) return only;
    return { type: separator === '|' ? 'or' : 'and', operands };
  }

  #call(name: string, position: number, depth: number): RqlExpression {
    if (COMPARISONS.has(name)) return this.#comparison(name as ComparisonOperator, position);
    switch (name) {
      case 'in':
      case 'out':
        return this.#membership(name, position);
      case 'and':
      case 'or':
        return { type: name, operands: this.#operands(depth) };
      case 'not': {
        this.#expect('(');
        const operand = this.expression(depth + 1);
        this.#expect(')');
        return { type: 'not', operand };
      }
      case 'any':
      case 'all': {
        this.#expect('(');
        const collection = this.#name();
        this.#expect(',');
        const operand = this.expression(depth + 1);
        this.#expect(')');
        return { type: name, collection, operand, position };
      }
      default:
        this.#position = position - this.#start;
        return this.#fail(`unknown function "${name}"`);
    }
  }

  #comparison(operator: ComparisonOperator, position: number): RqlExpression {
    this.#expect('(');
    const property = this.#name();
    this.#expect(',');
    const value = this.#value();
    this.#expect(')');
    return { type: 'comparison', operator, property, value, position };
  }

  #membership(operator: 'in' | 'out', position: number): RqlExpression {
    this.#expect('(');
    const property = this.#name();
    this.#expect(',');
    this.#expect('(');
    const values = [this.#value()];
    while (this.#take(',')) values.push(this.#value());
    this.#expect(')');
    this.#expect(')');
    return { type: 'membership', operator, property, values, position };
  }

  #operands(depth: number): readonly RqlExpression[] {
    this.#expect('(');
    const operands = [this.expression(depth + 1)];
    while (this.#take(',')) operands.push(this.expression(depth + 1));
    this.#expect(')');
    return operands;
  }

  #value(): RqlValue {
    const quote = this.#next();
    if (quote === '"' || quote === "'") return { kind: 'text', text: this.#quoted(quote) };
    const start = this.#position;
    const text = /^[^,()|&]*/.exec(this.#text.slice(start))?.[0] ?? '';
    this.#position += text.length;
    if (text === '') return this.#fail('expected a value');
    if ((text === 'null' || text === 'empty') && this.#take('(')) {
      this.#expect(')');
      return { kind: text };
    }
    return { kind: 'text', text };
  }

  #quoted(quote: string): string {
    const end = this.#text.indexOf(quote, this.#position + 1);
    if (end < 0) return this.#fail('the quote is not closed');
    const text = this.#text.slice(this.#position + 1, end);
    this.#position = end + 1;
    return text;
  }

  /** The name of a function or a property: letters, digits, and dots between steps. */
  #name(): string {
    const name = /^[A-Za-z_][\w.]*/.exec(this.#text.slice(this.#position))?.[0];
    if (name === undefined) return this.#fail('expected a name');
    this.#position += name.length;
    return name;
  }

  #next(): string {
    return this.#text.charAt(this.#position);
  }

  #take(character: string): boolean {
    if (this.#next() !== character) return false;
    this.#position += 1;
    return true;
  }

  #expect(character: string): void {
    if (!this.#take(character)) this.#fail(`expected "${character}"`);
  }

  #fail(message: string): never {
    throw new RqlError(message, this.#start + this.#position);
  }
}
