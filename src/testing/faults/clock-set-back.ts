/** Loaded before a program: its clock is as many years behind as computers whose battery is empty. */

const behind = 30 * 365.25 * 24 * 60 * 60 * 1000;
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: unknown[], newTarget) => Reflect.construct(target, given.length === 0 ? [RealDate.now() - behind] : given, newTarget) as Date,
  apply: () => new RealDate(RealDate.now() - behind).toString(),
  get: (target, name, receiver) => (name === 'now' ? () => RealDate.now() - behind : Reflect.get(target, name, receiver) as unknown),
});
