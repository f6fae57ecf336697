/** As many digits as a number holds for sure. */
const DIGITS = 15;

type Operand = Decimal | number;

/**
 * The arithmetic by which Recharts finds round ticks, on rounded numbers: more digits than these no axis shows. `next.config.mjs` puts
 * it in the place of decimal.js-light, which has any number of them.
 */
export default class Decimal {
  readonly #value: number;

  constructor(value: Operand | string) {
    this.#value = Number(Number(value).toPrecision(DIGITS));
  }

  valueOf(): number {
    return this.#value;
  }

  toNumber(): number {
    return this.#value;
  }

  add(other: Operand): Decimal {
    return new Decimal(this.#value + Number(other));
  }

  sub(other: Operand): Decimal {
    return new Decimal(this.#value - Number(other));
  }

  mul(other: Operand): Decimal {
    return new Decimal(this.#value * Number(other));
  }

  div(other: Operand): Decimal {
    return new Decimal(this.#value / Number(other));
  }

  /** By way of the quotient: the remainder of a division of rounded numbers is off by a whole divisor, as 0.3 % 0.1 is. */
  mod(other: Operand): Decimal {
    return this.sub(new Decimal(other).mul(Math.trunc(this.div(other).toNumber())));
  }

  pow(exponent: number): Decimal {
    return new Decimal(this.#value ** exponent);
  }

  abs(): Decimal {
    return new Decimal(Math.abs(this.#value));
  }

  log(base: number): Decimal {
    return new Decimal(base === 10 ? Math.log10(this.#value) : Math.log(this.#value) / Math.log(base));
  }

  isint(): boolean {
    return Number.isInteger(this.#value);
  }

  lt(other: Operand): boolean {
    return this.#value < Number(other);
  }

  lte(other: Operand): boolean {
    return this.#value <= Number(other);
  }

  gt(other: Operand): boolean {
    return this.#value > Number(other);
  }
}
